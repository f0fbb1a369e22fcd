"""What the page of complaints reads: the quarters side by side, what is due, causes."""

from dataclasses import dataclass
from datetime import date

from areasend.complaints.causes import Causes, read_causes
from areasend.complaints.due import DueReply, due_replies
from areasend.complaints.quarters import Quarter, latest_full, quarter_of, quarters_to
from areasend.engines.figures.compared import Comparison, compare_shares
from areasend.engines.figures.intervals import PartOf
from areasend.measures.catalogue import measure_of
from areasend.measures.measure import Period
from areasend.measures.monthly import series

SHOWN = 8
FIGURES = (
    "complaints-received",
    "complaints-reopened",
    "complaints-upheld-stage-1",
    "complaints-reaching-stage-2",
    "stage-2-rate",
    "stage-2-window-open",
)


@dataclass(frozen=True)
class Share:
    """Some of many; a share of none has no value."""

    part: int
    whole: int

    @property
    def words(self) -> str:
        """35% (14 of 40); a dash where there is nothing below the line."""
        return f"{self.part / self.whole * 100:.0f}% ({self.part} of {self.whole})" if self.whole else "–"

    @property
    def part_of(self) -> PartOf | None:
        """The share for intervals and comparisons."""
        return PartOf(self.part, self.whole) if self.whole else None


@dataclass(frozen=True)
class QuarterLine:
    """One quarter's complaints: each by its own day (received, answered, asked for stage 2)."""

    quarter: Quarter
    received: int
    reopened: int
    upheld: Share
    reached: int
    cohort: Share
    still_open: int

    @property
    def answered(self) -> int:
        """How many were answered at stage 1."""
        return self.upheld.whole


@dataclass(frozen=True)
class ComplaintsPage:
    """The whole page as at a day."""

    quarters: tuple[QuarterLine, ...]
    due: tuple[DueReply, ...]
    causes: Causes
    first: QuarterLine | None
    latest: QuarterLine | None
    compared: Comparison | None

    @property
    def late(self) -> int:
        """Replies whose last day is past."""
        return sum(one.line.is_late for one in self.due)


def read_complaints(on: date) -> ComplaintsPage:
    """The page as at a day, in as many queries for one complaint as for thousands."""
    lines = quarter_lines(on)
    full = [line for line in lines if line.quarter <= latest_full(on) and line.answered]
    first, latest = (full[0], full[-1]) if len(full) > 1 else (None, None)
    return ComplaintsPage(
        tuple(lines), tuple(due_replies(on)), read_causes(on), first, latest, _compared(first, latest)
    )


def _compared(first: QuarterLine | None, latest: QuarterLine | None) -> Comparison | None:
    if first is None or latest is None or not (first.cohort.part_of and latest.cohort.part_of):
        return None
    return compare_shares(first.cohort.part_of, latest.cohort.part_of)


def quarter_lines(on: date) -> list[QuarterLine]:
    """The last quarters, from months counted once for each measure."""
    quarters = list(quarters_to(on, SHOWN))
    sums = {key: _by_quarter(key, on, Period(quarters[0].first, quarters[-1].last)) for key in FIGURES}
    return [
        _line(quarter, {key: found.get(quarter, Share(0, 0)) for key, found in sums.items()}) for quarter in quarters
    ]


def _by_quarter(key: str, on: date, period: Period) -> dict[Quarter, Share]:
    found: dict[Quarter, Share] = {}
    for month in series(measure_of(key), on, period):
        quarter = quarter_of(month.first)
        so_far = found.get(quarter, Share(0, 0))
        part, whole = month.value.numerator or 0, int(month.value.denominator or 0)
        found[quarter] = Share(so_far.part + part, so_far.whole + whole)
    return found


def _line(quarter: Quarter, sums: dict[str, Share]) -> QuarterLine:
    return QuarterLine(
        quarter,
        sums["complaints-received"].part,
        sums["complaints-reopened"].part,
        sums["complaints-upheld-stage-1"],
        sums["complaints-reaching-stage-2"].part,
        sums["stage-2-rate"],
        sums["stage-2-window-open"].part,
    )
