"""Totals typed in a sheet, set beside what its rows make."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from areasend.kit.importing.counts import count_said
from areasend.kit.importing.models import ImportRun, TypedTotal
from areasend.kit.importing.note_totals import NoteTotals
from areasend.kit.importing.parsing import Parsed, Parser
from areasend.kit.importing.row_totals import NUMERIC, RowTotals, Sum
from areasend.kit.importing.year_totals import YearTotals, year_of
from areasend.kit.sheets.numbers import NumberSaid, read_number

ROWS_SAID = re.compile(r"\s*(?P<count>\d[\d,]*)\s+(?:rows|lines|records|entries)\s*", re.IGNORECASE)


@dataclass
class Running:
    """One column's sum as the rows go by, and what it was at each typed subtotal."""

    total: Decimal = Decimal(0)
    rows: int = 0
    since: Decimal = Decimal(0)
    rows_since: int = 0
    parts: list[tuple[str, str]] = field(default_factory=list)

    def add(self, amount: Decimal) -> None:
        """One more row."""
        self.total += amount
        self.since += amount
        self.rows += 1
        self.rows_since += 1

    def close(self, label: str) -> None:
        """A subtotal was typed here."""
        self.parts.append((label, str(self.since)))
        self.since, self.rows_since = Decimal(0), 0


