"""Small sheets for tests of imports, and bringing one in as the office would."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from areasend.kit.importing.actions import Brought, bring_in, mapping_for
from areasend.kit.registers import register_of
from areasend.kit.sheets.reading import open_book


def sheet(folder: Path, *rows: tuple[Any, ...]) -> Path:
    """A workbook of one sheet with these rows."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Sheet1"
    for row in rows:
        page.append(row)
    path = folder / "sheet.xlsx"
    book.save(path)
    return path


def bring(path: Path, register: str, mapping: dict[str, Any] | None, stated_on: date) -> Brought:
    """A file into a register, said on a day; without a mapping as it is guessed."""
    book, found = open_book(path), register_of(register)
    return bring_in(
        book=book,
        register=found,
        mapping=mapping_for(book, found, mapping),
        stated_on=stated_on,
        who="Robin Ashdown",
        why="a test",
    )
