"""The limits of one sheet, each refused in a sentence that says where the sheet breaks it."""

from __future__ import annotations

from areasend.kit.sheets import limits
from areasend.kit.sheets.places import column_letters
from areasend.kit.sheets.refused import Refused


def check_row(number: int, last_column: int, name: str, sheet: str) -> None:
    """Refuse a row with something in it that lies below or to the right of what is read."""
    where = f"{name}: sheet '{sheet}'"
    if number > limits.ROWS:
        raise Refused(
            f"{where} has something in row {number:,}, and only {limits.ROWS:,} rows are read: "
            "delete what is under the table, or split the sheet, and send it again."
        )
    if last_column >= limits.COLUMNS:
        raise Refused(
            f"{where} has something in column {column_letters(last_column)} of row {number:,}, "
            f"and only {limits.COLUMNS} columns are read: delete what is beside the table and send it again."
        )


def check_text(length: int, name: str, sheet: str, number: int) -> None:
    """Refuse a cell that holds more text than a spreadsheet can."""
    if length > limits.CELL_CHARACTERS:
        raise Refused(
            f"{name}: a cell in row {number:,} of sheet '{sheet}' holds more than {limits.CELL_CHARACTERS:,} "
            "characters: shorten it and send it again."
        )
