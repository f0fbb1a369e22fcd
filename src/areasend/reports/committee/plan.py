"""What the plan of actions says of each workstream: what was completed, what comes next."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import Q

from areasend.programme.measures import actions
from areasend.reports.day import Day, day_words
from areasend.reports.kinds import Paragraphs
from areasend.reports.words import listed

YEAR = timedelta(days=365)
MOST_DONE, MOST_NEXT = 6, 3


def of_workstream(letter: str) -> Paragraphs:
    """A workstream's own paragraph; nothing where the plan has no actions of it."""

    def completed_and_next(day: Day) -> Iterator[str]:
        rows = actions(day.on).as_at(day.on).filter(workstream__letter=letter)
        done = list(rows.filter(done__gt=day.on - YEAR, done__lte=day.on).order_by("-done", "ref"))
        waiting = rows.filter(Q(done=None) | Q(done__gt=day.on))
        if done:
            yield _completed(day, letter, done)
        if waiting.exists():
            yield _to_come(day, letter, list(waiting.filter(due_current__gte=day.on).order_by("due_current", "ref")))

    return completed_and_next


def _completed(day: Day, letter: str, done: list[Any]) -> str:
    first = min(one.done for one in done)
    count = day.figure("actions-done", first, day.on, "workstream", letter)
    told = listed([f"{_named(one)} on {day_words(one.done)}" for one in done[:MOST_DONE]])
    among = "among them, the last first, " if len(done) > MOST_DONE else "the last first, "
    words = "action" if len(done) == 1 else "actions"
    return f"Completed since {day_words(first)} by the leads' word: {count} {words}, {among}{told}."


def _to_come(day: Day, letter: str, coming: list[Any]) -> str:
    count = day.figure("actions-open", by="workstream", group=letter)
    told = f"Not yet done of the workstream's actions: {count}."
    if not coming:
        return told
    due = listed([f"{_named(one)}, due on {day_words(one.due_current)}" for one in coming[:MOST_NEXT]])
    return f"{told} Next: {due}."


def _named(action: Any) -> str:
    return f"“{action.title}”"
