"""Which sheet of a book holds the table that is wanted, by how well its headings fit the fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from areasend.kit.sheets.book import Book, Sheet
from areasend.kit.sheets.layout import ROWS_STUDIED, Layout, guess_layout
from areasend.kit.sheets.matching import FieldNames, Matches, match_headings


@dataclass(frozen=True)
class Table:
    """The table on one sheet, from its first few hundred rows, and how its headings fit the fields."""

    sheet: Sheet
    layout: Layout
    matches: Matches

    @property
    def certain(self) -> bool:
        """Whether the layout is sure and every pair of heading and field is."""
        return self.layout.certain and self.matches.certain and bool(self.matches.pairs)

    @property
    def fit(self) -> tuple[int, int, bool]:
        """Sure pairs, then all pairs, then being there to be seen."""
        sure = sum(pair.certain for pair in self.matches.pairs)
        return (sure, len(self.matches.pairs), not self.sheet.hidden)


def find_tables(book: Book, fields: Sequence[FieldNames]) -> tuple[Table, ...]:
    """The tables of a book, the best fit first; sheets that fit equally well keep their order."""
    tables = [_table(sheet, fields) for sheet in book.sheets]
    return tuple(sorted(tables, key=lambda table: table.fit, reverse=True))


def _table(sheet: Sheet, fields: Sequence[FieldNames]) -> Table:
    layout = guess_layout(islice(sheet.rows(), ROWS_STUDIED), sheet.merged)
    return Table(sheet=sheet, layout=layout, matches=match_headings(layout.headings, fields))
