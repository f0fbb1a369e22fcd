"""Findings: what the product works out that does not add up, contradicts, repeats, is missing or stale."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

Line = tuple[str, str, bool, bool]


@dataclass(frozen=True)
class Finding:
    """One thing found: its arithmetic, its rows, and who can mend it.

    `about` is the register and column it speaks of. `lines` are (words, value, is the rows' total, is
    the wrong one). `rows` are the primary keys of the register's rows concerned.
    """

    kind: str
    register: str
    about: tuple[str, str]
    message: str
    arithmetic: str
    rows: tuple[int, ...]
    mend: str
    lines: tuple[Line, ...] = ()
    settled: str = ""
    key: str = ""


Finder = Callable[[date], Iterator[Finding]]
_finders: list[Finder] = []


def finder(function: Finder) -> Finder:
    """Enter a rule that looks for findings as at a day."""
    if function not in _finders:
        _finders.append(function)
    return function


def all_findings(on: date) -> list[Finding]:
    """Everything found as at a day, settled or not."""
    return [finding for function in _finders for finding in function(on)]


def open_findings(on: date) -> list[Finding]:
    """What is still to be settled."""
    return [finding for finding in all_findings(on) if not finding.settled]
