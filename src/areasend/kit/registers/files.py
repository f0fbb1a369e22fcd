"""A register's rows as a file, safe to open in a spreadsheet program."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font

from areasend.kit.registers.declaration import Register
from areasend.kit.registers.rows import RegisterRow

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def safe(value: Any) -> Any:
    """A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP CSV injection)."""
    return f"'{value}" if isinstance(value, str) and value.startswith(DANGEROUS) else value


def headings(register: Register) -> list[str]:
    """The names a file of this register has in its first row."""
    return [
        "id",
        *(column.name for column in register.columns),
        *(["stated_on"] if register.is_stated else []),
    ]


def _lines(register: Register, rows: Iterable[RegisterRow]) -> Iterator[list[Any]]:
    names = headings(register)[1:]
    for row in rows:
        yield [row.pk, *(safe(_plain(getattr(row, name))) for name in names)]


def _plain(value: Any) -> Any:
    return str(value) if hasattr(value, "pk") else value


def as_csv(register: Register, rows: Any) -> bytes:
    """UTF-8 with a mark, so that spreadsheet programs read accents right."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(headings(register))
    for line in _lines(register, rows.iterator(2000)):
        writer.writerow([value.isoformat() if isinstance(value, date) else value for value in line])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def as_xlsx(register: Register, rows: Any) -> bytes:
    """A workbook of one sheet; dates are dates."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(register.key[:31])
    sheet.append(headings(register))
    for line in _lines(register, rows.iterator(2000)):
        sheet.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def empty_sheet(register: Register) -> bytes:
    """A sheet to fill in: words in the first row, and below them what each column takes."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = register.key[:31]
    for number, column in enumerate(register.columns, 1):
        cell = sheet.cell(1, number, register.words(column.name))
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = max(14, len(str(cell.value)) + 2)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
