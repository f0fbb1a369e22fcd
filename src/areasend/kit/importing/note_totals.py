"""Figures typed in a note beside the table ("Spend to date £0.456m"), held against the rows they speak of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fnmatch import fnmatchcase
from typing import Any

from areasend.kit.importing.mapping import Mapping
from areasend.kit.importing.parsing import Parsed
from areasend.kit.importing.row_totals import Sum

FIGURE = re.compile(r"(?P<whole>\d[\d,]*)(?:\.(?P<rest>\d+))?\s?(?P<scale>bn|million|m|k)?\b", re.IGNORECASE)
SCALES = {"": 1, "k": 1_000, "m": 1_000_000, "million": 1_000_000, "bn": 1_000_000_000}


@dataclass(frozen=True)
class Figure:
    """A figure as typed, and how fine it is: £0.456m is good to £1,000."""

    amount: Decimal
    unit: Decimal

    def rounded(self, made: Decimal) -> Decimal:
        """What rows make, as finely as the figure was typed."""
        return (made / self.unit).quantize(Decimal(1)) * self.unit


def figure_in(text: str) -> Figure | None:
    """The last figure of a note."""
    found = [*FIGURE.finditer(text)]
    if not found:
        return None
    whole, rest, scale = found[-1]["whole"].replace(",", ""), found[-1]["rest"] or "", found[-1]["scale"] or ""
    times = SCALES[scale.casefold()]
    return Figure(Decimal(f"{whole}.{rest or 0}") * times, Decimal(times) / 10 ** len(rest))


@dataclass
class NoteSum:
    """What the rows that a note speaks of add up to."""

    words: str
    name: str
    only: dict[str, Any]
    total: Decimal = Decimal(0)
    rows: int = 0
    notes: list[tuple[int, str]] = field(default_factory=list)

    def add(self, values: dict[str, Any]) -> None:
        """One more row, if the note speaks of it."""
        if values.get(self.name) is not None and all(values.get(name) == want for name, want in self.only.items()):
            self.total += Decimal(values[self.name])
            self.rows += 1


class NoteTotals:
    """Keeps the notes that a mapping names until every row has been read."""

    def __init__(self, mapping: Mapping) -> None:
        self.sums = [
            NoteSum(words.casefold(), name, dict(only))
            for words, sums in mapping.typed_notes.items()
            for name, only in sums.items()
        ]

    def add(self, row: Parsed) -> None:
        """One row that comes in."""
        for one in self.sums:
            one.add(row.values)

    def note(self, row: Parsed) -> None:
        """A row left out, which may be one of the notes."""
        for one in self.sums:
            for text in row.cells:
                if fnmatchcase(text.strip().casefold(), one.words):
                    one.notes.append((row.line, text.strip()))

    def found(self) -> Iterator[Sum]:
        """Each note's figure beside what its rows make, as finely as the note says it."""
        for one in self.sums:
            for line, text in one.notes:
                typed = figure_in(text)
                if typed:
                    agrees = typed.rounded(one.total) == typed.amount
                    made = typed.amount if agrees else one.total
                    yield Sum(line, text, one.name, typed.amount, (("", made),), one.rows)
