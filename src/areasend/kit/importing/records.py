"""Rows of a sheet as records: which cell speaks for which column, once columns are spread, paired or filled down."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field, replace
from fnmatch import translate
from functools import cached_property
from typing import Any

from areasend.kit.importing.corrections import Correction, read_corrections
from areasend.kit.importing.mapping import BadMapping, Mapping
from areasend.kit.importing.values import MOST_KNOWN, OFTEN_SAID, plain
from areasend.kit.sheets.book import Cell, Row, Sheet
from areasend.kit.sheets.layout import Layout
from areasend.kit.sheets.matching import column_said
from areasend.kit.sheets.merged import spread_down

Cells = dict[str, Cell]


@dataclass(frozen=True)
class Record:
    """Cells by column name, with the row they stand in; or, with `left`, why the row is none.

    `spread` is the position of the column that it was spread from. `beside` holds, of rows that are paired, what each
    says in every spread column.
    """

    row: Row
    cells: Cells
    left: str = ""
    spread: int | None = None
    beside: MappingType[int, Cells] = field(default_factory=dict)


def position_of(headings: tuple[str, ...], wanted: str) -> int | None:
    """The column under a heading, or at a position counted from 1."""
    found = column_said(headings, wanted)
    return int(wanted) - 1 if found is None and str(wanted).isdigit() else found


class Records:
    """Reads a sheet's rows as records by a mapping."""

    def __init__(self, sheet: Sheet, layout: Layout, mapping: Mapping) -> None:
        self.sheet, self.layout, self.mapping = sheet, layout, mapping
        self.columns = self._positions(mapping.columns)
        self.spread = self._spread(mapping.unpivot)
        self.adds = {name: list(self._positions(dict.fromkeys(said, name))) for name, said in mapping.adds.items()}
        self.corrections = read_corrections(mapping.corrections)
        self._silent = {
            plain(word) for word, value in mapping.values.get(self._value_name, {}).items() if value is None
        }
        self._above: Cells = {}
        self._section = Cell(None, "")

    def _positions(self, columns: MappingType[str, str]) -> dict[int, str]:
        return {self._position(heading): name for heading, name in columns.items()}

    def _position(self, heading: str) -> int:
        """The column of a heading. BadMapping where the sheet has none, or more than one that it could be."""
        position = position_of(self.layout.headings, heading)
        if position is None:
            known = ", ".join(f"“{one}”" for one in self.layout.headings if one.strip())
            raise BadMapping(f"“{self.sheet.name}” has no one column called “{heading}”; it has {known or 'none'}.")
        return position

    def _spread(self, unpivot: MappingType[str, Any] | None) -> list[tuple[int, Cells]]:
        """For each spread column: its position, and the cells that its heading itself gives."""
        if not unpivot:
            return []
        headings = unpivot["headings"]
        if headings == "*":
            taken = set(self.columns)
            headings = {h: h for p, h in enumerate(self.layout.headings) if h.strip() and p not in taken}
        pairs = headings.items() if isinstance(headings, dict) else [(heading, heading) for heading in headings]
        return [(self._position(heading), _said_cells(unpivot, said)) for heading, said in pairs]

    def targets(self) -> list[str]:
        """The names of every column that some cell speaks for."""
        names = [*self.columns.values(), *self.adds]
        for _, cells in self.spread[:1]:
            names += [*cells, self._value_name]
        if self.mapping.section:
            names.append(self.mapping.section)
        for columns in self._pairs().values():
            names += columns.values()
        return list(dict.fromkeys(names))

    @property
    def read_positions(self) -> set[int]:
        """The columns that some field of the register is read from."""
        return self._read_positions

    @property
    def _value_name(self) -> str:
        return str((self.mapping.unpivot or {}).get("value", ""))

    def __iter__(self) -> Iterator[Record]:
        rows = self._table_rows()
        found = self._paired(rows) if self.mapping.pair_rows else (one for row in rows for one in self._of_row(row))
        if not self.corrections:
            yield from found
            return
        for record in found:
            yield from self._corrected(record)

    def _table_rows(self) -> Iterator[Record]:
        """Every row below the headings: those of the table, and those left out with the reason."""
        left = {item.row: item for item in self.layout.left_out}
        for row in spread_down(self.sheet.rows(), self.sheet.merged):
            if row.number in self.layout.header_rows:
                continue
            if row.number in left and row.number not in self.mapping.rows_to_read:
                if left[row.number].kind == "section" and self._begins_section(left[row.number].text):
                    self._section = Cell(left[row.number].text, left[row.number].text)
                yield Record(row, {}, left[row.number].kind)
            elif self._is_below(row):
                yield Record(row, {}, "below the table")
            elif row.number >= self.layout.first_row or row.number in self.mapping.rows_to_read:
                yield Record(row, self._cells(row, self.columns), self._why_leave(row))

    def _begins_section(self, text: str) -> bool:
        """Whether a bar begins a section: where the mapping says what each means, any other bar is a remark."""
        meanings = self.mapping.values.get(self.mapping.section, {})
        return not meanings or plain(text) in {plain(words) for words in meanings}

    def _is_below(self, row: Row) -> bool:
        """Whether the row stands under the table, and nobody named it as one to read."""
        under = bool(self.layout.last_row) and row.number > (self.layout.last_row or 0)
        return under and row.number not in self.mapping.rows_to_read

    def _cells(self, row: Row, columns: MappingType[int, str]) -> Cells:
        cells = {name: row.cell(position) for position, name in columns.items()}
        if self.mapping.section:
            cells[self.mapping.section] = self._section
        for name in self.mapping.fill_down:
            if name in cells and not cells[name].is_blank:
                self._above[name] = cells[name]
            elif name in self._above:
                cells[name] = self._above[name]
        return cells

    def _why_leave(self, row: Row) -> str:
        if self.mapping.rows_to_read and row.number not in self.mapping.rows_to_read:
            return "not one of the rows to read"
        if row.number in self._leave_numbers:
            return "left out by the mapping"
        left = next(filter(None, map(self._leave.__getitem__, row.texts)), "") if self._leave.patterns else ""
        if left:
            return f"says “{left.strip('*')}”"
        if self._keep.patterns and not any(map(self._keep.__getitem__, row.texts)):
            return "not among the rows to keep"
        filled = any(not row.cell(position).is_blank for position in self._read_positions)
        return "" if filled else "blank in every column that we read"

    @cached_property
    def _leave_numbers(self) -> set[int | str]:
        return {leave for leave in self.mapping.rows_to_leave if isinstance(leave, int)}

    @cached_property
    def _leave(self) -> "_Said":
        return _Said([leave for leave in self.mapping.rows_to_leave if isinstance(leave, str)])

    @cached_property
    def _keep(self) -> "_Said":
        return _Said(self.mapping.rows_to_keep)

    @cached_property
    def _read_positions(self) -> set[int]:
        paired = {position for columns in self._pairs().values() for position in self._positions(_alone(columns))}
        added = {position for positions in self.adds.values() for position in positions}
        return {*self.columns, *(position for position, _ in self.spread), *paired, *added}

    def _pairs(self) -> dict[str, dict[str, str]]:
        """Of rows that are paired: for each kind of row, its columns."""
        rows: dict[str, dict[str, str]] = (self.mapping.pair_rows or {}).get("rows", {})
        return rows

    def _of_row(self, record: Record) -> Iterator[Record]:
        if record.left or not self.spread:
            yield record
            return
        for position, said in self.spread:
            spoken = record.beside.get(position) or {self._value_name: record.row.cell(position)}
            if any(map(self._says_something, spoken.values())):
                yield Record(record.row, {**record.cells, **said, **spoken}, spread=position)

    def _says_something(self, cell: Cell) -> bool:
        if (self.mapping.unpivot or {}).get("blank"):
            return True
        return bool(cell.fill) or not (cell.is_blank or plain(cell.text) in self._silent)

    def _corrected(self, record: Record) -> Iterator[Record]:
        """A row that tells of a correction: the statement before it, then its own; any other row as it is."""
        told = next((one for one in self.corrections if not record.left and one.tells(record.row)), None)
        if told is None:
            yield record
        elif told.was is None:
            yield replace(record, cells={**record.cells, **told.stated})
        else:
            before = self._before(record, told)
            if before is not None:
                yield replace(record, cells={**record.cells, **before, **told.stated})
            yield record

    def _before(self, record: Record, told: Correction) -> Cells | None:
        """The cells of the earlier statement; None where it says nothing of this record's numbers."""
        places = {name: place for place, name in self.columns.items()}
        if record.spread is not None:
            places = {self._value_name: record.spread}
        found = {
            name: told.earlier(self.layout.headings[place], record.cells[name])
            for name, place in places.items()
            if name in record.cells
        }
        known = {name: cell for name, cell in found.items() if cell is not None}
        return known or None

    def _paired(self, rows: Iterator[Record]) -> Iterator[Record]:
        """Rows that together say one thing: joined while the key stays the same.

        `pair_rows` is {"key": FIELD, "kind": HEADING, "rows": {WORDS: {HEADING: FIELD}}}: what stands in the
        kind column says which of the row's other columns speak. "*" stands for the spread columns, whose cells then
        speak for one field in each kind of row: a count in one, out of how many in the next.
        """
        pairs = self.mapping.pair_rows or {}
        joined: Record | None = None
        for record in rows:
            if record.left:
                yield record
                continue
            same = joined is not None and self._key(joined, pairs) == self._key(record, pairs)
            if joined is not None and not same:
                yield from self._of_row(joined)
            base = joined if same and joined is not None else record
            columns = self._kind_columns(record.row, pairs)
            cells = {name: record.row.cell(place) for place, name in self._positions(_alone(columns)).items()}
            joined = Record(base.row, {**base.cells, **cells}, beside=self._beside(base, record.row, columns))
        if joined is not None:
            yield from self._of_row(joined)

    def _key(self, record: Record, pairs: MappingType[str, Any]) -> str:
        return plain(record.cells[pairs["key"]].text) if pairs["key"] in record.cells else ""

    def _beside(self, base: Record, row: Row, columns: MappingType[str, str]) -> MappingType[int, Cells]:
        """What the paired rows say in every spread column, this row with those before it."""
        name = columns.get("*")
        if name is None:
            return base.beside
        return {place: {**base.beside.get(place, {}), name: row.cell(place)} for place, _ in self.spread}

    def _kind_columns(self, row: Row, pairs: MappingType[str, Any]) -> MappingType[str, str]:
        """Which columns of the row speak, and for what, by the words of its kind."""
        position = position_of(self.layout.headings, pairs["kind"])
        kind = plain(row.cell(position).text) if position is not None else ""
        rows: dict[str, dict[str, str]] = {plain(words): columns for words, columns in pairs["rows"].items()}
        return rows.get(kind, {})


class _Said(dict[str, str]):
    """For each text the first of some words that it says, in which * stands for any; "" where it says none.

    What a short text says is worked out once.
    """

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.patterns = [(one, re.compile(translate(one.casefold()))) for one in words]
        self.any = re.compile("|".join(translate(one.casefold()) for one in words))

    def __missing__(self, text: str) -> str:
        ways = (plain(text), " ".join(text.split()).casefold())
        said = ""
        if any(map(self.any.match, ways)):
            said = next(one for one, pattern in self.patterns if any(map(pattern.match, ways)))
        if len(text) <= OFTEN_SAID and len(self) < MOST_KNOWN:
            self[text] = said
        return said


def _alone(columns: MappingType[str, str]) -> dict[str, str]:
    """Columns of one kind of row without the spread ones, which "*" stands for."""
    return {heading: name for heading, name in columns.items() if heading != "*"}


def _said_cells(unpivot: MappingType[str, Any], said: Any) -> Cells:
    """What a spread column's heading says: one value into one column, or several columns at once."""
    if isinstance(said, dict):
        return {name: Cell(value, str(value)) for name, value in said.items()}
    return {str(unpivot["into"]): Cell(said, str(said))}
