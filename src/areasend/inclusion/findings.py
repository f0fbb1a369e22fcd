"""Findings of inclusion: attendances that were called schools, totals of sign-in sheets, spellings not settled."""

from collections.abc import Iterator
from datetime import date

from areasend.inclusion.models import EventAttendance
from areasend.kit.importing.models import TypedTotal
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import latest_said, value
from areasend.measures.finding import Finding, Line, finder
from areasend.measures.measure import Period
from areasend.measures.models import SeriesPoint

REGISTER = "event-attendances"
ABOUT = (REGISTER, "")
TYPED = "typed-schools-reached"


@finder
def attendances_called_schools(on: date) -> Iterator[Finding]:
    """A number of schools stated for a month that is not the number of different schools that came."""
    measure = measure_of("schools-reached")
    for point in latest_said(SeriesPoint.objects.as_at(on).filter(series=TYPED)):
        found = value(measure, on, Period(point.month_end.replace(day=1), point.month_end))
        if int(point.value) != found.numerator:
            yield _called_schools(point, found.numerator, found.records)


def _called_schools(point: SeriesPoint, schools: int, attendances: int) -> Finding:
    stated = int(point.value)
    claim = f"The office says that {stated:,} schools took part in {point.month_end:%B %Y}."
    why = f"{stated:,} is how many times a school came. " if stated == attendances else ""
    return Finding(
        kind="attendances-called-schools",
        register=REGISTER,
        about=ABOUT,
        message=f"{claim} {why}{schools:,} different schools came.",
        arithmetic=f"{attendances:,} attendances by {schools:,} different schools; the office says {stated:,}",
        rows=(),
        mend=f"Whoever keeps {point.source or 'the sheet'}",
        lines=(
            ("Attendances by schools", f"{attendances:,}", False, False),
            ("Different schools", f"{schools:,}", True, False),
            ("Schools, as the office says", f"{stated:,}", False, True),
        ),
        key=f"called-schools-{point.month_end}",
    )


@finder
def sheet_totals(on: date) -> Iterator[Finding]:
    """Totals of schools typed under sign-in sheets, which count every row, be it a nursery or an officer."""
    totals = TypedTotal.objects.filter(
        register=REGISTER, stated_on__lte=on, run__state="done", label__icontains="school"
    )
    pairs = [(total, _schools_of(total)) for total in totals.order_by("pk")]
    wrong = [(total, schools) for total, schools in pairs if total.typed != schools]
    if wrong:
        yield _wrong_totals(wrong)


def _schools_of(total: TypedTotal) -> int:
    """The different schools on the sheet under which the total was typed."""
    rows = total.run.lines.filter(register=REGISTER).exclude(row_id=None).values("row_id")
    return EventAttendance.objects.standing().schools().filter(pk__in=rows).values("school").distinct().count()


def _wrong_totals(wrong: list[tuple[TypedTotal, int]]) -> Finding:
    lines: list[Line] = [
        (f"{total.sheet}: typed {int(total.typed)}, schools", f"{schools:,}", False, False) for total, schools in wrong
    ]
    typed, made = int(sum(total.typed for total, _ in wrong)), sum(schools for _, schools in wrong)
    return Finding(
        kind="sheet-total",
        register=REGISTER,
        about=(REGISTER, "came"),
        message=f"{len(wrong)} sign-in sheets give a total of schools that counts every row: nurseries, officers and "
        "names not settled yet are among them.",
        arithmetic=f"{made:,} schools on these sheets; their typed totals make {typed:,}",
        rows=(),
        mend="Whoever keeps the sign-in sheets",
        lines=(*lines, ("Their typed totals", f"{typed:,}", False, True)),
        key="sheet-totals-of-schools",
    )


@finder
def spellings_to_settle(on: date) -> Iterator[Finding]:
    """Rows that count as no school because no one has said which school their words mean."""
    waiting = EventAttendance.objects.as_at(on).to_settle()
    rows = list(waiting.values_list("pk", flat=True))
    if rows:
        yield Finding(
            kind="to-settle",
            register=REGISTER,
            about=ABOUT,
            message="Some names signed in at inclusion events are in no register of schools as they are written. "
            "Until a person says whom they mean, they count as no school.",
            arithmetic=f"{len(rows)} of {EventAttendance.objects.as_at(on).count()} rows wait",
            rows=tuple(rows),
            mend="The programme manager, on the page of spellings to settle",
            key="spellings-to-settle",
        )
