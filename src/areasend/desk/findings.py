"""The standing list of findings: what does not add up, contradicts, repeats or is missing."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from areasend.kit.registers import register_of
from areasend.kit.registers.declaration import MayUser
from areasend.measures.finding import Finding, all_findings

KINDS = {
    "typed-total": "Sums that do not add",
    "contradiction": "Contradictions",
    "duplicate": "Said twice",
    "gap": "Missing",
    "stale": "Not looked at for long",
    "two-values": "One figure, two values",
}


@dataclass(frozen=True)
class FindingsPage:
    """What the page of findings shows to one person."""

    open: tuple[Finding, ...]
    settled: tuple[Finding, ...]
    registers: tuple[tuple[str, str, int], ...]
    chosen: str
    one_thing: frozenset[str] = frozenset()
    """The findings of two rows that may be one thing, which this person may merge."""
    came: frozenset[str] = frozenset()
    """Where an earlier day was asked for: those of the open ones that were not there on it."""
    gone: tuple[Finding, ...] = ()
    """And those that were open on it and are not now."""


def may_see(user: MayUser, finding: Finding) -> bool:
    """Whether a finding speaks of a register that this person may open."""
    return register_of(finding.register).is_open_to(user)


def findings_page(user: Any, on: date, chosen: str, since: date | None = None) -> FindingsPage:
    """The findings that a person may see, those of one register if one is chosen; what came and went since a day."""
    visible = [finding for finding in all_findings(on) if may_see(user, finding)]
    counts = Counter(finding.register for finding in visible if not finding.settled)
    registers = tuple((key, register_of(key).many, count) for key, count in sorted(counts.items()))
    shown = [finding for finding in visible if not chosen or finding.register == chosen]
    return FindingsPage(
        tuple(finding for finding in shown if not finding.settled),
        tuple(finding for finding in shown if finding.settled),
        registers,
        chosen,
        frozenset(finding.identity for finding in shown if may_merge(user, finding)),
        *(_moved(user, shown, since, chosen) if since else ()),
    )


def _moved(user: Any, shown: list[Finding], since: date, chosen: str) -> tuple[frozenset[str], tuple[Finding, ...]]:
    """Which open findings were not open on an earlier day, and which of that day are open no more."""
    then = {
        one.identity: one
        for one in all_findings(since)
        if not one.settled and may_see(user, one) and (not chosen or one.register == chosen)
    }
    now = {one.identity for one in shown if not one.settled}
    return frozenset(now - set(then)), tuple(one for identity, one in then.items() if identity not in now)


def may_merge(user: Any, finding: Finding) -> bool:
    """Whether a finding says that two rows are one, and this person may say so: both are theirs to change."""
    register = register_of(finding.register)
    if finding.kind != "duplicate" or len(finding.rows) < 2 or not register.merges:
        return False
    if not register.is_open_to(user, "edit"):
        return False
    rows = register.model.objects.filter(pk__in=finding.rows[:2]) if register.workstream else ()
    return all(user.may_change(register.subject, register.workstream(row)) for row in rows if register.workstream)


def finding_of(user: Any, on: date, identity: str) -> Finding | None:
    """One finding by what makes it the same, where this person may see it."""
    return next((one for one in all_findings(on) if one.identity == identity and may_see(user, one)), None)
