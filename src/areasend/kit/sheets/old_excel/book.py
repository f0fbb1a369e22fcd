"""Old Excel workbooks as books: values as last saved, without the colours and comments that they may have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import python_calamine as calamine

from areasend.kit.sheets import limits
from areasend.kit.sheets.book import EMPTY_CELL, Book, Cell, MergedRange, Row, Sheet, Value
from areasend.kit.sheets.notes import OLD_EXCEL_NOTE
from areasend.kit.sheets.package import damaged, locked
from areasend.kit.sheets.refused import Refused
from areasend.kit.sheets.sheet_limits import check_row, check_text
from areasend.kit.sheets.shown import show

LAST_ROW, LAST_COLUMN = 65_536, 256  # as large as the old format can be: its sheets are held whole while read


def open_xls(path: Path, *, name: str) -> Book:
    """The book in an old Excel workbook. Raises Refused for a damaged, locked or oversized one."""
    found = _read(name, lambda: calamine.load_workbook(path))
    pages = [page for page in found.sheets_metadata if page.typ is calamine.SheetTypeEnum.WorkSheet]
    if not pages:
        raise damaged(name)
    if len(pages) > limits.SHEETS:
        raise Refused(f"{name} has more than {limits.SHEETS} sheets: split it and send the parts.")
    sheets = tuple(_sheet(path, name, found, page) for page in pages)
    return Book(kind="xls", name=name, sha256="", saved_on=None, sheets=sheets, notes=(OLD_EXCEL_NOTE,))


def _sheet(path: Path, name: str, found: Any, page: Any) -> Sheet:
    opened = _read(name, lambda: found.get_sheet_by_name(page.name))
    merged = opened.merged_cell_ranges or []
    if len(merged) > limits.MERGED_RANGES:
        raise Refused(f"{name}: sheet '{page.name}' has too many merged cells: unmerge them and send again.")
    for row in _rows(path, name, page.name, opened):
        for cell in row.cells:
            check_text(len(cell.text), name, page.name, row.number)
    return Sheet(
        name=page.name,
        rows=partial(_rows, path, name, page.name),
        hidden=page.visible is not calamine.SheetVisibleEnum.Visible,
        merged=tuple(MergedRange(first[0] + 1, last[0] + 1, first[1], last[1]) for first, last in merged),
    )


def _rows(path: Path, name: str, sheet: str, opened: Any = None) -> Iterator[Row]:
    if opened is None:
        opened = _read(name, lambda: calamine.load_workbook(path).get_sheet_by_name(sheet))
    rows: list[list[Any]] = _read(name, lambda: opened.to_python(skip_empty_area=False))
    for number, values in enumerate(rows[:LAST_ROW], start=1):
        cells = [_cell(value) for value in values[:LAST_COLUMN]]
        while cells and cells[-1].is_blank:
            cells.pop()
        if cells:
            check_row(number, len(cells) - 1, name, sheet)
        yield Row(number=number, cells=tuple(cells))


def _cell(found: Any) -> Cell:
    value = _value(found)
    return EMPTY_CELL if value is None else Cell(value=value, text=show(value))


def _value(found: Any) -> Value:
    """Midnight is a day, a whole float a whole number, and a length of time words, as in newer workbooks."""
    if found in ("", None):
        return None
    if isinstance(found, timedelta):
        minutes, seconds = divmod(round(found.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if isinstance(found, datetime):
        return found.date() if found.time() == time() else found
    if isinstance(found, float) and found.is_integer() and abs(found) < 1e15:
        return int(found)
    return found if isinstance(found, str | int | float | date | time | bool) else str(found)


def _read(name: str, reading: Callable[[], Any]) -> Any:
    """What a reading of the file gives; a file that calamine cannot read is damaged or locked."""
    try:
        return reading()
    except calamine.PasswordError as problem:
        raise locked(name) from problem
    except (calamine.CalamineError, OSError) as problem:
        raise damaged(name) from problem
