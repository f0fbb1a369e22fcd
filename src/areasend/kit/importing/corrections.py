"""Rows that tell of a correction: what was said before, and on which day each was said.

A mapping's `corrections` are [{"says": WORDS, "stated_on": DAY, "was": {HEADING: VALUE or null}}]. `says` finds the
row by the words of one of its cells (* stands for any). Without `was`, what the row says was said on that day. With
`was` the row stays a statement of its own day, and an earlier one of `stated_on` comes before it: of the headings
named only, with the value then said, or with the row's own where it is null. Nothing is said of the others: what was
not written is not known.
"""

from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from typing import Any

from areasend.kit.importing.values import plain
from areasend.kit.sheets.book import Cell, Row

STATED = "stated_on"


@dataclass(frozen=True)
class Correction:
    """One row's correction: the day of the statement it adds or dates, and what was said then."""

    says: str
    stated_on: date
    was: MappingType[str, Any] | None

    def tells(self, row: Row) -> bool:
        """Whether this is the row: its own words compared, case and marks aside."""
        return any(fnmatchcase(plain(text), self.says) for text in row.texts)

    @property
    def stated(self) -> dict[str, Cell]:
        """The day as the row's own cell would give it."""
        return {STATED: Cell(self.stated_on, self.stated_on.isoformat())}

    def earlier(self, heading: str, cell: Cell) -> Cell | None:
        """The cell as it stood before, under a heading; None where nothing is known of it."""
        if self.was is None or heading not in self.was:
            return None
        value = self.was[heading]
        return cell if value is None else Cell(value, str(value))


def read_corrections(written: tuple[MappingType[str, Any], ...]) -> tuple[Correction, ...]:
    """The corrections of a mapping."""
    return tuple(
        Correction(
            "*".join(plain(part) for part in str(one["says"]).split("*")),
            date.fromisoformat(one[STATED]),
            one.get("was"),
        )
        for one in written
    )
