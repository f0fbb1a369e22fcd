"""Findings: dates of actions that cannot be, and baselines that nobody agreed."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from areasend.measures.finding import Finding, finder
from areasend.programme.findings.reading import action_dates, day_words, owner
from areasend.programme.models import Action, PlanDate, Rebaseline
from areasend.programme.rules.slip import PlanDates


@finder
def dates_before_beginning(on: date) -> Iterator[Finding]:
    """Done, due or expected before the day it begins."""
    dates = action_dates(on)
    for action in Action.objects.as_at(on).exclude(starts_on=None).order_by("ref", "pk"):
        for words, day in _named(dates.get(action.pk, PlanDates())):
            if day and day < action.starts_on:
                yield _before(action, words, day)


def _named(dates: PlanDates) -> list[tuple[str, date | None]]:
    again = dates.current if dates.was_rebaselined else None
    return [
        ("done", dates.done),
        ("due", dates.first),
        ("due (re-baselined)", again),
        ("expected", dates.forecast if not dates.done else None),
    ]


def _before(action: Any, words: str, day: date) -> Finding:
    return Finding(
        kind="contradiction",
        register="actions",
        about=("actions", "starts_on"),
        message=f"{action} is {words} on {day_words(day)}, before it begins on {day_words(action.starts_on)}.",
        arithmetic=f"{day_words(day)} is {(action.starts_on - day).days} days before {day_words(action.starts_on)}",
        rows=(action.pk,),
        mend=f"{owner(action)}: mend one of the two days",
        key=f"before-beginning-{words.split()[0]}-{len(words)}-{action.pk}",
    )


@finder
def baseline_without_act(on: date) -> Iterator[Finding]:
    """A baseline changed on a day on which no body approved a re-baseline."""
    approved = set(Rebaseline.objects.as_at(on).values_list("approved_on", flat=True))
    for stated, rows in sorted(_changed(on).items()):
        if stated not in approved:
            yield Finding(
                kind="gap",
                register="plan-dates",
                about=("plan-dates", "due_on"),
                message=(
                    f"{len(rows)} planned date{'s were' if len(rows) > 1 else ' was'} changed on {day_words(stated)}, "
                    "but no body is recorded as having approved a re-baseline on that day."
                ),
                arithmetic=f"{len(rows)} baselines stated on {day_words(stated)}; 0 re-baselines approved then",
                rows=tuple(rows),
                mend="The programme manager: record which body approved it, why, and the minute",
                key=f"baseline-without-act-{stated}",
            )


def _changed(on: date) -> dict[date, list[int]]:
    """Statements of a baseline that differ from the one before, by the day they were made."""
    before: dict[tuple[int | None, int | None], date | None] = {}
    changed = defaultdict(list)
    rows = PlanDate.objects.as_at(on).filter(kind="baseline").order_by("stated_on", "pk")
    for row in rows:
        key = (row.action_id, row.milestone_id)
        if key in before and before[key] != row.due_on and row.rebaseline_id is None:
            changed[row.stated_on].append(row.pk)
        before[key] = row.due_on
    return changed
