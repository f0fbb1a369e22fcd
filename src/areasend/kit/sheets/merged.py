"""Writing out a merged cell over all the cells it covers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from areasend.kit.sheets.book import EMPTY_CELL, Cell, MergedRange, Row


def spread_down(rows: Iterable[Row], merged: Sequence[MergedRange]) -> Iterator[Row]:
    """The rows, with the value of each cell that is merged over several rows given to all of them.

    Cells merged across one row only are bars and titles, and stay as they are.
    """
    if not merged:
        yield from rows
        return
    waiting = sorted((one for one in merged if one.last_row > one.first_row), key=lambda one: -one.first_row)
    open_ranges: list[tuple[MergedRange, Cell]] = []
    for row in rows:
        while waiting and waiting[-1].first_row <= row.number:
            found = waiting.pop()
            open_ranges.append((found, row.cell(found.first_column)))
        open_ranges = [(found, cell) for found, cell in open_ranges if found.last_row >= row.number]
        yield _filled(row, open_ranges) if open_ranges else row


def _filled(row: Row, open_ranges: Sequence[tuple[MergedRange, Cell]]) -> Row:
    cells = list(row.cells)
    for found, cell in open_ranges:
        cells.extend([EMPTY_CELL] * (found.first_column + 1 - len(cells)))
        if cells[found.first_column].is_blank:
            cells[found.first_column] = cell
    return Row(number=row.number, cells=tuple(cells), hidden=row.hidden)
