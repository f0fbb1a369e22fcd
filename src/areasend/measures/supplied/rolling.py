"""Finding: a month that does not roll: what was there, and what came in and went out, does not make what is left."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from areasend.measures.finding import Finding, finder
from areasend.measures.models import SeriesPoint
from areasend.measures.supplied.points import by_month, month, number


@dataclass(frozen=True)
class Roll:
    """A list that rolls from month to month: the series of its start, of what is added and taken, and of its end."""

    start: str
    added: tuple[str, ...]
    taken: tuple[str, ...]
    end: str
    words: str

    @property
    def series(self) -> tuple[str, ...]:
        """Every series of it."""
        return self.start, *self.added, *self.taken, self.end


ROLLS = (
    Roll(
        "ep-waiting-at-start",
        ("ep-requests",),
        ("ep-done-in-house", "ep-done-external", "ep-withdrawn"),
        "ep-waiting",
        "children waiting for educational psychology advice",
    ),
    Roll(
        "ep-waiting-planned-at-start",
        ("ep-requests-planned",),
        ("ep-in-house-planned", "ep-external-planned"),
        "ep-waiting-planned",
        "children planned to wait for educational psychology advice",
    ),
)


@finder
def months_that_do_not_roll(on: date) -> Iterator[Finding]:
    """Each month within itself, and from the month before."""
    for roll in ROLLS:
        before: SeriesPoint | None = None
        for points in by_month(on, *roll.series).values():
            if roll.start in points and roll.end in points:
                yield from _within(roll, points)
            if before is not None and roll.start in points and points[roll.start].value != before.value:
                yield _between(roll, before, points[roll.start])
            before = points.get(roll.end)


def _within(roll: Roll, points: dict[str, SeriesPoint]) -> Iterator[Finding]:
    start, end = points[roll.start], points[roll.end]
    added = [points[name].value for name in roll.added if name in points]
    taken = [points[name].value for name in roll.taken if name in points]
    made = start.value + sum(added, Decimal(0)) - sum(taken, Decimal(0))
    if made == end.value:
        return
    sum_ = "".join([number(start.value), *(f" + {number(v)}" for v in added), *(f" − {number(v)}" for v in taken)])
    yield Finding(
        kind="does-not-roll",
        register="series",
        about=("series", roll.end),
        message=f"{month(end.month_end)} does not add up: the {roll.words} at its end are given as "
        f"{number(end.value)}, and its own figures make {number(made)}.",
        arithmetic=f"{sum_} is {number(made)}; the sheet says {number(end.value)}",
        rows=tuple(point.pk for point in points.values()),
        mend="Whoever keeps the monthly counts",
    )


def _between(roll: Roll, before: SeriesPoint, start: SeriesPoint) -> Finding:
    return Finding(
        kind="does-not-roll",
        register="series",
        about=("series", roll.end),
        message=f"{month(before.month_end)} ends with {number(before.value)} {roll.words}, and "
        f"{month(start.month_end)} begins with {number(start.value)}. Which is right is not known; this paper uses the "
        "figures given for month ends.",
        arithmetic=f"{number(start.value)} − {number(before.value)} is {number(start.value - before.value)} "
        "that no month explains",
        rows=(before.pk, start.pk),
        mend="Whoever keeps the monthly counts",
    )
