"""What must be done before something else can begin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date


class NeedsItselfError(Exception):
    """Something that would have to be done before itself; the message names the loop."""


@dataclass(frozen=True)
class Held:
    """Something that cannot begin as planned, what it waits for, and by how many days."""

    waiting: str
    needs: str
    days: int

    @property
    def sentence(self) -> str:
        """Cannot start as planned, 19 days."""
        return f"{self.waiting} cannot start as planned: {self.needs} is expected {self.days} days too late"


def held_up(
    needs: Iterable[tuple[str, str]], starts: Mapping[str, date], expected: Mapping[str, date]
) -> tuple[Held, ...]:
    """Of (what waits, what it needs), those whose need is expected after their start."""
    found = []
    for waiting, needed in needs:
        if waiting in starts and needed in expected and expected[needed] > starts[waiting]:
            found.append(Held(waiting, needed, (expected[needed] - starts[waiting]).days))
    return tuple(found)


def check_no_loop(needs: Iterable[tuple[str, str]]) -> None:
    """Refuse needs that lead back to where they began, naming the loop: A → B → A."""
    of: dict[str, list[str]] = {}
    for waiting, needed in needs:
        of.setdefault(waiting, []).append(needed)
    sound: set[str] = set()
    for start in of:
        _walk(start, of, [], sound)


def _walk(here: str, of: Mapping[str, list[str]], path: list[str], sound: set[str]) -> None:
    if here in path:
        loop = " → ".join([*path[path.index(here) :], here])
        raise NeedsItselfError(f"{loop}: each would have to be done before itself.")
    if here in sound:
        return
    for needed in of.get(here, ()):
        _walk(needed, of, [*path, here], sound)
    sound.add(here)
