"""Totals typed for one year ("Total 2019", "Year 2020"), held against the rows of that year."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from areasend.kit.importing.parsing import STATED, Parsed, Parser
from areasend.kit.importing.row_totals import NUMERIC, Sum
from areasend.kit.sheets.numbers import NumberSaid, read_number

A_YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?! ?[-/]\d)")


def year_of(label: str) -> int | None:
    """The calendar year that a total speaks of; a financial year ("2019-20") is none."""
    found = A_YEAR.search(label)
    return int(found[1]) if found else None


class YearTotals:
    """Adds each column by year as rows go by. A later statement of the same thing takes the earlier one's place."""

    def __init__(self, parser: Parser) -> None:
        register = parser.register
        self.parser = parser
        self.value = str((parser.mapping.unpivot or {}).get("value", ""))
        self.columns = {p: n for p, n in parser.records.columns.items() if self._adds(n)}
        self.spread = {p for p, _ in parser.records.spread} if self._adds(self.value) else set()
        self.dated = [c.name for c in register.columns if register.kind(c.name) == "date" and c.name in parser.targets]
        self.key = [name for name in register.natural_key if name != STATED]
        self._said: dict[Any, tuple[date, Decimal]] = {}
        self._sums: dict[tuple[int, int], tuple[Decimal, int]] = defaultdict(lambda: (Decimal(0), 0))

    def _adds(self, name: str) -> bool:
        return name in self.parser.targets and self.parser.register.kind(name) in NUMERIC

    def add(self, row: Parsed) -> None:
        """One row that comes in."""
        day = next((row.values[name] for name in self.dated if row.values.get(name)), None)
        if not isinstance(day, date):
            return
        numbers = dict(self.columns) | ({row.spread: self.value} if row.spread in self.spread else {})
        for position, name in numbers.items():
            if position is not None and row.values.get(name) is not None:
                self._add(row, (position, day.year), Decimal(row.values[name]))

    def _add(self, row: Parsed, place: tuple[int, int], amount: Decimal) -> None:
        stated = row.values.get(STATED) or date.min
        made, count = self._sums[place]
        if not self.parser.register.is_stated:
            self._sums[place] = (made + amount, count + 1)
            return
        key = (place, *(row.values.get(name) for name in self.key))
        before = self._said.get(key)
        if before is not None and before[0] > stated:
            return
        self._said[key] = (stated, amount)
        self._sums[place] = (made + amount - (before[1] if before else 0), count + (before is None))

    def of(self, row: Parsed, label: str, year: int) -> Iterator[Sum]:
        """The totals typed in a row for a year; a percentage is no total."""
        for position in [*self.columns, *sorted(self.spread)]:
            typed = read_number(row.cells[position]) if position < len(row.cells) else None
            if isinstance(typed, NumberSaid) and typed.unit != "%" and (position, year) in self._sums:
                made, count = self._sums[position, year]
                heading = self.parser.layout.headings[position]
                yield Sum(row.line, f"{label}: {heading}", self._name(position), typed.value, (("", made),), count)

    def _name(self, position: int) -> str:
        return self.columns.get(position, self.value)
