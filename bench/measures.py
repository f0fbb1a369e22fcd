"""Thirty measures by month and one breakdown, against one hand-written pass over the same rows each."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import connection

from areasend.complaints.models import Complaint
from areasend.engagement.models import Activity, MailOut
from areasend.inclusion.models import Event, EventAttendance
from areasend.measures.monthly import GroupMonths, series_by
from areasend.places.models import School
from bench.database import fresh
from bench.rows import fill, one_of, settled
from bench.thirty import LAST, PAIRS, PERIOD, Pair
from bench.timing import Line, by_turns

ROWS = 400_000
Numbers = dict[tuple[date, str], tuple[Any, ...]]
DISTRICTS = ("Ashbourne", "Castle", "Ebb", "Fairwater", "Linnet", "Marsh", "North", "Oxley", "Swale", "Weald")
OUTCOMES = ("upheld", "not-upheld", "partly-upheld", "withdrawn")
CAUSES = ("delay", "communication", "transport", "placement", "assessment", "staff", "provision", "other")


def run() -> list[Line]:
    """Fill the registers, show each plan, time each pair."""
    with fresh("measures"):
        filled(ROWS)
        settled(Complaint, Activity, MailOut, School, Event, EventAttendance)
        lines = [timed(pair) for pair in PAIRS]
    whole = Line(
        "measures",
        f"all {len(PAIRS)}, 99 months, one breakdown, {ROWS:,} rows",
        sum(line.subject for line in lines),
        sum(line.against for line in lines),
        "one SQL pass for each",
        target=2,
    )
    return [*lines, whole]


def filled(rows: int) -> None:
    """As many rows in each register; dates over 99 months, one in a hundred withdrawn as mistaken."""
    events = min(rows, 4000)
    fill(Complaint, rows, COMPLAINT)
    fill(Activity, rows, ACTIVITY)
    fill(MailOut, rows, MAILOUT)
    fill(School, 430, SCHOOL)
    fill(Event, events, {"name": "'Inclusion ' || n", "held_on": "day"})
    event, school = (f"(SELECT min(id) FROM {model._meta.db_table})" for model in (Event, School))
    link = {"event": f"{event} + n % {events}", "school": f"{school} + floor(a * 430)::int"}
    fill(EventAttendance, rows, {**link, "as_written": "'School'", "kind": "'school'", "came": "floor(b * 6)::int"})


WITHDRAWN = "CASE WHEN d < 0.01 THEN day + 200 END"
COMPLAINT = {
    "reference": "'C-' || n",
    "family": "'F' || floor(a * 60000)::int",
    "received_on": "day",
    "acknowledged_on": "CASE WHEN b < 0.9 THEN day + floor(c * 8)::int END",
    "answered_on": "CASE WHEN b < 0.8 THEN day + floor(c * 70)::int END",
    "cause": one_of("c", *CAUSES),
    "district": one_of("d", *DISTRICTS),
    "outcome": f"CASE WHEN b < 0.8 THEN {one_of('a', *OUTCOMES)} ELSE '' END",
    "stage_2_asked_on": "CASE WHEN b < 0.3 THEN day + 30 + floor(a * 60)::int END",
    "stage_2_answered_on": "CASE WHEN b < 0.25 THEN day + 60 + floor(a * 120)::int END",
    "stage_2_outcome": f"CASE WHEN b < 0.25 THEN {one_of('c', 'upheld', 'not-upheld')} ELSE '' END",
    "stage_2_extension_reason": "CASE WHEN c < 0.2 THEN 'a term''s holidays' ELSE '' END",
    "ombudsman": "CASE WHEN b < 0.25 THEN a < 0.1 END",
    "remedy": "CASE WHEN c < 0.2 THEN floor(d * 1000) END",
    "reopens": "CASE WHEN a < 0.04 THEN 'C-' || n - 1 ELSE '' END",
    "same_as": "CASE WHEN c < 0.01 THEN 'C-' || n + 1 ELSE '' END",
    "withdrawn_on": WITHDRAWN,
}
ACTIVITY = {
    "number": "n",
    "held_on": "day",
    "title": "'Coffee morning ' || n",
    "kind": one_of("a", "meeting", "workshop", "drop-in", "survey"),
    "audience": one_of("b", "parents-carers", "young-people", "schools", "partners"),
    "district": one_of("c", *DISTRICTS),
    "held_how": one_of("d", "in-person", "online", "both"),
    "attendances": "CASE WHEN c < 0.95 THEN floor(a * 80)::int END",
    "withdrawn_on": WITHDRAWN,
}
MAILOUT = {
    "reference": "'M-' || n",
    "sent_on": "day",
    "cohort": one_of("a", "all families", "year 6", "year 11", "early years", "post-16"),
    "district": one_of("b", *DISTRICTS),
    "sent": "200 + floor(c * 900)::int",
    "returned": "floor(c * 40)::int",
    "cost": "(100 + floor(d * 90000) / 100)::numeric(10, 2)",
    "withdrawn_on": WITHDRAWN,
}
SCHOOL = {
    "number": "'886/' || 2000 + n",
    "name": "'School ' || n",
    "district": one_of("a", *DISTRICTS),
    "phase": one_of("b", "primary", "secondary", "special", "nursery"),
    "opened_on": "CASE WHEN c < 0.1 THEN day END",
}


def timed(pair: Pair) -> Line:
    """One measure and its pass, which must give the same numbers, by turns."""
    same(pair)
    shown(pair)
    times = by_turns(lambda: counted(pair), lambda: passed(pair))
    return Line("measures", f"{pair.measure.key} by {pair.by}", times.subject, times.baseline, "one SQL pass")


def counted(pair: Pair) -> list[GroupMonths]:
    """The measure as the product counts it."""
    return series_by(pair.measure, LAST, pair.by, PERIOD)


def passed(pair: Pair) -> list[tuple[Any, ...]]:
    """The same by hand."""
    with connection.cursor() as cursor:
        cursor.execute(pair.sql, pair.given)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def same(pair: Pair) -> None:
    """Raise where the two do not give the same numbers, month by month and group by group."""
    ours, theirs = dict(_ours(counted(pair))), dict(_theirs(passed(pair)))
    if ours != theirs or not ours:
        apart = sorted(key for key in {*ours, *theirs} if ours.get(key) != theirs.get(key))
        told = "".join(f"\n{key}: {ours.get(key)} and by hand {theirs.get(key)}" for key in apart[:5])
        raise AssertionError(f"{pair.measure.key} by {pair.by} is not the same by hand: {len(apart)} apart{told}")


def _ours(groups: list[GroupMonths]) -> Iterator[tuple[tuple[date, str], tuple[Any, ...]]]:
    for group in groups:
        for month in group.months:
            if month.value.records:
                amounts = month.value.numerator, month.value.denominator, month.value.records
                yield (month.first, group.group), amounts


def _theirs(rows: list[tuple[Any, ...]]) -> Iterator[tuple[tuple[date, str], tuple[Any, ...]]]:
    """Rows of month, group, amount above the line, below it (if any), records."""
    for month, group, above, below, records in rows:
        if records:
            yield (month, group), (above, below, records)


def shown(pair: Pair) -> None:
    """The baseline and how the database goes about it, on standard output."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {pair.sql}", pair.given)
        plan = "\n".join(line for (line,) in cursor.fetchall())
    print(f"-- {pair.measure.key} by {pair.by}: {pair.measure.title}\n{pair.sql}\n{plan}\n")
