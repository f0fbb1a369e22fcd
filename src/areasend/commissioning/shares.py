"""Shares of a cost: read as per cent however they were written, and split to the penny."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

PLACES = Decimal("0.000001")
WHOLE = Fraction(1)


def per_cent(written: Mapping[str, Any]) -> dict[str, Decimal | None]:
    """Shares as per cent: 0.5, 0.3, 0.2 are fractions (they make about one); 50, 30, 20 are per cent already."""
    read = {body: _fraction(value) for body, value in written.items()}
    total = sum((value for value in read.values() if value is not None), Fraction(0))
    scale = 100 if 0 < total <= Fraction(3, 2) else 1
    return {body: None if value is None else _decimal(value * scale) for body, value in read.items()}


def _fraction(value: Any) -> Fraction | None:
    if value in (None, ""):
        return None
    try:
        return Fraction(str(value).strip().removesuffix("%"))
    except (ValueError, ZeroDivisionError):
        return None


def _decimal(value: Fraction) -> Decimal:
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(PLACES).normalize()


def exact(share: Decimal) -> Fraction:
    """A share of the whole as the fraction it was meant as: 33.333333 per cent is a third."""
    return (Fraction(share) / 100).limit_denominator(1000)


def split(cost: Decimal, shares: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """A cost split to the penny by shares that make the whole; spare pennies go by largest remainder, then in order.

    Shares that do not make the whole are refused: a cost that nobody bears is a mistake, not a rounding.
    """
    parts = {body: exact(share) for body, share in shares.items()}
    if sum(parts.values()) != WHOLE:
        raise ValueError(f"Shares make {float(sum(parts.values()) * 100):g}%, not 100%.")
    pennies = Fraction(cost) * 100
    whole = {body: int(pennies * part) for body, part in parts.items()}
    left = int(pennies) - sum(whole.values())
    by_remainder = sorted(parts, key=lambda body: -(pennies * parts[body] - whole[body]))
    for body in by_remainder[:left]:
        whole[body] += 1
    return {body: Decimal(amount) / 100 for body, amount in whole.items()}
