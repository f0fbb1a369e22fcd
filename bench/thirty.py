"""The thirty measures that are timed: those the product registers for long registers, and more of every shape.

Each stands beside the SQL that somebody who knows the tables would write for it alone: month, group, amount above the
line, below it, records.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import F, Q

from areasend.complaints.clock import calendar
from areasend.complaints.models import Complaint
from areasend.engagement.models import Activity, MailOut
from areasend.inclusion.models import EventAttendance
from areasend.measures.catalogue import measure_of
from areasend.measures.measure import Definition, Measure, Period, Rows

FIRST, LAST = date(2015, 1, 1), date(2023, 3, 31)
PERIOD = Period(FIRST, LAST)
COUNTED = "t.withdrawn_on IS NULL AND"
ONCE = f"{COUNTED} t.reopens = '' AND t.same_as = ''"


@dataclass(frozen=True)
class Pair:
    """A measure, the dimension it is shown by, and the same by hand."""

    measure: Measure
    by: str
    sql: str
    given: dict[str, Any] = field(default_factory=lambda: {"first": FIRST, "last": LAST})


def flow(
    table: str, day: str, group: str, where: str, amount: str = "count(*)", below: str = "NULL::bigint", join: str = ""
) -> str:
    """What happened in each month, in one pass."""
    return (
        f"SELECT date_trunc('month', {day}::timestamp)::date, {group}, {amount}, {below}, count(*)\n"
        f"FROM {table} t {join}\n"
        f"WHERE {where} AND {day} BETWEEN %(first)s AND %(last)s\n"
        "GROUP BY 1, 2"
    )


def stock(
    group: str, begun: str, left: str, where: str, amount: str = "1", below: str = "NULL::int", entered: str = ""
) -> str:
    """What stood at each month's end, in one pass over entries and exits."""
    entry = f"date_trunc('month', greatest({begun}, %(first)s)::timestamp)::date"
    row = (
        f"SELECT {{month}} AS month, {group} AS grp, "
        f"{{sign}}({amount}) AS above, {{sign}}({below}) AS below, {{sign}}1 AS n"
    )
    source = f"FROM complaints_complaint t WHERE {where} AND {begun} <= %(last)s"
    gone = f"date_trunc('month', greatest({left}, {begun}, %(first)s)::timestamp)::date"
    exits = (
        f"UNION ALL\n{row.format(month=gone, sign='-')}\n{source} AND greatest({left}, {begun}) <= %(last)s "
        f"AND {left} IS NOT NULL\n"
        if left
        else ""
    )
    return (
        f"WITH moved AS (SELECT month, grp, sum(above) AS above, sum(below) AS below, sum(n) AS n FROM (\n"
        f"{row.format(month=entry, sign='+')}\n{source}\n{exits}) m GROUP BY 1, 2)\n"
        "SELECT day::date, g.grp, sum(above) OVER w, sum(below) OVER w, sum(n) OVER w\n"
        "FROM generate_series(%(first)s::timestamp, %(last)s::timestamp, '1 month') day\n"
        "CROSS JOIN (SELECT DISTINCT grp FROM moved) g\n"
        "LEFT JOIN moved ON moved.month = day AND moved.grp = g.grp\n"
        "WINDOW w AS (PARTITION BY g.grp ORDER BY day)"
    )


def complaints(day: str, group: str, where: str, **more: str) -> str:
    """A flow of complaints; they count from the day they were received."""
    counts = where if day == "t.received_on" else f"{where} AND t.received_on <= %(last)s"
    return flow("complaints_complaint", day, group, counts, **more)


def declared(key: str, title: str, rows: Rows, register: str = "complaints", **more: Any) -> Measure:
    """A measure as an area would declare one more."""
    usual: dict[str, Any] = {"kind": "flow", "unit": register, "subject": "complaints"}
    said = Definition(counts=title, source="A register")
    dimensions = measure_of(BESIDE[register]).dimensions
    return Measure(
        key=key,
        title=title,
        rows=rows,
        register=register,
        definition=said,
        **{**usual, "dimensions": dimensions, **more},
    )


BESIDE = {
    "complaints": "complaints-received",
    "activities": "engagement-activities",
    "mailouts": "mailout-recipients",
    "event-attendances": "schools-reached",
}


def one(key: str, by: str, sql: str, **given: Any) -> Pair:
    """A registered measure."""
    return Pair(measure_of(key), by, sql, {"first": FIRST, "last": LAST, **given})


def all_complaints(on: date) -> Any:
    """Every complaint, however often it was written down."""
    return Complaint.objects.all()


def all_activities(on: date) -> Any:
    """Every activity."""
    return Activity.objects.all()


def all_mailouts(on: date) -> Any:
    """Every batch."""
    return MailOut.objects.all()


def all_attendances(on: date) -> Any:
    """Every attendance at an event that was held."""
    return EventAttendance.objects.filter(event__withdrawn_on=None)


