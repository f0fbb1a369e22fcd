"""How near a heading comes to the names of a field: the same words, or close ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from areasend.kit.sheets.words import plain_words, without_brackets

BAND_SEPARATOR = " / "
_SHORTHAND = {
    "no": "number",
    "nos": "number",
    "num": "number",
    "ref": "reference",
    "recd": "received",
    "ackd": "acknowledged",
    "qtr": "quarter",
    "wk": "week",
    "wks": "weeks",
    "mtg": "meeting",
    "org": "organisation",
    "yr": "year",
    "descr": "description",
    "desc": "description",
    "mgr": "manager",
    "dob": "date of birth",
}
_DIGITS = re.compile(r"\d+")
_SMALL_WORDS = frozenset({"the", "of", "a", "an", "in", "on", "for", "and", "to", "is"})


@dataclass(frozen=True, slots=True)
class FieldNames:
    """A field and what people call it at the head of a column."""

    name: str
    usual_names: tuple[str, ...] = ()


def closeness(heading: str, field: FieldNames) -> float:
    """How close a heading comes to any name of a field, from 0 to 1: in shared words or in letters."""
    return max(_closeness(part, name) for part in heading_parts(heading) for name in _names(field))


def _closeness(heading: str, name: str) -> float:
    first, second = heading_words(heading), heading_words(name)
    if _numerals(first) and _numerals(second) and _numerals(first) != _numerals(second):
        return 0.0  # "Baseline 1" is not a close way to say "Baseline 2"
    one, other = set(first.split()) - _SMALL_WORDS, set(second.split()) - _SMALL_WORDS
    shared = len(one & other)
    overlap = 2 * shared / (len(one) + len(other)) if one and other else 0.0
    return max(overlap, SequenceMatcher(None, first, second).ratio())


def _numerals(words: str) -> list[str]:
    return _DIGITS.findall(words)


def says_same(heading: str, field: FieldNames) -> bool:
    """Whether a heading, or what it says below its band, is a name of the field in the same words."""
    names = {heading_words(name) for name in _names(field)}
    return any(heading_words(part) in names for part in heading_parts(heading))


def _names(field: FieldNames) -> tuple[str, ...]:
    return (field.name.replace("_", " "), *field.usual_names)


def heading_parts(heading: str) -> tuple[str, ...]:
    """A heading, and what it says below the band it stands under."""
    pieces = heading.split(BAND_SEPARATOR)
    return tuple(BAND_SEPARATOR.join(pieces[start:]) for start in range(len(pieces)))


def heading_words(heading: str) -> str:
    bare = plain_words(without_brackets(heading)) or plain_words(heading)
    return " ".join(_SHORTHAND.get(word, word) for word in bare.split())
