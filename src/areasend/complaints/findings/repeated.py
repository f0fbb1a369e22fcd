"""Findings: one complaint written down twice, under two references or on two sheets that differ."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Any

from django.db.models import OuterRef, Subquery

from areasend.complaints.models import Complaint
from areasend.kit.importing.models import ImportLine
from areasend.kit.registers import register_of
from areasend.kit.registers.cells import in_words
from areasend.measures.finding import Finding, finder

NEAR = timedelta(days=14)
"""Two complaints of one family about one cause that came within this are taken to be one."""
COMPARED = (
    "received_on", "acknowledged_on", "cause", "answered_on", "outcome", "stage_2_asked_on", "stage_2_answered_on",
    "stage_2_outcome", "remedy",
)  # fmt: skip


@finder
def logged_twice(on: date) -> Iterator[Finding]:
    """Two references, one family, one cause, near days."""
    rows = Complaint.objects.as_at(on).filter(reopens="").exclude(family="").exclude(cause="")
    ordered = rows.order_by("family", "cause", "received_on", "reference").iterator(2000)
    for _, same in groupby(ordered, key=lambda row: (row.family, row.cause)):
        for first, again in pairwise(same):
            if again.received_on - first.received_on <= NEAR:
                yield _twice(first, again)


def _twice(first: Complaint, again: Complaint) -> Finding:
    days = (again.received_on - first.received_on).days
    said = again.same_as == first.reference or first.same_as == again.reference
    counted = (
        "The row says so itself, and it is counted once."
        if said
        else "Both are counted until one is said to be the same."
    )
    return Finding(
        kind="duplicate",
        register="complaints",
        about=("complaints", "reference"),
        message=f"{first.reference} and {again.reference} look like one complaint: one family, one cause. {counted}",
        arithmetic=f"received {'on the same day' if not days else f'{days} days apart'}, both about {first.cause}",
        rows=(first.pk, again.pk),
        mend="The complaints officer: merge the two, or settle this with the reason",
    )


@finder
def two_sheets_differ(on: date) -> Iterator[Finding]:
    """A complaint on two sheets of one file that do not say the same of it: what came in last stands."""
    lines = list(_said_again(on))
    rows = Complaint.objects.as_at(on).in_bulk([line.row_id for line in lines])
    for line in lines:
        row = rows.get(line.row_id)
        differing = list(_differing(line.before, row)) if row is not None else []
        if row is not None and differing:
            yield _differ(row, line.first_sheet, line.run.sheet, differing)


def _said_again(on: date) -> Iterator[Any]:
    """Lines that changed a complaint which another sheet of the same file had brought before, as `first_sheet`."""
    lines = ImportLine.objects.filter(register="complaints", run__state="done", row_id__isnull=False)
    earlier = lines.filter(row_id=OuterRef("row_id"), run__sha256=OuterRef("run__sha256"), pk__lt=OuterRef("pk"))
    other_sheet = earlier.exclude(run__sheet=OuterRef("run__sheet")).order_by("-pk").values("run__sheet")[:1]
    changed = lines.filter(outcome="changed", run__stated_on__lte=on, before__isnull=False)
    found = changed.annotate(first_sheet=Subquery(other_sheet)).exclude(first_sheet=None)
    return found.select_related("run").order_by("pk").iterator(2000)


def _differing(before: Any, row: Complaint) -> Iterator[tuple[str, str, str]]:
    """What was said on the first sheet and is otherwise now: column in words, first, now."""
    register = register_of("complaints")
    for name in COMPARED:
        kept = register.field(name).to_python(before.get(name))
        if kept not in (None, "") and kept != getattr(row, name):
            now = in_words(register, name, getattr(row, name))
            yield register.words(name), in_words(register, name, kept), now or "nothing"


def _differ(row: Complaint, first: str, second: str, differing: list[tuple[str, str, str]]) -> Finding:
    told = "; ".join(f"{words.lower()}: {then} on {first}, {now} on {second}" for words, then, now in differing)
    return Finding(
        kind="two-values",
        register="complaints",
        about=("complaints", "reference"),
        message=f"{row.reference} stands on the sheets {first} and {second}, which differ. It is counted once.",
        arithmetic=told,
        rows=(row.pk,),
        mend=f"The complaints officer: say which is right; until then {second} stands",
    )
