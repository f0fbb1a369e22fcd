"""Different people reached: one number when everyone came by name, else two ends and never one."""

from collections.abc import Iterator
from datetime import date

import pytest

from areasend.engagement.models import Activity, Attendee
from areasend.engagement.queries import reach_on
from areasend.engines.figures.bounds import unique_reach
from areasend.kit.acting import acting
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.measure import Period

YEAR = Period(date(2020, 1, 1), date(2020, 12, 31))
ON = date(2020, 12, 31)


def test_three_events_of_40_30_and_20_unnamed_people_are_between_40_and_90(db: None) -> None:
    # Case 19: at least the largest event, at most the sum 40 + 30 + 20.
    with acting("The office", "arranging a test"):
        for number, heads in enumerate((40, 30, 20), 1):
            Activity.objects.create(number=number, held_on=date(2020, number, 7), title="Fair", attendances=heads)
    reach = reach_on(ON, YEAR)
    assert (reach.least, reach.most, reach.is_known) == (40, 90, False)
    assert value(measure_of("engagement-attendances"), ON, YEAR).value == 90


def test_12_named_people_who_cannot_be_among_the_unnamed_are_added_at_both_ends() -> None:
    # Case 19: 12 + 40 = 52 and 12 + 90 = 102.
    ends = unique_reach([40, 30, 20], [f"YP{n}" for n in range(12)])
    assert (ends.at_least, ends.at_most) == (52, 102)


def test_named_and_unnamed_at_one_activity_are_never_the_same_people(db: None) -> None:
    # 5 came by a code and 3 were only counted: 8 different people sat there.
    with acting("The office", "arranging a test"):
        activity = Activity.objects.create(number=1, held_on=date(2020, 1, 7), title="Group", attendances=8)
        Attendee.objects.bulk_create(Attendee(code=f"YP{n}", activity=activity) for n in range(5))
    reach = reach_on(ON, YEAR)
    assert (reach.least, reach.most) == (8, 8)


def test_nobody_reached_is_nought(db: None) -> None:
    assert reach_on(ON, YEAR).most == 0


@pytest.fixture
def ana_and_ben(db: None) -> Iterator[None]:
    """Ana comes to three events, Ben to the first of them."""
    with acting("The office", "arranging a test"):
        for number, heads in enumerate((2, 1, 1), 1):
            activity = Activity.objects.create(
                number=number, held_on=date(2020, number, 7), title="Group", attendances=heads
            )
            Attendee.objects.create(code="YP01", activity=activity)
            if number == 1:
                Attendee.objects.create(code="YP02", activity=activity)
    yield


def test_ana_three_times_and_ben_once_are_4_attendances_and_2_people(ana_and_ben: None) -> None:
    # Case 18.
    assert value(measure_of("engagement-attendances"), ON, YEAR).value == 4
    reach = reach_on(ON, YEAR)
    assert (reach.least, reach.most, reach.is_known) == (2, 2, True)


def test_two_codes_found_to_be_one_person_change_reach_and_not_attendances(ana_and_ben: None) -> None:
    # Case 18: had one of Ana's attendances stood under another code, reach would read 3 until the codes are joined.
    third = Attendee.objects.get(activity__number=3)
    with acting("The office", "a slip of the pen"):
        third.code = "YP09"
        third.save()
    assert reach_on(ON, YEAR).most == 3
    with acting("The office", "YP09 and YP01 are one person"):
        third.code = "YP01"
        third.save()
    assert reach_on(ON, YEAR).most == 2
    assert value(measure_of("engagement-attendances"), ON, YEAR).value == 4


def test_one_head_without_a_code_opens_the_two_ends(ana_and_ben: None) -> None:
    with acting("The office", "arranging a test"):
        Activity.objects.filter(number=2).update(attendances=6)
    # Named 2. At least the largest event, 6; at most the 2 and the 5 without a code.
    reach = reach_on(ON, YEAR)
    assert (reach.least, reach.most) == (6, 7)


def test_as_at_an_earlier_day_only_what_was_held_by_then_counts(ana_and_ben: None) -> None:
    assert reach_on(date(2019, 12, 31), YEAR).most == 0
