"""How sure a share is, and whether two shares differ by more than chance."""

from dataclasses import dataclass
from fractions import Fraction
from math import comb, sqrt

Z_95 = 1.959963984540054
"""The normal deviate that leaves 2.5 % on either side."""


@dataclass(frozen=True, slots=True)
class PartOf:
    """A count out of a count: 12 of 40. Refused if nothing is below the line, or more above it than below."""

    part: int
    whole: int

    def __post_init__(self) -> None:
        if not 0 <= self.part <= self.whole or self.whole == 0:
            raise ValueError(f"{self.part} of {self.whole} is no share")

    @property
    def share(self) -> Fraction:
        """The share, between 0 and 1, exactly."""
        return Fraction(self.part, self.whole)

    @property
    def rest(self) -> int:
        """Those of the whole that are not of the part."""
        return self.whole - self.part


@dataclass(frozen=True, slots=True)
class Interval:
    """Least and greatest share, each between 0 and 1."""

    low: float
    high: float

    def __str__(self) -> str:
        """In whole per cent: "18 to 45"."""
        return f"{self.low * 100:.0f} to {self.high * 100:.0f}"


def wilson(share: PartOf, z: float = Z_95) -> Interval:
    """The 95 % interval of a share by Wilson's score method (1927), the one public health statistics use.

    Unlike the textbook interval it stays between 0 and 1 and holds for small numbers: 12 of 40 is 18 to 45 %.
    """
    n, p = share.whole, share.part / share.whole
    centre = p + z * z / (2 * n)
    width = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    below = 1 + z * z / n
    low = 0.0 if share.part == 0 else (centre - width) / below
    high = 1.0 if share.rest == 0 else (centre + width) / below
    return Interval(low, high)


def fisher(one: PartOf, other: PartOf) -> Fraction:
    """Fisher's exact test, two-sided: the chance of shares at least this unlike if there were no difference.

    Adds up the tables with the same margins that are no likelier than the one seen; exactly.
    """
    parts = one.part + other.part
    least, most = max(0, parts - other.whole), min(parts, one.whole)
    ways = [comb(one.whole, part) * comb(other.whole, parts - part) for part in range(least, most + 1)]
    seen = ways[one.part - least]
    return Fraction(sum(way for way in ways if way <= seen), sum(ways))
