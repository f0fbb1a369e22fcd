"""Months counted: 96 replies from March 2021 to January 2022 are 8.7 a month, for those are eleven months."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from areasend.engines.figures.prose.asides import MONTH, MONTHS, YEAR
from areasend.engines.figures.prose.finding import Claim, said
from areasend.engines.figures.prose.hints import hint_for
from areasend.engines.figures.prose.lists import is_duration, is_rate
from areasend.engines.figures.prose.numbers import Number
from areasend.engines.figures.prose.rounding import rounds_to, to_step
from areasend.engines.figures.prose.sentences import Paragraph, Sentence
from areasend.engines.figures.prose.wording import any_of, pattern

_PERIOD = re.compile(
    rf"\b(?P<month>{MONTH})(?:\s+(?P<year>{YEAR}))?\s*(?:to|and|until|till|through|[-–])\s*(?:the\s+)?"
    rf"(?:end\s+of\s+)?(?P<last_month>{MONTH})\s+(?P<last_year>{YEAR})"
)
_A_MONTH = r"(?:\s[a-z]+){0,2}? (?:(?:a|per|each|every) month|monthly)\b"
_SAYS_WORDS = any_of(
    "so, or, which, that, this, is, was, it, makes, made, making, gives, giving, an, a, the, average,"
    "averaging, of, i.e., at, rate, mean, monthly, =, equals, came, comes, to, on"
)
_SAYS = rf"(?:,|;|:|\)|\s–|\s\()?\s?\(?(?:{_SAYS_WORDS}\s)*"
_SPAN = (
    r"(?:[a-z]+\s)?(?:the\s)?(?:<c>\smonths\s)?(?:from|between|in|for|over|during|covering)?\s?"
    rf"(?:<d>|{'|'.join(MONTHS).lower()})"
    r"(?:\s(?:to|and|until|till|through)\s(?:the )?(?:end of )?|\s?[-–]\s?)<d>"
)
_IN_MONTHS = pattern(
    rf"<count=q><words:4>,? (?:in|over|during|across) (?:the |these |those )?<months=c> months{_SAYS}<rate=q>{_A_MONTH}"
)
_FORMS = (
    pattern(rf"<count=q><words:7>,?\s\(?{_SPAN}\)?{_SAYS}<rate=q>{_A_MONTH}"),
    pattern(rf"{_SPAN},?<words:7>\s<count=q><words:7>{_SAYS}<rate=q>{_A_MONTH}"),
    pattern(rf"<rate=q>{_A_MONTH}<words:7>(?:,|:|\s–|\s\()\s?\(?<count=q><words:7>,?\s{_SPAN}"),
)

LEAD = 20
"""Characters before a sentence's first number in which a month without a year may stand."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of whole months, both ends counted."""

    first_month: int
    first_year: int
    last_month: int
    last_year: int

    @property
    def months(self) -> int:
        """Months of the period: March 2021 to January 2022 are eleven."""
        return (self.last_year - self.first_year) * 12 + self.last_month - self.first_month + 1

    def __str__(self) -> str:
        first, last = MONTHS[self.first_month - 1], MONTHS[self.last_month - 1]
        return f"{first} {self.first_year} to {last} {self.last_year}"


def check_months(text: str, paragraphs: list[Paragraph]) -> Iterator[Claim]:
    """Each monthly rate whose own sentence gives a count and one period that do not make it."""
    for paragraph in paragraphs:
        for sentence in paragraph:
            for form in _FORMS:
                for found in form.finditer(sentence.shape):
                    yield from _check_period(text, sentence, found)
            for found in _IN_MONTHS.finditer(sentence.shape):
                yield from _check(sentence, found, sentence.number_at(found.start("months")))


def _check_period(text: str, sentence: Sentence, found: re.Match[str]) -> Iterator[Claim]:
    period = _period_in(_words_of(text, sentence, found))
    if period:
        yield from _check(sentence, found, period)


def _check(sentence: Sentence, found: re.Match[str], period: "Period | Number") -> Iterator[Claim]:
    place, rate = sentence.index_at(found.start("count")), sentence.number_at(found.start("rate"))
    count, months = sentence.numbers[place], period.value if isinstance(period, Number) else Decimal(period.months)
    counts = count.unit is rate.unit and not (is_duration(sentence, place) or is_rate(sentence, place))
    if counts and months > 1 and not (count.loose or rate.loose) and not rounds_to(count.value / months, rate):
        yield _claim(months, "" if isinstance(period, Number) else f"{period} is", count, rate)


def _words_of(text: str, sentence: Sentence, found: re.Match[str]) -> str:
    """The text from which a claim was read, from a little before its first number to its last."""
    first, last = bisect_left(sentence.places, found.start()), bisect_left(sentence.places, found.end()) - 1
    return text[max(0, sentence.numbers[first].start - LEAD) : sentence.numbers[last].end]


def _period_in(text: str) -> Period | None:
    """The period that the words name, if they name one and no other."""
    periods = [_period(found) for found in _PERIOD.finditer(text)]
    return periods[0] if len(periods) == 1 and periods[0].months > 1 else None


def _period(found: re.Match[str]) -> Period:
    """A first month without a year is the latest one before the last."""
    first, last, last_year = _number(found["month"]), _number(found["last_month"]), int(found["last_year"])
    return Period(first, int(found["year"] or last_year - (first > last)), last, last_year)


def _number(month: str) -> int:
    return next(place for place, name in enumerate(MONTHS, 1) if name.startswith(month[:3].capitalize()))


def _claim(months: Decimal, period: str, count: Number, rate: Number) -> Claim:
    expected = to_step(count.value / months, rate.step)
    counted = f"{period} {months} months, and " if period else ""
    of = f"{said(count.value, count.unit)} in {said(months)}{'' if period else ' months'}"
    arithmetic = f"{counted}{of} is {said(expected, rate.unit)} a month; you wrote {said(rate.value, rate.unit)}"
    start, end = min(count.start, rate.start), max(count.end, rate.end)
    return Claim("months", start, end, arithmetic, expected, rate.value, _hint(months, count, rate))


def _hint(months: Decimal, count: Number, rate: Number) -> str:
    """Whether the writer divided by one month too few or too many."""
    for counted in (months - 1, months + 1):
        if rounds_to(count.value / counted, rate):
            return f"{said(rate.value)} is {said(count.value)} in {counted} months; both ends count"
    return hint_for(to_step(count.value / months, rate.step), rate.value)
