"""How many different people came, where only heads were counted."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reach:
    """Attendances, and the least and most different people they can be."""

    attendances: int
    at_least: int
    at_most: int

    @property
    def is_exact(self) -> bool:
        """Whether everybody was named, or there was but one event."""
        return self.at_least == self.at_most

    def __str__(self) -> str:
        """The number of people in words: "2", or "between 40 and 90"; never one number where two may be."""
        return str(self.at_least) if self.is_exact else f"between {self.at_least} and {self.at_most}"


def unique_reach(
    headcounts: Sequence[int] = (), named: Sequence[str] = (), named_may_be_unnamed_too: bool = False
) -> Reach:
    """The bounds of unique reach.

    `headcounts` are the unnamed at each event; `named` has one entry an attendance, one person always by one
    name. The unnamed are at least the largest event (all came again) and at most the sum (nobody did). Named
    people are counted beside them, unless they may be among them too (named here, only counted there).
    """
    if any(count < 0 for count in headcounts):
        raise ValueError("a headcount is below nothing")
    largest, heads, people = max(headcounts, default=0), sum(headcounts), len(set(named))
    least = max(largest, people) if named_may_be_unnamed_too else largest + people
    return Reach(attendances=heads + len(named), at_least=least, at_most=heads + people)
