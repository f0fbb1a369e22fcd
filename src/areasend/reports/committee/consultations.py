"""Workstream A: co-production, consultations, you said / we did."""

from collections.abc import Iterator
from typing import Any

from areasend.engagement.consulting import ConsultationOn, consultations_on
from areasend.reports.day import Day, day_words, month_words, said_or_day
from areasend.reports.kinds import Paragraphs
from areasend.reports.words import listed, lower_first

AT_MOST = 3


def designed_together(day: Day) -> Iterator[str]:
    """Groups in which young people, or parents and carers, design things with us."""
    groups = day.rows("activities").filter(kind__icontains="design").order_by("held_on")
    young = groups.filter(audience="young-people").last()
    parents = groups.filter(audience="parents-carers").last()
    if young is not None:
        yield (
            f"Young people design with us, not only for us: their last session was on {day_words(young.held_on)}"
            f"{f' ({lower_first(young.title)})' if young.title else ''}."
        )
    if parents is not None:
        yield f"Parents and carers last sat in a design group in {month_words(parents.held_on)}."


def told(day: Day) -> Iterator[str]:
    """What people said, what was done, and who has been told."""
    rows = day.rows("you-said").exclude(did="").order_by("-told_on")
    heard = [row for row in rows if row.told_on and row.told_on <= day.on]
    waiting = [row for row in rows if row not in heard]
    if heard:
        pairs = [f"“{row.you_said}”: {lower_first(row.did)} (told {said_or_day(row, 'told_on')})" for row in heard]
        yield f"We tell people what we did about what they said. {'; '.join(pairs[:AT_MOST])}."
    if waiting:
        said = listed([f"“{row.you_said}”" for row in waiting[:AT_MOST]])
        yield f"Something was done, but no day is recorded on which people were told, about: {said}."


def consultations(day: Day) -> Iterator[str]:
    """Each consultation: planned days only as a plan, and what has happened as what has happened."""
    for one in consultations_on(day.on):
        sentence = _held(one) if one.opened_on else _planned(one)
        if sentence:
            yield sentence


def _planned(one: ConsultationOn) -> str:
    opens, closes = said_or_day(one.plan, "opens_planned"), said_or_day(one.plan, "closes_planned")
    if not opens:
        return ""
    until = f"and to close {_at(one.plan, 'closes_planned')} {closes}" if closes else "; when it closes is not settled"
    comms = ", with a communications plan" if one.plan.comms_plan else ""
    start = f"Consultation on the {lower_first(one.title)} is planned to open {_at(one.plan, 'opens_planned')} {opens}"
    return f"{start}{' ' if closes else ''}{until}{comms}."


def _at(row: Any, column: str) -> str:
    return "in" if row.as_said.get(column, {}).get("precision") == "month" else "on"


def _held(one: ConsultationOn) -> str:
    assert one.opened_on
    start = f"Consultation on the {lower_first(one.title)} opened on {day_words(one.opened_on)}"
    if one.closed_on is None:
        return f"{start} and is open."
    if one.replied_on:
        return (
            f"{start} and closed on {day_words(one.closed_on)}; our reply was published on {day_words(one.replied_on)}."
        )
    assert one.reply_due
    return f"{start} and closed on {day_words(one.closed_on)}. Our reply is due by {day_words(one.reply_due)}."


PARAGRAPHS: tuple[Paragraphs, ...] = (designed_together, told, consultations)
