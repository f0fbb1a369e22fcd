"""Figures named in text, found and counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.measure import Measure, Period, Value
from areasend.measures.words import say_amount

DAY = r"\d{4}-\d\d-\d\d"
KEY = r"(?P<key>[a-z][a-z0-9-]+)"
PERIOD = rf" from (?P<first>{DAY}) to (?P<last>{DAY})"
TOKEN = re.compile(rf"\[{KEY}(?:{PERIOD}| on (?P<on>{DAY}))?\]")
CHART = re.compile(rf"\[chart {KEY}{PERIOD}(?: title (?P<title>.+))?\]")


@dataclass(frozen=True)
class Quoted:
    """One figure as quoted: which measure, when, its value and how it is said."""

    measure: Measure
    period: Period | None
    on: date
    value: Value
    words: str

    @property
    def key(self) -> tuple[str, date | None, date | None, date]:
        """What makes two quotations the same figure."""
        first, last = (self.period.first, self.period.last) if self.period else (None, None)
        return self.measure.key, first, last, self.on

    def when(self) -> str:
        """The period or day in words."""
        if self.period:
            return f"{_day(self.period.first)} to {_day(min(self.period.last, self.on))}"
        return _day(self.on)


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def quote(found: re.Match[str], on: date) -> Quoted:
    """Count one named figure as at the paper's day. KeyError when no measure has the name."""
    measure = measure_of(found["key"])
    asked = min(date.fromisoformat(found["on"]), on) if found["on"] else on
    period = Period(date.fromisoformat(found["first"]), date.fromisoformat(found["last"])) if found["first"] else None
    counted = value(measure, asked, period)
    return Quoted(measure, period, asked, counted, _say(measure, counted))


def _say(measure: Measure, counted: Value) -> str:
    if counted.value is None:
        return "not known"
    if measure.is_ratio:
        return f"{counted.value * 100:.0f}%"
    return say_amount(measure, counted.value)


def pieces(text: str) -> Iterator[str | re.Match[str]]:
    """The text cut at its named figures, in order."""
    end = 0
    for found in TOKEN.finditer(text):
        if found.start() > end:
            yield text[end : found.start()]
        yield found
        end = found.end()
    if end < len(text):
        yield text[end:]


def month_end(day: date) -> date:
    """The last day of a day's month."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
