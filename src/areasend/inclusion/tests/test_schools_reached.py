"""Schools are counted once, of those eligible; a nursery, an officer and a day in September are counted apart."""

from collections.abc import Iterator
from datetime import date

import pytest

from areasend.inclusion.models import Event, EventAttendance
from areasend.kit.acting import acting
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import breakdown, records, value
from areasend.measures.measure import Period
from areasend.measures.monthly import series
from areasend.places.models import School

pytestmark = pytest.mark.django_db

OCTOBER = Period(date(2020, 10, 1), date(2020, 10, 31))
ON = date(2020, 11, 18)
REACHED = measure_of("schools-reached")


@pytest.fixture(autouse=True)
def office() -> Iterator[None]:
    with acting("The office", "arranging a test"):
        yield


def schools(count: int) -> list[School]:
    """588 schools: the first 460 are primary, the next 100 secondary, the last 28 special."""

    def phase(place: int) -> str:
        return "primary" if place < 460 else "secondary" if place < 560 else "special"

    made = [School(number=f"998/{2000 + n}", name=f"School {n}", phase=phase(n)) for n in range(count)]
    return School.objects.bulk_create(made)


def event(day: date) -> Event:
    return Event.objects.create(name="Inclusion discussion", held_on=day)


def came(to: Event, *who: School, times: int = 1) -> None:
    EventAttendance.objects.bulk_create(
        EventAttendance(event=to, as_written=one.name, kind="school", school=one, joined=str(n))
        for one in who
        for n in range(times)
    )


def test_145_schools_that_make_210_attendances_are_145_of_588() -> None:
    # Case 26. 80 schools come once and 65 twice: 80 + 130 = 210 attendances by 145 schools; 145 / 588 = 24.7%.
    everyone = schools(588)
    first, second = event(date(2020, 10, 6)), event(date(2020, 10, 22))
    came(first, *everyone[:80])
    came(first, *everyone[400:465])
    came(second, *everyone[400:465])
    found = value(REACHED, ON, OCTOBER)
    assert (found.numerator, found.denominator, found.records) == (145, 588, 210)
    assert round(found.value * 100) == 25


def test_by_phase_each_group_has_its_own_whole_and_a_phase_that_nobody_came_from_shows() -> None:
    # Of the schools above: 80 + 60 = 140 primary (400 to 459), 5 secondary (460 to 464), no special.
    everyone = schools(588)
    first = event(date(2020, 10, 6))
    came(first, *everyone[:80], *everyone[400:465])
    groups = {
        one.label: (one.value.numerator, one.value.denominator) for one in breakdown(REACHED, ON, "phase", OCTOBER)
    }
    assert groups == {"Primary": (140, 460), "Secondary": (5, 100), "Special": (0, 28)}


def test_the_pilot_of_29_september_is_not_october() -> None:
    early, late = schools(2)
    came(event(date(2020, 9, 29)), early)
    came(event(date(2020, 10, 6)), late)
    assert value(REACHED, ON, OCTOBER).numerator == 1


def test_a_nursery_an_officer_and_words_not_settled_are_no_school() -> None:
    (school,) = schools(1)
    discussion = event(date(2020, 10, 6))
    came(discussion, school)
    for kind in ("nursery", "council-officer", "early-years-association", ""):
        EventAttendance.objects.create(event=discussion, as_written="Someone", kind=kind)
    found = value(REACHED, ON, OCTOBER)
    assert (found.numerator, found.records) == (1, 1)


def test_a_school_that_closed_is_no_longer_eligible() -> None:
    open_still, closed = schools(2)
    closed.closed_on = date(2020, 8, 31)
    closed.save()
    came(event(date(2020, 10, 6)), open_still)
    assert value(REACHED, ON, OCTOBER).denominator == 1
    assert value(REACHED, date(2020, 8, 1), Period(date(2020, 7, 1), date(2020, 7, 31))).denominator == 2


def test_with_no_school_on_the_list_the_share_is_not_known() -> None:
    assert value(REACHED, ON, OCTOBER).value is None


def test_a_school_that_came_in_two_months_counts_in_each_and_once_in_both() -> None:
    (school,) = schools(1)
    came(event(date(2020, 10, 6)), school)
    came(event(date(2020, 11, 4)), school)
    both = Period(date(2020, 10, 1), date(2020, 11, 30))
    assert [month.value.numerator for month in series(REACHED, ON, both)] == [1, 1]
    assert value(REACHED, ON, both).numerator == 1


def test_the_records_opened_are_the_attendances() -> None:
    (school,) = schools(1)
    came(event(date(2020, 10, 6)), school, times=2)
    assert records(REACHED, ON, OCTOBER).count() == 2
