"""How a table lies on a sheet: its heading rows, its first and last row, and the rows that are not data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from areasend.kit.sheets.book import MergedRange, Row
from areasend.kit.sheets.layout_header import SAID_BY_A_PERSON, find_header, given_header
from areasend.kit.sheets.layout_rows import LeftOut, Sorter
from areasend.kit.sheets.places import column_letters

__all__ = ["ROWS_STUDIED", "Layout", "LeftOut", "guess_layout", "said_by_a_person", "table_rows"]

# The headings are looked for, and the columns got to know, in this many rows; the rest only pass by.
ROWS_STUDIED = 500


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of one table. Row numbers are those of the sheet.

    `headings` has one text a column, "" over a column without one; where no heading row was found they are
    "Column A" and so on. `last_row` is None where the rows seen end in data, so that there may be more.
    """

    header_rows: tuple[int, ...]
    first_row: int
    last_row: int | None
    headings: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    certain: bool
    why: str


def guess_layout(
    rows: Iterable[Row], merged: Sequence[MergedRange] = (), *, header_rows: tuple[int, ...] = ()
) -> Layout:
    """Guess the layout of a sheet from its rows, all of them or a first part; each is looked at once.

    `header_rows` says where the headings are, and ends the guessing about them.
    Only a guess with reasons for it and none against is `certain`; `why` says in a sentence what it rests on.
    """
    passing = iter(rows)
    studied = list(islice(passing, ROWS_STUDIED))
    header = given_header(studied, merged, header_rows) if header_rows else find_header(studied, merged)
    sorter = Sorter(studied, header, merged)
    for row in chain(studied, passing):
        sorter.sort(row)
    ended = 0 < sorter.last_data_row < sorter.last_row
    return Layout(
        header_rows=header.rows,
        first_row=sorter.first_data_row or header.below,
        last_row=sorter.last_data_row if ended else None,
        headings=header.headings or _letters(studied),
        left_out=sorter.left_out(),
        certain=header.certain,
        why=header.why,
    )


def said_by_a_person(layout: Layout) -> Layout:
    """The layout that the same heading rows give when a person names them."""
    return replace(layout, certain=True, why=SAID_BY_A_PERSON)


def table_rows(rows: Iterable[Row], layout: Layout) -> Iterator[Row]:
    """The data rows of a sheet that lies as the layout says."""
    apart = {one.row for one in layout.left_out}
    for row in rows:
        if layout.last_row is not None and row.number > layout.last_row:
            return
        if row.number >= layout.first_row and row.number not in apart:
            yield row


def _letters(rows: Sequence[Row]) -> tuple[str, ...]:
    width = max((len(row.cells) for row in rows), default=0)
    return tuple(f"Column {column_letters(column)}" for column in range(width))
