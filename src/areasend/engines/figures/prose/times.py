"""Doublings, halvings and "four times as many"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from areasend.engines.figures.prose.changes import COMPARED, FROM_TO, YEAR_BY_YEAR, Pair, pair_at
from areasend.engines.figures.prose.finding import Claim, said, said_number
from areasend.engines.figures.prose.numbers import Number
from areasend.engines.figures.prose.rounding import span_of, to_step
from areasend.engines.figures.prose.sentences import Paragraph, Sentence
from areasend.engines.figures.prose.wording import pattern

_FACTORS = {
    "doubl": Decimal(2), "twice": Decimal(2), "two-fold": Decimal(2), "twofold": Decimal(2), "trebl": Decimal(3),
    "tripl": Decimal(3), "threefold": Decimal(3), "quadrupl": Decimal(4), "fourfold": Decimal(4), "halv": Decimal("0.5"),
    "half": Decimal("0.5"), "fivefold": Decimal(5),
}  # fmt: skip
_MULTIPLE = (
    r"(?P<hedge>\b(?:almost|nearly|about|virtually|roughly|around|practically|close to|all but|just under|more than|over"
    r"|at least)\s)?(?:(?:has|have|had|a|an)\s)?(?P<word>doubl(?:ed|ing|es|e)|trebl(?:ed|ing|es|e)|tripl(?:ed|ing|es|e)"
    r"|quadrupl(?:ed|ing|es|e)|halv(?:ed|ing|es|e)|two-?fold|threefold|fourfold|fivefold)\b"
)
_BETWEEN = r"(?:\s[a-z\ue004][\w'&/-]*){0,6}?(?:,|:|\s–)?\s?\(?"
_BARE_PAIR = r"<first=n>(?:\s[a-z]+){0,3}? to <last=n>"
_CHANGED = (
    pattern(rf"{_MULTIPLE}{_BETWEEN}{FROM_TO}"),
    pattern(rf"{_MULTIPLE}(?:\s[a-z]+){{0,3}}?(?:,|:|\s\()\s?{_BARE_PAIR}"),
    pattern(rf"{_MULTIPLE}(?:\s[a-z]+){{0,3}}?(?:,|:|\s–|\s\()\s?{YEAR_BY_YEAR}"),
    pattern(rf"{FROM_TO}(?:\s[a-z\ue004][\w'&/-]*){{0,6}}?\)?(?:,|;|:|\s–)?\s?(?:(?:and|so|it|they|or|i\.e\.|which|is)\s)*{_MULTIPLE}"),
    pattern(rf"{COMPARED}(?:\s[a-z\ue004][\w'&/-]*){{0,4}}?\)?(?:,|;|:|\s–)?\s?(?:(?:so|it|they|or|which|is)\s)*{_MULTIPLE}"),
)  # fmt: skip
_AS_MANY = (
    r"(?P<hedge>\b(?:almost|nearly|about|roughly|around|just under|more than|over|at least)\s)?(?:(?P<word>twice|half)"
    r"|<many=c> times) (?:as (?:many|much|high|large|big|long|likely)|the (?:number|amount|rate)|more|higher|larger)\b"
)
_PAIRED = r"<first=n>(?:\s[a-z]+){0,4}?,? (?:and|against|to|compared with|compared to|not|then|versus) (?:the )?<last=n>"
_MANY = (
    pattern(rf"{_AS_MANY}(?:\s[a-z][\w'-]*){{0,5}}?(?:,|:|\s–|\s\()\s?(?:from )?{_PAIRED}"),
    pattern(rf"{_PAIRED}(?:\s[a-z\ue004][\w'&/-]*){{0,4}}?(?:,|:|\s–|\)|;)\s?(?:so |which is |or |that is )?{_AS_MANY}"),
    pattern(rf"<last=n>(?:\s[a-z\ue004][\w'&/-]*){{0,4}}?,? (?:is |was |are |or )?{_AS_MANY}(?:\s[a-z]+){{0,4}}? as (?:the )?<first=n>"),
)  # fmt: skip
_AT_LEAST = re.compile(r"more than|over|at least")


def check_times(paragraph: Paragraph) -> Iterator[Claim]:
    """Each doubling, halving or multiple of the paragraph that its two numbers do not bear out."""
    for sentence in paragraph:
        for multiple in _CHANGED:
            for found in multiple.finditer(sentence.shape):
                yield from _check_change(sentence, found)
        for many in _MANY:
            for found in many.finditer(sentence.shape):
                yield from _check_many(sentence, found)


def _check_change(sentence: Sentence, found: re.Match[str]) -> Iterator[Claim]:
    pair = pair_at(sentence, found.start("first"), found.start("last"))
    factor = _factor(found["word"])
    if pair.can_compare() and not _bears_out(pair, factor, found["hedge"] or "", Decimal("0.05")):
        yield _claim(pair, found["word"], factor, found["word"])


def _check_many(sentence: Sentence, found: re.Match[str]) -> Iterator[Claim]:
    one, two = sentence.number_at(found.start("first")), sentence.number_at(found.start("last"))
    pair = Pair(min(one, two, key=_value), max(one, two, key=_value))
    many = sentence.number_at(found.start("many")) if found["many"] else None
    if not pair.can_compare() or (many and many.loose and not found["hedge"]):
        return
    factor = many.value if many else Decimal(2)
    more = found[0].rstrip().endswith("more") and _bears_out(pair, factor + 1, "", Decimal("0.1"))
    width = many.step / 2 / factor if many and many.is_rounded else Decimal("0.1" if many else "0.05")
    if factor and not more and not _bears_out(pair, factor, found["hedge"] or "", width):
        yield _claim(
            pair, f"{said(factor)} times" if many else found["word"], factor, found["word"] or "", many
        )


def _value(number: Number) -> Decimal:
    return number.value


def _factor(word: str) -> Decimal:
    return next(factor for stem, factor in _FACTORS.items() if word.startswith(stem))


def _bears_out(pair: Pair, factor: Decimal, hedge: str, width: Decimal) -> bool:
    """Whether the change is the multiple claimed, within a twentieth or the rounding of the numbers."""
    (low, high), (least, most) = span_of(pair.first), span_of(pair.last)
    if _AT_LEAST.match(hedge):
        return most >= factor * low if factor > 1 else least <= factor * high
    if hedge:
        return True
    slack = max(factor * pair.first.value * width, Decimal("0.5") if not pair.last.is_rounded else Decimal(0))
    return factor * low - slack <= most and least <= factor * high + slack


def _claim(pair: Pair, word: str, factor: Decimal, said_as: str, many: Number | None = None) -> Claim:
    ratio = to_step(pair.last.value / pair.first.value, Decimal("0.1"))
    arithmetic = (
        f"{said_number(pair.last)} is {said(ratio)} times {said_number(pair.first)}; you wrote {word}"
    )
    numbers = [pair.first, pair.last] + ([many] if many else [])
    start, end = min(n.start for n in numbers), max(n.end for n in numbers)
    meant = said(to_step(pair.first.value * factor, pair.last.step), pair.last.unit)
    return Claim("times", start, end, arithmetic, ratio, factor, f"{word} would be {meant}", said_as)
