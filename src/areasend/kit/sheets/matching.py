"""Which heading of a sheet is which field, by the names people usually give it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from areasend.kit.sheets.words import plain_words, without_brackets

BAND_SEPARATOR = " / "
CLOSE_ENOUGH = 0.72
_NEAR_TIE = 0.04
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
_SMALL_WORDS = frozenset({"the", "of", "a", "an", "in", "on", "for", "and", "to", "is"})


@dataclass(frozen=True, slots=True)
class FieldNames:
    """A field and what people call it at the head of a column."""

    name: str
    usual_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A column taken for a field. Not certain means close, for a person to confirm."""

    column: int
    heading: str
    field: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """Headings and fields that could be each other's in more than one way, so none was chosen."""

    headings: tuple[str, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matches:
    """The pairs found, by column. `unmatched` are the columns, with their headings, that are no field."""

    pairs: tuple[Pair, ...]
    unmatched: tuple[tuple[int, str], ...]
    doubtful: tuple[Doubt, ...]

    @property
    def certain(self) -> bool:
        """Whether every pair is sure and nothing could be read in two ways."""
        return not self.doubtful and all(pair.certain for pair in self.pairs)

    def column_of(self, field: str) -> int | None:
        return next((pair.column for pair in self.pairs if pair.field == field), None)


def match_headings(headings: Sequence[str], fields: Sequence[FieldNames]) -> Matches:
    """Pair columns with fields, each at most once: the same words first, then words that are close."""
    exact = {
        column: [field.name for field in fields if _says_same(heading, field)]
        for column, heading in enumerate(headings)
        if heading.strip()
    }
    sure, doubts = _settle(exact, headings)
    settled = {pair.field for pair in sure} | {name for doubt in doubts for name in doubt.fields}
    left = [field for field in fields if field.name not in settled]
    close = _close_pairs({column: headings[column] for column, found in exact.items() if not found}, left)
    pairs = tuple(sorted((*sure, *close), key=lambda pair: pair.column))
    taken = {pair.column for pair in pairs}
    unmatched = ((at, text) for at, text in enumerate(headings) if text.strip() and at not in taken)
    return Matches(pairs=pairs, unmatched=tuple(unmatched), doubtful=tuple(doubts))


def column_said(headings: Sequence[str], said: str) -> int | None:
    """The column a person means by a heading, said with its band or without; None where not just one fits."""
    words = _heading_words(said)
    whole = [column for column, heading in enumerate(headings) if heading and _heading_words(heading) == words]
    parts = [column for column, heading in enumerate(headings) if words in map(_heading_words, _parts(heading))]
    found = whole or parts
    return found[0] if len(found) == 1 and words else None


def _settle(exact: Mapping[int, list[str]], headings: Sequence[str]) -> tuple[list[Pair], list[Doubt]]:
    """Split exact matches into pairs and, where a column or a field has several, doubts."""
    columns_of: dict[str, list[int]] = defaultdict(list)
    for column, names in exact.items():
        for name in names:
            columns_of[name].append(column)
    pairs, doubts = [], []
    for name, columns in columns_of.items():
        if len(columns) == 1 and len(exact[columns[0]]) == 1:
            pairs.append(Pair(columns[0], headings[columns[0]], name, certain=True))
        else:
            doubts.append(Doubt(tuple(headings[column] for column in columns), (name,)))
    return pairs, doubts


def _close_pairs(headings: Mapping[int, str], fields: Iterable[FieldNames]) -> list[Pair]:
    """The closest pairs first. A field that two headings are equally close to takes the first of them."""
    scored = sorted(
        (
            (-closeness(heading, field), column, heading, field.name)
            for field in fields
            for column, heading in headings.items()
        ),
    )
    pairs: list[Pair] = []
    for distance, column, heading, name in scored:
        if -distance < CLOSE_ENOUGH:
            break
        if all(pair.column != column and pair.field != name for pair in pairs):
            pairs.append(Pair(column, heading, name, certain=False))
    return pairs


def closeness(heading: str, field: FieldNames) -> float:
    """How close a heading comes to any name of a field, from 0 to 1: in shared words or in letters."""
    return max(_closeness(part, name) for part in _parts(heading) for name in _names(field))


def _closeness(heading: str, name: str) -> float:
    first, second = _heading_words(heading), _heading_words(name)
    one, other = set(first.split()) - _SMALL_WORDS, set(second.split()) - _SMALL_WORDS
    shared = len(one & other)
    overlap = 2 * shared / (len(one) + len(other)) if one and other else 0.0
    return max(overlap, SequenceMatcher(None, first, second).ratio())


def _says_same(heading: str, field: FieldNames) -> bool:
    names = {_heading_words(name) for name in _names(field)}
    return any(_heading_words(part) in names for part in _parts(heading))


def _names(field: FieldNames) -> tuple[str, ...]:
    return (field.name.replace("_", " "), *field.usual_names)


def _parts(heading: str) -> tuple[str, ...]:
    """A heading, and what it says below the band it stands under."""
    pieces = heading.split(BAND_SEPARATOR)
    return tuple(BAND_SEPARATOR.join(pieces[start:]) for start in range(len(pieces)))


def _heading_words(heading: str) -> str:
    bare = plain_words(without_brackets(heading)) or plain_words(heading)
    return " ".join(_SHORTHAND.get(word, word) for word in bare.split())
