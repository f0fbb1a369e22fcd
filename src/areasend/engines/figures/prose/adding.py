"""Numbers added up, and what is said when the total written is another."""

from collections.abc import Sequence
from decimal import Decimal

from areasend.engines.figures.prose.finding import Claim, said, said_number
from areasend.engines.figures.prose.hints import hint_for, slip_between
from areasend.engines.figures.prose.numbers import Number


def sum_of(parts: Sequence[Number]) -> Decimal:
    """What the numbers make."""
    return sum((part.value for part in parts), Decimal(0))


def is_possible(parts: Sequence[Number], total: Number) -> bool:
    """Whether the total could be meant for one: no less than its largest part, but for a slip of the pen."""
    largest = max(part.value for part in parts)
    return total.value >= largest or bool(slip_between(sum_of(parts), total.value))


def is_near(parts: Sequence[Number], total: Number) -> bool:
    """Whether the total lies within a quarter of the sum, or is a slip of the pen away from it."""
    expected = sum_of(parts)
    return abs(expected - total.value) * 4 <= expected or bool(slip_between(expected, total.value))


def sum_claim(kind: str, parts: Sequence[Number], total: Number, start: int | None = None) -> Claim:
    """The finding that the parts make another total than the one written, from `start` or the first."""
    expected = sum_of(parts)
    terms = " + ".join(said_number(part) for part in parts)
    numbers = (*parts, total)
    return Claim(
        kind,
        min(number.start for number in numbers) if start is None else start,
        max(number.end for number in numbers),
        f"{terms} is {said(expected, total.unit)}; you wrote {said_number(total)}",
        expected,
        total.value,
        hint_for(expected, total.value, total.unit),
    )
