"""Doublings, halvings and "four times as many"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from areasend.engines.figures.prose.finding import Claim, said, said_number
from areasend.engines.figures.prose.numbers import Number
from areasend.engines.figures.prose.pairs import COMPARED, FROM_TO, YEAR_BY_YEAR, Pair, pair_at
from areasend.engines.figures.prose.rounding import span_of, to_step
from areasend.engines.figures.prose.sentences import Paragraph, Sentence
from areasend.engines.figures.prose.wording import any_of, pattern

_FACTORS = {
    "doubl": Decimal(2), "twice": Decimal(2), "two": Decimal(2), "trebl": Decimal(3), "tripl": Decimal(3),
    "three": Decimal(3), "quadrupl": Decimal(4), "four": Decimal(4), "five": Decimal(5),
    "hal": Decimal("0.5"),
}  # fmt: skip
"""How many times each word says, by its first letters."""

_HEDGE = any_of(
    "almost, nearly, about, virtually, roughly, around, practically, close to, all but, just under,"
    "more than, over, at least"
)
_MULTIPLE = (
    rf"(?P<hedge>\b{_HEDGE}\s)?(?:(?:has|have|had|a|an)\s)?"
    r"(?P<word>(?:doubl|trebl|tripl|quadrupl|halv)(?:ed|ing|es|e)|two-?fold|threefold|fourfold|fivefold)\b"
)
_SO = r"\)?(?:,|;|:|\s–)?\s?(?:(?:and|so|it|they|or|i\.e\.|which|is)\s)*"
_STOP = r"(?:,|:|\s–|\s\()\s?"
_CHANGED = (
    pattern(rf"{_MULTIPLE}<words:6>(?:,|:|\s–)?\s?\(?{FROM_TO}"),
    pattern(rf"{_MULTIPLE}<words:3>{_STOP}<first=n><words:3> to <last=n>"),
    pattern(rf"{_MULTIPLE}<words:9>\s\(<first=n> to <last=n>\)"),
    pattern(rf"{_MULTIPLE}<words:3>{_STOP}{YEAR_BY_YEAR}"),
    pattern(rf"{FROM_TO}<words:6>{_SO}{_MULTIPLE}"),
    pattern(rf"{COMPARED}<words:4>{_SO}{_MULTIPLE}"),
)
_AS_MANY = (
    rf"(?P<hedge>\b{_HEDGE}\s)?(?:(?P<word>twice|half)|<many=c> times) "
    r"(?:as (?:many|much|high|large|big|long|likely)|the (?:number|amount|rate)|more|higher|larger)\b"
)
_AGAINST = any_of("and, against, to, compared with, compared to, not, then, versus")
_PAIRED = rf"<first=n><words:4>,? {_AGAINST} (?:the )?<last=n>"
_MANY = (
    pattern(rf"{_AS_MANY}<words:5>{_STOP}(?:from )?{_PAIRED}"),
    pattern(rf"{_PAIRED}<words:4>(?:,|:|\s–|\)|;)\s?(?:so |which is |or |that is )?{_AS_MANY}"),
    pattern(rf"<last=n><words:4>,? (?:is |was |are |or )?{_AS_MANY}<words:4> as (?:the )?<first=n>"),
)
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
    if pair.can_compare() and not _is_so_many(pair, many, found):
        word = f"{said(many.value)} times" if many else found["word"]
        yield _claim(pair, word, many.value if many else Decimal(2), found["word"] or "", many)


def _is_so_many(pair: Pair, many: Number | None, found: re.Match[str]) -> bool:
    """Whether the greater is so many times the less. Three times more may be three or four times as many."""
    hedge = found["hedge"] or ""
    if many is None:
        return _bears_out(pair, Decimal(2), hedge, Decimal("0.05"))
    if not many.value or (many.loose and not hedge):
        return True
    width = many.step / 2 / many.value if many.is_rounded else Decimal("0.1")
    more = found[0].rstrip().endswith("more") and _bears_out(pair, many.value + 1, "", width)
    return more or _bears_out(pair, many.value, hedge, width)


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
    arithmetic = f"{said_number(pair.last)} is {said(ratio)} times {said_number(pair.first)}; you wrote {word}"
    numbers = [pair.first, pair.last] + ([many] if many else [])
    start, end = min(n.start for n in numbers), max(n.end for n in numbers)
    meant = said(to_step(pair.first.value * factor, pair.last.step), pair.last.unit)
    return Claim("times", start, end, arithmetic, ratio, factor, f"{word} would be {meant}", said_as)
