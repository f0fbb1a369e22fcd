"""The amounts in a text: value, unit, and how precisely each is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from areasend.engines.figures.prose.asides import NOT_AMOUNTS
from areasend.engines.figures.prose.words import WORDED, value_of_words


class Unit(StrEnum):
    """What an amount is in; NOT marks a date, reference or label, which is no amount."""

    COUNT = "count"
    POUNDS = "pounds"
    PERCENT = "per cent"
    POINTS = "percentage points"
    NOT = "not an amount"


@dataclass(frozen=True, slots=True)
class Number:
    """One number as written.

    `value` is in whole units (£2.9m is 2900000); `step` is the size of its last written digit (100000);
    `loose` says that the writer hedged ("over", "about"); `further` that it adds to one before.
    """

    start: int
    end: int
    quoted: str
    value: Decimal
    step: Decimal
    unit: Unit
    loose: bool = False
    further: bool = False

    @property
    def is_rounded(self) -> bool:
        """Written with a decimal or a scale, so that the true value may lie half a step away."""
        return self.step != 1


SCALES = {"hundred": 10**2, "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6,
          "millions": 10**6, "bn": 10**9, "billion": 10**9, "billions": 10**9}  # fmt: skip

LONGEST = 18
"""Characters of the longest amount; what is longer is a reference, whatever it looks like."""

_SCANNER = re.compile(
    rf"(?P<aside>{'|'.join(f'(?:{pattern})' for pattern in NOT_AMOUNTS)})"
    r"|(?:(?P<pound>£)\s?)?"
    rf"(?:(?<![\w.])(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)|(?P<words>(?i:{WORDED})))"
    r"(?:\s?(?P<scale>(?i:hundred|thousand|millions?|billions?|bn|mn?|k)\b))?"
    r"(?:(?P<points>\s?(?:%|(?i:per\s?cent(?:age)?))\s+(?i:points?)\b)"
    r"|(?P<percent>\s?(?:%|(?i:per\s?cent|pc)\b)))?"
    r"(?P<glued>[A-Za-z]\w*)?",
    re.MULTILINE,
)
_HEDGED_BEFORE = re.compile(
    r"(?:\b(?:over|about|around|nearly|almost|approximately|approx\.?|roughly|some|more than|less than"
    r"|fewer than|under|at least|at most|up to|circa|c\.|an? estimated|estimated|close to|above|below"
    r"|in excess of|upwards of|as many as|exceeding|towards|of the order of|typically|averaging)\s*"
    r"|[~<>≥≤≈]\s*)$",
    re.IGNORECASE,
)
_HEDGED_AFTER = re.compile(
    r"\+(?!\s*[\d£])|\s+(?:(?:or so|or more|or fewer)\b|plus(?=\s*(?:[.,;:)]|$)))", re.IGNORECASE
)
_FURTHER_BEFORE = re.compile(r"\b(?:further|another|additional|extra|plus|and then)\s+(?:group of\s+)?$", re.IGNORECASE)
_FURTHER_AFTER = re.compile(
    r"\s+(?:(?:\w+\s+)?more\b(?!\s+than)|further\b|additional\b|extra\b|others?\b)", re.IGNORECASE
)


def numbers_in(text: str) -> Iterator[Number]:
    """Every number of the text in order, those that are no amounts marked NOT."""
    for found in _SCANNER.finditer(text):
        if found["aside"] is not None or found["glued"] or len(found["digits"] or "") > LONGEST:
            yield Number(found.start(), found.end(), found[0], Decimal(0), Decimal(1), Unit.NOT)
        else:
            yield _amount(text, found)


def _amount(text: str, found: re.Match[str]) -> Number:
    value, step = _value_and_step(found)
    before, after = text[max(0, found.start() - 32) : found.start()], text[found.end() : found.end() + 16]
    return Number(
        found.start(),
        found.end(),
        found[0],
        value,
        step,
        _unit(found),
        loose=bool(_HEDGED_BEFORE.search(before) or _HEDGED_AFTER.match(after)),
        further=bool(_FURTHER_BEFORE.search(before) or _FURTHER_AFTER.match(after)),
    )


def _value_and_step(found: re.Match[str]) -> tuple[Decimal, Decimal]:
    scale = Decimal(SCALES[found["scale"].lower()]) if found["scale"] else Decimal(1)
    if found["words"]:
        return value_of_words(found["words"]) * scale, scale
    digits = found["digits"].replace(",", "")
    decimals = len(digits.partition(".")[2])
    return Decimal(digits) * scale, scale.scaleb(-decimals)


def _unit(found: re.Match[str]) -> Unit:
    if found["points"]:
        return Unit.POINTS
    if found["percent"]:
        return Unit.PERCENT
    return Unit.POUNDS if found["pound"] else Unit.COUNT
