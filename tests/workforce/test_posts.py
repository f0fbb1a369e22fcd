"""Appointed is not in post: posts and schools are filled from the day someone starts."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from areasend.kit.acting import acting
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import breakdown, value
from areasend.measures.finding import open_findings
from areasend.reports.committee.people import started_and_to_come
from areasend.reports.day import Day
from areasend.workforce.models import Post, RecruitmentPhase

pytestmark = pytest.mark.django_db
FILLED = measure_of("posts-filled")


@pytest.fixture(autouse=True)
def office() -> Iterator[None]:
    with acting("The office", "arranging a test"):
        yield


def post(number: str, fte: str = "1", **dates: date | str | None) -> Post:
    return Post.objects.create(number=number, title=f"Plan writer {number}", fte=Decimal(fte), **dates)


def test_a_post_is_filled_from_the_day_its_holder_starts() -> None:
    post("P1", "0.6", appointed_on=date(2020, 5, 5), started_on=date(2020, 7, 6))
    post("P2", advertised_on=date(2020, 4, 3))
    # appointed on 5 May, both known: 0 of 1.6; started on 6 July: 0.6 of 1.6
    assert [
        (value(FILLED, on).numerator, value(FILLED, on).denominator) for on in (date(2020, 7, 5), date(2020, 7, 6))
    ] == [(0, Decimal("1.6")), (Decimal("0.6"), Decimal("1.6"))]


def test_a_post_that_ended_is_established_up_to_its_last_day() -> None:
    post("P1", started_on=date(2019, 3, 4), ended_on=date(2020, 6, 30))
    assert value(FILLED, date(2020, 6, 30)).denominator == 1
    assert value(FILLED, date(2020, 7, 1)).value is None


def test_a_post_is_not_known_before_the_first_of_its_days() -> None:
    post("P1", advertised_on=date(2020, 4, 3), listed_on=date(2020, 11, 13))
    post("P2", listed_on=date(2020, 11, 13))
    known = [
        list(Post.objects.as_at(on).values_list("number", flat=True)) for on in (date(2020, 4, 3), date(2020, 11, 13))
    ]
    assert known == [["P1"], ["P1", "P2"]]


def test_posts_called_filled_in_which_nobody_has_started_are_found() -> None:
    post("P1", "0.8", status="Filled", appointed_on=date(2020, 5, 5), started_on=date(2020, 12, 1))
    post("P2", status="Filled", started_on=date(2020, 6, 8))
    (found,) = [one for one in open_findings(date(2020, 11, 18)) if one.kind == "appointed-not-in-post"]
    assert found.arithmetic == "P1 0.8, starts 1 December 2020"
    assert [one.kind for one in open_findings(date(2020, 12, 1)) if one.kind == "appointed-not-in-post"] == []


def test_an_appointment_made_later_is_not_told_earlier() -> None:
    post("P1", advertised_on=date(2020, 4, 3), appointed_on=date(2020, 5, 5), started_on=date(2020, 6, 8))
    told = [
        list(started_and_to_come(Day(on), Post.objects.all()))
        for on in (date(2020, 5, 4), date(2020, 5, 5), date(2020, 6, 8))
    ]
    assert told == [
        ["Not yet in post: the Plan writer P1, to whose post nobody is appointed."],
        ["Not yet in post: the Plan writer P1, appointed, who starts on 8 June 2020."],
        ["In post is the Plan writer P1 (since 8 June 2020)."],
    ]


def test_twenty_four_nurses_appointed_and_twenty_one_started_are_21_of_24_schools() -> None:
    # Case 29: by 31 March 2021 all 24 are appointed and 21 have started, 8 + 8 + 5.
    for place in range(24):
        started = date(2020, 9, 14) if place < 8 else date(2021, 1, 18) if place < 16 else date(2021, 3, 29)
        if place >= 21:
            started = date(2021, 5, 4)
        RecruitmentPhase.objects.create(
            phase=place // 8 + 1,
            site=f"School {place}",
            fte_needed=1,
            recruited_on=date(2020, 8, 3),
            started_on=started,
            due_on=date(2021, 3, 31),
        )
    measure, on = measure_of("special-schools-staffed"), date(2021, 3, 31)
    assert (value(measure, on).numerator, value(measure, on).denominator) == (21, 24)
    assert {group.group: group.value.numerator for group in breakdown(measure, on, "phase")} == {"1": 8, "2": 8, "3": 5}
    (behind,) = [one for one in open_findings(date(2021, 4, 1)) if one.kind == "phase-behind"]
    assert behind.message == "Phase 3 was to be done by 31 March 2021. By then 5 of 8 had someone in post, now 5."
