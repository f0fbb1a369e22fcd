"""Findings: consultations without an answer, people not told, heads that differ from the names."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, F, Q

from areasend.engagement.consulting import consultations_on
from areasend.engagement.models import Activity, YouSaid
from areasend.measures.finding import Finding, finder


@finder
def closed_without_reply(on: date) -> Iterator[Finding]:
    """Consultations that closed and have not been answered; since when the answer is late, if it is."""
    for one in consultations_on(on):
        if one.closed_on and not one.replied_on and one.reply_due:
            closed = f"{one.closed_on:%-d %B %Y}"
            late = f"{(on - one.reply_due).days} days past that" if on > one.reply_due else "not past yet"
            yield Finding(
                kind="no-reply",
                register="consultations",
                about=("consultations", "replied_on"),
                message=f"The consultation “{one.title}” closed on {closed} and no reply is published.",
                arithmetic=f"12 weeks after closing is {one.reply_due:%-d %B %Y}: {late}",
                rows=one.rows,
                mend="Whoever leads the consultation",
            )


@finder
def nobody_told(on: date) -> Iterator[Finding]:
    """Things done about what people said, of which those people have not been told."""
    rows = YouSaid.objects.as_at(on).exclude(did="").filter(Q(told_on=None) | Q(told_on__gt=on)).order_by("pk")
    for row in rows:
        said = f", written as “{row.said('told_on')}”" if row.said("told_on") else ""
        yield Finding(
            kind="not-told",
            register="you-said",
            about=("you-said", "told_on"),
            message=f"“{row.you_said}”: something was done and no day is given on which people were told{said}.",
            arithmetic=f"Done: {row.did}",
            rows=(row.pk,),
            mend="Whoever leads engagement",
        )


@finder
def heads_and_names(on: date) -> Iterator[Finding]:
    """Activities with a register of codes whose number is not the number of heads in the log."""
    named = Activity.objects.as_at(on).annotate(
        named=Count("attendees", filter=Q(attendees__withdrawn_on=None, attendees__came=True))
    )
    for activity in named.filter(named__gt=0).exclude(named=F("attendances")).order_by("held_on"):
        yield Finding(
            kind="heads-and-names",
            register="activities",
            about=("activities", "heads"),
            message=f"{activity}: the log counts {activity.attendances} heads, the group's own register "
            f"{activity.named} people.",
            arithmetic=f"{activity.attendances} in the log, {activity.named} in the register of codes",
            rows=(activity.pk,),
            mend="Whoever leads the group",
        )
