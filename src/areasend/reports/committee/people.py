"""Sentences about posts, as roles: who has started, who is appointed and to come, what is vacant."""

from collections.abc import Iterator
from typing import Any

from areasend.reports.day import Day, day_words, said_or_day
from areasend.reports.words import listed


def started_and_to_come(day: Day, posts: Any) -> Iterator[str]:
    """Posts that have not ended: those in post with their first day, then appointments and vacancies."""
    known = [post for post in posts.order_by("started_on", "number") if not post.has_ended(day.on)]
    in_post = [post for post in known if post.is_filled(day.on)]
    if in_post:
        roles = [f"the {role(post)} (since {day_words(post.started_on)})" for post in in_post]
        yield f"In post {'is' if len(roles) == 1 else 'are'} {listed(roles)}."
    waiting = [_not_yet(day, post) for post in known if not post.is_filled(day.on)]
    if waiting:
        yield f"Not yet in post: {listed(waiting)}."


def _not_yet(day: Day, post: Any) -> str:
    """An appointment with its start, or a vacancy. What was appointed after the day is not known yet."""
    if post.appointed_on is None or post.appointed_on > day.on:
        return f"the {role(post)}, to whose post nobody is appointed"
    if post.started_on is None:
        return f"the {role(post)}, appointed, with no start date"
    return f"the {role(post)}, appointed, who starts {_in_or_on(post)}"


def _in_or_on(post: Any) -> str:
    said = said_or_day(post, "started_on")
    return f"in {said}" if post.as_said.get("started_on", {}).get("precision") == "month" else f"on {said}"


def role(post: Any) -> str:
    """A post's title in a sentence: Clinical Lead for Autism."""
    title: str = post.title.replace(" - ", " for ")
    return title
