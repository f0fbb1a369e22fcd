"""Figures named in text, found and counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.text import slugify

from areasend.engines.figures.intervals import PartOf, wilson
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import Group, breakdown, value
from areasend.measures.measure import Measure, Period, Value
from areasend.measures.words import say_amount

DAY = r"\d{4}-\d\d-\d\d"
KEY = r"(?P<key>[a-z][a-z0-9-]+)"
PERIOD = rf" from (?P<first>{DAY}) to (?P<last>{DAY})"
PART = r"(?: (?P<part>above|below|interval))?(?: by (?P<by>[a-z-]+) (?P<group>[A-Za-z0-9-]+))?"
TOKEN = re.compile(rf"\[{KEY}{PART}(?:{PERIOD}| on (?P<on>{DAY}))?\](?!\()")
CHART = re.compile(
    rf"\[chart (?P<keys>[a-z][a-z0-9-]+(?: and [a-z][a-z0-9-]+)*){PERIOD}(?: title (?P<title>[^\[\]]+))?\]"
)


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
    of: tuple[str, str] | None = None

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
    period = Period(date.fromisoformat(found["first"]), date.fromisoformat(found["last"])) if found["first"] else None
    asked, counting = _when(measure, found["on"], on)
    counted, group = _counted(found, measure, counting, period or _supplied_until(measure, found["on"], asked))
    part, of = found["part"] or "", (found["by"], group.group) if group else None
    return Quoted(measure, period, asked, counted, _say(measure, counted, part), part, group.label if group else "", of)


def _when(measure: Measure, day: str | None, on: date) -> tuple[date, date]:
    """The day asked about, and the day as at which it is counted.

    What others supply of an earlier day is counted as last said by the paper's day; so is what is planned of a
    later one.
    """
    wanted = date.fromisoformat(day) if day else on
    asked = wanted if measure.planned else min(wanted, on)
    return asked, on if measure.supplied else asked


def _supplied_until(measure: Measure, day: str | None, asked: date) -> Period | None:
    """Of a supplied stock on a day: the months up to it, of which the last counts."""
    return Period(date.min, asked) if measure.supplied and measure.kind == "stock" and day else None


def _counted(found: re.Match[str], measure: Measure, on: date, period: Period | None) -> tuple[Value, Group | None]:
    """The whole measure's value, or that of one group; a group that is not there counts nothing."""
    if not found["by"]:
        return value(measure, on, period), None
    groups = breakdown(measure, on, found["by"], period)
    group = next((one for one in groups if found["group"] in (one.group, slugify(one.group))), None)
    group = group or Group(found["group"], found["group"], Value(0, 0, 0, 0))
    return group.value, group


def _say(measure: Measure, counted: Value, part: str) -> str:
    if part == "interval":
        return _say_interval(counted)
    if part:
        return say_amount(measure, (counted.numerator if part == "above" else counted.denominator) or 0)
    if counted.value is None:
        return "not known"
    if measure.is_ratio:
        return f"{counted.value * 100:.0f}%"
    return say_amount(measure, counted.value)


def _say_interval(counted: Value) -> str:
    """25% to 52%: the 95% interval of a share."""
    if not counted.denominator:
        return "not known"
    interval = wilson(PartOf(counted.numerator, int(counted.denominator)))
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
