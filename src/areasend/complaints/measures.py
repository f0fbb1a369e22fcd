"""The measures of complaints. The share upheld has no good direction; the share that goes on is told by cohort."""

from datetime import date

from django.db.models import Q

from areasend.complaints.clock import window_over
from areasend.complaints.models import Complaint
from areasend.complaints.models.complaint import UPHELD, ComplaintQuerySet
from areasend.measures.catalogue import declare
from areasend.measures.measure import Definition, Measure

BY = {"cause": "cause", "district": "district"}
SOURCE = "Complaints register"
ONCE = "Re-openings of an earlier complaint, and rows that say they repeat another: one complaint is one complaint."


def _once() -> ComplaintQuerySet:
    once: ComplaintQuerySet = Complaint.objects.counted_once()
    return once


def _cohort(on: date) -> ComplaintQuerySet:
    """Answered complaints with their window marked, and whether they had asked for stage 2 by the day."""
    return _once().answered().with_window_over(window_over(on)).reaching_stage_2(on)


declare(
    Measure(
        key="complaints-received",
        title="Complaints received",
        kind="flow",
        unit="complaints",
        subject="complaints",
        register="complaints",
        rows=lambda on: _once(),
        happened="received_on",
        dimensions=BY,
        definition=Definition(counts="Complaints, on the day they were received.", leaves_out=ONCE, source=SOURCE),
    ),
    Measure(
        key="complaints-reopened",
        title="Complaints re-opened",
        kind="flow",
        unit="complaints",
        subject="complaints",
        register="complaints",
        rows=lambda on: Complaint.objects.reopenings(),
        happened="received_on",
        dimensions=BY,
        definition=Definition(
            counts="Complaints opened again after their answer, on the day they were opened again. "
            "They are counted as received only once, on their first day.",
            source=SOURCE,
        ),
    ),
    Measure(
        key="complaints-upheld-stage-1",
        title="Complaints upheld at stage 1",
        kind="flow",
        unit="of those answered",
        subject="complaints",
        register="complaints",
        rows=lambda on: _once().answered(),
        happened="answered_on",
        above=Q(outcome__in=UPHELD),
        dimensions=BY,
        definition=Definition(
            counts="Complaints upheld or partly upheld at stage 1, by the day they were answered. More can mean worse "
            "service or more honest answers: it has no good direction.",
            out_of="Complaints answered at stage 1 in the period. An answer whose outcome was not written down is "
            "among them, and not among the upheld.",
            leaves_out=f"Withdrawn complaints. {ONCE}",
            source=SOURCE,
        ),
    ),
    Measure(
        key="complaints-reaching-stage-2",
        title="Complaints reaching stage 2",
        kind="flow",
        unit="complaints",
        subject="complaints",
        register="complaints",
        rows=lambda on: _once(),
        happened="stage_2_asked_on",
        better="lower",
        dimensions=BY,
        definition=Definition(
            counts="Complaints for which stage 2 was asked, by the day it was asked for.",
            leaves_out=ONCE,
            source=SOURCE,
        ),
    ),
    Measure(
        key="stage-2-rate",
        title="Share of answered complaints that went on to stage 2",
        kind="flow",
        unit="of those answered",
        subject="complaints",
        register="complaints",
        rows=lambda on: _cohort(on).filter(window_over=True),
        happened="answered_on",
        above=Q(reached=True),
        better="lower",
        dimensions=BY,
        definition=Definition(
            counts="Complaints answered at stage 1 in the period for which stage 2 was asked by the day.",
            out_of="Complaints answered at stage 1 in the period whose window to ask for stage 2 is over.",
            leaves_out=f"Complaints whose window is still open: they are counted apart. Withdrawn ones. {ONCE}",
            law="The window is the one of the rule set in force when the complaint was received.",
            source=SOURCE,
        ),
    ),
    Measure(
        key="stage-2-window-open",
        title="Answered complaints that may still go on to stage 2",
        kind="flow",
        unit="complaints",
        subject="complaints",
        register="complaints",
        rows=lambda on: _cohort(on).filter(window_over=False),
        happened="answered_on",
        dimensions=BY,
        definition=Definition(
            counts="Complaints answered at stage 1 in the period whose window to ask for stage 2 is open on the day.",
            leaves_out=f"Withdrawn complaints. {ONCE}",
            source=SOURCE,
        ),
    ),
    Measure(
        key="complaints-awaiting-answer",
        title="Complaints waiting for their first answer",
        kind="stock",
        unit="complaints",
        subject="complaints",
        register="complaints",
        rows=lambda on: Complaint.objects.filter(same_as="").to_be_answered(),
        entered="received_on",
        left="answered_on",
        better="lower",
        dimensions=BY,
        definition=Definition(
            counts="Complaints received, re-opened ones included, that have no stage 1 answer by the day.",
            leaves_out="Withdrawn complaints, and rows that say they repeat another.",
            source=SOURCE,
        ),
    ),
)
