"""Weekdays of dates: Thursday 16 October 2020 was a Friday."""

import re
from collections.abc import Iterator
from datetime import date

from areasend.engines.figures.prose.asides import MONTH, MONTHS, ORDINAL, YEAR
from areasend.engines.figures.prose.finding import Claim

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_WEEKDAY = r"\b(?P<weekday>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|s|nesday|rsday|rs|r|urday)?)\b\.?"
_DAY = rf"(?P<day>\d{{1,2}})\s?(?:{ORDINAL})?"
_YEAR = rf"(?:,?\s+(?P<year>{YEAR})\b)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE if "Mon" not in form else 0)
    for form in (
        rf"{_WEEKDAY},?\s+(?:the\s+)?{_DAY}(?:\s+of)?\s+(?P<month>{MONTH}){_YEAR}",
        rf"{_WEEKDAY},?\s+(?P<month>{MONTH})\s+{_DAY}(?!\d){_YEAR}",
        rf"\b{_DAY}(?:\s+of)?\s+(?P<month>{MONTH}){_YEAR}(?:\s+\(|,?\s+(?:which\s+(?:is|was)\s+)?a\s+){_WEEKDAY}",
        rf"{_WEEKDAY},?\s+(?P<day>\d{{1,2}})[/.](?P<month>\d{{1,2}})[/.](?P<year>{YEAR})\b",
        rf"{_WEEKDAY},?\s+(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)\b",
    )
)


def check_weekdays(text: str, year_hint: int | None) -> Iterator[Claim]:
    """Each date of the text that falls on another weekday than the one written beside it."""
    for form in _FORMS:
        for found in form.finditer(text):
            days = _days(found, year_hint)
            if days and all(WEEKDAYS[day.weekday()][:3] != found["weekday"][:3] for day in days):
                yield _claim(found, days[0])


def _days(found: re.Match[str], year_hint: int | None) -> list[date]:
    """The days the words may mean. Without a year, one near New Year may lie in the year beside the hint."""
    day, month = int(found["day"]), _month(found["month"])
    if found["year"]:
        years = [int(found["year"])]
    elif year_hint is None:
        return []
    else:
        beside = year_hint + 1 if month <= 3 else year_hint - 1 if month >= 11 else year_hint
        years = [year_hint, beside]
    return [date(year, month, day) for year in years if _exists(year, month, day)]


def _month(written: str) -> int:
    if written.isdigit():
        return int(written)
    return next(place for place, name in enumerate(MONTHS, 1) if name.startswith(written[:3].capitalize()))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _claim(found: re.Match[str], day: date) -> Claim:
    right = WEEKDAYS[day.weekday()]
    written = next(name for name in WEEKDAYS if name.startswith(found["weekday"][:3]))
    said = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    hint = f"the {written} of that week is {_same_week(day, written)}"
    return Claim(
        "weekday",
        found.start(),
        found.end(),
        f"{said} is a {right}; you wrote {written}",
        right,
        written,
        hint,
    )


def _same_week(day: date, weekday: str) -> str:
    other = date.fromordinal(day.toordinal() + WEEKDAYS.index(weekday) - day.weekday())
    return f"{other.day} {MONTHS[other.month - 1]}"
