"""Where a reader stands in an Excel sheet, by what rows and cells say of their place or by counting them."""

from __future__ import annotations

from collections.abc import Mapping

from areasend.kit.sheets import limits
from areasend.kit.sheets.package import damaged
from areasend.kit.sheets.places import place


class Position:
    """The row (from 1) and column (from 0) now being read. Both only go forward."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.row = 0
        self.column = -1

    def start_row(self, attributes: Mapping[str, str]) -> None:
        """Step to a row. Raises Refused for one that comes twice, or lies where no sheet reaches."""
        said = attributes.get("r", "")
        number = int(said) if said.isdecimal() and len(said) < 9 else self.row + 1
        if not self.row < number <= limits.LAST_POSSIBLE_ROW:
            raise damaged(self._name)
        self.row, self.column = number, -1

    def start_cell(self, attributes: Mapping[str, str]) -> None:
        """Step to a cell of the row. Raises Refused as for rows."""
        found = place(attributes.get("r", ""))
        column = found[1] if found else self.column + 1
        if not self.column < column < limits.LAST_POSSIBLE_COLUMN:
            raise damaged(self._name)
        self.column = column
