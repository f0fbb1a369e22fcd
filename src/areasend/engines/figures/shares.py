"""Shares of a sum of money, to the penny."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor

Percent = int | Decimal | Fraction
WHOLE = Fraction(100)
PENNY = Decimal("0.01")


class SharesError(ValueError):
    """Shares that cannot be paid: they do not make 100 %, one is below nothing, or a penny would be cut."""


def split_to_the_penny(amount: Decimal, shares: Mapping[str, Percent]) -> dict[str, Decimal]:
    """What each pays of an amount in pounds, by its share in per cent; the parts make the amount exactly.

    Each gets its share rounded down; the pennies left over go one each to the largest remainders (Hamilton's
    method), of equal ones to the first named. Raises SharesError, with the sum.
    """
    check_shares(shares)
    pennies = _in_pennies(amount)
    sign = -1 if pennies < 0 else 1
    exact = {name: abs(pennies) * Fraction(share) / WHOLE for name, share in shares.items()}
    paid = {name: floor(part) for name, part in exact.items()}
    left_over = abs(pennies) - sum(paid.values())
    for name in sorted(exact, key=lambda name: paid[name] - exact[name])[:left_over]:
        paid[name] += 1
    return {name: sign * part * PENNY for name, part in paid.items()}


def check_shares(shares: Mapping[str, Percent]) -> None:
    """Refuses shares below nothing, and shares that do not make 100 %."""
    below = [name for name, share in shares.items() if share < 0]
    if below:
        raise SharesError(f"{below[0]} has a share below nothing")
    total = sum((Fraction(share) for share in shares.values()), Fraction(0))
    if total != WHOLE:
        terms = " + ".join(_said(Fraction(share)) for share in shares.values())
        raise SharesError(f"{terms or 'no shares'} is {_said(total)}%, not 100%")


def equal_shares(names: Sequence[str]) -> dict[str, Percent]:
    """The same share for each: a third for each of three, exactly."""
    return {name: WHOLE / len(names) for name in names}


def _in_pennies(amount: Decimal) -> int:
    pennies = Fraction(amount) * 100
    if pennies.denominator != 1:
        raise SharesError(f"£{amount} has parts of a penny")
    return pennies.numerator


def _said(share: Fraction) -> str:
    """A share as written, to two places where it does not end: 33.33."""
    return f"{float(share):.2f}".rstrip("0").rstrip(".")
