"""Spans of days: from the first to the last day that a date as said can mean."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

from areasend.kit.sheets.date_words import EARLIEST_YEAR, LATEST_YEAR

Precision = Literal["day", "week", "month", "quarter", "year"]


class ImpossibleDateError(ValueError):
    """A date that no calendar has."""


class NoYearError(ValueError):
    """A day or a month said without its year."""


@dataclass(frozen=True, slots=True)
class Span:
    """From the first to the last day that the words can mean."""

    first: date
    last: date
    precision: Precision


def one_day(year: int, month: int, day: int) -> Span:
    _check_month(year, month)
    if not 1 <= day <= monthrange(year, month)[1]:
        raise ImpossibleDateError(f"There is no day {day} in month {month} of {year}.")
    found = date(year, month, day)
    return Span(found, found, "day")


def months(year: int, month: int, count: int, precision: Precision) -> Span:
    _check_month(year, month)
    years, before = divmod(month + count - 2, 12)
    last_year, last_month = year + years, before + 1
    return Span(date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1]), precision)


def _check_month(year: int, month: int) -> None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise ImpossibleDateError(f"The year {year} is out of range.")
    if not 1 <= month <= 12:
        raise ImpossibleDateError(f"There is no month {month}; if months come before days here, say so.")
