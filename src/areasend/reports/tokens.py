"""Figures named in text, found and counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.measure import Measure, Period, Value
from areasend.measures.words import counted_of, say_amount

DAY = r"\d{4}-\d\d-\d\d"
KEY = r"(?P<key>[a-z][a-z0-9-]+)"
PERIOD = rf" from (?P<first>{DAY}) to (?P<last>{DAY})"
OF = r"(?: of (?P<by>[a-z][a-z-]*) (?P<group>[^\]\[]+?))?"
TOKEN = re.compile(rf"\[{KEY}{OF}(?:{PERIOD}| on (?P<on>{DAY}))?(?P<counted> counted)?\]")
CHART = re.compile(rf"\[chart {KEY}{PERIOD}(?: title (?P<title>.+))?\]")


@dataclass(frozen=True)
class Quoted:
    """One figure as quoted: which measure, when, its value and how it is said."""

    measure: Measure
    period: Period | None
    on: date
    value: Value
    words: str
    of: tuple[str, str] | None = None
    as_count: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two quotations the same figure."""
        first, last = (self.period.first, self.period.last) if self.period else (None, None)
        return self.measure.key, first, last, self.on, self.of, self.as_count

    @property
    def what(self) -> str:
        """What was counted, in words."""
        return f"{self.measure.title}: {self.of[1]}" if self.of else self.measure.title

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
    of = (found["by"], found["group"]) if found["by"] else None
    period = Period(date.fromisoformat(found["first"]), date.fromisoformat(found["last"])) if found["first"] else None
    asked, counted = _counted(measure, found["on"], on, period, of)
    as_count = bool(found["counted"])
    return Quoted(measure, period, asked, counted, _say(measure, counted, as_count), of, as_count)


def _counted(
    measure: Measure, day: str | None, on: date, period: Period | None, of: tuple[str, str] | None
) -> tuple[date, Value]:
    """The day asked about, and the value. A supplied stock of an earlier (or planned) day: as said by the paper's."""
    wanted = date.fromisoformat(day) if day else on
    asked = wanted if measure.planned else min(wanted, on)
    if measure.supplied and measure.kind == "stock" and day:
        return asked, value(measure, on, Period(date.min, asked), of)
    return asked, value(measure, asked, period, of)


def _say(measure: Measure, counted: Value, as_count: bool) -> str:
    if counted.value is None:
        return "not known"
    if measure.is_ratio and as_count:
        return counted_of(measure, counted)
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
