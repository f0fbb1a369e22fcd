"""What is wrong with this set-up, and how to mend it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

State = Literal["well", "look", "wrong"]


@dataclass(frozen=True)
class Seen:
    """What one check saw. `look`: nothing is broken, and yet somebody should look."""

    check: str
    state: State
    says: str
    mend: str = ""


Check = Callable[[], Iterator[Seen]]  # its name is how it is spoken of


def well(check: str, says: str) -> Seen:
    """All is well."""
    return Seen(check, "well", says)


def wrong(check: str, says: str, mend: str) -> Seen:
    """It does not work, or is not safe; `mend` says what to do."""
    return Seen(check, "wrong", says, mend)


def look(check: str, says: str, mend: str) -> Seen:
    """It works, and somebody should look."""
    return Seen(check, "look", says, mend)


def examine(checks: tuple[Check, ...]) -> list[Seen]:
    """What every check saw. One that fails itself is something wrong, and never stops the others."""
    seen: list[Seen] = []
    for check in checks:
        name = check.__name__.replace("_", " ")
        try:
            seen += check()
        except Exception as problem:
            words = next(iter(str(problem).splitlines()), type(problem).__name__)
            seen.append(wrong(name, f"It could not be looked at: {words}", "Mend what stands above first."))
    return seen
