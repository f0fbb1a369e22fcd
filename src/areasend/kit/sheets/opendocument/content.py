"""The tables of an OpenDocument spreadsheet as content.xml streams past.

One row or cell may stand for a million alike ("repeated"): blank ones are only counted, and ones that say
something are written out up to the limits.
"""

from __future__ import annotations

from collections.abc import Mapping

from areasend.kit.sheets import limits
from areasend.kit.sheets.book import EMPTY_CELL, Cell, MergedRange
from areasend.kit.sheets.opendocument.cells import CellSaid
from areasend.kit.sheets.opendocument.styles import StylesListener
from areasend.kit.sheets.sheet_limits import check_row, check_text
from areasend.kit.sheets.xml_stream import attribute

_MOST_SAID = 10**7


class TableRow:
    """One row as its cells go past."""

    def __init__(self, attributes: Mapping[str, str]) -> None:
        self.repeated = count(attributes, "number-rows-repeated")
        self.hidden = attribute(attributes, "visibility", "visible") != "visible"
        self.cells: list[Cell] = []
        self.width = 0
        self.last_column = -1

    def add(self, cell: Cell, repeated: int) -> None:
        """Add a cell as often as it stands there; only what lies within the limits is kept."""
        if not cell.is_blank:
            self.last_column = self.width + repeated - 1
        if cell != EMPTY_CELL and self.width < limits.COLUMNS:
            self.cells.extend([EMPTY_CELL] * (self.width - len(self.cells)))
            self.cells.extend([cell] * min(repeated, limits.COLUMNS - self.width))
        self.width += repeated


class ContentListener(StylesListener):
    """Hears content.xml table by table. Subclasses take each table and row as it ends."""

    def __init__(self, name: str, styles: StylesListener) -> None:
        super().__init__(name, styles.styles)
        self.sheet = ""
        self.number = 0
        self._depth = 0
        self._row: TableRow | None = None
        self._cell: CellSaid | None = None
        self._in_comment = False
        self._in_paragraph = 0
        self._paragraphs = 0

    def table_starts(self, attributes: Mapping[str, str]) -> None: ...

    def table_ends(self) -> None: ...

    def column(self, attributes: Mapping[str, str]) -> None: ...

    def row_ends(self, row: TableRow) -> None: ...

    def merges(self, found: MergedRange) -> None: ...

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._cell is not None:
            self._inside_cell(tag, attributes, self._cell)
        elif tag == "table":
            self._start_table(attributes)
        elif self._depth != 1:
            super().starts(tag, attributes)
        elif tag == "table-row":
            self._row = TableRow(attributes)
        elif tag in ("table-cell", "covered-table-cell") and self._row is not None:
            self._start_cell(attributes, self._row)
        elif tag == "table-column":
            self.column(attributes)

    def ends(self, tag: str) -> None:
        if self._cell is not None:
            self._leave_cell(tag, self._cell)
        elif tag == "table-row" and self._row is not None:
            self._end_row(self._row)
        elif tag == "table":
            self._end_table()
        elif self._depth != 1:
            super().ends(tag)

    def says(self, text: str) -> None:
        if self._cell is not None and self._in_paragraph:
            self._add(text, self._cell)

    def _start_table(self, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth == 1:
            self.sheet, self.number = attribute(attributes, "name"), 0
            self.table_starts(attributes)

    def _end_table(self) -> None:
        self._depth -= 1
        if self._depth == 0:
            self.table_ends()

    def _start_cell(self, attributes: Mapping[str, str], row: TableRow) -> None:
        # The parser reuses nothing here, so the attributes may be kept until the cell ends.
        self._cell = CellSaid(attributes=attributes, style=self.style(attribute(attributes, "style-name")))
        self._paragraphs = 0
        down, across = count(attributes, "number-rows-spanned"), count(attributes, "number-columns-spanned")
        if down > 1 or across > 1:
            first = self.number + 1
            self.merges(MergedRange(first, first + down - 1, row.width, row.width + across - 1))

    def _inside_cell(self, tag: str, attributes: Mapping[str, str], cell: CellSaid) -> None:
        if tag == "annotation":
            self._in_comment, self._paragraphs = True, 0
        elif tag == "p":
            self._in_paragraph += 1
            self._add("\n" if self._paragraphs else "", cell)
            self._paragraphs += 1
        elif tag == "s":
            self._add(" " * min(count(attributes, "c"), limits.CELL_CHARACTERS + 1), cell)
        elif tag in ("tab", "line-break"):
            self._add("\t" if tag == "tab" else "\n", cell)

    def _leave_cell(self, tag: str, cell: CellSaid) -> None:
        if tag == "p":
            self._in_paragraph -= 1
        elif tag == "annotation":
            self._in_comment, self._paragraphs = False, 0
        elif tag in ("table-cell", "covered-table-cell"):
            self._end_cell(cell)

    def _add(self, text: str, cell: CellSaid) -> None:
        cell.length += len(text)
        check_text(cell.length, self.name, self.sheet, self.number + 1)
        (cell.comment if self._in_comment else cell.text).append(text)

    def _end_cell(self, cell: CellSaid) -> None:
        if self._row is not None:
            self._row.add(cell.cell(), count(cell.attributes, "number-columns-repeated"))
        self._cell, self._in_paragraph = None, 0

    def _end_row(self, row: TableRow) -> None:
        if row.last_column >= 0:
            check_row(self.number + row.repeated, row.last_column, self.name, self.sheet)
        self.row_ends(row)
        self.number += row.repeated
        self._row = None


def count(attributes: Mapping[str, str], name: str) -> int:
    """How often something stands there: once where nothing, or nonsense, is said."""
    said = attribute(attributes, name, "1")
    return max(1, min(int(said), _MOST_SAID)) if said.isdecimal() and len(said) < 12 else 1
