"""Which rows are one thing on a day, worked out from dated links: pure, chains followed to their end."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

LATEST = date.max
"""As links stand now, whatever day they began."""


@dataclass(frozen=True)
class Link:
    """From `since` on the row `merged` counts as `survivor`; from `until` on (if any) they stand apart again."""

    register: str
    merged: int
    survivor: int
    since: date
    until: date | None = None

    def holds(self, on: date) -> bool:
        """Whether the two are one on a day. A link made and closed on one day never held."""
        return self.since <= on and (self.until is None or on < self.until)


def survivors(links: Iterable[Link], on: date) -> dict[str, dict[int, int]]:
    """For each register: every row that counts as another on the day, and the row at the end of its chain."""
    steps: dict[str, dict[int, int]] = defaultdict(dict)
    for link in links:
        if link.holds(on):
            steps[link.register][link.merged] = link.survivor
    return {register: {merged: last_of(merged, step) for merged in step} for register, step in steps.items()}


def last_of(row: int, step: Mapping[int, int]) -> int:
    """The row that a chain ends with. ValueError: it has no end (the actions let no circle be made)."""
    seen = {row}
    while row in step:
        row = step[row]
        if row in seen:
            raise ValueError(f"rows {sorted(seen)} count as each other in a circle")
        seen.add(row)
    return row
