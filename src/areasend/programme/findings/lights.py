"""Findings: lights that say one thing while dates, words or colours say another."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from areasend.measures.finding import Finding, finder
from areasend.programme.findings.reading import action_dates, day_words, last_lights, owner
from areasend.programme.models import Judgement
from areasend.programme.rules.lights import COMPLETE, GREEN, WORDS


@finder
def light_against_dates(on: date) -> Iterator[Finding]:
    """On track or complete, while the day it is due has passed, or no day says that it was done."""
    dates = action_dates(on)
    for judgement in last_lights(on):
        known = dates.get(judgement.action_id)
        if known is None or known.done or judgement.given not in (GREEN, COMPLETE):
            continue
        if known.current and known.current < on:
            yield _past_due(judgement, known.current, on)
        elif judgement.given == COMPLETE:
            yield _complete_on_no_day(judgement)


def _past_due(judgement: Any, due: date, on: date) -> Finding:
    action, light = judgement.action, WORDS[judgement.given].lower()
    return Finding(
        kind="contradiction",
        register="actions",
        about=("actions", "light"),
        message=f"{action} was given as {light}, but it was due on {day_words(due)} and is not recorded as done.",
        arithmetic=(
            f"{light} on {day_words(judgement.stated_on)}; due {day_words(due)}, {(on - due).days} days before "
            f"{day_words(on)}; no day of completion"
        ),
        rows=(action.pk,),
        mend=f"{owner(action)}: give the day it was done, or another light",
        key=f"light-past-due-{action.pk}",
    )


def _complete_on_no_day(judgement: Any) -> Finding:
    action = judgement.action
    return Finding(
        kind="gap",
        register="actions",
        about=("actions", "light"),
        message=f"{action} was given as complete, but no day says when it was done.",
        arithmetic=f"complete on {day_words(judgement.stated_on)}; no day of completion",
        rows=(action.pk,),
        mend=f"{owner(action)}: give the day it was done, or another light",
        key=f"complete-on-no-day-{action.pk}",
    )


@finder
def colour_against_words(on: date) -> Iterator[Finding]:
    """A cell whose words give one light while its colour gives another."""
    rows = Judgement.objects.as_at(on).filter(as_said__given__has_key="colour_says")
    for row in rows.select_related("action", "weakness").order_by("stated_on", "pk"):
        said = row.as_said["given"]
        given, colour = (WORDS.get(light, light).lower() for light in (row.given, said["colour_says"]))
        yield Finding(
            kind="contradiction",
            register="judgements",
            about=("judgements", "given"),
            message=(
                f"The light of {row.action or row.weakness} on {day_words(row.stated_on)} says {given} in words and "
                f"{colour} by its colour. The words were taken."
            ),
            arithmetic=f"typed “{said['said']}”, which is {given}; the cell's colour is that of {colour}",
            rows=(row.pk,),
            mend=f"{row.given_by or 'Whoever gave it'}: say which of the two was meant",
        )
