"""A sheet's records turned into a register's rows, one at a time: values, kept words, refusals, left-outs."""

from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from areasend.kit.importing.mapping import Mapping
from areasend.kit.importing.records import Cells, Records
from areasend.kit.importing.references import references_for
from areasend.kit.importing.values import Read, Ways, month_end, plain, read_cell
from areasend.kit.importing.vocabulary import Vocabulary, vocabulary_of
from areasend.kit.registers import Register
from areasend.kit.sheets.book import Cell, Row, Sheet
from areasend.kit.sheets.dates import DateSaid, read_date
from areasend.kit.sheets.layout import Layout

STATED = "stated_on"
SAME_ROW = "@row"


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
    row: Row | None = None
    spread: int | None = None


class Parser:
    """Reads one sheet for one register by a mapping."""

    def __init__(
        self,
        sheet: Sheet,
        layout: Layout,
        mapping: Mapping,
        register: Register,
        stated_on: date | None,
        links: MappingType[str, MappingType[int, int]] | None = None,
    ) -> None:
        """`links` gives, by column and line, the row of another register that the same line has become."""
        self.sheet, self.layout, self.mapping = sheet, layout, mapping
        self.register, self.stated_on = register, stated_on
        self.links = links or {}
        self.records = Records(sheet, layout, mapping)
        self.targets = [name for name in self.records.targets() if name in register.by_name]
        self.ways = {name: self._ways(name) for name in self.targets}
        self.vocabularies: dict[str, Vocabulary] = {
            name: vocabulary_of(register, name) for name in self.targets if register.by_name[name].vocabulary
        }
        self._finishing = {*mapping.scale, *self.vocabularies}
        # Read before any row is: rows are read while COPY holds the connection, when nothing can be asked of it.
        self._constants = self._read_constants()
        self._complete = register.prepare() if register.prepare else register.complete
        self._refuse = register.refusing() if register.refusing else register.refuse
        self._required = [column.name for column in register.columns if register.required(column.name)]
        self._happened = [column.name for column in register.columns if column.happened]

    @property
    def filled(self) -> list[str]:
        """The columns that may come out filled: from cells, constants, or a row's own words."""
        if self._complete:
            return [column.name for column in self.register.columns]
        return [*self.targets, *self._constants, *self.links]

    def _ways(self, name: str) -> Ways:
        words = {plain(str(written)): value for written, value in self.mapping.values.get(name, {}).items()}
        references = references_for(self.register, name, self.mapping.lookup.get(name, ""))
        scaled = name in self.mapping.scale
        return Ways(self.register, self.register.by_name[name], self.mapping.day_first, words, references, scaled)

    def _read_constants(self) -> dict[str, Any]:
        constants = {name: value for name, value in self.mapping.constants.items() if name in self.register.by_name}
        return {name: read_cell(Cell(value, str(value)), self._ways(name)).value for name, value in constants.items()}

    def __iter__(self) -> Iterator[Parsed]:
        for record in self.records:
            if record.left:
                yield Parsed(record.row.number, "left", record.row.texts, reason=record.left, row=record.row)
            else:
                read = self._read(record.row, record.cells)
                yield read if record.spread is None else replace(read, spread=record.spread)

    def _read(self, row: Row, cells: Cells) -> Parsed:
        values: dict[str, Any] = dict(self._constants)
        for name, rows in self.links.items():
            values[name] = rows.get(row.number)
        said: dict[str, Any] = {}
        for name, cell in cells.items():
            if name not in self.ways or name in self.links:
                continue
            read = self._read_coloured(name, cell) if cell.fill else read_cell(cell, self.ways[name])
            if read.refused and not (cell.is_blank and name in self.register.says_nothing_without):
                return self._refused(row, name, cell.text, read.refused)
            if read.value is None or read.value == "":
                values[name] = values.get(name)
            else:
                values[name] = self._finished(name, read.value) if name in self._finishing else read.value
            if read.said:
                said[name] = read.said
        for name, positions in self.records.adds.items():
            read = self._sum([row.cell(position) for position in positions], self.ways[name])
            if read.refused:
                return self._refused(row, name, row.cell(positions[0]).text, read.refused)
            values[name] = values.get(name) if read.value is None else self._finished(name, read.value)
            if read.said:
                said[name] = read.said
        return self._checked(row, cells, values, said)

    def _sum(self, cells: list[Cell], ways: Ways) -> Read:
        """What several cells come to. A blank one adds nothing; where one cannot be read, the sum is not known."""
        reads = [read_cell(cell, ways) for cell in cells if not cell.is_blank]
        refused = next((read for read in reads if read.refused), None)
        if refused or not reads:
            return refused or Read()
        said: dict[str, Any] = {}
        if any(read.said for read in reads):
            said = {"said": " + ".join(cell.text.strip() for cell in cells if not cell.is_blank)}
        if any(read.said.get("about") for read in reads):
            said["about"] = True
        if any(read.value is None for read in reads):
            return Read(None, {**said, "kind": "word"})
        return Read(sum(read.value for read in reads), said)

    def _read_coloured(self, name: str, cell: Cell) -> Read:
        """A cell that says nothing in words may say it by its colour; words and colour may disagree."""
        by_colour = self.mapping.fills.get(name, {}).get(cell.fill or "")
        if by_colour is None:
            return read_cell(cell, self.ways[name])
        if cell.is_blank:
            return Read(by_colour, {"said": f"colour {cell.fill}", "by_colour": True})
        read = read_cell(cell, self.ways[name])
        differs = not read.refused and read.value not in (None, "", by_colour)
        return Read(read.value, {"said": cell.text.strip(), "colour_says": by_colour}) if differs else read

    def _finished(self, name: str, value: Any) -> Any:
        """A number of a column written in thousands, in full; a word in the spelling that stands for it."""
        if name in self.mapping.scale:
            value = value * Decimal(str(self.mapping.scale[name]))
        return self.vocabularies[name].settle(value) if name in self.vocabularies else value

    def _refused(self, row: Row, name: str, value: str, reason: str) -> Parsed:
        return Parsed(row.number, "refused", row.texts, column=name, value=value, reason=reason)

    def _checked(self, row: Row, cells: Cells, values: dict[str, Any], said: dict[str, Any]) -> Parsed:
        stated = self._stated(row, cells)
        if self.register.is_stated:
            values[STATED] = stated
        if self._complete:
            self._complete(values, said)
        needed = self.register.says_nothing_without
        if needed and all(values.get(name) in (None, "") and name not in said for name in needed):
            return Parsed(row.number, "left", row.texts, reason=f"no {self.register.words(needed[0]).lower()}")
        for name in self._required:
            if values.get(name) in (None, ""):
                return self._refused(row, name, cells[name].text if name in cells else "", "is empty")
        if stated:
            self._end_with_the_sheet(values, said, stated)
        late = next((name for name in self._happened if values.get(name) and stated and values[name] > stated), "")
        if late:
            return self._refused(row, late, cells[late].text if late in cells else "", _not_yet(stated))
        if self.register.is_stated and stated is None:
            return self._refused(row, STATED, "", "says nothing of the day on which this was said")
        reason = self._refuse(values, stated) if self._refuse else None
        if reason:
            return self._refused(row, self.register.title, str(values.get(self.register.title) or ""), reason)
        return Parsed(row.number, "ready", row.texts, values, said, row=row)

    def _end_with_the_sheet(self, values: dict[str, Any], said: dict[str, Any], stated: date) -> None:
        """What happened in a month that was not over when the sheet was saved, happened by that day."""
        for name in self._happened:
            value: date | None = values.get(name)
            in_month = said.get(name, {}).get("precision") == "month"
            if value and in_month and value.replace(day=1) <= stated < value:
                values[name] = stated

    def _stated(self, row: Row, cells: Cells) -> date | None:
        """The day on which the row's words were said: its own cell, a heading's month (its last day), or the file's.

        Of a month that was not over when the sheet was last saved, the sheet speaks as at that day.
        """
        written = cells.get(STATED)
        if written is None and self._stated_column is not None:
            written = row.cell(self._stated_column)
        read = read_date(written.value, day_first=self.mapping.day_first) if written and not written.is_blank else None
        if not isinstance(read, DateSaid):
            return self.stated_on
        monthly = self._stated_is_month and STATED not in cells
        last = month_end(read.last) if monthly else read.last
        unfinished = (monthly or read.precision != "day") and self.stated_on is not None and last > self.stated_on
        return self.stated_on if unfinished else last

    @cached_property
    def _stated_is_month(self) -> bool:
        """Whether the column that dates the row is a column of months: a month's figures are said at its end."""
        name = self.records.columns.get(self._stated_column if self._stated_column is not None else -1, "")
        return name in self.register.by_name and self.register.by_name[name].month

    @cached_property
    def _stated_column(self) -> int | None:
        named = self.mapping.stated_on
        positions = {heading: place for place, heading in enumerate(self.layout.headings) if heading}
        return next((place for heading, place in positions.items() if plain(heading) == plain(named)), None)


def _not_yet(stated: date | None) -> str:
    assert stated
    return f"is after {stated.day} {stated:%B %Y}, the day this sheet speaks of: it has not happened yet"
