"""Findings: what the product works out that does not add up, contradicts, repeats, is missing or stale."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.utils.text import slugify

from areasend.kit.acting import acting
from areasend.measures.models import Settlement

Line = tuple[str, str, bool, bool]


@dataclass(frozen=True)
class Finding:
    """One thing found: its arithmetic, its rows, and who can mend it.

    `about` is the register and column it speaks of. `lines` are (words, value, is the rows' total, is
    the wrong one). `rows` are the primary keys of the register's rows concerned. `blocks`: a paper that
    quotes the register cannot be published before this is settled.
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
    blocks: bool = False

    @property
    def identity(self) -> str:
        """What makes it the same finding tomorrow: its own key, else its kind, register, column and rows."""
        if self.key:
            return slugify(self.key)[:80]
        parts = (self.kind, self.register, *self.about, *map(str, self.rows), self.message if not self.rows else "")
        return f"{self.kind}-{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:24]}"[:80]


Finder = Callable[[date], Iterator[Finding]]
_finders: list[Finder] = []


def finder(function: Finder) -> Finder:
    """Enter a rule that looks for findings as at a day."""
    if function not in _finders:
        _finders.append(function)
    return function


def all_findings(on: date) -> list[Finding]:
    """Everything found as at a day, settled or not."""
    settled = dict(Settlement.objects.filter(settled_on__lte=on).values_list("finding", "why"))
    found = [finding for function in _finders for finding in function(on)]
    return [replace(one, settled=settled.get(one.identity, one.settled)) for one in found]


def open_findings(on: date) -> list[Finding]:
    """What is still to be settled."""
    return [finding for finding in all_findings(on) if not finding.settled]


def settle(finding: Finding, *, why: str, who: str, on: date) -> None:
    """Say why a finding needs no more doing."""
    with acting(who, why):
        Settlement.objects.update_or_create(
            finding=finding.identity, defaults={"settled_on": on, "why": why, "by": who}
        )


def reopen(finding: Finding, *, why: str, who: str) -> None:
    """A settled finding is open again."""
    with acting(who, why):
        Settlement.objects.filter(finding=finding.identity).delete()
