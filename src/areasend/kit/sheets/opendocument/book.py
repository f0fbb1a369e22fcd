"""OpenDocument spreadsheets, as LibreOffice saves them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from areasend.kit.sheets import limits
from areasend.kit.sheets.book import Book, MergedRange, Row, Sheet
from areasend.kit.sheets.notes import FORMULAS_NOTE, MACROS_NOTE
from areasend.kit.sheets.opendocument.content import ContentListener, TableRow, count
from areasend.kit.sheets.opendocument.sheet import OneSheet
from areasend.kit.sheets.opendocument.styles import StylesListener
from areasend.kit.sheets.package import Package, damaged, open_package
from areasend.kit.sheets.refused import Refused
from areasend.kit.sheets.saved_on import read_saved_on
from areasend.kit.sheets.xml_stream import attribute, read_part, stream_part

_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"


@dataclass
class _Table:
    """What a first walk finds of one sheet."""

    name: str
    hidden: bool
    last_row: int = 0
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[MergedRange] = field(default_factory=list)
    columns: int = 0


class _Survey(ContentListener):
    """Walks through every sheet to its end."""

    def __init__(self, name: str, styles: StylesListener) -> None:
        super().__init__(name, styles)
        self.tables: list[_Table] = []
        self.formulas = False

    def table_starts(self, attributes: Mapping[str, str]) -> None:
        hidden = self.style(attribute(attributes, "style-name")).hidden
        self.tables.append(_Table(name=self.sheet, hidden=hidden))
        if len(self.tables) > limits.SHEETS:
            raise Refused(f"{self.name} has more than {limits.SHEETS} sheets: split it and send the parts.")

    def column(self, attributes: Mapping[str, str]) -> None:
        table, repeated = self.tables[-1], count(attributes, "number-columns-repeated")
        if attribute(attributes, "visibility", "visible") != "visible":
            table.hidden_columns.update(range(table.columns, min(table.columns + repeated, limits.COLUMNS)))
        table.columns += repeated

    def row_ends(self, row: TableRow) -> None:
        if row.last_column >= 0:
            self.tables[-1].last_row = self.number + row.repeated

    def merges(self, found: MergedRange) -> None:
        if len(self.tables[-1].merged) >= limits.MERGED_RANGES:
            raise Refused(f"{self.name}: sheet '{self.sheet}' has too many merged cells: unmerge them and send again.")
        self.tables[-1].merged.append(found)

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().starts(tag, attributes)
        if tag == "table-cell" and attribute(attributes, "formula"):
            self.formulas = True


def open_ods(path: Path, *, name: str) -> Book:
    """The book in an OpenDocument spreadsheet. Raises Refused for a damaged or oversized one."""
    package = open_package(path, name=name)
    styles = StylesListener(name)
    if package.has(_STYLES):
        read_part(package, _STYLES, styles)
    survey = _Survey(name, styles)
    read_part(package, _CONTENT, survey)
    if not survey.tables:
        raise damaged(name)
    return Book(
        kind="ods",
        name=name,
        sha256="",
        saved_on=read_saved_on(package, _META, "date"),
        sheets=tuple(_sheet(package, styles, number, table) for number, table in enumerate(survey.tables)),
        notes=_notes(package, survey),
    )


def _sheet(package: Package, styles: StylesListener, number: int, table: _Table) -> Sheet:
    return Sheet(
        name=table.name,
        rows=partial(_rows, package, styles, number, table.last_row),
        hidden_columns=frozenset(table.hidden_columns),
        hidden=table.hidden,
        merged=tuple(table.merged),
    )


def _rows(package: Package, styles: StylesListener, number: int, last_row: int) -> Iterator[Row]:
    listener = OneSheet(package.name, styles, number=number, last_row=last_row)
    for _ in stream_part(package, _CONTENT, listener):
        yield from listener.rows()
        if listener.over:
            return


def _notes(package: Package, survey: _Survey) -> tuple[str, ...]:
    notes = {
        MACROS_NOTE: any(part.startswith(("Basic/", "Scripts/")) for part in package.parts),
        FORMULAS_NOTE: survey.formulas,
    }
    return tuple(note for note, holds in notes.items() if holds)
