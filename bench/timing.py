"""Times a subject against its baseline, by turns, and says whether the ratio is within its target."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

RUNS = 5
Deed = Callable[[], object]


@dataclass(frozen=True)
class Line:
    """One line of the result: two amounts of one unit, their ratio, and the most that the ratio may be.

    `baseline` says in words what the baseline is. Without a target the ratio is only told.
    """

    bench: str
    what: str
    subject: float
    against: float
    baseline: str
    target: float | None = None
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """The subject in terms of its baseline."""
        return self.subject / self.against if self.against else float("inf")

    @property
    def met(self) -> bool | None:
        """Whether the ratio is within the target; None where there is none."""
        return None if self.target is None else self.ratio <= self.target


@dataclass(frozen=True)
class Times:
    """Medians of a subject's and a baseline's runs, in seconds."""

    subject: float
    baseline: float


def by_turns(subject: Deed, baseline: Deed, *, before: Deed = lambda: None, runs: int = RUNS) -> Times:
    """Both once to warm up, then by turns, the second first in every other turn: what slows the machine slows both.

    `before` each run, outside the time, things are put back. Rubbish of earlier runs is collected then too; the
    collector stays on, as it is when the product serves pages.
    """
    for deed in (subject, baseline):
        before()
        deed()
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(runs):
        pair = [(subject, taken[0]), (baseline, taken[1])]
        for deed, times in pair if turn % 2 == 0 else pair[::-1]:
            before()
            times.append(once(deed))
    return Times(median(taken[0]), median(taken[1]))


def once(deed: Deed) -> float:
    """How many seconds one run takes."""
    gc.collect()
    begun = perf_counter()
    deed()
    return perf_counter() - begun
