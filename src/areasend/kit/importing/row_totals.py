"""Totals typed across a sheet's rows: beside each row, and below columns that are spread over months or years."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from areasend.kit.importing.parsing import Parser
from areasend.kit.importing.records import position_of
from areasend.kit.importing.values import plain
from areasend.kit.sheets.book import Row
from areasend.kit.sheets.numbers import NumberSaid, read_number

Kind = tuple[str, ...]
NUMERIC = ("number", "whole number")


@dataclass(frozen=True)
class Sum:
    """A figure typed in a sheet, what it was typed beside, and the parts that it should add."""

    line: int
    label: str
    field: str
    typed: Decimal
    parts: tuple[tuple[str, Decimal], ...]
    counted: int

    @property
    def makes(self) -> Decimal:
        """What the parts come to."""
        return sum((amount for _, amount in self.parts), Decimal(0))


@dataclass(frozen=True)
class Across:
    """A typed column, and the columns of its row that it should add; some are taken away."""

    heading: str
    position: int
    parts: tuple[tuple[str, int, int], ...]
    field: str


class RowTotals:
    """Reads the typed totals of each row, and those of a total row below spread columns.

    A total row may speak of one kind of row only ("TOTAL, Actual"): then it is held against rows of that kind.
    """

    def __init__(self, parser: Parser) -> None:
        self.parser = parser
        self.value = str((parser.mapping.unpivot or {}).get("value", ""))
        self.scale = Decimal(str(parser.mapping.scale.get(self.value, 1)))
        adds = self.value in parser.targets and parser.register.kind(self.value) in NUMERIC
        self.spread = [position for position, _ in parser.records.spread] if adds else []
        self.across = list(self._across())
        self.kinds = [p for p, name in sorted(parser.records.columns.items()) if self._is_kind(name)]
        self.words = sorted(parser.records.columns)[:2]
        self._below: dict[tuple[int, Kind], tuple[Decimal, int]] = defaultdict(lambda: (Decimal(0), 0))
        self._last = 0

    def _is_kind(self, name: str) -> bool:
        column = self.parser.register.by_name.get(name)
        return bool(column and column.choices)

    def _across(self) -> Iterator[Across]:
        headings = self.parser.layout.headings
        for heading, parts in self.parser.mapping.typed_totals.items():
            position = position_of(headings, heading)
            names = [headings[place] for place in self.spread] if parts == "*" else list(parts)
            found = [(name, position_of(headings, name.removeprefix("-"))) for name in names]
            placed = tuple((name, -1 if name[0] == "-" else 1, place) for name, place in found if place is not None)
            if position is not None and placed:
                is_spread = {place for _, _, place in placed} <= set(self.spread)
                yield Across(heading, position, placed, self.value if is_spread else heading)

    def of_row(self, row: Row) -> Iterator[Sum]:
        """The totals typed beside one row, which is seen once however many records it gives."""
        if row.number == self._last:
            return
        self._last = row.number
        kind = self._kind(row)
        for position in self.spread:
            self._add(position, kind, self._number(row, position) or Decimal(0))
        label = " ".join(row.cell(place).text.strip() for place in self.words if not row.cell(place).is_blank)
        for one in self.across:
            parts = tuple((name, sign * (self._number(row, place) or Decimal(0))) for name, sign, place in one.parts)
            self._add(one.position, kind, sum((amount for _, amount in parts), Decimal(0)))
            typed = self._number(row, one.position)
            if typed is not None:
                yield Sum(row.number, f"{label}: {one.heading}", one.field, typed, parts, 1)

    def below(self, row: Row, label: str) -> Iterator[Sum]:
        """The totals typed in a total row, each held against what stands above it; not subtotals, averages, counts."""
        if "total" not in label.casefold() or "sub" in label.casefold():
            return
        headings = self.parser.layout.headings
        columns = [(p, self.value) for p in self.spread] + [(one.position, one.field) for one in self.across]
        for position, field in columns:
            typed, made = self._number(row, position), self._made(position, row)
            if typed is not None and made is not None:
                yield Sum(row.number, f"{label}, {headings[position]}", field, typed, (("", made[0]),), made[1])

    def _made(self, position: int, row: Row) -> tuple[Decimal, int] | None:
        """What rows of the total row's kind make in one column; None where there is no such row."""
        wanted = self._kind(row)
        found = [
            made
            for (place, kind), made in self._below.items()
            if place == position and all(not want or want == have for want, have in zip(wanted, kind, strict=True))
        ]
        return (sum((made for made, _ in found), Decimal(0)), sum(count for _, count in found)) if found else None

    def _add(self, position: int, kind: Kind, amount: Decimal) -> None:
        made, count = self._below[position, kind]
        self._below[position, kind] = (made + amount, count + 1)

    def _kind(self, row: Row) -> Kind:
        return tuple(plain(row.cell(place).text) for place in self.kinds)

    def _number(self, row: Row, position: int) -> Decimal | None:
        cell = row.cell(position)
        found = read_number(cell.value if cell.value is not None else cell.text)
        return found.value * self.scale if isinstance(found, NumberSaid) else None
