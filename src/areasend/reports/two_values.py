"""One thing counted twice in a paper with two values.

Two numbers speak of the same thing when the same words follow them and their sentences name the same days,
or one of them none: "412 children waiting" and "415 children waiting". Between two typed numbers the words must
be two or more; beside a named figure its own unit is enough ("90 activities" where the figure says 91).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations, takewhile

from areasend.engines.figures.prose.asides import MONTH, MONTHS, YEAR
from areasend.engines.figures.prose.numbers import Number, Unit, numbers_in
from areasend.reports.unsourced import Stretch, typed_amounts

FOLLOWING = re.compile(r"\s+([a-z][\w'-]*(?:\s[a-z][\w'-]*){0,3})", re.IGNORECASE)
ENDS_A_NAME = re.compile(
    r"a|after|again|an|and|as|at|before|but|by|during|for|from|had|has|have|in|into|is|more|of|on|or|since|so|than"
    r"|that|the|then|they|this|to|until|was|were|when|where|which|while|who|will|with"
)
DAY = re.compile(rf"\b(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{MONTH})(?:\s+(?P<year>{YEAR}))?|\b(?P<alone>{YEAR})\b")
SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z\d“])")


@dataclass(frozen=True)
class DayNamed:
    """A day as a sentence names it; what it leaves open is empty."""

    day: str
    month: str
    year: str

    def fits(self, other: "DayNamed") -> bool:
        """Whether both may be the same: "31 August 2020", "August 2020" and "August" do."""
        pairs = ((self.day, other.day), (self.year, other.year))
        return self.month == other.month and all(one == two or not (one and two) for one, two in pairs)


@dataclass(frozen=True)
class FigureIn:
    """A named figure where it stands in a paragraph's text: the unit it counts, and days of its own."""

    span: Stretch
    unit: str
    days: frozenset[DayNamed] = frozenset()


@dataclass(frozen=True)
class Said:
    """One number as a paper says it: of what, on which days, and the unit of the named figure that says it."""

    number: Number
    name: str
    days: frozenset[DayNamed]
    paragraph: str
    unit: str = ""


def said_in(text: str, paragraph: str, figures: Sequence[FigureIn] = ()) -> list[Said]:
    """The numbers of a paragraph, each with what it is of."""
    typed = typed_amounts(text, [figure.span for figure in figures])
    known = [said for figure in figures for said in _of_figure(text, figure, paragraph)]
    return [*(Said(one, _name(text, one), _days(text, one), paragraph) for one in typed), *known]


def _of_figure(text: str, figure: FigureIn, paragraph: str) -> Iterator[Said]:
    start, end = figure.span
    for number in numbers_in(text[start:end]):
        placed = Number(start, end, number.quoted, number.value, number.step, number.unit)
        if number.unit is not Unit.NOT:
            yield Said(placed, _name(text, placed), figure.days or _days(text, placed), paragraph, figure.unit.lower())


def _name(text: str, number: Number) -> str:
    """The words that follow a number, up to the first that ends a name."""
    found = FOLLOWING.match(text, number.end)
    words = found[1].lower().split() if found else []
    return " ".join(takewhile(lambda word: not ENDS_A_NAME.fullmatch(word), words))


def _days(text: str, number: Number) -> frozenset[DayNamed]:
    """The days that a number's own sentence names."""
    start = 0
    for end in [*(found.start() for found in SENTENCE_ENDS.finditer(text)), len(text)]:
        if number.start < end:
            return frozenset(_named(found) for found in DAY.finditer(text[start:end]))
        start = end
    return frozenset()


def _named(found: re.Match[str]) -> DayNamed:
    return DayNamed(found["day"] or "", (found["month"] or "")[:3].lower(), found["year"] or found["alone"] or "")


def day_named(day: date) -> DayNamed:
    """A day of the calendar as one that a sentence names."""
    return DayNamed(str(day.day), MONTHS[day.month - 1][:3].lower(), str(day.year))


def contradictions(said: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Pairs that speak of the same thing with different values; two figures from records never contradict."""
    for first, second in combinations(said, 2):
        if not (first.unit and second.unit) and _same_thing(first, second) and _differ(first, second):
            yield first, second


def _same_thing(first: Said, second: Said) -> bool:
    if not first.name or first.name != second.name or first.number.unit is not second.number.unit:
        return False
    if len(first.name.split()) < 2 and first.name not in (first.unit, second.unit):
        return False
    return not (first.days and second.days) or _same_days(first.days, second.days)


def _same_days(first: frozenset[DayNamed], second: frozenset[DayNamed]) -> bool:
    """Whether each day of the one fits one of the other, both ways."""
    pairs = ((first, second), (second, first))
    return all(any(day.fits(other) for other in others) for days, others in pairs for day in days)


def _differ(first: Said, second: Said) -> bool:
    """Unlike even where one of them is rounded, or hedged ("over 14,000")."""
    if first.number.loose or second.number.loose:
        return False
    apart = abs(first.number.value - second.number.value)
    steps = [one.number.step for one in (first, second) if one.number.is_rounded]
    return apart > max(steps, default=Decimal(0)) / 2
