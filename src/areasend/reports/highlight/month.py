"""The month that a highlight report tells of, and the month after it."""

from dataclasses import dataclass
from datetime import date, timedelta

from areasend.kit.importing.values import month_end


@dataclass(frozen=True)
class Month:
    """A calendar month by its first and last day."""

    first: date
    last: date

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in it."""
        return day is not None and self.first <= day <= self.last

    @property
    def words(self) -> str:
        """November 2020."""
        return f"{self.first:%B %Y}"


def month_of(on: date) -> Month:
    """The month that a day lies in."""
    return Month(on.replace(day=1), month_end(on))


def month_after(on: date) -> Month:
    """The month after it."""
    return month_of(month_end(on) + timedelta(days=1))


def month_before(on: date) -> Month:
    """The month before it."""
    return month_of(on.replace(day=1) - timedelta(days=1))
