"""Small numbers hidden in a table of rows and columns with totals at both margins.

A hidden count is safe if the table could be another with the same shown numbers: one more here and one less
there, round a ring of hidden counts that go by row and by column in turns, and none of them brought down to
0, which would have been shown. So counts are hidden until each lies on such a ring.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from areasend.engines.figures.suppress import THRESHOLD, TableError, is_small

Cell = tuple[str, str]
MARGIN = "\x00total"
"""The name of the totals' own row and column while the table is worked on."""


@dataclass(frozen=True, slots=True)
class HiddenTwoWay:
    """A two-way table fit to be published; a hidden count or total is None.

    `breakdown` is False if there are too few in all: then everything but the grand total is hidden.
    """

    counts: Mapping[Cell, int | None]
    row_totals: Mapping[str, int | None]
    column_totals: Mapping[str, int | None]
    total: int | None
    breakdown: bool


def suppress_two_way(table: Mapping[Cell, int], threshold: int = THRESHOLD) -> HiddenTwoWay:
    """The table with small counts and totals hidden, and as many more as keep them from being worked out.

    A cell not given counts 0. Takes a fraction of a second for a few hundred cells. Raises TableError for a
    count below nothing.
    """
    if any(count < 0 for count in table.values()):
        raise TableError("a count is below nothing")
    full = _with_margins(table)
    total = full[MARGIN, MARGIN]
    if 0 < total < 2 * threshold:
        return _published(full, set(full) - ({(MARGIN, MARGIN)} if total >= threshold else set()), False)
    hidden = {cell for cell, count in full.items() if is_small(count, threshold)}
    _hide_until_safe(full, hidden)
    return _published(full, hidden, True)


def _with_margins(table: Mapping[Cell, int]) -> dict[Cell, int]:
    rows = dict.fromkeys(row for row, _ in table)
    columns = dict.fromkeys(column for _, column in table)
    full = {cell: table.get(cell, 0) for cell in product(rows, columns)}
    full |= {(row, MARGIN): sum(full[row, column] for column in columns) for row in rows}
    full |= {(MARGIN, column): sum(full[row, column] for row in rows) for column in columns}
    return full | {(MARGIN, MARGIN): sum(table.values())}


def _hide_until_safe(full: Mapping[Cell, int], hidden: set[Cell]) -> None:
    """Closes the cheapest ring through each hidden count that could still be worked out."""
    while bare := next((cell for cell in sorted(hidden) if not _is_safe(full, cell, hidden)), None):
        hidden |= min(
            _rings(full, bare),
            key=lambda ring: _cost(full, [cell for cell in ring if cell not in hidden]),
            default=frozenset(full),
        )
        if hidden >= full.keys():
            return


def _rings(full: Mapping[Cell, int], cell: Cell) -> Iterator[frozenset[Cell]]:
    """The rings of four through a cell (two rows, two columns) round which one can be moved."""
    row, column = cell
    for other_row, other_column in full:
        ring = [cell, (row, other_column), (other_row, other_column), (other_row, column)]
        if len(set(ring)) == 4 and all(full[corner] for corner in ring) and _turns(full, ring):
            yield frozenset(ring)


def _turns(full: Mapping[Cell, int], ring: list[Cell]) -> bool:
    """Whether one can be moved round the ring, either way."""
    return any(all(_may_move(full, ring[turn], by * (-1) ** turn) for turn in range(4)) for by in (1, -1))


def _may_move(full: Mapping[Cell, int], cell: Cell, by: int) -> bool:
    """Whether a count may go up or down by one. A total goes the other way from the counts it adds up."""
    up = by > 0 if (cell[0] == MARGIN) == (cell[1] == MARGIN) else by < 0
    return up or full[cell] >= 2


def _cost(full: Mapping[Cell, int], cells: Sequence[Cell]) -> tuple[int, int, int]:
    """Totals are dearest to hide, then many counts, then large ones."""
    margins = sum(MARGIN in cell for cell in cells)
    return margins, len(cells), sum(full[cell] for cell in cells)


def _is_safe(full: Mapping[Cell, int], cell: Cell, hidden: set[Cell]) -> bool:
    return any(_may_move(full, cell, by) and _closes(full, cell, hidden, by) for by in (1, -1))


def _closes(full: Mapping[Cell, int], cell: Cell, hidden: set[Cell], by: int) -> bool:
    """Whether hidden counts that give way and take up by turns lead from the cell's row to its column."""
    giving = [other for other in hidden if other != cell and _may_move(full, other, -by)]
    taking = [other for other in hidden if other != cell and _may_move(full, other, by)]
    rows, columns, size = {cell[0]}, set[str](), -1
    while size < len(rows) + len(columns):
        size = len(rows) + len(columns)
        columns |= {column for row, column in giving if row in rows}
        rows |= {row for row, column in taking if column in columns}
    return cell[1] in columns


def _published(full: Mapping[Cell, int], hidden: set[Cell], breakdown: bool) -> HiddenTwoWay:
    shown = {cell: None if cell in hidden else count for cell, count in full.items()}
    return HiddenTwoWay(
        counts={cell: count for cell, count in shown.items() if MARGIN not in cell},
        row_totals={row: count for (row, column), count in shown.items() if column == MARGIN != row},
        column_totals={column: count for (row, column), count in shown.items() if row == MARGIN != column},
        total=shown[MARGIN, MARGIN],
        breakdown=breakdown,
    )
