"""Findings on the list by child: one child twice, a typed count, weeks gone stale, and the count supplied beside it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from areasend.kit.importing.models import ImportLine
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.finding import Finding, Line, finder
from areasend.measures.measure import Period
from areasend.workforce.findings.typed_counts import TypedCount, typed_counts
from areasend.workforce.measures.waiting import latest_list
from areasend.workforce.models import WaitingListRow
from areasend.workforce.models.waiting import STILL_WAITING, bare_code

DAYS_OF_A_WEEK = 7
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
    done = rows.exclude(status__in=STILL_WAITING).exclude(status="withdrawn")
    later = ImportLine.objects.filter(run=typed.run, register=REGISTER, outcome="refused", field="requested_on").count()
    parts = (
        ("Advice is in", done.count()),
        ("Withdrawn", rows.filter(status="withdrawn").count()),
        ("The same child again", sum(len(found) - 1 for found in _twice(on))),
        ("Asked for after the list's day", later),
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
