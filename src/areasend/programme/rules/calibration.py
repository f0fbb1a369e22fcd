"""Our own view beside the inspectors': for each weakness, did they agree, and how long after."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class View:
    """Whether progress was held to be enough, and on what day that was said."""

    enough: bool
    said_on: date


@dataclass(frozen=True)
class Compared:
    """One weakness: our view, theirs, whether they agree, and the whole months from ours to theirs."""

    weakness: int
    own: View
    theirs: View

    @property
    def agrees(self) -> bool:
        """Whether both said the same."""
        return self.own.enough == self.theirs.enough

    @property
    def months_between(self) -> int:
        """Whole months from our view to theirs."""
        first, last = self.own.said_on, self.theirs.said_on
        return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


@dataclass(frozen=True)
class Calibration:
    """How often our view was borne out, of the weaknesses on which both spoke."""

    compared: tuple[Compared, ...]

    @property
    def agreed(self) -> int:
        """On how many both said the same."""
        return sum(one.agrees for one in self.compared)

    @property
    def sentence(self) -> str:
        """0 of 9 agree."""
        return f"{self.agreed} of {len(self.compared)} agree"


def calibrate(own: Mapping[int, View], theirs: Mapping[int, View]) -> Calibration:
    """Our views beside theirs. A weakness on which only one side spoke is in neither number."""
    both = sorted(own.keys() & theirs.keys())
    return Calibration(tuple(Compared(number, own[number], theirs[number]) for number in both))
