"""Finding: lights that nobody has looked at for 30 days, by workstream."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from areasend.measures.finding import Finding, finder
from areasend.programme.board import NOT_REVIEWED_AFTER
from areasend.programme.findings.reading import day_words, last_lights
from areasend.programme.rules.lights import COMPLETE


@finder
def not_reviewed(on: date) -> Iterator[Finding]:
    """Lights of work not complete that were last given more than 30 days before: one finding a workstream."""
    old: dict[Any, list[Any]] = defaultdict(list)
    for judgement in last_lights(on):
        if judgement.given != COMPLETE and (on - judgement.stated_on).days > NOT_REVIEWED_AFTER:
            old[judgement.action.workstream].append(judgement)
    for workstream, judgements in sorted(old.items(), key=lambda pair: str(pair[0])):
        yield _stale(workstream, judgements, on)


def _stale(workstream: Any, judgements: list[Any], on: date) -> Finding:
    oldest = min(one.stated_on for one in judgements)
    count = len(judgements)
    return Finding(
        kind="stale",
        register="actions",
        about=("actions", "light"),
        message=(
            f"The light{'s' if count > 1 else ''} of {count} action{'s' if count > 1 else ''} in "
            f"{workstream or 'no workstream'} "
            f"{'have' if count > 1 else 'has'} not been reviewed for over {NOT_REVIEWED_AFTER} days."
        ),
        arithmetic=f"the oldest was given on {day_words(oldest)}, {(on - oldest).days} days before {day_words(on)}",
        rows=tuple(one.action_id for one in judgements),
        mend=f"The leads of {workstream or 'the actions'}: look at each and give its light",
        key=f"not-reviewed-{workstream.pk if workstream else 0}",
    )
