"""Findings: dates of one complaint that cannot all be right."""

from collections.abc import Iterator
from datetime import date

from django.db.models import F, Q

from areasend.complaints.models import Complaint
from areasend.measures.finding import Finding, finder

REGISTER = "complaints"
MEND = "The complaints officer: open the complaint and correct the day that is wrong"
BEFORE_RECEIPT = {"acknowledged_on": "Acknowledged", "answered_on": "Answered"}


@finder
def done_before_received(on: date) -> Iterator[Finding]:
    """Complaints acknowledged or answered before they came."""
    for column, words in BEFORE_RECEIPT.items():
        wrong = Complaint.objects.as_at(on).filter(**{f"{column}__lt": F("received_on")}).order_by("reference")
        for row in wrong:
            yield _too_early(row, column, getattr(row, column), f"{words} before it was received", row.received_on)


@finder
def stage_2_before_the_reply(on: date) -> Iterator[Finding]:
    """Stage 2 asked for before stage 1 was answered, or answered before it was asked for."""
    asked = Complaint.objects.as_at(on).filter(stage_2_asked_on__lte=on)
    early = Q(answered_on=None) | Q(answered_on__gt=F("stage_2_asked_on"))
    for row in asked.filter(early).order_by("reference"):
        yield _too_early(row, "stage_2_asked_on", row.stage_2_asked_on, "Stage 2 before the reply", row.answered_on)
    for row in asked.filter(stage_2_answered_on__lt=F("stage_2_asked_on")).order_by("reference"):
        words = "Stage 2 answered before it was asked for"
        yield _too_early(row, "stage_2_answered_on", row.stage_2_answered_on, words, row.stage_2_asked_on)


def _too_early(row: Complaint, column: str, early: date, words: str, later: date | None) -> Finding:
    sums = f"{_day(early)} is {(later - early).days} days before {_day(later)}" if later else f"{_day(early)}; no reply"
    return Finding(
        kind="contradiction",
        register=REGISTER,
        about=(REGISTER, column),
        message=f"{row.reference}: {words[0].lower()}{words[1:]}.",
        arithmetic=sums,
        rows=(row.pk,),
        mend=MEND,
    )


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
