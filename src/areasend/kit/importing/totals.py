"""Totals typed in a sheet, set beside what its rows make."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from areasend.kit.importing.models import ImportRun, TypedTotal
from areasend.kit.importing.parsing import STATED, Parsed, Parser
from areasend.kit.sheets.numbers import NumberSaid, read_number

NUMERIC = ("number", "whole number")
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

    A later statement of the same thing takes the earlier one's place in the sum. A total of a year ("Total
    2019") is set beside the rows of that year.
    """

    def __init__(self, parser: Parser, run: ImportRun, stated_on: date) -> None:
        self.parser, self.run, self.stated_on = parser, run, stated_on
        register = parser.register
        self.positions = {
            p: n for p, n in parser.records.columns.items() if n in parser.targets and register.kind(n) in NUMERIC
        }
        value = str((parser.mapping.unpivot or {}).get("value", ""))
        self.spread = [
            p for p, _ in parser.records.spread if value in parser.targets and register.kind(value) in NUMERIC
        ]
        self.value = value
        self.running = {position: Running() for position in [*self.positions, *self.spread]}
        self.dated = [c.name for c in register.columns if register.kind(c.name) == "date" and c.name in parser.targets]
        self.last_said: dict[Any, tuple[date, Decimal]] = {}
        self.found: list[TypedTotal] = []

    def watch(self, rows: Iterator[Parsed]) -> Iterator[Parsed]:
        """The same rows, seen."""
        for row in rows:
            if row.outcome == "ready":
                self._add(row)
            elif row.outcome == "left" and row.reason == "total":
                self._typed(row)
            yield row

    def _add(self, row: Parsed) -> None:
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
        label = next((text for text in row.cells if text.strip()), "Total").strip()
        if NO_SUM.match(label):
            return
        for position in self.running:
            typed = read_number(row.cells[position]) if position < len(row.cells) else None
            if isinstance(typed, NumberSaid) and typed.unit != "%" and row.cells[position].strip() != label:
                self._compare(row, position, label, typed.value)

    def _compare(self, row: Parsed, position: int, label: str, typed: Decimal) -> None:
        running = self.running[position]
        year = A_YEAR.search(label)
        is_part = not year and ("sub" in label.casefold() or typed == running.since)
        if year:
            made, counted = running.of_year(int(year[1]))
        else:
            made, counted = (running.since, running.rows_since) if is_part else (running.total, running.rows)
        self.found.append(
            TypedTotal(
                run=self.run,
                register=self.parser.register.key,
                field=self.positions.get(position, self.value),
                sheet=self.parser.sheet.name,
                line=row.line,
                label=label if position in self.positions else f"{label}: {self.parser.layout.headings[position]}",
                typed=typed,
                rows_make=made,
                rows_counted=counted,
                parts=[] if is_part or year else self._parts(running),
                stated_on=self.stated_on,
            )
        )
        if is_part:
            running.close(label)

    def _parts(self, running: Running) -> list[tuple[str, str]]:
        if not running.parts:
            return []
        return [*running.parts, ("Rows after that", str(running.since))]
