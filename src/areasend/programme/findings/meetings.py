"""Findings: meetings, decisions and asks whose days or quorum cannot be as typed."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, F, Q

from areasend.kit.sheets.dates import DateSaid, read_date
from areasend.measures.finding import Finding, finder
from areasend.programme.findings.reading import day_words
from areasend.programme.models import Ask, Decision, Meeting

SUNDAY, SATURDAY = 1, 7
MEMBER = ~Q(attended__role__icontains="observer") & Q(attended__withdrawn_on=None)


@finder
def quorum_not_there(on: date) -> Iterator[Finding]:
    """Typed as quorate with fewer members there, in person or by deputy, than the body's quorum. Observers are none."""
    there = Count("attended", filter=MEMBER & Q(attended__present__in=("present", "deputy")))
    rows = Meeting.objects.as_at(on).filter(quorate_typed=True).select_related("body")
    counted = rows.annotate(there=there, asked=Count("attended", filter=MEMBER))
    for row in counted.filter(asked__gt=0, there__lt=F("body__quorum")).order_by("held_on"):
        yield Finding(
            kind="contradiction",
            register="meetings",
            about=("meetings", "quorate_typed"),
            message=(
                f"The meeting of the {row.body} on {day_words(row.held_on)} is typed as quorate, but "
                f"{_members(row.there)} there and its quorum is {row.body.quorum}."
            ),
            arithmetic=f"{row.there} of {row.asked} members there; quorum {row.body.quorum}; observers not counted",
            rows=(row.pk,),
            mend=f"{row.body.chair_role or 'The chair'}: mend the attendance, or confirm its decisions again",
        )


@finder
def decided_on_a_weekend(on: date) -> Iterator[Finding]:
    """A decision dated on a Saturday or Sunday."""
    rows = Decision.objects.as_at(on).filter(decided_on__week_day__in=(SUNDAY, SATURDAY)).order_by("decided_on", "pk")
    for row in rows:
        yield Finding(
            kind="contradiction",
            register="decisions",
            about=("decisions", "decided_on"),
            message=f"Decision {row} is dated {day_words(row.decided_on)}, a {row.decided_on:%A}.",
            arithmetic=f"{day_words(row.decided_on)} was a {row.decided_on:%A}",
            rows=(row.pk,),
            mend=f"Whoever keeps the minutes of the {row.body_name or 'body'}: mend the day",
        )


@finder
def answered_before_asked(on: date) -> Iterator[Finding]:
    """An answer dated before the meeting that asked."""
    rows = Ask.objects.as_at(on).filter(answered_on__lt=F("meeting__held_on")).select_related("meeting")
    for row in rows.order_by("ref"):
        held = row.meeting.held_on
        yield Finding(
            kind="contradiction",
            register="asks",
            about=("asks", "answered_on"),
            message=(
                f"{row} was answered on {day_words(row.answered_on)}, before the meeting of {day_words(held)} asked it."
            ),
            arithmetic=f"{day_words(row.answered_on)} is {(held - row.answered_on).days} days before {day_words(held)}",
            rows=(row.pk,),
            mend=f"{row.owner_role or 'The owner'}: mend the day of the answer, or the meeting",
        )


@finder
def meeting_on_another_weekday(on: date) -> Iterator[Finding]:
    """An ask that names its meeting by a day of the week which is not the date's."""
    rows = Ask.objects.as_at(on).filter(as_said__meeting__has_key="said").order_by("ref")
    for row in rows:
        read = read_date(row.said("meeting"))
        if isinstance(read, DateSaid) and read.weekday_wrong:
            yield Finding(
                kind="contradiction",
                register="asks",
                about=("asks", "meeting"),
                message=(
                    f"{row.ref} names its meeting as “{read.said}”, but {day_words(read.first)} was a "
                    f"{read.first:%A}. The date was taken."
                ),
                arithmetic=f"typed {read.weekday_said}; {day_words(read.first)} was a {read.first:%A}",
                rows=(row.pk,),
                mend=f"{row.owner_role or 'The programme manager'}: mend the weekday or the date",
            )


def _members(count: int) -> str:
    return "1 member was" if count == 1 else f"{count} members were"
