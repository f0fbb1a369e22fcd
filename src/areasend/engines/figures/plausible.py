"""Figures that are set against what they cannot fairly be set against."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from areasend.engines.figures.prose.finding import said
from areasend.engines.figures.prose.rounding import to_step

FAR = 5
"""A benchmark this many times the local value, or this part of it, is doubted."""

TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class PartYear:
    """A cumulative value for part of a year: no colour against the year's target, but the fair comparison."""

    value: Decimal
    months: int
    of_months: int
    same_months_before: Decimal | None

    @property
    def is_judged(self) -> bool:
        """Whether the target of the whole year may give a colour."""
        return self.months >= self.of_months

    def __str__(self) -> str:
        """The words beside it: "3 months of 12, cumulative; 14.48 in the same months a year earlier"."""
        if self.is_judged:
            return f"all {self.of_months} months"
        words = f"{self.months} months of {self.of_months}, cumulative"
        if self.same_months_before is None:
            return f"{words}; the same months a year earlier are not known"
        return f"{words}; {said(self.same_months_before)} in the same months a year earlier"


def check_benchmark(local: Decimal, benchmark: Decimal) -> str:
    """A doubt about a benchmark far from the local value, or nothing: a decimal point slips easily.

    Both in the same unit. A zero on either side is left alone.
    """
    if local <= 0 or benchmark <= 0:
        return ""
    if benchmark >= local * FAR:
        return f"{said(to_step(benchmark / local, TENTH))} times the local value: check the decimal point"
    if local >= benchmark * FAR:
        return f"the local value is {said(to_step(local / benchmark, TENTH))} times it: check the decimal point"
    return ""


def check_rate_unit(as_written: str, per: int) -> str:
    """A doubt about a value typed with a per cent sign in a column of rates per so many, or nothing."""
    if as_written.strip().endswith("%") or "per cent" in as_written.lower():
        return f"typed as a percentage in a column of rates per {per:,}: which is meant?"
    return ""


@dataclass(frozen=True, slots=True)
class GroupRate:
    """A group of an overall rate: how many are in it, and its own rate in per cent."""

    name: str
    count: int
    rate: Decimal


@dataclass(frozen=True, slots=True)
class MixedRates:
    """Overall rates of two periods, in per cent to one place, and what moved between them."""

    first: Decimal
    last: Decimal
    words: str


def overall_rate(groups: Sequence[GroupRate]) -> Decimal | None:
    """The rate of all groups together, each weighted by its count; None if they are empty, never 0."""
    people = sum(group.count for group in groups)
    if people == 0:
        return None
    return to_step(sum((group.count * group.rate for group in groups), Decimal(0)) / people, TENTH)


def compare_mix(first: Sequence[GroupRate], last: Sequence[GroupRate]) -> MixedRates | None:
    """Whether an overall rate moved because groups did or their mix did; None if a period is empty."""
    before, after = overall_rate(first), overall_rate(last)
    if before is None or after is None:
        return None
    rates_moved = {group.name: group.rate for group in first} != {group.name: group.rate for group in last}
    groups = "groups changed" if rates_moved else "groups unchanged"
    mix = "mix changed" if _mix(first) != _mix(last) else "mix unchanged"
    return MixedRates(before, after, f"{groups}; {mix}")


def _mix(groups: Sequence[GroupRate]) -> dict[str, Decimal]:
    """Each group's share of all, in per cent to one place."""
    people = sum(group.count for group in groups)
    return {group.name: to_step(Decimal(group.count) * 100 / people, TENTH) for group in groups}