ANSWERED = f"{ONCE} AND t.answered_on IS NOT NULL AND t.outcome <> 'withdrawn'"
UPHELD = "count(*) FILTER (WHERE t.outcome IN ('upheld', 'partly-upheld'))"
PLAIN = f"{COUNTED} TRUE"
EVENTS = "JOIN inclusion_event e ON e.id = t.event_id"
SCHOOLS = f"{EVENTS} LEFT JOIN places_school s ON s.id = t.school_id"
HELD = f"{COUNTED} e.withdrawn_on IS NULL"
OVER_BY = calendar().latest_start_over_by(LAST, 20)

REGISTERED = (
    one("complaints-received", "cause", complaints("t.received_on", "t.cause", ONCE)),
    one("complaints-reopened", "district", complaints("t.received_on", "t.district", f"{COUNTED} t.reopens <> ''")),
    one(
        "complaints-upheld-stage-1",
        "district",
        complaints("t.answered_on", "t.district", ANSWERED, amount=UPHELD, below="count(*)"),
    ),
    one("complaints-reaching-stage-2", "cause", complaints("t.stage_2_asked_on", "t.cause", ONCE)),
    one(
        "stage-2-rate",
        "district",
        complaints(
            "t.answered_on",
            "t.district",
            f"{ANSWERED} AND t.answered_on <= %(over)s",
            amount="count(*) FILTER (WHERE t.stage_2_asked_on <= %(last)s)",
            below="count(*)",
        ),
        over=OVER_BY,
    ),
    one(
        "stage-2-window-open",
        "cause",
        complaints("t.answered_on", "t.cause", f"{ANSWERED} AND t.answered_on > %(over)s"),
        over=OVER_BY,
    ),
    one(
        "complaints-awaiting-answer",
        "cause",
        stock("t.cause", "t.received_on", "t.answered_on", f"{COUNTED} t.same_as = '' AND t.outcome <> 'withdrawn'"),
    ),
    one("engagement-activities", "audience", flow("engagement_activity", "t.held_on", "t.audience", PLAIN)),
    one(
        "engagement-attendances",
        "district",
        flow("engagement_activity", "t.held_on", "t.district", PLAIN, amount="coalesce(sum(t.attendances), 0)"),
    ),
    one(
        "mailout-recipients", "cohort", flow("engagement_mailout", "t.sent_on", "t.cohort", PLAIN, amount="sum(t.sent)")
    ),
    one(
        "schools-reached",
        "phase",
        flow(
            "inclusion_eventattendance",
            "e.held_on",
            "s.phase",
            f"{HELD} AND t.kind = 'school' AND t.school_id IS NOT NULL",
            amount="count(DISTINCT t.school_id)",
            below="(SELECT count(*) FROM places_school o WHERE o.withdrawn_on IS NULL AND o.phase = s.phase "
            "AND (o.opened_on IS NULL OR o.opened_on <= %(last)s) AND (o.closed_on IS NULL OR o.closed_on > %(last)s))",
            join=SCHOOLS,
        ),
    ),
)

