"""Months counted: 96 replies from March 2021 to January 2022 are 8.7 a month, for those are eleven months."""

import re
from collections.abc import Iterator
from decimal import Decimal

from areasend.engines.figures.prose.asides import MONTH, MONTHS, YEAR
from areasend.engines.figures.prose.finding import Claim, said
from areasend.engines.figures.prose.hints import slip_between
from areasend.engines.figures.prose.numbers import Number, Unit, numbers_in
from areasend.engines.figures.prose.rounding import rounds_to, to_step
from areasend.engines.figures.prose.words import WORDED

_PERIOD = re.compile(
    rf"\b(?:from|between|in|for|over|during|covering|period)?\s*(?:the\s+)?(?P<month>{MONTH})(?:\s+(?P<year>{YEAR}))?"
    rf"\s*(?:to|and|until|till|through|[-–])\s*(?:the\s+)?(?:end\s+of\s+)?(?P<last_month>{MONTH})\s+(?P<last_year>{YEAR})"
)
_COUNT_BEFORE = re.compile(r"(?:\s+[A-Za-z][\w'’-]*){1,9}\s*[,(]?\s*(?:from|between|in|for|over|during|covering)?\s*$")
_RATE_AFTER = re.compile(
    r"[,;:)–(\s]*(?:(?:so|or|which|that|this|is|was|it|makes|made|making|gives|giving|an|a|the|average|averaging|of|i\.e\."
    r"|at|rate|mean|monthly|=|equals|came|comes|to|about)\s+)*$"
)
_A_MONTH = re.compile(r"(?:\s+[a-z]+){0,2}?\s*(?:a|per|each|every|/)\s*month\b|\s+monthly\b")
_MONTHS_SAID = re.compile(
    rf"\b(?:the\s+|these\s+|those\s+)?(?P<said>\d{{1,2}}|{WORDED})\s+months\s*(?:,\s*)?(?:from|between|\()?\s*$", re.IGNORECASE
)
LONGEST = 400
"""Characters of text looked at on either side of a period."""


def check_months(text: str) -> Iterator[Claim]:
    """Each monthly rate of the text that its own count and period do not give."""
    for found in _PERIOD.finditer(text):
        months = _months_of(found)
        if months > 1:
            yield from _check(text, found, months)


def _months_of(found: re.Match[str]) -> int:
    """Months of the period, both ends counted; a first month without a year is the latest before the last."""
    first, last = _number(found["month"]), _number(found["last_month"])
    last_year = int(found["last_year"])
    return (last_year - _first_year(found)) * 12 + last - first + 1


def _first_year(found: re.Match[str]) -> int:
    crosses_new_year = _number(found["month"]) > _number(found["last_month"])
    return int(found["year"] or int(found["last_year"]) - crosses_new_year)


def _number(month: str) -> int:
    return next(place for place, name in enumerate(MONTHS, 1) if name.startswith(month[:3].capitalize()))


def _check(text: str, found: re.Match[str], months: int) -> Iterator[Claim]:
    count, rate = _count_before(text, found.start()), _rate_after(text, found.end())
    if count is None or rate is None or count.loose or rate.loose:
        return
    exact = count.value / months
    if not rounds_to(exact, rate):
        yield _claim(found, count, rate, months)


def _count_before(text: str, end: int) -> Number | None:
    start = max(0, end - LONGEST)
    window = text[start:end]
    for number in reversed(list(numbers_in(window))):
        if number.unit in (Unit.COUNT, Unit.POUNDS):
            return _shifted(number, start) if _COUNT_BEFORE.fullmatch(window[number.end :]) else None
    return None


def _rate_after(text: str, start: int) -> Number | None:
    window = text[start : start + LONGEST]
    for number in numbers_in(window):
        if number.unit in (Unit.COUNT, Unit.POUNDS):
            close = _RATE_AFTER.fullmatch(window[: number.start]) and _A_MONTH.match(window[number.end :])
            return _shifted(number, start) if close else None
    return None


def _shifted(number: Number, by: int) -> Number:
    return Number(number.start + by, number.end + by, number.quoted, number.value, number.step, number.unit, number.loose)


def _claim(found: re.Match[str], count: Number, rate: Number, months: int) -> Claim:
    expected = to_step(count.value / months, rate.step)
    first, last = MONTHS[_number(found["month"]) - 1], MONTHS[_number(found["last_month"]) - 1]
    period = f"{first} {_first_year(found)} to {last} {found['last_year']}"
    arithmetic = (
        f"{period} is {months} months, and {said(count.value, count.unit)} in {months} is {said(expected, rate.unit)}"
        f" a month; you wrote {said(rate.value, rate.unit)}"
    )
    return Claim("months", count.start, rate.end, arithmetic, expected, rate.value, _hint(count, rate, expected, months))


def _hint(count: Number, rate: Number, expected: Decimal, months: int) -> str:
    """Whether the writer divided by one month too few or too many."""
    for counted in (months - 1, months + 1):
        if rounds_to(count.value / counted, rate):
            return f"{said(rate.value)} is {said(count.value)} in {counted} months; both ends count"
    slip = slip_between(expected, rate.value)
    return f"differs by {said(abs(expected - rate.value))}" + (f"; {slip}" if slip else "")
