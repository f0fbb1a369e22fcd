"""When a written number agrees with what it should be, given how precisely everything is written."""

from collections.abc import Sequence
from decimal import Decimal

from areasend.engines.figures.prose.numbers import Number, Unit

HALF = Decimal("0.5")


def total_agrees(parts: Sequence[Number], total: Number) -> bool:
    """Whether the parts make the total.

    Exact, but for rounding that shows: a total written more coarsely than a part may be half its last digit
    out, as may each part written more coarsely than the total. Percentages may each be half a point out.
    """
    apart = abs(sum((part.value for part in parts), Decimal(0)) - total.value)
    if total.unit is Unit.PERCENT:
        return apart <= total.step * HALF * len(parts)
    return apart <= _slack(parts, total)


def _slack(parts: Sequence[Number], total: Number) -> Decimal:
    finest = min(_last_place(part) for part in parts)
    coarse = _last_place(total)
    own = coarse * HALF if finest < coarse else Decimal(0)
    return own + sum((part.step * HALF for part in parts if part.step > total.step), Decimal(0))


def _last_place(number: Number) -> Decimal:
    """The last digit that counts: of £912,000 the thousands, if that is still a hundredth of it."""
    place = number.step
    if number.unit is not Unit.POUNDS:
        return place
    while number.value and number.value % (place * 10) == 0 and place * 1000 <= number.value:
        place *= 10
    return place


def rounds_to(exact: Decimal, written: Number) -> bool:
    """Whether the exact value, rounded as the number is written, is that number; a half may go either way."""
    return abs(exact - written.value) <= written.step * HALF


def to_step(exact: Decimal, step: Decimal) -> Decimal:
    """The exact value at the precision of a step."""
    return (exact / step).quantize(Decimal(1), rounding="ROUND_HALF_UP") * step


def span_of(number: Number) -> tuple[Decimal, Decimal]:
    """Least and greatest true value: a count is exact, a rounded number may be half a step out."""
    half = number.step * HALF if number.is_rounded else Decimal(0)
    return number.value - half, number.value + half