class TotalsWatch:
    """Watches a sheet's rows go by and keeps every typed total with what the rows made up to there.

    A row that says the same as one before it is not added twice. A figure typed under a column of numbers
    may be the number of rows ("35 schools" under how many came from each): then it is held against that. A
    total of one year is held against the rows of that year. "248 rows" typed in a total row is held against all
    the sheet's rows, those that were refused or said twice included.
    """

    def __init__(self, parser: Parser, run: ImportRun, stated_on: date) -> None:
        self.parser, self.run, self.stated_on = parser, run, stated_on
        register = parser.register
        self.positions = {
            p: n for p, n in parser.records.columns.items() if n in parser.targets and register.kind(n) in NUMERIC
        }
        self.running = {name: Running() for name in [*self.positions.values(), *parser.records.adds]}
        self.rows = Running()
        self.lines = self._last_line = 0
        self.of_rows = RowTotals(parser)
        self.of_notes = NoteTotals(parser.mapping)
        self.of_years = YearTotals(parser)
        self._seen: set[int] = set()
        self.found: list[TypedTotal] = []

    def watch(self, rows: Iterator[Parsed]) -> Iterator[Parsed]:
        """The same rows, seen; where nothing is typed that rows should make, none needs to be remembered."""
        if not self._anything_typed:
            yield from rows
            return
        for row in rows:
            if row.outcome in ("ready", "refused") and row.line != self._last_line:
                self.lines, self._last_line = self.lines + 1, row.line
            if row.outcome == "ready" and self._is_new(row):
                self._add(row)
            elif row.outcome == "left":
                self._left(row)
            yield row
        self._keep(self.of_notes.found())

    @property
    def _anything_typed(self) -> bool:
        """Whether the sheet has totals or notes, or the mapping names cells that others should make."""
        mapping = self.parser.mapping
        around = any(one.kind in ("total", "note") for one in self.parser.layout.left_out)
        return around or bool(mapping.typed_totals or mapping.typed_notes)

    def _left(self, row: Parsed) -> None:
        if row.reason in ("total", "note"):
            self._counted(row)
        if row.reason == "total":
            self._typed(row)
        else:
            self.of_notes.note(row)

    def _is_new(self, row: Parsed) -> bool:
        said = hash(repr(row.values))
        new = said not in self._seen
        self._seen.add(said)
        return new

    def _add(self, row: Parsed) -> None:
        self.rows.add(Decimal(1))
        self.of_notes.add(row)
        self.of_years.add(row)
        if row.row:
            self._keep(self.of_rows.of_row(row.row))
        for name, running in self.running.items():
            if row.values.get(name) is not None:
                running.add(Decimal(row.values[name]))

    def _typed(self, row: Parsed) -> None:
        label = next((text for text in row.cells if text.strip()), "Total").strip()
        year = year_of(label)
        if year:
            self._keep(self.of_years.of(row, label, year))
            return
        for position, name in self.positions.items():
            typed = read_number(row.cells[position]) if position < len(row.cells) else None
            if isinstance(typed, NumberSaid):
                self._compare(row, name, _label(label, typed), self._whole(name, typed))
        for name, positions in self.parser.records.adds.items():
            parts = [read_number(row.cells[place]) for place in positions if place < len(row.cells)]
            numbers = [self._whole(name, part) for part in parts if isinstance(part, NumberSaid)]
            if numbers:
                self._compare(row, name, label, sum(numbers, Decimal(0)))
        if row.row:
            self._keep(self.of_rows.below(row.row, label))
        self._keep(self._rows_said(row, label))
        self.rows.close(label)

    def _counted(self, row: Parsed) -> None:
        """A row that says how many rows there are ("150 milestones") is held against those counted so far."""
        for text in row.cells:
            typed = count_said(text, self.parser.register)
            if typed is not None and self.rows.rows:
                made = self.rows.rows_since if typed == self.rows.rows_since else self.rows.rows
                self.found.append(self._total(row.line, "", text.strip(), Decimal(typed), Decimal(made), made, []))

    def _rows_said(self, row: Parsed, label: str) -> Iterator[Sum]:
        """How many rows a total row says there are; asked once, of the register that the sheet is brought into."""
        if self.parser.register.key != self.run.register:
            return
        there_are = Decimal(self.lines)
        for found in filter(None, map(ROWS_SAID.fullmatch, row.cells)):
            typed = Decimal(found["count"].replace(",", ""))
            yield Sum(row.line, f"{label}, {found[0].strip()}", "", typed, (("", there_are),), self.lines)

    def _keep(self, sums: Iterator[Sum]) -> None:
        for one in sums:
            parts = [(words, str(amount)) for words, amount in one.parts if words]
            self.found.append(self._total(one.line, one.field, one.label, one.typed, one.makes, one.counted, parts))

    def _whole(self, name: str, typed: NumberSaid) -> Decimal:
        """The figure typed, in thousands if its column is; under whole numbers "11.400" can only be thousands."""
        whole = self.parser.register.kind(name) == "whole number"
        value = typed.value * 1000 if whole and typed.ambiguous and typed.value % 1 else typed.value
        return value * Decimal(str(self.parser.mapping.scale.get(name, 1)))

    def _compare(self, row: Parsed, name: str, label: str, typed: Decimal) -> None:
        running = self.running[name]
        if typed not in (running.since, running.total) and typed in (self.rows.since, self.rows.total):
            running = self.rows
        is_part = "sub" in label.casefold() or typed == running.since
        made, counted = (running.since, running.rows_since) if is_part else (running.total, running.rows)
        parts = [] if is_part else self._parts(running)
        self.found.append(self._total(row.line, name, label, typed, made, counted, parts))
        if is_part and running is not self.rows:
            running.close(label)

    def _total(
        self,
        line: int,
        name: str,
        label: str,
        typed: Decimal,
        made: Decimal,
        counted: int,
        parts: list[tuple[str, str]],
    ) -> TypedTotal:
        return TypedTotal(
            run=self.run,
            register=self.parser.register.key,
            field=name[:60],
            sheet=self.parser.sheet.name,
            line=line,
            label=label[:200],
            typed=typed,
            rows_make=made,
            rows_counted=counted,
            parts=parts,
            stated_on=self.stated_on,
        )

    def _parts(self, running: Running) -> list[tuple[str, str]]:
        if not running.parts:
            return []
        return [*running.parts, ("Rows after that", str(running.since))]


def _label(label: str, typed: NumberSaid) -> str:
    """The words beside a total, with the figure as written where that can be read in two ways."""
    return f"{label} (written {typed.said})" if typed.ambiguous else label
