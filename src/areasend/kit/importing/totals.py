"""Totals typed in a sheet, set beside what its rows make."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from areasend.kit.importing.models import ImportRun, TypedTotal
from areasend.kit.importing.note_totals import NoteTotals
from areasend.kit.importing.parsing import STATED, Parsed, Parser
from areasend.kit.importing.row_totals import NUMERIC, RowTotals, Sum
from areasend.kit.sheets.numbers import NumberSaid, read_number

A_YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?! ?[-/]\d)")
NO_SUM = re.compile(r"(average|mean|median|change)\b", re.IGNORECASE)


@dataclass
class Running:
    """One column's sum as the rows go by, in all and by year, and what it was at each typed subtotal."""

    total: Decimal = Decimal(0)
    rows: int = 0
    since: Decimal = Decimal(0)
    rows_since: int = 0
    parts: list[tuple[str, str]] = field(default_factory=list)
    years: dict[int, list[Decimal]] = field(default_factory=dict)

    def add(self, amount: Decimal, year: int | None, rows: int = 1) -> None:
        """One more row; `rows` is 0 where an amount only takes another's place."""
        self.total += amount
        self.since += amount
        self.rows += rows
        self.rows_since += rows
        if year:
            found = self.years.setdefault(year, [Decimal(0), Decimal(0)])
            found[0] += amount
            found[1] += rows

    def close(self, label: str) -> None:
        """A subtotal was typed here."""
        self.parts.append((label, str(self.since)))
        self.since, self.rows_since = Decimal(0), 0

    def of_year(self, year: int) -> tuple[Decimal, int]:
        """What the rows of one year make, and how many they are."""
        made, counted = self.years.get(year, [Decimal(0), Decimal(0)])
        return made, int(counted)


class TotalsWatch:
    """Watches a sheet's rows go by and keeps every typed total with what the rows made up to there.

    A row that says the same as one before it is not added twice; a later statement of the same thing takes the
    earlier one's place in the sum. A figure typed under a column of numbers may be the number of rows ("35
    schools" under how many came from each): then it is held against that. A total of a year ("Total 2019") is
    held against the rows of that year.
    """

    def __init__(self, parser: Parser, run: ImportRun, stated_on: date) -> None:
        self.parser, self.run, self.stated_on = parser, run, stated_on
        register = parser.register
        self.positions = {
            p: n for p, n in parser.records.columns.items() if n in parser.targets and register.kind(n) in NUMERIC
        }
        value = str((parser.mapping.unpivot or {}).get("value", ""))
        self.value = value
        self.spread = [
            p for p, _ in parser.records.spread if value in parser.targets and register.kind(value) in NUMERIC
        ]
        self.running = {position: Running() for position in [*self.positions, *self.spread]}
        self.rows = Running()
        self.of_rows = RowTotals(parser)
        self.of_notes = NoteTotals(parser.mapping)
        self.dated = [c.name for c in register.columns if register.kind(c.name) == "date" and c.name in parser.targets]
        self.last_said: dict[Any, tuple[date, Decimal]] = {}
        self._seen: set[int] = set()
        self.found: list[TypedTotal] = []

    def watch(self, rows: Iterator[Parsed]) -> Iterator[Parsed]:
        """The same rows, seen."""
        for row in rows:
            if row.outcome == "ready" and self._is_new(row):
                self._add(row)
            elif row.outcome == "left" and row.reason == "total":
                self._typed(row)
            elif row.outcome == "left":
                self.of_notes.note(row)
            yield row
        self._keep(self.of_notes.found())

    def _is_new(self, row: Parsed) -> bool:
        said = hash(repr(row.values))
        new = said not in self._seen
        self._seen.add(said)
        return new

    def _add(self, row: Parsed) -> None:
        self.rows.add(Decimal(1), None)
        self.of_notes.add(row)
        if row.row:
            self._keep(self.of_rows.of_row(row.row))
        numbers = dict(self.positions)
        if row.spread in self.running and row.spread is not None:
            numbers[row.spread] = self.value
        for position, name in numbers.items():
            if row.values.get(name) is not None:
                self._add_one(row, position, Decimal(row.values[name]))

    def _add_one(self, row: Parsed, position: int, amount: Decimal) -> None:
        day = next((row.values[name] for name in self.dated if row.values.get(name)), None)
        year = day.year if isinstance(day, date) else None
        stated = row.values.get(STATED)
        if stated is None:
            self.running[position].add(amount, year)
            return
        key = (position, *(row.values.get(name) for name in self.parser.register.natural_key if name != STATED))
        before = self.last_said.get(key)
        if before is None:
            self.running[position].add(amount, year)
        elif before[0] <= stated:
            self.running[position].add(amount - before[1], year, rows=0)
        if before is None or before[0] <= stated:
            self.last_said[key] = (stated, amount)

    def _typed(self, row: Parsed) -> None:
        """The figures of a total row; below spread columns only a year's total is held against statements."""
        label = next((text for text in row.cells if text.strip()), "Total").strip()
        if NO_SUM.match(label):
            return
        of_a_year = A_YEAR.search(label) is not None
        for position in [*self.positions, *(self.spread if of_a_year else ())]:
            typed = read_number(row.cells[position]) if position < len(row.cells) else None
            if isinstance(typed, NumberSaid) and typed.unit != "%" and row.cells[position].strip() != label:
                self._compare(row, position, label, typed)
        if row.row and not of_a_year:
            self._keep(self.of_rows.below(row.row, label))
        self.rows.close(label)

    def _keep(self, sums: Iterator[Sum]) -> None:
        for one in sums:
            parts = [(words, str(amount)) for words, amount in one.parts if words]
            self.found.append(self._total(one.line, one.field, one.label, one.typed, one.makes, one.counted, parts))

    def _whole(self, name: str, typed: NumberSaid) -> Decimal:
        """The figure typed, in thousands if its column is; under whole numbers "11.400" can only be thousands."""
        whole = self.parser.register.kind(name) == "whole number"
        value = typed.value * 1000 if whole and typed.ambiguous and typed.value % 1 else typed.value
        return value * Decimal(str(self.parser.mapping.scale.get(name, 1)))

    def _compare(self, row: Parsed, position: int, label: str, said: NumberSaid) -> None:
        name = self.positions.get(position, self.value)
        typed, running, year = self._whole(name, said), self.running[position], A_YEAR.search(label)
        if not year and typed not in (running.since, running.total) and typed in (self.rows.since, self.rows.total):
            running = self.rows
        is_part = not year and ("sub" in label.casefold() or typed == running.since)
        if year:
            made, counted = running.of_year(int(year[1]))
        else:
            made, counted = (running.since, running.rows_since) if is_part else (running.total, running.rows)
        words = _label(label, said)
        words = words if position in self.positions else f"{words}: {self.parser.layout.headings[position]}"
        parts = [] if is_part or year else self._parts(running)
        self.found.append(self._total(row.line, name, words, typed, made, counted, parts))
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
