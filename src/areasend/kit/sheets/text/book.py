"""Text files of separated values as a book of one sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from areasend.kit.sheets.book import EMPTY_CELL, Book, Cell, Row, Sheet
from areasend.kit.sheets.sheet_limits import check_row, check_text
from areasend.kit.sheets.text.encoding import find_encoding
from areasend.kit.sheets.text.lines import Record, TextFile
from areasend.kit.sheets.text.separator import find_separator

_ENCODING_NAMES = {"cp1252": "Windows (cp1252)", "mac_roman": "old Macintosh (mac_roman)"}
_OFTEN_SAID, _MOST_KEPT = 40, 8192  # characters, and texts
_UNREMARKABLE = ("utf-8", "utf-8-sig")


@dataclass(frozen=True, slots=True)
class _Survey:
    records: int
    last_line: int


def open_csv(path: Path, *, name: str) -> Book:
    """The book in a text file. Raises Refused for one that is no text or is too large."""
    file = TextFile(path=path, name=name, encoding=find_encoding(path, name=name))
    file = replace(file, separator=find_separator(file))
    survey = _walk(file)
    sheet = Sheet(name=Path(name).stem, rows=partial(_rows, file, survey.last_line))
    return Book(kind="csv", name=name, sha256="", saved_on=None, sheets=(sheet,), notes=_notes(file))


def _walk(file: TextFile) -> _Survey:
    """Walk through the file to its last record that says something, refusing what is too large."""
    survey, sheet = _Survey(records=0, last_line=0), Path(file.name).stem
    for number, record in enumerate(file.records(), start=1):
        last = _last_column(record)
        if last < 0:
            continue
        check_row(number, last, file.name, sheet)
        check_text(max(map(len, record.fields)), file.name, sheet, record.line)
        survey = _Survey(records=number, last_line=record.line)
    return survey


def _rows(file: TextFile, last_line: int) -> Iterator[Row]:
    cell = _Cells().__getitem__
    for record in file.records():
        if record.line > last_line:
            return
        yield Row(number=record.line, cells=tuple(map(cell, record.fields[: _last_column(record) + 1])))


def _last_column(record: Record) -> int:
    fields = record.fields
    if fields and fields[-1].strip():
        return len(fields) - 1
    return next((column for column in range(len(fields) - 1, -1, -1) if fields[column].strip()), -1)


class _Cells(dict[str, Cell]):
    """The cell of each field. Cells cannot change, so that every cell of one short text may be the same one."""

    def __missing__(self, field: str) -> Cell:
        cell = Cell(value=field, text=field) if field else EMPTY_CELL
        if len(field) <= _OFTEN_SAID and len(self) < _MOST_KEPT:
            self[field] = cell
        return cell


def _notes(file: TextFile) -> tuple[str, ...]:
    if file.encoding in _UNREMARKABLE:
        return ()
    return (f"It is read as text in the {_ENCODING_NAMES.get(file.encoding, file.encoding)} alphabet.",)
