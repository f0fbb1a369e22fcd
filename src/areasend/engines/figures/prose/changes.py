"""Changes from one number to another: "fell from 16 to 8, a fall of 50%"; "up 22% from 100 to 122"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from areasend.engines.figures.prose.finding import Claim, said, said_number
from areasend.engines.figures.prose.hints import hint_for
from areasend.engines.figures.prose.numbers import Number, Unit
from areasend.engines.figures.prose.pairs import COMPARED, FROM_TO, YEAR_BY_YEAR, Pair, pair_at
from areasend.engines.figures.prose.rounding import span_of, to_step
from areasend.engines.figures.prose.sentences import Paragraph, Sentence
from areasend.engines.figures.prose.wording import COUNT, PERCENT, POINTS, any_of, pattern

_NOUN = any_of("fall, rise, increase, drop, reduction, decrease, decline, growth, cut, change, jump, saving")
_VERB = any_of(
    "fell, fallen, fall, falling, dropped, drop, decreased, decrease, reduced, declined, shrank, cut, down,"
    "rose, risen, rise, rising, increased, increase, increasing, grew, grown, up, climbed, jumped, went up,"
    "went down, improved, lower, higher"
)
_MORE = any_of("more, less, fewer, higher, lower, greater")
_FURTHER = any_of("further, another, additional, extra")
_BRINGING = any_of("bring, brings, bringing, brought, take, takes, taking, took")
_WHICH_IS = any_of("which is, that is, i.e., or, so, this is, an overall, is, representing, being")
_SAME_CLAUSE = r"(?:\s(?!(?:and|while|but|whereas)\b)(?:[a-z]|<d>)[\w'&/-]*){0,7}?"
_AFTER = (
    rf"{_SAME_CLAUSE}\)?(?:,|\s–|:|;)?\s?(?:{_WHICH_IS}\s)?(?:\(|\b)?"
    rf"(?:(?:a|an|the)\s(?:[a-z]+\s)?{_NOUN}\sof\s|{_VERB}\s(?:by\s|of\s)?|by\s|(?:a|an)\s(?=<x>\s{_NOUN}\b)"
    rf"|(?<=\()[-+–−]?(?=[{PERCENT}{POINTS}](?:\)| {_NOUN}| {_MORE}| up| down)))<change=x>(?!\s?(?:and|to|of) <x>)"
)
_BEFORE = rf"\b(?:{_VERB}|{_NOUN} of)(?: by)? <change=x><words:4>,? \(?"
_BEFORE_NOUN = rf"\ba <change=x> {_NOUN}<words:4>,? \(?"

_MORE_THAN = pattern(
    rf"<last=x><words:4>,? (?:which )?(?:is|was|were|are) <change=x> {_MORE}"
    r" than (?:the )?<first=x>(?! (?:of|in) )"
)

_PATTERNS = (
    pattern(rf"\b{_FURTHER} <change=x>[^.{COUNT}-{POINTS}]{{0,100}}?\b{_BRINGING} the<words:7> {FROM_TO}"),
    pattern(FROM_TO + _AFTER),
    pattern(_BEFORE + FROM_TO),
    pattern(_BEFORE_NOUN + FROM_TO),
    pattern(COMPARED + _AFTER),
    pattern(YEAR_BY_YEAR + _AFTER),
    pattern(rf"{_VERB} by <change=p> \(<last=c>\) (?:compared (?:to|with)|from|on|since) <d> \(<first=c>\)"),
    pattern(rf"<last=x><words:4>,? an? <change=x> {_NOUN} (?:from|on) (?:the )?<first=x>(?!<words:8> to <x>)"),
    _MORE_THAN,
    pattern(
        rf"(?<!target of )(?<!against )(?<!than )<last=x><words:5>,? (?:{_VERB}|(?:a|an) {_NOUN} of)(?: by)? <change=x>"
        rf" {any_of('from, on, compared with, compared to')} (?:the )?<first=x>(?!<words:8> to <x>)"
    ),
)


def check_changes(paragraph: Paragraph) -> Iterator[Claim]:
    """Each change of the paragraph that its two numbers do not give."""
    for sentence in paragraph:
        for change in _PATTERNS:
            for found in change.finditer(sentence.shape):
                pair = pair_at(sentence, found.start("first"), found.start("last"))
                if change is _MORE_THAN:
                    pair = replace(pair, first=replace(pair.first, loose=False))
                written = sentence.number_at(found.start("change"))
                if pair.can_compare() and not written.loose and not _is_share(sentence, found):
                    yield from _check(pair, written, _other_starts(sentence, found.start("last"), pair))


def _is_share(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the last bracket is a share like the first: "from 12 (30%) to 9 (15%)"."""
    return bool(found.groupdict().get("own")) and sentence.shape[found.start("change") - 1] == "("


