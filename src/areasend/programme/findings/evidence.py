"""Findings: evidence that is not there, and work said to be complete that nothing shows to help."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from areasend.measures.finding import Finding, finder
from areasend.programme.board import plain_ref
from areasend.programme.findings.reading import last_lights, listed
from areasend.programme.models import Action, Evidence
from areasend.programme.rules.lights import COMPLETE

BETWEEN = re.compile(r"\s*(?:[;,/]|\band\b)\s*")
LETTERS = re.compile(r"[A-Za-z]+")


def named(words: str, prefixes: Iterable[str]) -> list[str]:
    """The references in an action's evidence cell: those that begin as the register's own do, and have figures."""
    parts = [part for part in BETWEEN.split(words) if any(letter.isdigit() for letter in part)]
    return [part for part in parts if part.upper().startswith(tuple(prefixes))]


def kinds_by_ref() -> dict[str, str]:
    """The kind of each piece of evidence, by its reference as compared."""
    return {plain_ref(ref): kind for ref, kind in Evidence.objects.standing().values_list("ref", "kind")}


def _prefixes(refs: Iterable[str]) -> set[str]:
    return {found[0] for ref in refs if (found := LETTERS.match(ref))}


@finder
def evidence_not_there(on: date) -> Iterator[Finding]:
    """A reference of evidence that an action names and the register does not have."""
    known = kinds_by_ref()
    prefixes = _prefixes(known)
    missing = defaultdict(list)
    rows = Action.objects.as_at(on).exclude(evidence_refs="").order_by("ref", "pk")
    for action in rows.only("ref", "title", "evidence_refs"):
        for ref in named(action.evidence_refs, prefixes):
            if plain_ref(ref) not in known:
                missing[ref].append(action)
    for ref, actions in sorted(missing.items()):
        yield Finding(
            kind="gap",
            register="actions",
            about=("actions", "evidence_refs"),
            message=f"{listed(str(one) for one in actions)} names {ref}, which is not in the register of evidence.",
            arithmetic=f"{len(known)} pieces of evidence; none is {ref}",
            rows=tuple(one.pk for one in actions),
            mend="The lead of the action: name evidence that is kept, or enter it",
            key=f"evidence-not-there-{ref}"[:80],
        )


@finder
def claimed_not_shown(on: date) -> Iterator[Finding]:
    """Actions said to be complete whose evidence, if any, shows only that something took place: by weakness."""
    kinds = kinds_by_ref()
    prefixes = _prefixes(kinds)
    claimed: dict[Any, list[tuple[Any, bool]]] = defaultdict(list)
    for judgement in last_lights(on):
        action = judgement.action
        shown = {kinds[ref] for ref in map(plain_ref, named(action.evidence_refs, prefixes)) if ref in kinds}
        if judgement.given == COMPLETE and action.weakness and shown <= {"activity"}:
            claimed[action.weakness].append((action, bool(shown)))
    for weakness, actions in sorted(claimed.items(), key=lambda pair: pair[0].number):
        yield _claimed(weakness, actions)


def _claimed(weakness: Any, actions: list[tuple[Any, bool]]) -> Finding:
    active = sum(has for _, has in actions)
    count = len(actions)
    return Finding(
        kind="gap",
        register="actions",
        about=("actions", "evidence_refs"),
        message=(
            f"Claimed, not shown: {count} action{'s' if count > 1 else ''} on weakness {weakness.number} "
            f"{'are' if count > 1 else 'is'} complete with no evidence of more than activity: "
            f"{listed(one.ref for one, _ in actions)}."
        ),
        arithmetic=f"{active} with evidence of activity alone; {count - active} with none in the register",
        rows=tuple(one.pk for one, _ in actions),
        mend="The leads of these actions: name an output, an outcome or a voice that shows it",
        key=f"claimed-not-shown-{weakness.pk}",
    )
