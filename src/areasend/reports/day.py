"""The day that a paper is drafted for, and what its records say."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from areasend.kit.area import AreaNames, area_names
from areasend.kit.registers import register_of
from areasend.kit.registers.rows import RowQuerySet
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.measure import Period, Value


@dataclass(frozen=True)
class Day:
    """What drafting functions ask: rows and values as at one day, and how to name a figure in text."""

    on: date

    @cached_property
    def area(self) -> AreaNames:
        """The area's names."""
        return area_names()

    def rows(self, register: str) -> RowQuerySet:
        """A register's rows that count by the day."""
        rows: RowQuerySet = register_of(register).model.objects.as_at(self.on)
        return rows

    def value(self, key: str, first: date | None = None, last: date | None = None) -> Value:
        """A measure's value over a period, or on the day."""
        period = Period(first, last) if first and last else None
        return value(measure_of(key), self.on, period)

    def figure(self, key: str, first: date | None = None, last: date | None = None) -> str:
        """The name of a figure, as text carries it."""
        return f"[{key} from {first} to {last}]" if first and last else f"[{key}]"

    def part(self, key: str, part: str, first: date, last: date, by: str = "", group: str = "") -> str:
        """The name of a share's part over a period: above or below its line, or its interval; whole or in one group."""
        within = f" by {by} {group}" if by else ""
        return f"[{key} {part}{within} from {first} to {last}]"

    def figure_on(self, key: str, on: date) -> str:
        """The name of a stock on a day."""
        return f"[{key} on {on}]"


def month_words(day: date) -> str:
    """May 2019."""
    return f"{day:%B %Y}"


def day_words(day: date) -> str:
    """18 November 2020."""
    return f"{day.day} {day:%B %Y}"


def said_or_day(row: Any, column: str) -> str:
    """The words a date was written in where it was not a day, else the day."""
    value_: date | None = getattr(row, column)
    if value_ is None:
        return ""
    precision = row.as_said.get(column, {}).get("precision")
    return month_words(value_) if precision == "month" else day_words(value_)
