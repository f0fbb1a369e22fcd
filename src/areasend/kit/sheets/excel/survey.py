"""A first walk through an Excel sheet: how far it reaches, and what can only be known from its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from areasend.kit.sheets import limits
from areasend.kit.sheets.book import MergedRange
from areasend.kit.sheets.excel.position import Position
from areasend.kit.sheets.package import Package
from areasend.kit.sheets.places import merged_range
from areasend.kit.sheets.refused import Refused
from areasend.kit.sheets.sheet_limits import check_row
from areasend.kit.sheets.xml_stream import Listener, read_part

_COLUMN_DIGITS = 6


@dataclass
class Survey(Listener):
    """What was found in one sheet."""

    name: str
    sheet: str
    last_row: int = 0
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[MergedRange] = field(default_factory=list)
    formulas: bool = False
    coloured_by_rule: bool = False
    _in_cell: bool = False
    _in_value: bool = False

    def __post_init__(self) -> None:
        self._position = Position(self.name)

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._in_cell:
            self._inside_cell(tag)
        elif tag == "c":
            self._position.start_cell(attributes)
            self._in_cell = True
        elif tag == "row":
            self._position.start_row(attributes)
        else:
            self._about_sheet(tag, attributes)

    def ends(self, tag: str) -> None:
        if tag == "v" or tag == "t":
            self._in_value = False
        elif tag == "c":
            self._in_cell = False

    def _inside_cell(self, tag: str) -> None:
        if tag == "v" or tag == "t":
            self._in_value = True
        elif tag == "f":
            self.formulas = True
            self._mark()

    def says(self, text: str) -> None:
        if self._in_value and text.strip():
            self._mark()

    def _mark(self) -> None:
        """Something stands in this cell."""
        self.last_row = self._position.row
        check_row(self._position.row, self._position.column, self.name, self.sheet)

    def _about_sheet(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif tag == "col" and attributes.get("hidden", "0") in ("1", "true"):
            first, last = (attributes.get(edge, "")[:_COLUMN_DIGITS] for edge in ("min", "max"))
            if first.isdecimal() and last.isdecimal():
                self.hidden_columns.update(range(int(first) - 1, min(int(last), limits.COLUMNS)))
        elif tag == "conditionalFormatting":
            self.coloured_by_rule = True

    def _merge(self, ref: str) -> None:
        found = merged_range(ref)
        if found is not None:
            self.merged.append(found)
        if len(self.merged) > limits.MERGED_RANGES:
            raise Refused(
                f"{self.name}: sheet '{self.sheet}' has more than {limits.MERGED_RANGES:,} merged cells: "
                "unmerge them and send it again."
            )


def survey_sheet(package: Package, part: str, *, sheet: str) -> Survey:
    """Walk through one sheet. Raises Refused where it reaches too far."""
    survey = Survey(name=package.name, sheet=sheet)
    read_part(package, part, survey)
    return survey
