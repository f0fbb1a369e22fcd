"""Figures named in text, found and counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.text import slugify

from areasend.engines.figures.intervals import PartOf, wilson
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import breakdown, value
from areasend.measures.measure import Measure, Period, Value
from areasend.measures.words import say_amount

DAY = r"\d{4}-\d\d-\d\d"
KEY = r"(?P<key>[a-z][a-z0-9-]+)"
PERIOD = rf" from (?P<first>{DAY}) to (?P<last>{DAY})"
PART = r"(?: (?P<part>above|below|interval))?(?: by (?P<by>[a-z-]+) (?P<group>[A-Za-z0-9-]+))?"
TOKEN = re.compile(rf"\[{KEY}{PART}(?:{PERIOD}| on (?P<on>{DAY}))?\]")
CHART = re.compile(rf"\[chart {KEY}{PERIOD}(?: title (?P<title>.+))?\]")


@dataclass(frozen=True)
class Quoted:
    """One figure as quoted: which measure, when, its value and how it is said.

    `part` is "above" or "below" where a share's own numbers are quoted, "interval" where what chance could make of
    it is; `group` one group of a breakdown.
    """

    measure: Measure
    period: Period | None
    on: date
    value: Value
    words: str
    part: str = ""
    group: str = ""

    @property
    def key(self) -> tuple[str, str, str, date | None, date | None, date]:
        """What makes two quotations the same figure."""
        first, last = (self.period.first, self.period.last) if self.period else (None, None)
        return self.measure.key, self.part, self.group, first, last, self.on

    @property
    def title(self) -> str:
        """What is quoted: the measure, the part of its share, the group of its breakdown."""
        parts = {"above": ": how many", "below": ": out of how many", "interval": ": 95% interval"}
        return f"{self.measure.title}{parts.get(self.part, '')}{f', {self.group}' if self.group else ''}"

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
    counted, group = _counted(found, measure, asked, period)
    part = found["part"] or ""
    return Quoted(measure, period, asked, counted, _say(measure, counted, part), part, group)


def _counted(found: re.Match[str], measure: Measure, on: date, period: Period | None) -> tuple[Value, str]:
    """The whole measure's value, or that of one group; a group that is not there counts nothing."""
    if not found["by"]:
        return value(measure, on, period), ""
    groups = breakdown(measure, on, found["by"], period)
    group = next((one for one in groups if found["group"] in (one.group, slugify(one.group))), None)
    return (group.value, group.label) if group else (Value(0, 0, 0, 0), found["group"])


def _say(measure: Measure, counted: Value, part: str) -> str:
    if part == "interval":
        return _say_interval(counted)
    if part:
        return f"{(counted.numerator if part == 'above' else counted.denominator) or 0:,}"
    if counted.value is None:
        return "not known"
    if measure.is_ratio:
        return f"{counted.value * 100:.0f}%"
    return say_amount(measure, counted.value)


def _say_interval(counted: Value) -> str:
    """25% to 52%: the 95% interval of a share."""
    if not counted.denominator:
        return "not known"
    interval = wilson(PartOf(counted.numerator, counted.denominator))
    return f"{interval.low * 100:.0f}% to {interval.high * 100:.0f}%"


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
