"""Excel workbooks, with or without macros. Answers are read as they were saved; nothing is ever run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from areasend.kit.sheets.book import Book, Kind, Sheet
from areasend.kit.sheets.excel.cells import CellReader
from areasend.kit.sheets.excel.colours import read_theme
from areasend.kit.sheets.excel.comments import read_comments
from areasend.kit.sheets.excel.parts import Workbook, find_workbook
from areasend.kit.sheets.excel.sheet import read_rows
from areasend.kit.sheets.excel.strings import read_strings
from areasend.kit.sheets.excel.styles import read_looks
from areasend.kit.sheets.excel.survey import Survey, survey_sheet
from areasend.kit.sheets.notes import FORMULAS_NOTE, LINKS_NOTE, MACROS_NOTE, RULES_NOTE
from areasend.kit.sheets.package import Package, open_package
from areasend.kit.sheets.saved_on import read_saved_on


@dataclass(frozen=True)
class _Surveyed:
    sheet: Sheet
    survey: Survey


def open_xlsx(path: Path, *, kind: Kind, name: str) -> Book:
    """The book in an Excel workbook. Raises Refused for a damaged or oversized one."""
    package = open_package(path, name=name)
    workbook = find_workbook(package)
    reader = CellReader(
        name=name,
        strings=read_strings(package, workbook.strings),
        looks=read_looks(package, workbook.styles, read_theme(package, workbook.theme)),
        from_1904=workbook.from_1904,
    )
    surveyed = [
        _open_sheet(package, part, name=entry.name, hidden=entry.hidden, reader=reader)
        for entry, part in workbook.sheets
    ]
    return Book(
        kind=kind,
        name=name,
        sha256="",
        saved_on=_saved_on(package),
        sheets=tuple(one.sheet for one in surveyed),
        notes=_notes(kind, workbook, [one.survey for one in surveyed]),
    )


def _open_sheet(package: Package, part: str, *, name: str, hidden: bool, reader: CellReader) -> _Surveyed:
    survey = survey_sheet(package, part, sheet=name)
    comments: Mapping[tuple[int, int], str] = read_comments(package, part, sheet=name)
    rows = partial(read_rows, package, part, sheet=name, reader=reader, comments=comments, last_row=survey.last_row)
    sheet = Sheet(
        name=name,
        rows=rows,
        hidden_columns=frozenset(survey.hidden_columns),
        hidden=hidden,
        merged=tuple(survey.merged),
    )
    return _Surveyed(sheet=sheet, survey=survey)


def _saved_on(package: Package) -> date | None:
    return read_saved_on(package, "docProps/core.xml", "modified")


def _notes(kind: Kind, workbook: Workbook, surveys: list[Survey]) -> tuple[str, ...]:
    notes = {
        MACROS_NOTE: kind == "xlsm",
        FORMULAS_NOTE: any(one.formulas for one in surveys),
        LINKS_NOTE: workbook.links,
        RULES_NOTE: any(one.coloured_by_rule for one in surveys),
    }
    return tuple(note for note, holds in notes.items() if holds)
