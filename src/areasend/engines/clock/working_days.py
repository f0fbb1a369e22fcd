"""Working days: Monday to Friday, less the closed days of a calendar that the caller gives."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY = 5
ONE = timedelta(days=1)


@dataclass(frozen=True)
class Count:
    """A number of working days counted from a day: its last day, and the closed days it stepped over.

    The day counted from is not counted. `closed` are (day, name) of weekdays on which nobody worked.
    """

    start: date
    days: int
    last: date
    closed: tuple[tuple[date, str], ...]

    def because(self) -> str:
        """5 working days after 18 Dec 2026, leaving out 25 Dec (Christmas Day)."""
        words = f"{self.days} working {'day' if self.days == 1 else 'days'} after {_day(self.start)}"
        if not self.closed:
            return words
        return f"{words}, leaving out {', '.join(f'{day.day} {day:%b} ({name})' for day, name in self.closed)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


@dataclass(frozen=True)
class WorkingDays:
    """Counts working days; `closed` names the weekdays that are not worked (bank holidays)."""

    closed: Mapping[date, str]

    def is_working(self, day: date) -> bool:
        """Whether people are at work on a day."""
        return day.weekday() < SATURDAY and day not in self.closed

    def after(self, start: date, days: int) -> Count:
        """The last day of a period of so many working days that begins the day after `start`."""
        left, day, closed = days, start, []
        while left:
            day += ONE
            if self.is_working(day):
                left -= 1
            elif day.weekday() < SATURDAY:
                closed.append((day, self.closed[day]))
        return Count(start, days, day, tuple(closed))

    def between(self, start: date, end: date) -> int:
        """How many working days lie after `start`, up to and with `end`; none if `end` is not later."""
        return sum(1 for day in _days(start, end) if self.is_working(day))

    def latest_start_over_by(self, on: date, days: int) -> date:
        """The latest day from which a period of so many working days is past on `on`: its last day lies before it."""
        start = on - ONE
        while self.after(start, days).last >= on:
            start -= ONE
        return start


def _days(start: date, end: date) -> Iterator[date]:
    day = start
    while day < end:
        day += ONE
        yield day
