"""A measure month by month is what it is when each month is asked for by itself, whole and by group."""

from calendar import monthrange
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from django.db.models import Q

from areasend.commissioning.models import CommissioningDocument
from areasend.complaints.models import Complaint
from areasend.inclusion.models import Event, EventAttendance
from areasend.kit.acting import acting
from areasend.kit.registers.one_thing.links import links_read_once
from areasend.measures.catalogue import all_measures, measure_of
from areasend.measures.counting import breakdown, value
from areasend.measures.measure import Definition, Measure, Period
from areasend.measures.monthly import months, series, series_by
from areasend.places.models import School

pytestmark = pytest.mark.django_db
ON = date(2020, 11, 18)
PERIOD = Period(date(2019, 4, 1), date(2021, 1, 31))
A_STOCK = replace(measure_of("complaints-awaiting-answer"), key="a-stock")


@pytest.fixture
def complaints() -> None:
    """Three hundred, some answered before they came, some withdrawn as mistaken, some never answered."""
    dice = Random(20)
    rows = [
        Complaint(
            reference=f"C-{number}",
            family=f"F{dice.randrange(40)}",
            received_on=(came := date(2019, 1, 1) + timedelta(dice.randrange(760))),
            answered_on=dice.choice([None, came - timedelta(9), came + timedelta(dice.randrange(90))]),
            cause=dice.choice(["", "delay", "transport"]),
            district=dice.choice(["North", "South"]),
            outcome=dice.choice(["", "upheld", "not-upheld"]),
            remedy=dice.choice([None, 100, 250]),
            stage_2_asked_on=dice.choice([None, came + timedelta(40)]),
            withdrawn_on=dice.choice([None, None, None, date(2020, 6, 1)]),
        )
        for number in range(300)
    ]
    with acting("The office", "arranging a test"):
        Complaint.objects.bulk_create(rows)


def asked(first: date) -> tuple[date, Period]:
    """One month asked for by itself: the day, and of a flow the period."""
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return min(last, ON), Period(first, last)


def stock(**declared: object) -> Measure:
    return replace(A_STOCK, **declared)  # type: ignore[arg-type]


STOCKS = {
    "as registered": A_STOCK,
    "of an amount": stock(amount="remedy"),
    "as a share": stock(above=Q(outcome="upheld")),
    "that never leaves": stock(left=""),
    "that enters later than it counts": stock(entered="stage_2_asked_on", left=""),
    "that enters later and leaves": stock(entered="answered_on", left="stage_2_asked_on"),
    "always there": stock(entered=""),
    "of different families": stock(distinct="family"),
    "whose rows are the day's own": stock(rows=lambda on: Complaint.objects.filter(received_on__gte=on.replace(day=1))),
    "whose rows changed once": stock(
        rows=lambda on: Complaint.objects.filter(district="North" if on < date(2020, 3, 1) else "South")
    ),
}


@pytest.mark.parametrize("measure", STOCKS.values(), ids=STOCKS.keys())
def test_a_stock_is_counted_at_each_months_end(complaints: None, measure: Measure) -> None:
    whole = series(measure, ON, PERIOD)
    groups = {one.group: one.months for one in series_by(measure, ON, "cause", PERIOD)}
    for place, first in enumerate(months(PERIOD)):
        if first > ON:
            assert whole[place].value.value is None
            continue
        day, _ = asked(first)
        assert whole[place].value == value(measure, day)
        there = {one.group: one.value for one in breakdown(measure, day, "cause")}
        assert {group: line[place].value for group, line in groups.items() if line[place].value.records} == there


@pytest.mark.parametrize("key", [one.key for one in all_measures() if one.register == "complaints"])
def test_every_measure_of_complaints_is_the_same_by_month_as_asked_alone(complaints: None, key: str) -> None:
    measure = measure_of(key)
    groups = {one.group: one.months for one in series_by(measure, ON, "district", PERIOD)}
    for place, month in enumerate(series(measure, ON, PERIOD)):
        if month.first > ON:
            continue
        day, period = asked(month.first)
        at = (ON, period) if measure.kind == "flow" else (day, None)
        assert month.value == value(measure, *at)
        there = {one.group: one.value for one in breakdown(measure, at[0], "district", at[1])}
        assert {group: line[place].value for group, line in groups.items() if line[place].value.records} == there


@pytest.mark.usefixtures("complaints")
def test_a_stock_asks_as_often_for_a_hundred_months_as_for_two(
    django_assert_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    for first in (date(2020, 9, 1), date(2012, 9, 1)):
        with links_read_once(), django_assert_num_queries(3):  # the links, and the two
            series_by(A_STOCK, ON, "cause", Period(first, ON))


def test_a_row_that_counts_from_the_earliest_of_several_days_stands_from_it() -> None:
    """Decided on 3 May and listed on 9 July: it counts from 3 May. One without either day counts always."""
    measure = Measure(
        key="documents",
        title="Documents",
        kind="stock",
        unit="documents",
        subject="programme",
        register="commissioning-documents",
        rows=lambda on: CommissioningDocument.objects.all(),
        definition=Definition("Decisions on documents.", "Register of documents"),
    )
    with acting("The office", "arranging a test"):
        for decided, listed in ((date(2020, 5, 3), date(2020, 7, 9)), (None, date(2020, 6, 1)), (None, None)):
            CommissioningDocument.objects.create(
                title="Strategy", body="Joint board", decision="approved", decided_on=decided, listed_on=listed
            )
    found = series(measure, ON, Period(date(2020, 4, 1), date(2020, 7, 31)))
    assert [month.value.value for month in found] == [1, 2, 3, 3]


@pytest.fixture
def schools() -> None:
    """Three primary schools and a special one; one opens on 1 June 2020. Two came in May, one of them twice."""
    with acting("The office", "arranging a test"):
        made = [
            School.objects.create(
                number=f"886/200{n}", name=f"School {n}", phase="special" if n == 4 else "primary", opened_on=opened
            )
            for n, opened in ((1, None), (2, None), (3, date(2020, 6, 1)), (4, None))
        ]
        for day, came in ((date(2020, 5, 5), made[:2]), (date(2020, 5, 20), made[:1]), (date(2020, 6, 9), made[3:])):
            event = Event.objects.create(name="Inclusion", held_on=day)
            for school in came:
                EventAttendance.objects.create(event=event, school=school, kind="school", as_written=school.name)


@pytest.mark.usefixtures("schools")
def test_different_schools_of_all_schools_by_month_and_phase() -> None:
    measure = measure_of("schools-reached")
    period = Period(date(2020, 5, 1), date(2020, 6, 30))
    # May: schools 1 and 2 of the four that were open on 18 November; June: school 4
    assert [(one.value.numerator, one.value.denominator) for one in series(measure, ON, period)] == [(2, 4), (1, 4)]
    by_phase = {
        one.group: [(month.value.numerator, month.value.denominator) for month in one.months]
        for one in series_by(measure, ON, "phase", period)
    }
    assert by_phase == {"primary": [(2, 3), (0, 3)], "special": [(0, 1), (1, 1)]}


@pytest.mark.usefixtures("schools")
def test_a_stock_out_of_other_records_is_out_of_those_of_its_own_day() -> None:
    reached = measure_of("schools-reached")
    measure = replace(reached, kind="stock", happened="", entered="event__held_on")
    period = Period(date(2020, 5, 1), date(2020, 6, 30))
    # by the end of May two of three open schools had come; by the end of June three of four
    assert [(one.value.numerator, one.value.denominator) for one in series(measure, ON, period)] == [(2, 3), (3, 4)]
