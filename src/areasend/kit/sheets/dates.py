"""Dates as people write them, kept with what was said and how exact it is.

A date from a sheet is a claim: "Q3 20/21" is three months, "Mar-20" is one, "tbc" is none. Nothing is
guessed that the writer did not say, which is why no general date parser is used here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal

from areasend.kit.sheets import date_styles
from areasend.kit.sheets.date_spans import ImpossibleDateError, NoYearError, Precision, Span
from areasend.kit.sheets.date_words import EARLIEST_YEAR, LATEST_YEAR, WEEKDAY_NAMES, WEEKDAYS

FIRST_SERIAL, LAST_SERIAL = 30_000, 60_000
LONGEST = 60  # characters; no date takes more
_SERIAL_ZERO = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class DateSaid:
    """A date as said. As a due date it means `last`; as a start, `first`.

    `weekday_wrong` marks a day of the week that is not the date's ("Thurs 16/10/20" was a Friday).
    """

    first: date
    last: date
    precision: Precision
    said: str
    weekday_said: str | None = None
    weekday_wrong: bool = False


@dataclass(frozen=True, slots=True)
class NotADate:
    """Something said where a date belongs.

    A "word" is a plain answer to keep as said ("tbc", "ongoing"). "impossible" is a day no calendar has,
    "no year" a day or month without one, "unclear" holds figures that do not read as a date.
    """

    said: str
    kind: Literal["word", "impossible", "no year", "unclear"]
    reason: str


def read_date(value: object, *, day_first: bool = True, about: int | None = None) -> DateSaid | NotADate | None:
    """What a cell says as a date; None for a blank one.

    `about` is the year the sheet is about: it settles two-digit years, and gives a year to "3 March".
    """
    if isinstance(value, datetime):
        return _day(value.date(), said=value.date().isoformat())
    if isinstance(value, date):
        return _day(value, said=value.isoformat())
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool | time):
        return NotADate(str(value), "unclear", f"{value} is not a date.")
    return _read_words(str(value), day_first=day_first, about=about)


def _read_words(said: str, *, day_first: bool, about: int | None) -> DateSaid | NotADate:
    said = said.strip()
    if len(said) > LONGEST:
        return NotADate(said, "word", "It is too long for a date; it is kept as said.")
    return _read_short(said, day_first, about)


@lru_cache(maxsize=4096)
def _read_short(said: str, day_first: bool, about: int | None) -> DateSaid | NotADate:
    text = date_styles.plain(said)
    serial = _serial(text)
    if serial is not None:
        return _day(serial, said=said)
    weekday, rest = date_styles.split_weekday(text)
    try:
        span = date_styles.read_span(rest, day_first=day_first, about=about)
    except ImpossibleDateError as problem:
        return NotADate(said, "impossible", str(problem))
    except NoYearError as problem:
        return NotADate(said, "no year", str(problem))
    return _not_read(said) if span is None else _with_weekday(_said(span, said), weekday)


def _said(span: Span, said: str) -> DateSaid:
    return DateSaid(first=span.first, last=span.last, precision=span.precision, said=said)


def _day(day: date, *, said: str) -> DateSaid | NotADate:
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        return NotADate(said, "impossible", f"The year {day.year} is out of range.")
    return DateSaid(first=day, last=day, precision="day", said=said)


def _serial(text: str) -> date | None:
    """The day a bare Excel number means; only numbers that fall between 1982 and 2064 are taken for one."""
    digits, _, fraction = text.partition(".")
    if not (digits.isascii() and digits.isdigit() and (fraction.isdigit() or not fraction)):
        return None
    if len(digits) != 5 or not FIRST_SERIAL <= int(digits) <= LAST_SERIAL:
        return None
    return _SERIAL_ZERO + timedelta(days=int(digits))


def _with_weekday(said: DateSaid, weekday: str | None) -> DateSaid:
    if weekday is None or said.precision != "day":
        return said
    number = WEEKDAYS[weekday]
    return replace(said, weekday_said=WEEKDAY_NAMES[number], weekday_wrong=said.first.weekday() != number)


def _not_read(said: str) -> NotADate:
    if any(character.isdigit() for character in said) and not date_styles.begins_vaguely(said):
        return NotADate(said, "unclear", f"'{said}' does not read as a date.")
    return NotADate(said, "word", f"'{said}' is not a date; it is kept as said.")
