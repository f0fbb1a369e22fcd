"""What a spreadsheet holds once it is open: sheets of rows of cells, and where each came from.

Rows are numbered as a person sees them: from 1 in a sheet, by line in a text file. Columns are
counted from 0, as positions in `Row.cells`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Literal

from areasend.kit.sheets.refused import Refused

Kind = Literal["csv", "xlsx", "xlsm", "xls", "ods"]
Value = str | int | float | Decimal | date | datetime | time | bool | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its value, and what a person reads on the sheet.

    `fill` is the colour behind it as upper-case RGB ("FFC000"). `not_calculated` marks a formula whose
    answer was never saved, so that its blank value is not mistaken for an empty cell.
    """

    value: Value
    text: str
    fill: str | None = None
    struck: bool = False
    comment: str | None = None
    not_calculated: bool = False
    is_blank: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "is_blank", not self.text.strip() and not self.not_calculated)


EMPTY_CELL = Cell(value=None, text="")


@dataclass(frozen=True, slots=True)
class Row:
    """One row, to its last cell with a value, a colour or a comment. Short rows are normal: use `cell`."""

    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False

    @property
    def is_blank(self) -> bool:
        return all(cell.is_blank for cell in self.cells)

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple([cell.text for cell in self.cells])

    def cell(self, column: int) -> Cell:
        return self.cells[column] if column < len(self.cells) else EMPTY_CELL


@dataclass(frozen=True, slots=True)
class MergedRange:
    """Cells shown as one; only the top left one holds the value. All four edges are inside the range."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True)
class Sheet:
    """One sheet. `rows()` reads the file again from the start each time, a row at a time."""

    name: str
    rows: Callable[[], Iterator[Row]] = field(repr=False)
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False
    merged: tuple[MergedRange, ...] = ()


@dataclass(frozen=True)
class Book:
    """An opened file. `notes` are sentences a person should see: formulas, macros and links not followed."""

    kind: Kind
    name: str
    sha256: str
    saved_on: date | None
    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...] = ()

    def sheet(self, name: str) -> Sheet:
        """The sheet of that name, spaces and capitals aside. Raises Refused naming the sheets there are."""
        for sheet in self.sheets:
            if _plain(sheet.name) == _plain(name):
                return sheet
        raise Refused(f"There is no sheet '{name}' in {self.name}: it has {', '.join(s.name for s in self.sheets)}.")


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
