"""One figure quoted with two values in one document."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from areasend.engines.figures.prose.finding import said

HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class QuotedFigure:
    """A figure as a document gives it: which measure (`key`), for when (`period`), its value, and `where`.

    The value is as precise as it is written: Decimal("41") may stand for 41.2, Decimal("41.0") may not.
    """

    key: str
    period: str
    value: Decimal
    where: str


@dataclass(frozen=True, slots=True)
class QuotedTwice:
    """A figure with more than one value; `quotations` in the order of the document."""

    key: str
    period: str
    quotations: tuple[QuotedFigure, ...]

    @property
    def message(self) -> str:
        """One line: "ep-waiting at 31 August 2020 is 412 in 3.14 and 415 in Appendix A"."""
        values = " and ".join(f"{said(one.value)} in {one.where}" for one in _one_each(self.quotations))
        return f"{self.key} {self.period} is {values}"


def quoted_twice(figures: Sequence[QuotedFigure]) -> list[QuotedTwice]:
    """The figures whose values disagree, in the order in which each is first quoted.

    Two values agree if one is the other rounded as it is written (41 % and 41.2 %).
    """
    by_figure: defaultdict[tuple[str, str], list[QuotedFigure]] = defaultdict(list)
    for figure in figures:
        by_figure[figure.key, figure.period].append(figure)
    return [
        QuotedTwice(key, period, tuple(quotations))
        for (key, period), quotations in by_figure.items()
        if _disagree(quotations)
    ]


def agree(one: Decimal, other: Decimal) -> bool:
    """Whether two values may be one value rounded differently."""
    return abs(one - other) <= _half_step(one, other) if _step(one) != _step(other) else one == other


def _disagree(quotations: Sequence[QuotedFigure]) -> bool:
    """Compares each with the most precise, so that many quotations take no longer than they must."""
    finest = min(quotations, key=lambda figure: _step(figure.value)).value
    return not all(agree(figure.value, finest) for figure in quotations)


def _half_step(one: Decimal, other: Decimal) -> Decimal:
    return max(_step(one), _step(other)) * HALF


def _step(value: Decimal) -> Decimal:
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def _one_each(quotations: Iterable[QuotedFigure]) -> list[QuotedFigure]:
    """The first quotation of each value."""
    first: dict[Decimal, QuotedFigure] = {}
    for figure in quotations:
        first.setdefault(figure.value, figure)
    return list(first.values())
