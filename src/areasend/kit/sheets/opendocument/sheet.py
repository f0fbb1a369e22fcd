"""The rows of one sheet of an OpenDocument spreadsheet, streamed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from areasend.kit.sheets.book import Row
from areasend.kit.sheets.opendocument.content import ContentListener, TableRow
from areasend.kit.sheets.opendocument.styles import StylesListener


class OneSheet(ContentListener):
    """Hears only the table of one number, and keeps the rows that have ended since they were last taken."""

    def __init__(self, name: str, styles: StylesListener, *, number: int, last_row: int) -> None:
        super().__init__(name, styles)
        self._wanted, self._table, self._last_row = number, -1, last_row
        self.done: list[tuple[TableRow, int]] = []
        self.over = False

    def table_starts(self, attributes: Mapping[str, str]) -> None:
        self._table += 1

    def table_ends(self) -> None:
        self.over = self.over or self._table == self._wanted

    def row_ends(self, row: TableRow) -> None:
        if self._table == self._wanted and self.number < self._last_row:
            self.done.append((row, self.number + 1))

    def rows(self) -> Iterator[Row]:
        """The rows that have ended since, each as often as it stands there."""
        for row, first in self.done:
            for number in range(first, min(first + row.repeated, self._last_row + 1)):
                yield Row(number=number, cells=tuple(row.cells), hidden=row.hidden)
        self.done.clear()
