"""What a file seems to be: which sheet, which headings, which column goes where. A guess is shown, never hidden."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from weakref import WeakKeyDictionary

from areasend.kit.importing.mapping import Mapping
from areasend.kit.registers import Register
from areasend.kit.sheets.book import Book, Sheet
from areasend.kit.sheets.layout import Layout, guess_layout, said_by_a_person
from areasend.kit.sheets.matching import FieldNames, Matches, column_said, match_headings


@dataclass(frozen=True)
class Guess:
    """One sheet read as one register: the mapping guessed, its layout, and whether it is certain."""

    sheet: Sheet
    layout: Layout
    matches: Matches
    mapping: Mapping
    missing: tuple[str, ...]

    @property
    def certain(self) -> bool:
        """Whether it may be followed without a person's look: every needed column found beyond doubt."""
        return self.layout.certain and self.matches.certain and not self.missing

    @property
    def score(self) -> tuple[int, int]:
        """How well the sheet fits: needed columns found first, then all columns found."""
        return -len(self.missing), len(self.matches.pairs)


_layouts: WeakKeyDictionary[Sheet, dict[tuple[int, ...], Layout]] = WeakKeyDictionary()
"""Layouts of the books that are open: a sheet is walked through once, however often its layout is asked for."""


def layout_of(sheet: Sheet, header_rows: tuple[int, ...] = ()) -> Layout:
    """How the sheet is laid out; `header_rows` overrules the guess of where its headings are."""
    known = _layouts.setdefault(sheet, {})
    if header_rows not in known:
        layout = guess_layout(sheet.rows(), sheet.merged, header_rows=header_rows)
        known[header_rows] = layout
        if layout.header_rows and not header_rows:
            known[layout.header_rows] = said_by_a_person(layout)
    return known[header_rows]


def guess(book: Book, register: Register) -> Guess:
    """The sheet that fits the register best, and how."""
    guesses = list(_guesses(book, register))
    return max(guesses, key=lambda one: one.score)


def _guesses(book: Book, register: Register) -> Iterator[Guess]:
    for sheet in book.sheets:
        if next(iter(islice(sheet.rows(), 1)), None) is not None:
            yield guess_sheet(sheet, register)


def guess_sheet(sheet: Sheet, register: Register, header_rows: tuple[int, ...] = ()) -> Guess:
    """One sheet read as the register."""
    layout = layout_of(sheet, header_rows)
    fields = [
        FieldNames(column.name, (column.name, register.words(column.name), *column.usual_names))
        for column in register.columns
    ]
    matches = match_headings(layout.headings, fields)
    found = {pair.field for pair in matches.pairs}
    missing = tuple(c.name for c in register.columns if register.required(c.name) and c.name not in found)
    mapping = Mapping(
        sheet=sheet.name,
        header_rows=layout.header_rows,
        columns={_said(layout.headings, pair.column): pair.field for pair in matches.pairs},
        rows_to_leave=register.leaves,
    )
    return Guess(sheet, layout, matches, mapping, missing)


def _said(headings: tuple[str, ...], column: int) -> str:
    """A column by its heading, or by its position where two columns have the same heading."""
    heading = headings[column]
    return heading if column_said(headings, heading) == column else str(column + 1)
