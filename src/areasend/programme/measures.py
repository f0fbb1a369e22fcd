"""The measures of the programme: what is open, due, met, red."""

from datetime import date
from typing import Any

from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from areasend.measures.catalogue import declare
from areasend.measures.measure import Definition, Measure
from areasend.programme.models import Action, Ask, Body, Milestone, PlanDate, Risk, RiskScore, Weakness, Workstream


def _stated(kind: str, of: str, on: date, order: str) -> Subquery:
    """The day last (or first) stated for a row by a day."""
    rows = PlanDate.objects.as_at(on).filter(kind=kind, **{of: OuterRef("pk")}).order_by(order, "pk")
    return Subquery(rows.values("due_on")[:1])


def milestones(on: date) -> Any:
    """Milestones with their first and current baseline and the day they were done, as known by a day."""
    return Milestone.objects.annotate(
        due_first=_stated("baseline", "milestone", on, "stated_on"),
        due_current=_stated("baseline", "milestone", on, "-stated_on"),
        done=_stated("done", "milestone", on, "-stated_on"),
    )


def actions(on: date) -> Any:
    """Actions with their current baseline and the day they were done, as known by a day."""
    return Action.objects.annotate(
        due_current=_stated("baseline", "action", on, "-stated_on"),
        done=_stated("done", "action", on, "-stated_on"),
    )


def risks(on: date) -> Any:
    """Risks with their score as last given by a day: likelihood times impact, else the typed product."""
    last = RiskScore.objects.as_at(on).filter(risk=OuterRef("pk")).order_by("-stated_on", "-pk")
    worked_out = last.annotate(worth=Coalesce(F("likelihood") * F("impact"), F("score"))).values("worth")[:1]
    return Risk.objects.annotate(last_score=Subquery(worked_out))


SOURCE = "Programme registers"
WORKSTREAM = {"workstream": "action__workstream__letter"}

declare(
    Measure(
        key="actions-open",
        title="Actions not yet done",
        kind="stock",
        unit="actions",
        subject="programme",
        register="actions",
        rows=actions,
        left="done",
        better="lower",
        dimensions={"workstream": "workstream__letter"},
        definition=Definition("Actions of the plan with no day of completion by the day asked about.", SOURCE),
    ),
    Measure(
        key="actions-done",
        title="Actions completed",
        kind="flow",
        unit="actions",
        subject="programme",
        register="actions",
        rows=actions,
        happened="done",
        better="higher",
        dimensions={"workstream": "workstream__letter"},
        definition=Definition("Actions of the plan, on the day their lead says they were completed.", SOURCE),
    ),
    Measure(
        key="milestones-due",
        title="Milestones due",
        kind="flow",
        unit="milestones",
        subject="programme",
        register="milestones",
        rows=milestones,
        happened="due_current",
        dimensions=WORKSTREAM,
        definition=Definition("Milestones whose current baseline falls in the period.", SOURCE),
    ),
    Measure(
        key="milestones-met",
        title="Milestones met on the current plan",
        kind="flow",
        unit="share",
        subject="programme",
        register="milestones",
        rows=milestones,
        happened="due_current",
        above=Q(done__lte=F("due_current")),
        better="higher",
        dimensions=WORKSTREAM,
        definition=Definition(
            "Milestones done on or before their current baseline.",
            SOURCE,
            out_of="Milestones whose current baseline falls in the period.",
        ),
    ),
    Measure(
        key="milestones-met-first-baseline",
        title="Milestones met on the first plan",
        kind="flow",
        unit="share",
        subject="programme",
        register="milestones",
        rows=milestones,
        happened="due_first",
        above=Q(done__lte=F("due_first")),
        better="higher",
        dimensions=WORKSTREAM,
        definition=Definition(
            "Milestones done on or before the day first planned, whatever was agreed later.",
            SOURCE,
            out_of="Milestones whose first baseline falls in the period.",
        ),
    ),
    Measure(
        key="risks-red",
        title="Risks scored high",
        kind="stock",
        unit="risks",
        subject="programme",
        register="risks",
        rows=lambda on: risks(on).filter(last_score__gte=16),
        entered="raised_on",
        left="closed_on",
        better="lower",
        definition=Definition(
            "Open risks whose last score is 16 or more: likelihood times impact, both from 1 to 5.",
            SOURCE,
            leaves_out="Risks that were never scored.",
        ),
    ),
    Measure(
        key="asks-open",
        title="Asks of the departments without an answer",
        kind="stock",
        unit="asks",
        subject="asks",
        register="asks",
        rows=lambda on: Ask.objects.all(),
        left="answered_on",
        better="lower",
        definition=Definition("What was asked at monitoring meetings and has no answer by the day.", SOURCE),
    ),
    Measure(
        key="bodies",
        title="Governance bodies",
        kind="stock",
        unit="bodies",
        subject="board",
        register="bodies",
        rows=lambda on: Body.objects.all(),
        left="to_on",
        definition=Definition("Bodies that stand on the day, each as the register lists it.", SOURCE),
    ),
    Measure(
        key="weaknesses",
        title="Areas of weakness",
        kind="stock",
        unit="areas",
        subject="programme",
        register="weaknesses",
        rows=lambda on: Weakness.objects.all(),
        definition=Definition("Areas of weakness that the inspection found.", SOURCE),
    ),
    Measure(
        key="workstreams",
        title="Workstreams",
        kind="stock",
        unit="workstreams",
        subject="programme",
        register="workstreams",
        rows=lambda on: Workstream.objects.all(),
        definition=Definition("Workstreams of the programme.", SOURCE),
    ),
)
