"""Findings on the list by child: one child twice, a typed count, weeks gone stale, and the count supplied beside it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import F

from areasend.kit.importing.models import ImportLine
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.finding import Finding, Line, finder
from areasend.measures.measure import Period
from areasend.workforce.findings.typed_counts import TypedCount, typed_counts
from areasend.workforce.measures.waiting import latest_list
from areasend.workforce.models import WaitingListRow
from areasend.workforce.models.waiting import STILL_WAITING, bare_code, waits

DAYS_OF_A_WEEK = 7
SIX_WEEKS, MOST_TOLD = timedelta(days=42), 20
REGISTER = "waiting-list-rows"


@finder
def one_child_twice(on: date) -> Iterator[Finding]:
    """Children with two rows on the last list: their codes differ only in how they are written."""
    for rows in _twice(on):
        codes = " and ".join(row.child_code for row in rows)
        yield Finding(
            kind="same-child-twice",
            register=REGISTER,
            about=(REGISTER, "child_code"),
            message=f"{codes} are one child with {len(rows)} rows on the list. The child is counted once.",
            arithmetic=f"{len(rows)} rows, 1 child",
            rows=tuple(row.pk for row in rows),
            mend="Whoever keeps the waiting list",
        )


def _twice(on: date) -> list[list[WaitingListRow]]:
    children: dict[str, list[WaitingListRow]] = defaultdict(list)
    for row in latest_list(on).annotate(code=bare_code()).order_by("code", "pk"):
        children[row.code].append(row)
    return [rows for rows in children.values() if len(rows) > 1]


@finder
def typed_count_of_rows(on: date) -> Iterator[Finding]:
    """A count of the sheet's rows beside the children who wait: what lies between is said."""
    typed = next(iter(typed_counts(REGISTER, on)), None)
    waiting = value(measure_of("waiting-list"), on).value
    if typed is None or typed.count == waiting:
        return
    lines = _between(typed, on)
    yield Finding(
        kind="typed-count",
        register=REGISTER,
        about=(REGISTER, ""),
        message=f"The sheet counts {typed.count} rows. {waiting} children were waiting.",
        arithmetic=f"{typed.count} − {' − '.join(value for _, value, _, _ in lines[1:-1])} is {waiting}",
        rows=(),
        mend=f"Nobody, if the count is of rows; else whoever keeps {typed.sheet}: row {typed.line}",
        lines=lines,
    )


def _between(typed: TypedCount, on: date) -> tuple[Line, ...]:
    rows = latest_list(on)
    done = rows.exclude(waits()).exclude(status="withdrawn")
    refused = ImportLine.objects.filter(run=typed.run, register=REGISTER, outcome="refused", field="requested_on")
    later = refused.filter(reason__contains="has not happened yet").count()
    parts = (
        ("Advice is in", done.count()),
        ("Withdrawn", rows.filter(status="withdrawn").count()),
        ("The same child again", sum(len(found) - 1 for found in _twice(on))),
        ("Asked for after the list's day", later),
        ("Asked for on a day that cannot be read", refused.count() - later),
    )
    taken = tuple((words, str(number), False, False) for words, number in parts if number)
    waiting = value(measure_of("waiting-list"), on).value
    return (
        ("Rows counted in the sheet", str(typed.count), False, True),
        *taken,
        ("Children waiting", str(waiting), True, False),
    )


@finder
def weeks_gone_stale(on: date) -> Iterator[Finding]:
    """Weeks typed beside the rows that are not the weeks from asking to the list's day."""
    rows = list(latest_list(on).exclude(weeks_typed=None))
    stale = [row for row in rows if row.weeks_typed != weeks(row)]
    if stale:
        behind = sorted(weeks(row) - row.weeks_typed for row in stale)
        yield Finding(
            kind="weeks-stale",
            register=REGISTER,
            about=(REGISTER, "weeks_typed"),
            message=f"The weeks typed beside {len(stale)} of {len(rows)} rows are not those to the list's day, mostly "
            f"{behind[len(behind) // 2]} too few. Weeks are worked out, never taken from the sheet.",
            arithmetic=f"{stale[0].child_code}: {weeks(stale[0])} weeks; the sheet says {stale[0].weeks_typed}",
            rows=tuple(row.pk for row in stale),
            mend="Whoever keeps the waiting list",
        )


def weeks(row: WaitingListRow) -> int:
    """Whole weeks from asking to the day of the list."""
    return (row.stated_on - row.requested_on).days // DAYS_OF_A_WEEK


@finder
def waiting_with_advice(on: date) -> Iterator[Finding]:
    """Rows that say a child waits, and beside it a day by which the advice had come."""
    rows = latest_list(on).filter(status__in=STILL_WAITING, received_on__lte=F("stated_on"))
    found = list(rows.order_by("child_code"))
    if found:
        codes = ", ".join(row.child_code for row in found[:10])
        yield Finding(
            kind="waiting-with-advice",
            register=REGISTER,
            about=(REGISTER, "status"),
            message=f"{codes} {'is' if len(found) == 1 else 'are'} said to wait, though advice came by the list's day. "
            "They are not counted as waiting.",
            arithmetic=f"{len(found)} of {latest_list(on).count()} rows; {found[0].child_code}: advice in on "
            f"{found[0].received_on.day} {found[0].received_on:%B %Y}",
            rows=tuple(row.pk for row in found),
            mend="Whoever keeps the waiting list: mend the status, or take the day out",
        )


@finder
def due_another_day(on: date) -> Iterator[Finding]:
    """Days typed as due that are not six weeks after the asking (regulation 8 of the SEND Regulations 2014)."""
    rows = [row for row in latest_list(on).exclude(due_on=None) if row.due_on != row.requested_on + SIX_WEEKS]
    for row in sorted(rows, key=lambda one: one.child_code)[:MOST_TOLD]:
        right = row.requested_on + SIX_WEEKS
        yield Finding(
            kind="due-not-six-weeks",
            register=REGISTER,
            about=(REGISTER, "due_on"),
            message=f"The advice on {row.child_code} is typed as due on {row.due_on.day} {row.due_on:%B %Y}; six weeks "
            f"after it was asked for is {right.day} {right:%B %Y}.",
            arithmetic=f"{row.requested_on.day} {row.requested_on:%B %Y} and 42 days; typed "
            f"{(row.due_on - row.requested_on).days} days after",
            rows=(row.pk,),
            mend="Whoever keeps the waiting list: mend the day of asking, or the day due",
        )


@finder
def list_beside_supplied_count(on: date) -> Iterator[Finding]:
    """The children of the list beside the count that the service supplied for the same month's end."""
    stated = latest_list(on).values_list("stated_on", flat=True).first()
    if stated is None:
        return
    listed = value(measure_of("waiting-list"), on).value
    supplied = value(measure_of("ep-waiting"), on, Period(stated.replace(day=1), stated)).value
    if supplied is not None and supplied != listed:
        yield Finding(
            kind="list-and-count-differ",
            register=REGISTER,
            about=("series", "ep-waiting"),
            message=f"On {stated.day} {stated:%B %Y} the list by child has {listed} children waiting; the monthly "
            f"count says {int(supplied):,}.",
            arithmetic=f"{int(supplied)} − {listed} is {int(supplied) - listed}",
            rows=(),
            mend="Whoever keeps the waiting list and its monthly counts",
        )
