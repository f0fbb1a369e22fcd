"""One thing that someone of Wealdmere did on a day, with the rows it made; and the months it is told in."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import holidays
from django.utils import timezone

FROM = date(2020, 12, 1)
ENGLAND = holidays.country_holidays("GB", subdiv="ENG", years=range(2020, 2041))
Rows = Iterable[Any]


@dataclass(frozen=True)
class Deed:
    """Done on `on` by whoever holds the role `by`, because of `why`. `do` gives the rows to add, if any.

    It is called when the story has come to that day, so that it finds what earlier deeds made.
    """

    on: date
    by: str
    why: str
    do: Callable[[], Rows | None]


def adds(on: date, by: str, why: str, *rows: Any) -> Deed:
    """Someone adds rows."""
    return Deed(on, by, why, lambda: rows)


def changes(on: date, by: str, why: str, row: Any, **values: Any) -> Deed:
    """Someone changes a row that an earlier deed added."""

    def change() -> None:
        for name, value in values.items():
            setattr(row, name, value)
        row.save()

    return Deed(on, by, why, change)


def months(until: date, since: date = FROM) -> Iterator[date]:
    """The first day of each month from `since` whose last day is not after `until`."""
    month = since.replace(day=1)
    while month_end(month) <= until:
        yield month
        month = month_end(month) + timedelta(days=1)


def month_end(month: date) -> date:
    """The last day of a month."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def noon(on: date) -> datetime:
    """Twelve o'clock of a day, here."""
    return timezone.make_aware(datetime.combine(on, time(12)))


def working_day(day: date) -> date:
    """That day, or the first working day in England after it."""
    while day.weekday() > 4 or day in ENGLAND:
        day += timedelta(days=1)
    return day


def chance(subject: str, month: date) -> Random:
    """Chance of one subject's month: the same whatever today is, so that a later today only adds."""
    return Random(f"{subject} {month:%Y-%m}")


def course(*points: tuple[date, float]) -> Callable[[date], float]:
    """A course through values on days, straight between them and level before the first and after the last."""

    def at(day: date) -> float:
        if day <= points[0][0]:
            return points[0][1]
        for (before, low), (after, high) in pairwise(points):
            if day <= after:
                return low + (high - low) * (day - before).days / (after - before).days
        return points[-1][1]

    return at
