"""What several rules read: the dates of actions, the lights as last given, and days in words."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from areasend.programme.models import Judgement, PlanDate
from areasend.programme.rules.slip import PlanDates


def action_dates(on: date) -> dict[int, PlanDates]:
    """The first and current baseline, the forecast and the day done of every action, as known by a day."""
    found: dict[int, dict[str, date | None]] = defaultdict(dict)
    rows = PlanDate.objects.as_at(on).exclude(action=None).order_by("stated_on", "pk")
    for action, kind, due_on in rows.values_list("action_id", "kind", "due_on"):
        if kind == "baseline":
            found[action].setdefault("first", due_on)
        found[action]["current" if kind == "baseline" else kind] = due_on
    return {action: PlanDates(**dates) for action, dates in found.items()}


def last_lights(on: date) -> list[Any]:
    """The delivery light last given to each action by a day, with the action."""
    rows = Judgement.objects.as_at(on).filter(light="delivery").exclude(action=None)
    return list(
        rows.select_related("action__workstream", "action__weakness")
        .order_by("action", "-stated_on", "-pk")
        .distinct("action")
    )


def day_words(day: date) -> str:
    """16 October 2020."""
    return f"{day.day} {day:%B %Y}"


def listed(words: Iterable[str]) -> str:
    """A, B and C."""
    every = list(words)
    return " and ".join([", ".join(every[:-1]), every[-1]] if len(every) > 1 else every)


def owner(row: Any) -> str:
    """Who can mend an action's row."""
    return row.lead_role or "The lead of the action"
