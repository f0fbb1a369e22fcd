"""The rows of an Excel sheet, streamed: a row is handed on as soon as its XML ends, and then forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from areasend.kit.sheets import limits
from areasend.kit.sheets.book import EMPTY_CELL, Cell, Row
from areasend.kit.sheets.excel.cells import CellReader
from areasend.kit.sheets.excel.position import Position
from areasend.kit.sheets.package import Package
from areasend.kit.sheets.sheet_limits import check_row, check_text
from areasend.kit.sheets.xml_stream import Listener, stream_part

_TRUE = ("1", "true")


class RowsListener(Listener):
    """Hears a sheet's XML and keeps the rows that have ended since they were last taken."""

    def __init__(self, *, name: str, sheet: str, reader: CellReader, comments: Mapping[tuple[int, int], str]) -> None:
        self._name, self._sheet, self._reader, self._comments = name, sheet, reader, comments
        self.done: list[Row] = []
        self._position = Position(name)
        self._hidden = False
        self._cells: list[Cell] = []
        self._kind, self._style = "n", ""
        self._said: list[str] = []
        self._said_length = 0
        self._hearing = False
        self._phonetic = False
        self._formula = False

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "c":
            self._start_cell(attributes)
        elif tag == "v" or tag == "t":
            self._hearing = not self._phonetic
        elif tag == "f":
            self._formula = True
        elif tag == "row":
            self._start_row(attributes)
        elif tag == "rPh":
            self._phonetic = True

    def ends(self, tag: str) -> None:
        if tag == "c":
            self._end_cell()
        elif tag == "v" or tag == "t":
            self._hearing = False
        elif tag == "row":
            self.done.append(Row(number=self._position.row, cells=tuple(self._cells), hidden=self._hidden))
        elif tag == "rPh":
            self._phonetic = False

    def says(self, text: str) -> None:
        if self._hearing:
            self._said.append(text)
            self._said_length += len(text)
            check_text(self._said_length, self._name, self._sheet, self._position.row)

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        self._position.start_row(attributes)
        self._cells = []
        self._hidden = attributes.get("hidden", "0") in _TRUE

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        self._position.start_cell(attributes)
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._said, self._said_length, self._formula = [], 0, False

    def _end_cell(self) -> None:
        look = self._reader.look(self._style)
        number, column = self._position.row, self._position.column
        comment = self._comments.get((number, column)) if self._comments else None
        said = "".join(self._said)
        if not (said or self._formula or look.fill or comment):
            return
        cell = self._reader.read(kind=self._kind, look=look, said=said, formula=self._formula, comment=comment)
        if column < limits.COLUMNS:
            self._cells.extend([EMPTY_CELL] * (column - len(self._cells)))
            self._cells.append(cell)
        elif not cell.is_blank:
            check_row(number, column, self._name, self._sheet)


def read_rows(
    package: Package,
    part: str,
    *,
    sheet: str,
    reader: CellReader,
    comments: Mapping[tuple[int, int], str],
    last_row: int,
) -> Iterator[Row]:
    """Every row from the first to the last one that says something, blank ones between them included."""
    listener = RowsListener(name=package.name, sheet=sheet, reader=reader, comments=comments)
    number = 0
    for _ in stream_part(package, part, listener):
        for row in listener.done:
            if row.number > last_row:
                return
            yield from (Row(number=blank, cells=()) for blank in range(number + 1, row.number))
            yield row
            number = row.number
        listener.done.clear()
