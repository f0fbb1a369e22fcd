"""Which heading of a sheet is which field, by the names people usually give it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from areasend.kit.sheets.closeness import FieldNames, closeness, heading_parts, heading_words, says_same

__all__ = ["Doubt", "FieldNames", "Matches", "Pair", "column_said", "match_headings"]

CLOSE_ENOUGH = 0.72


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
        column: [field.name for field in fields if says_same(heading, field)]
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
    """The column a person means by a heading, said with its band or without; None where not just one fits.

    A heading written just so is that one: "By (Nov 21)" is not "By (reset)", though both say "by" but for an aside.
    """
    just_so = [column for column, heading in enumerate(headings) if heading and _just_so(heading) == _just_so(said)]
    if len(just_so) == 1:
        return just_so[0]
    words = heading_words(said)
    whole = [column for column, heading in enumerate(headings) if heading and heading_words(heading) == words]
    parts = [column for column, heading in enumerate(headings) if words in map(heading_words, heading_parts(heading))]
    found = whole or parts
    return found[0] if len(found) == 1 and words else None


def _just_so(heading: str) -> str:
    return " ".join(heading.split()).casefold()


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
