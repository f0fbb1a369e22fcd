"""A sheet's rows turned into a register's rows, one at a time: values, kept words, refusals, left-outs."""

from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Any

from areasend.kit.importing.mapping import Mapping
from areasend.kit.importing.references import references_for
from areasend.kit.importing.values import Ways, plain, read_cell
from areasend.kit.importing.vocabulary import Vocabulary, vocabulary_of
from areasend.kit.registers import Register
from areasend.kit.sheets.book import Cell, Row, Sheet
from areasend.kit.sheets.layout import Layout
from areasend.kit.sheets.matching import column_said
from areasend.kit.sheets.merged import spread_down


@dataclass(frozen=True)
class Parsed:
    """One line of the sheet: a row to come in, a row refused, or a row left out, with the reason."""

    line: int
    outcome: str
    cells: tuple[str, ...]
    values: dict[str, Any] = field(default_factory=dict)
    said: dict[str, Any] = field(default_factory=dict)
    column: str = ""
    value: str = ""
    reason: str = ""


class Parser:
    """Reads one sheet for one register by a mapping."""

    def __init__(self, sheet: Sheet, layout: Layout, mapping: Mapping, register: Register, stated_on: date | None):
        self.sheet, self.layout, self.mapping = sheet, layout, mapping
        self.register, self.stated_on = register, stated_on
        self.columns = self._positions()
        self.ways = {name: self._ways(name) for name in self.targets}
        self.vocabularies: dict[str, Vocabulary] = {
            name: vocabulary_of(register, name) for name in self.targets if register.by_name[name].vocabulary
        }
        self._above: dict[str, Cell] = {}

    @cached_property
    def targets(self) -> list[str]:
        """The register's columns that this sheet fills from cells."""
        names = list(dict.fromkeys([*self.columns.values(), *self._unpivot_targets()]))
        return [name for name in names if name in self.register.by_name]

    def _unpivot_targets(self) -> list[str]:
        unpivot = self.mapping.unpivot
        return [str(unpivot["into"]), str(unpivot["value"])] if unpivot else []

    def _positions(self) -> dict[int, str]:
        found = {}
        for heading, name in self.mapping.columns.items():
            position = position_of(self.layout.headings, heading)
            if position is not None:
                found[position] = name
        return found

    def _ways(self, name: str) -> Ways:
        words = {plain(str(written)): value for written, value in self.mapping.values.get(name, {}).items()}
        references = references_for(self.register, name, self.mapping.lookup.get(name, ""))
        return Ways(self.register, self.register.by_name[name], self.mapping.day_first, words, references)

    def __iter__(self) -> Iterator[Parsed]:
        left = {item.row: item for item in self.layout.left_out}
        for row in spread_down(self.sheet.rows(), self.sheet.merged):
            if row.number in self.layout.header_rows or (row.number < self.layout.first_row and row.number not in left):
                continue
            if row.number in left:
                yield Parsed(row.number, "left", row.texts, reason=left[row.number].kind)
                continue
            if self.layout.last_row and row.number > self.layout.last_row:
                yield Parsed(row.number, "left", row.texts, reason="below the table")
                continue
            yield from self._row(row)

    def _row(self, row: Row) -> Iterator[Parsed]:
        why = self._why_leave(row)
        if why:
            yield Parsed(row.number, "left", row.texts, reason=why)
        elif self.mapping.unpivot:
            yield from self._unpivoted(row, self.mapping.unpivot)
        else:
            yield self._read(row, {name: row.cell(position) for position, name in self.columns.items()})

    def _why_leave(self, row: Row) -> str:
        for leave in self.mapping.rows_to_leave:
            if leave == row.number:
                return "left out by the mapping"
            if isinstance(leave, str) and any(fnmatchcase(plain(text), leave.casefold()) for text in row.texts):
                return f"begins with “{leave.rstrip('*')}”"
        filled = [name for position, name in self.columns.items() if not row.cell(position).is_blank]
        return "" if filled else "blank in every column that we read"

    def _unpivoted(self, row: Row, unpivot: MappingType[str, Any]) -> Iterator[Parsed]:
        fixed = {name: row.cell(position) for position, name in self.columns.items()}
        for heading in unpivot["headings"]:
            position = position_of(self.layout.headings, heading)
            if position is None or (row.cell(position).is_blank and not row.cell(position).fill):
                continue
            said = unpivot["headings"][heading] if isinstance(unpivot["headings"], dict) else heading
            cells = {unpivot["into"]: Cell(said, str(said)), unpivot["value"]: row.cell(position)}
            yield self._read(row, {**fixed, **cells})

    def _read(self, row: Row, cells: dict[str, Cell]) -> Parsed:
        values: dict[str, Any] = dict(self._constants)
        said: dict[str, Any] = {}
        for name, cell in self._filled_down(cells).items():
            if name not in self.ways:
                continue
            read = read_cell(self._by_fill(name, cell), self.ways[name])
            if read.refused:
                return self._refused(row, name, cell.text, read.refused)
            values[name] = self._settled(name, read.value)
            if read.said:
                said[name] = read.said
        return self._checked(row, cells, values, said)

    @cached_property
    def _constants(self) -> dict[str, Any]:
        read = {}
        for name, value in self.mapping.constants.items():
            ways = self._ways(name)
            read[name] = read_cell(Cell(value, str(value)), ways).value
        return read

    def _filled_down(self, cells: dict[str, Cell]) -> dict[str, Cell]:
        for name in self.mapping.fill_down:
            if name in cells and cells[name].is_blank and name in self._above:
                cells[name] = self._above[name]
            elif name in cells:
                self._above[name] = cells[name]
        return cells

    def _by_fill(self, name: str, cell: Cell) -> Cell:
        """A cell that says nothing in words may say it by its colour."""
        fills = self.mapping.fills.get(name)
        if fills and cell.is_blank and cell.fill and cell.fill in fills:
            return Cell(fills[cell.fill], str(fills[cell.fill]))
        return cell

    def _settled(self, name: str, value: Any) -> Any:
        return self.vocabularies[name].settle(value) if value and name in self.vocabularies else value

    def _refused(self, row: Row, name: str, value: str, reason: str) -> Parsed:
        return Parsed(row.number, "refused", row.texts, column=name, value=value, reason=reason)

    def _checked(self, row: Row, cells: dict[str, Cell], values: dict[str, Any], said: dict[str, Any]) -> Parsed:
        for name in [column.name for column in self.register.columns]:
            if self.register.required(name) and values.get(name) in (None, ""):
                return self._refused(row, name, "", "is empty")
        late = self._not_yet(values)
        if late:
            return self._refused(row, late, cells[late].text if late in cells else "", self._not_yet_reason())
        if self.register.is_stated:
            values.setdefault("stated_on", self.stated_on)
        reason = self.register.refuse(values, self.stated_on) if self.register.refuse else None
        if reason:
            return self._refused(row, self.register.title, str(values.get(self.register.title, "")), reason)
        return Parsed(row.number, "ready", row.texts, values, said)

    def _not_yet(self, values: dict[str, Any]) -> str:
        if self.stated_on is None:
            return ""
        happened = (column.name for column in self.register.columns if column.happened)
        return next((name for name in happened if values.get(name) and values[name] > self.stated_on), "")

    def _not_yet_reason(self) -> str:
        assert self.stated_on
        day = f"{self.stated_on.day} {self.stated_on:%B %Y}"
        return f"is after {day}, the day this sheet speaks of: it has not happened yet"


def position_of(headings: tuple[str, ...], wanted: str) -> int | None:
    """The column under a heading, or at a position counted from 1."""
    found = column_said(headings, wanted)
    return int(wanted) - 1 if found is None and str(wanted).isdigit() else found
