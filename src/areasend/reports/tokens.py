"""Figures named in text, found and counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.text import slugify

from areasend.measures.catalogue import measure_of
from areasend.measures.counting import breakdown, value
from areasend.measures.measure import Measure, Period, Value
from areasend.measures.words import counted_of, say_amount

DAY = r"\d{4}-\d\d-\d\d"
KEY = r"(?P<key>[a-z][a-z0-9-]+)"
PERIOD = rf" from (?P<first>{DAY}) to (?P<last>{DAY})"
PART = r"(?: (?P<part>above|below))?(?: by (?P<by>[a-z-]+) (?P<group>[A-Za-z0-9-]+))?"
OF = r"(?: of (?P<dimension>[a-z][a-z-]*) (?P<named>[^\]\[]+?))?"
TOKEN = re.compile(rf"\[{KEY}{PART}{OF}(?:{PERIOD}| on (?P<on>{DAY}))?(?P<counted> counted)?\](?!\()")
CHART = re.compile(
    rf"\[chart (?P<keys>[a-z][a-z0-9-]+(?: and [a-z][a-z0-9-]+)*){PERIOD}(?: title (?P<title>[^\[\]]+))?\]"
)


@dataclass(frozen=True)
class Quoted:
    """One figure as quoted: which measure, when, its value and how it is said.

    `part` is "above" or "below" where a share's own numbers are quoted; `group` one group of a breakdown.
    """

    measure: Measure
    period: Period | None
    on: date
    value: Value
    words: str
    part: str = ""
    group: str = ""
    as_count: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two quotations the same figure."""
        first, last = (self.period.first, self.period.last) if self.period else (None, None)
        return self.measure.key, self.part, self.group, self.as_count, first, last, self.on

    @property
    def title(self) -> str:
        """What is quoted: the measure, the part of its share, the group of its breakdown."""
        parts = {"above": ": how many", "below": ": out of how many"}
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
    part = found["part"] or ""
    as_count = bool(found["counted"])
    asked, counted, group = _counted(found, measure, on, period)
    return Quoted(measure, period, asked, counted, _say(measure, counted, part, as_count), part, group, as_count)


def _counted(found: re.Match[str], measure: Measure, on: date, period: Period | None) -> tuple[date, Value, str]:
    """The day asked about, the value there, and its group. A supplied stock of another day: as said by the paper's."""
    wanted = date.fromisoformat(found["on"]) if found["on"] else on
    asked = wanted if measure.planned else min(wanted, on)
    of = (found["dimension"], found["named"]) if found["dimension"] else None
    if measure.supplied and measure.kind == "stock" and found["on"]:
        return asked, value(measure, on, Period(date.min, asked), of), of[1] if of else ""
    if found["by"]:
        return asked, *_of_group(measure, asked, period, found["by"], found["group"])
    return asked, value(measure, asked, period, of), of[1] if of else ""


def _of_group(measure: Measure, on: date, period: Period | None, by: str, named: str) -> tuple[Value, str]:
    """The value of one group of a breakdown; a group that is not there counts nothing."""
    groups = breakdown(measure, on, by, period)
    group = next((one for one in groups if named in (one.group, slugify(one.group))), None)
    return (group.value, group.label) if group else (Value(0, 0, 0, 0), named)


def _say(measure: Measure, counted: Value, part: str, as_count: bool) -> str:
    if part:
        return f"{(counted.numerator if part == 'above' else counted.denominator) or 0:,}"
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