MORE = (
    Pair(
        declared("complaints-acknowledged", "Complaints acknowledged", all_complaints, happened="acknowledged_on"),
        "district",
        complaints("t.acknowledged_on", "t.district", PLAIN),
    ),
    Pair(
        declared(
            "acknowledged-in-3-days",
            "Share acknowledged within three days",
            all_complaints,
            happened="received_on",
            above=Q(acknowledged_on__lte=F("received_on") + 3),
        ),
        "cause",
        complaints(
            "t.received_on",
            "t.cause",
            PLAIN,
            amount="count(*) FILTER (WHERE t.acknowledged_on <= t.received_on + 3)",
            below="count(*)",
        ),
    ),
    Pair(
        declared("remedies", "Remedies paid", all_complaints, happened="answered_on", amount="remedy", money=True),
        "district",
        complaints("t.answered_on", "t.district", PLAIN, amount="coalesce(sum(t.remedy), 0)"),
    ),
    Pair(
        declared(
            "complaints-taken-back",
            "Complaints that families took back",
            lambda on: Complaint.objects.filter(outcome="withdrawn"),
            happened="received_on",
        ),
        "cause",
        complaints("t.received_on", "t.cause", f"{COUNTED} t.outcome = 'withdrawn'"),
    ),
    Pair(
        declared("families", "Families that complained", all_complaints, happened="received_on", distinct="family"),
        "district",
        complaints("t.received_on", "t.district", PLAIN, amount="count(DISTINCT t.family)"),
    ),
    Pair(
        declared("stage-2-answered", "Stage 2 answers", all_complaints, happened="stage_2_answered_on"),
        "cause",
        complaints("t.stage_2_answered_on", "t.cause", PLAIN),
    ),
    Pair(
        declared(
            "stage-2-upheld",
            "Share of stage 2 answers that uphold",
            all_complaints,
            happened="stage_2_answered_on",
            above=Q(stage_2_outcome="upheld"),
        ),
        "district",
        complaints(
            "t.stage_2_answered_on",
            "t.district",
            PLAIN,
            amount="count(*) FILTER (WHERE t.stage_2_outcome = 'upheld')",
            below="count(*)",
        ),
    ),
    Pair(
        declared(
            "ombudsman",
            "Share of stage 2 answers that went to the Ombudsman",
            all_complaints,
            happened="stage_2_answered_on",
            above=Q(ombudsman=True),
        ),
        "cause",
        complaints(
            "t.stage_2_answered_on", "t.cause", PLAIN, amount="count(*) FILTER (WHERE t.ombudsman)", below="count(*)"
        ),
    ),
    Pair(
        declared(
            "awaiting-stage-2",
            "Complaints waiting for a stage 2 answer",
            all_complaints,
            kind="stock",
            entered="stage_2_asked_on",
            left="stage_2_answered_on",
        ),
        "cause",
        stock(
            "t.cause",
            "greatest(t.stage_2_asked_on, t.received_on)",
            "t.stage_2_answered_on",
            f"{COUNTED} t.stage_2_asked_on IS NOT NULL",
        ),
    ),
    Pair(
        declared(
            "not-acknowledged",
            "Complaints not acknowledged",
            all_complaints,
            kind="stock",
            entered="received_on",
            left="acknowledged_on",
        ),
        "district",
        stock("t.district", "t.received_on", "t.acknowledged_on", PLAIN),
    ),
    Pair(
        declared("ever-answered", "Complaints ever answered", all_complaints, kind="stock", entered="answered_on"),
        "district",
        stock("t.district", "greatest(t.answered_on, t.received_on)", "", f"{COUNTED} t.answered_on IS NOT NULL"),
    ),
    Pair(
        declared(
            "remedies-not-disputed",
            "Remedies of answers that have not gone on to stage 2",
            lambda on: Complaint.objects.exclude(remedy=None),
            kind="stock",
            entered="answered_on",
            left="stage_2_asked_on",
            amount="remedy",
        ),
        "cause",
        stock(
            "t.cause",
            "greatest(t.answered_on, t.received_on)",
            "t.stage_2_asked_on",
            f"{COUNTED} t.answered_on IS NOT NULL AND t.remedy IS NOT NULL",
            amount="t.remedy",
        ),
    ),
    Pair(
        declared(
            "stage-2-extended",
            "Of complaints waiting for a stage 2 answer, those whose time was extended",
            all_complaints,
            kind="stock",
            entered="stage_2_asked_on",
            left="stage_2_answered_on",
            above=~Q(stage_2_extension_reason=""),
        ),
        "district",
        stock(
            "t.district",
            "greatest(t.stage_2_asked_on, t.received_on)",
            "t.stage_2_answered_on",
            f"{COUNTED} t.stage_2_asked_on IS NOT NULL",
            amount="(t.stage_2_extension_reason <> '')::int",
            below="1",
        ),
    ),
    Pair(
        declared(
            "held-online",
            "Share of activities held online",
            all_activities,
            "activities",
            happened="held_on",
            above=Q(held_how="online"),
        ),
        "kind",
        flow(
            "engagement_activity",
            "t.held_on",
            "t.kind",
            PLAIN,
            amount="count(*) FILTER (WHERE t.held_how = 'online')",
            below="count(*)",
        ),
    ),
    Pair(
        declared(
            "heads-not-counted",
            "Share of activities whose heads nobody counted",
            all_activities,
            "activities",
            happened="held_on",
            above=Q(attendances=None),
        ),
        "audience",
        flow(
            "engagement_activity",
            "t.held_on",
            "t.audience",
            PLAIN,
            amount="count(*) FILTER (WHERE t.attendances IS NULL)",
            below="count(*)",
        ),
    ),
    Pair(
        declared(
            "letters-returned",
            "Share of letters that came back",
            all_mailouts,
            "mailouts",
            happened="sent_on",
            above_amount="returned",
            below_amount="sent",
        ),
        "cohort",
        flow("engagement_mailout", "t.sent_on", "t.cohort", PLAIN, amount="sum(t.returned)", below="sum(t.sent)"),
    ),
    Pair(
        declared("postage", "Cost of letters", all_mailouts, "mailouts", happened="sent_on", amount="cost", money=True),
        "district",
        flow("engagement_mailout", "t.sent_on", "t.district", PLAIN, amount="sum(t.cost)"),
    ),
    Pair(
        declared(
            "event-attendances",
            "Attendances at inclusion events",
            all_attendances,
            "event-attendances",
            happened="event__held_on",
        ),
        "district",
        flow("inclusion_eventattendance", "e.held_on", "s.district", HELD, join=SCHOOLS),
    ),
    Pair(
        declared(
            "event-heads",
            "People who came to inclusion events",
            all_attendances,
            "event-attendances",
            happened="event__held_on",
            amount="came",
        ),
        "phase",
        flow("inclusion_eventattendance", "e.held_on", "s.phase", HELD, amount="sum(t.came)", join=SCHOOLS),
    ),
)

PAIRS = (*REGISTERED, *MORE)
