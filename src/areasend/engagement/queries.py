"""What the pages of engagement read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, Sum

from areasend.engagement.consulting import ConsultationOn, consultations_on
from areasend.engagement.models import Activity, Attendee, MailOut, YouSaid
from areasend.engagement.reach import Heads, Reach, unique_reach
from areasend.engagement.registers.activities import AUDIENCES
from areasend.kit.sheets.words import plain_words
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import breakdown, value
from areasend.measures.finding import Finding, open_findings
from areasend.measures.measure import Period, Value
from areasend.places.models import School


@dataclass(frozen=True)
class Heard:
    """One group of the area: how often it was met, how many took part, and what that is of all."""

    label: str
    activities: int
    attendances: int
    share: float
    written_to: int | None = None

    @property
    def silent(self) -> bool:
        """Whether nobody of this group was met in the period."""
        return self.activities == 0


@dataclass(frozen=True)
class EngagementPage:
    """Engagement as at a day: four numbers that are not each other, who was heard, and what does not add up."""

    period: Period
    activities: Value
    attendances: Value
    letters: Value
    reach: Reach
    districts: tuple[Heard, ...]
    elsewhere: tuple[Heard, ...]
    audiences: tuple[Heard, ...]
    findings: tuple[Finding, ...]
    consultations: tuple[ConsultationOn, ...]
    waiting: int

    @property
    def silent(self) -> tuple[Heard, ...]:
        """Districts and audiences that nobody met."""
        return tuple(group for group in (*self.districts, *self.audiences) if group.silent)


def engagement_page(on: date, period: Period | None) -> EngagementPage:
    """Everything the page shows."""
    asked = period or Period(_first_day(on), on)
    here, elsewhere = _districts(on, asked)
    return EngagementPage(
        period=asked,
        activities=value(measure_of("engagement-activities"), on, asked),
        attendances=value(measure_of("engagement-attendances"), on, asked),
        letters=value(measure_of("mailout-recipients"), on, asked),
        reach=reach_on(on, asked),
        districts=here,
        elsewhere=elsewhere,
        audiences=_audiences(on, asked),
        findings=tuple(one for one in open_findings(on) if one.register == "activities"),
        consultations=tuple(consultations_on(on)),
        waiting=YouSaid.objects.as_at(on).filter(Q(told_on=None) | Q(told_on__gt=on)).count(),
    )


def _first_day(on: date) -> date:
    first: Activity | None = Activity.objects.as_at(on).order_by("held_on").first()
    return first.held_on.replace(day=1) if first else on.replace(day=1)


def reach_on(on: date, period: Period) -> Reach:
    """Unique reach of a period: people known by a code, and heads that are only heads."""
    held = Activity.objects.as_at(on).filter(held_on__range=(period.first, min(period.last, on)))
    came = Q(attendees__withdrawn_on=None, attendees__came=True)
    counted = held.annotate(named=Count("attendees", filter=came)).values_list("attendances", "named")
    events = [Heads(named, max((heads or 0) - named, 0)) for heads, named in counted]
    people = Attendee.objects.standing().filter(came=True, activity__in=held).values("code").distinct().count()
    return unique_reach(people, events)


def _districts(on: date, period: Period) -> tuple[tuple[Heard, ...], tuple[Heard, ...]]:
    """Every district of the area, met or not; and what was held for no one district."""
    ours = _known_districts(on)
    met = _heard(on, period, "district")
    letters = _letters(on, period)
    here = tuple(_one(name, met.get(key), met, letters.get(key, 0)) for key, name in sorted(ours.items()))
    rest = tuple(_one(counted[0], counted, met) for key, counted in met.items() if key not in ours)
    return here, rest


def _known_districts(on: date) -> dict[str, str]:
    """The districts that schools stand in; until there are schools, those that letters went to."""
    schools = School.objects.eligible(on).exclude(district="").values_list("district", flat=True).distinct()
    sent = MailOut.objects.as_at(on).exclude(district="").exclude(cohort__istartswith="school")
    names = list(schools) or list(sent.values_list("district", flat=True).distinct())
    return {plain_words(name): name for name in names}


def _letters(on: date, period: Period) -> Mapping[str, int]:
    """Letters sent to families, by district."""
    rows = MailOut.objects.as_at(on).filter(sent_on__range=(period.first, period.last), cohort__istartswith="famil")
    return {plain_words(near): sent or 0 for near, sent in rows.values_list("district").annotate(Sum("sent"))}


# Audiences that are no group of people, so that none can be silent.
MIXED = ("parents-and-professionals", "everyone")
Counted = tuple[str, int, int]


def _heard(on: date, period: Period, by: str) -> dict[str, Counted]:
    """By group: its words, activities and attendances."""
    held = breakdown(measure_of("engagement-activities"), on, by, period)
    came = {one.group: one.value.value for one in breakdown(measure_of("engagement-attendances"), on, by, period)}
    return {plain_words(one.group): (one.label, one.value.value, came.get(one.group, 0)) for one in held}


def _one(label: str, counted: Counted | None, all_met: Mapping[str, Counted], letters: int | None = None) -> Heard:
    whole = sum(attendances for _, _, attendances in all_met.values())
    _, activities, attendances = counted or (label, 0, 0)
    return Heard(label, activities, attendances, attendances / whole if whole else 0, letters)


def _audiences(on: date, period: Period) -> tuple[Heard, ...]:
    met = _heard(on, period, "audience")
    known = {plain_words(choice.key): choice.words for choice in AUDIENCES if choice.key not in MIXED}
    listed = [_one(words, met.get(key), met) for key, words in known.items()]
    return (*listed, *(_one(counted[0], counted, met) for key, counted in met.items() if key not in known))


@dataclass(frozen=True)
class SaidAndDone:
    """One line of the public page: what people said, who, what was done, and when they were told."""

    said: str
    who: str
    when: str
    did: str
    told: str


def said_and_done(on: date) -> list[SaidAndDone]:
    """What people said by the day, newest first; what has not been done or told by then says so."""
    return [_said(row, on) for row in YouSaid.objects.as_at(on).order_by("-said_on", "pk")]


def _said(row: YouSaid, on: date) -> SaidAndDone:
    told = row.told_on is not None and row.told_on <= on
    return SaidAndDone(row.you_said, row.who, _day(row, "said_on"), row.did, _day(row, "told_on") if told else "")


def _day(row: YouSaid, column: str) -> str:
    """A day in words; the month alone where only that was said."""
    day: date | None = getattr(row, column)
    if day is None:
        return ""
    month = row.as_said.get(column, {}).get("precision") == "month"
    return f"{day:%B %Y}" if month else f"{day.day} {day:%B %Y}"
