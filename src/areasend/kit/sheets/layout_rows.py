"""Sorting the rows of a sheet into data and what an office writes around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from areasend.kit.sheets.book import Cell, MergedRange, Row
from areasend.kit.sheets.date_words import MONTHS
from areasend.kit.sheets.layout_header import Header
from areasend.kit.sheets.shapes import Shape, shape_of, usual_shape
from areasend.kit.sheets.words import plain_words

LeftOutKind = Literal["title", "note", "section", "blank", "total", "header again", "struck out"]

_MONTH = f"({'|'.join(MONTHS)})"
_TOTAL_ALONE = re.compile(
    r"(grand |sub ?)?totals?|(half |whole |full )?(year|fy)( to date)?( \d{4}( \d\d(\d\d)?)?| \d\d \d\d)?"
    rf"|({_MONTH} (to )?{_MONTH})|sum|count|average|mean|median|overall"
)
_TOTAL_BEGINS = re.compile(r"((grand |sub ?)?totals?|count|average|change (since|from|on)|of which)\b")
_NARROWEST_WITH_SECTIONS = 3
_NARROWEST_BAR = 3


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is not data, and what it is. `text` is what it says."""

    row: int
    kind: LeftOutKind
    text: str


class Sorter:
    """Sorts the rows of one sheet in order, knowing its headings and what its columns usually hold."""

    def __init__(self, studied: Sequence[Row], header: Header, merged: Sequence[MergedRange]) -> None:
        self._header = header
        self._own_headings = _own_headings(studied, header)
        self._wide = sum(1 for heading in header.headings if heading) >= _NARROWEST_WITH_SECTIONS
        self._bars = {
            found.first_row
            for found in merged
            if found.first_row == found.last_row and found.last_column - found.first_column + 1 >= _NARROWEST_BAR
        }
        self._usual = _usual_shapes([row for row in studied if row.number >= header.below])
        self._left_out: list[LeftOut] = []
        self.first_data_row = self.last_data_row = self.last_row = 0

    def sort(self, row: Row) -> None:
        """Take the next row: data, a heading row, or one to leave out."""
        self.last_row = row.number
        if row.number in self._header.rows:
            return
        kind = self._kind(row) if row.number >= self._header.below else self._kind_above(row)
        if kind is None:
            self.first_data_row = self.first_data_row or row.number
            self.last_data_row = row.number
        else:
            self._left_out.append(_left_out(row, kind))

    def left_out(self) -> tuple[LeftOut, ...]:
        """Every row left out. A lone text between data is a section; after the last of it, a note."""
        return tuple(
            replace(one, kind="note") if one.kind == "section" and one.row > self.last_data_row else one
            for one in self._left_out
        )

    def _kind_above(self, row: Row) -> LeftOutKind:
        """What a row over the headings is: the first that says something is the title."""
        if row.is_blank:
            return "blank"
        return "note" if any(one.kind == "title" for one in self._left_out) else "title"

    def _kind(self, row: Row) -> LeftOutKind | None:
        """What a row under the headings is; None for data."""
        filled = [cell for cell in row.cells if not cell.is_blank]
        if not filled:
            return "blank"
        if all(cell.struck for cell in filled):
            return "struck out"
        if _is_total(filled):
            return "total"
        if self._is_header_again(row, filled[0]):
            return "header again"
        return "section" if len(filled) == 1 and self._is_bar(row, filled[0]) else None

    def _is_header_again(self, row: Row, first: Cell) -> bool:
        return any(_is_again(headings, row, first) for headings in self._own_headings)

    def _is_bar(self, row: Row, cell: Cell) -> bool:
        """Whether a lone cell is a bar across the table, rather than a row of which no more is known."""
        if row.number in self._bars:
            return True
        if self._own_headings and not self._wide:
            return False
        column, shape = row.cells.index(cell), shape_of(cell)
        usual = self._usual[column] if column < len(self._usual) else "blank"
        return shape == "words" or shape != usual


def _own_headings(studied: Sequence[Row], header: Header) -> list[list[str]]:
    """The words of each heading row, as they would stand there again: of the row itself first, then its bands."""
    rows = {row.number: row for row in studied if row.number in header.rows}
    return [
        [plain_words(cell.text) for cell in rows[number].cells] for number in reversed(header.rows) if number in rows
    ]


def _is_again(headings: list[str], row: Row, first: Cell) -> bool:
    """Whether a row says most of what a heading row says, and no less than two of its words."""
    if plain_words(first.text) not in headings:
        return False
    pairs = zip(headings, row.cells, strict=False)
    filled = [(heading, plain_words(cell.text)) for heading, cell in pairs if not cell.is_blank]
    same = sum(heading == words for heading, words in filled)
    return same >= 2 and same >= len(filled) * 0.6


def _usual_shapes(body: Sequence[Row]) -> list[Shape]:
    full = [row for row in body if sum(not cell.is_blank for cell in row.cells) > 1]
    width = max((len(row.cells) for row in full), default=0)
    return [usual_shape(row.cell(column) for row in full) for column in range(width)]


def _is_total(filled: Sequence[Cell]) -> bool:
    """Whether a row sums up others, by its first words. "Total Communication" among other words does not."""
    first = next((cell for cell in filled if cell.text[:1].isalpha()), None)
    if first is None:
        return False
    words = plain_words(first.text)
    if _TOTAL_ALONE.fullmatch(words):
        return True
    if not _TOTAL_BEGINS.match(words):
        return False
    return sum(shape_of(cell) == "words" for cell in filled if cell is not first) <= 1


def _left_out(row: Row, kind: LeftOutKind) -> LeftOut:
    text = " ".join(cell.text for cell in row.cells if not cell.is_blank)
    return LeftOut(row=row.number, kind=kind, text=" ".join(text.split()))
