"""Actions, milestones, their dates, re-baselines and evidence."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.programme.models import Action, Evidence, Milestone, PlanDate, Rebaseline, letter_of

DATE_KINDS = (
    Choice("baseline", "Baseline", ("baseline", "planned", "plan")),
    Choice("forecast", "Forecast", ("forecast", "expected")),
    Choice("done", "Done", ("done", "actual", "completed")),
)
EVIDENCE_KINDS = (
    Choice("activity", "Activity", ("activity", "activities")),
    Choice("output", "Output", ("output", "outputs", "document")),
    Choice("outcome", "Outcome", ("outcome", "outcomes", "impact")),
    Choice("voice", "Voice", ("voice", "views", "feedback")),
)


def done_needs_a_day(values: Mapping[str, Any], stated_on: date | None) -> str | None:
    """Something cannot be done on no day."""
    if values.get("kind") == "done" and values.get("due_on") is None:
        return "is said to be done, but not on a day that can be read"
    return None


def new_dates_need_an_act(values: Mapping[str, Any], row: Any) -> tuple[str, str] | None:
    """A baseline that is not the first stands on the act of a body that approved it."""
    thing = {"action": values.get("action"), "milestone": values.get("milestone")}
    if values.get("kind") != "baseline" or values.get("rebaseline") or not any(thing.values()):
        return None
    before = PlanDate.objects.filter(kind="baseline", withdrawn_on=None, **thing).exclude(pk=row.pk)
    if not before.exclude(due_on=values.get("due_on")).exists():
        return None
    return "rebaseline", (
        "It has a baseline already. Choose the re-baseline by which a body approved the new date; "
        "if the date is only expected, say that it is a forecast"
    )


def of_the_office(row: Any) -> str:
    """What belongs to no workstream: those who are held to one do not change it."""
    return ""


declare(
    Register(
        key="actions",
        model=Action,
        one="action",
        many="Actions",
        subject="programme",
        workstream=letter_of,
        title="title",
        about="What the area promised to do about each weakness.",
        natural_key=("ref", "title"),
        merges=True,
        order=("ref",),
        leaves=("withdrawn*",),
        columns=(
            Column("ref", "Reference", ("ref", "action ref", "action no"), listed=True),
            Column("title", "Action", ("action", "health action", "what"), listed=True),
            Column("workstream", "Workstream", ("workstream", "ws")),
            Column("weakness", "Weakness", ("area of weakness", "weakness", "weakness no."), listed=True),
            Column(
                "lead_role",
                "Lead, as a role",
                ("lead", "responsible"),
                vocabulary=True,
                listed=True,
                filtered=True,
            ),
            Column("partners", "Partners", ("partner(s)", "partners", "council link"), vocabulary=True),
            Column("promised_on", "Promised on", ("promised on", "agreed on", "in the plan since")),
            Column("starts_on", "Starts on", ("start", "planned start", "start date")),
            Column("measure_words", "Measure of success", ("measure of success", "kpi / success", "kpi")),
            Column("evidence_refs", "Evidence", ("evidence ref", "evidence", "evidence refs")),
            Column("comment", "Comment", ("comments", "narrative", "comment")),
        ),
    ),
    Register(
        key="milestones",
        model=Milestone,
        one="milestone",
        many="Milestones",
        subject="programme",
        workstream=letter_of,
        title="title",
        about="Steps of an action that can be seen to be done. Their dates are statements of their own.",
        natural_key=("ref",),
        merges=True,
        order=("ref",),
        columns=(
            Column("ref", "Reference", ("milestone ref", "ref", "milestone no"), listed=True),
            Column("title", "Milestone", ("milestone", "title", "what"), listed=True),
            Column("action", "Action", ("action ref", "action"), listed=True),
            Column(
                "owner_role",
                "Owner, as a role",
                ("owner", "lead", "owner (role)"),
                vocabulary=True,
                listed=True,
                filtered=True,
            ),
        ),
    ),
    Register(
        key="rebaselines",
        model=Rebaseline,
        one="re-baseline",
        many="Re-baselines",
        subject="programme",
        title="reason",
        about="Approved acts that set new dates: by which body, when and why. The first dates stay.",
        natural_key=("approved_on", "body"),
        merges=True,
        workstream=of_the_office,
        order=("-approved_on",),
        columns=(
            Column("approved_on", "Approved on", ("approved on", "date", "approved"), listed=True, happened=True),
            Column("body", "By which body", ("body", "by", "approved by"), listed=True),
            Column("reason", "Why", ("reason", "why"), listed=True),
            Column("minute", "Minute", ("minute", "minute ref"), listed=True),
        ),
    ),
    Register(
        key="plan-dates",
        model=PlanDate,
        one="stated date",
        many="Stated dates of actions and milestones",
        subject="programme",
        workstream=letter_of,
        title="kind",
        about="Every baseline, forecast and completion, as stated on a day.",
        natural_key=("action", "milestone", "kind", "stated_on"),
        says_nothing_without=("due_on",),
        refuse=done_needs_a_day,
        object_to=new_dates_need_an_act,
        order=("-stated_on", "milestone__ref", "action__ref"),
        columns=(
            Column("action", "Action", ("action ref", "ref"), listed=True),
            Column("milestone", "Milestone", ("milestone ref",), listed=True),
            Column("kind", "Kind", ("kind",), DATE_KINDS, listed=True, filtered=True),
            Column("due_on", "Day", ("due on", "date", "day"), listed=True),
            Column("rebaseline", "By which re-baseline", ("rebaseline",)),
            Column("reason", "Why it moved", ("why it moved", "reason for slip")),
        ),
    ),
    Register(
        key="evidence",
        model=Evidence,
        one="piece of evidence",
        many="Evidence",
        subject="programme",
        workstream=letter_of,
        title="title",
        about="What shows that something was done, made, changed or felt.",
        natural_key=("ref",),
        merges=True,
        order=("ref",),
        columns=(
            Column("ref", "Number", ("ev no", "evidence no", "ref"), listed=True),
            Column("title", "Title", ("title", "what"), listed=True),
            Column("kind", "Kind", ("kind", "type"), EVIDENCE_KINDS, listed=True, filtered=True),
            Column("dated_on", "Dated", ("dated", "date"), listed=True),
            Column("shows", "Shows", ("shows", "what it shows"), vocabulary=True),
            Column("kept_where", "Kept where", ("where kept", "kept", "location"), vocabulary=True),
            Column("action", "Action", ("action", "action ref")),
        ),
    ),
)