def _other_starts(sentence: Sentence, last: int, pair: Pair) -> list[Pair]:
    """The last number set against every other of its unit nearby: a change may be counted from any."""
    place = sentence.index_at(last)
    near = sentence.numbers[max(0, place - 6) : place + 6]
    others = [n for n in near if n.unit is pair.last.unit and n is not pair.last and n.value > 0]
    return [replace(pair, first=other) for other in others]


def _check(pair: Pair, written: Number, others: list[Pair]) -> Iterator[Claim]:
    if written.unit is Unit.PERCENT:
        if pair.last.unit is Unit.PERCENT or not any(_percent_agrees(other, written) for other in others):
            yield from _check_percent(pair, written)
    elif written.unit is pair.first.unit or (written.unit, pair.first.unit) == (Unit.POINTS, Unit.PERCENT):
        yield from _check_difference(pair, written)


def _check_percent(pair: Pair, written: Number) -> Iterator[Claim]:
    points = pair.first.unit is Unit.PERCENT and abs(pair.apart - written.value) <= written.step / 2
    if points or _percent_agrees(pair, written):
        return
    expected = to_step(pair.apart / pair.first.value * 100, written.step)
    way = "fall" if pair.last.value < pair.first.value else "rise"
    arithmetic = f"from {said_number(pair.first)} to {said_number(pair.last)} is a {way} of {said(expected)}%"
    yield _claim(pair, written, f"{arithmetic}; you wrote {said_number(written)}", expected)


def _percent_agrees(pair: Pair, written: Number) -> bool:
    low, high = _percent_span(pair)
    half = written.step / 2
    return low - half <= written.value <= high + half


def _percent_span(pair: Pair) -> tuple[Decimal, Decimal]:
    """Least and greatest change in per cent that the precision of the two numbers allows."""
    (low, high), (least, most) = span_of(pair.first), span_of(pair.last)
    if low <= 0:
        return Decimal(0), Decimal("Infinity")
    ends = [(last - first) / first * 100 for first in (low, high) for last in (least, most)]
    smallest = Decimal(0) if min(ends) <= 0 <= max(ends) else min(abs(end) for end in ends)
    return smallest, max(abs(end) for end in ends)


def _check_difference(pair: Pair, written: Number) -> Iterator[Claim]:
    slack = sum((n.step / 2 for n in (pair.first, pair.last) if n.step > written.step), written.step / 2)
    if abs(pair.apart - written.value) < max(slack, Decimal("0.0001")):
        return
    arithmetic = (
        f"from {said_number(pair.first)} to {said_number(pair.last)} is {said(pair.apart, written.unit)}"
        f" apart; you wrote {said_number(written)}"
    )
    yield _claim(pair, written, arithmetic, pair.apart)


def _claim(pair: Pair, written: Number, arithmetic: str, expected: Decimal) -> Claim:
    numbers = (pair.first, pair.last, written)
    start, end = min(n.start for n in numbers), max(n.end for n in numbers)
    hint = hint_for(expected, written.value, Unit.POINTS if written.unit is Unit.PERCENT else written.unit)
    return Claim("change", start, end, arithmetic, expected, written.value, hint)
