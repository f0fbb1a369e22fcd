"""Calendar quarters: January to March is the first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from areasend.measures.measure import Period


@dataclass(frozen=True, order=True)
class Quarter:
    """One calendar quarter, by its first day."""

    first: date

    @property
    def last(self) -> date:
        """Its last day."""
        return self.next.first - timedelta(days=1)

    @property
    def period(self) -> Period:
        """Its days."""
        return Period(self.first, self.last)

    @property
    def next(self) -> "Quarter":
        """The quarter after it."""
        return self._moved(3)

    @property
    def before(self) -> "Quarter":
        """The quarter before it."""
        return self._moved(-3)

    @property
    def year_before(self) -> "Quarter":
        """The same quarter of the year before."""
        return self._moved(-12)

    def _moved(self, months: int) -> "Quarter":
        number = self.first.year * 12 + self.first.month - 1 + months
        return Quarter(date(number // 12, number % 12 + 1, 1))

    @property
    def months(self) -> str:
        """January to March."""
        return f"{self.first:%B} to {self.last:%B}"

    def __str__(self) -> str:
        return f"{self.months} {self.first.year}"


def quarter_of(day: date) -> Quarter:
    """The quarter a day lies in."""
    return Quarter(date(day.year, (day.month - 1) // 3 * 3 + 1, 1))


def latest_full(on: date) -> Quarter:
    """The latest quarter that is over by the end of a day."""
    now = quarter_of(on)
    return now if now.last == on else now.before


def quarters_to(on: date, count: int) -> Iterator[Quarter]:
    """The last so many quarters, the one of the day last."""
    quarter = quarter_of(on)
    found = [quarter]
    while len(found) < count:
        quarter = quarter.before
        found.append(quarter)
    return reversed(found)
