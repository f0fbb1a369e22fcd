"""How many different people were reached, when only some came by name: never one number, but two ends."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Heads:
    """One event's heads: those known by a code, and those only counted."""

    named: int
    unnamed: int


@dataclass(frozen=True)
class Reach:
    """The fewest and the most different people there can have been."""

    least: int
    most: int
    named: int

    @property
    def is_known(self) -> bool:
        """Whether everyone came by name, so that the number is one."""
        return self.least == self.most


def unique_reach(people: int, events: Sequence[Heads], *, apart: bool = False) -> Reach:
    """The ends between which unique reach lies, given how many different people came by name.

    At most, every unnamed head is someone new. At least, everyone unnamed came to the largest event; and those
    named elsewhere may be among them, unless `apart` says that they cannot be.
    """
    unnamed = [event.unnamed for event in events]
    if apart:
        least = people + max(unnamed, default=0)
    else:
        least = max([people, *(event.named + event.unnamed for event in events)])
    return Reach(least, people + sum(unnamed), people)
