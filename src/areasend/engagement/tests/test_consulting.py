"""A consultation as at a day: the plan while it is a plan, and what happened once it has."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from areasend.engagement.consulting import consultations_on
from areasend.engagement.models import Consultation, YouSaid
from areasend.kit.acting import acting
from areasend.measures.finding import open_findings

pytestmark = pytest.mark.django_db


@pytest.fixture
def strategy() -> None:
    """Case 23: planned 30 November 2020 to 31 January 2021, held 2 December 2020 to 4 February 2021."""
    plan = {"title": "Draft SEND strategy", "opens_planned": date(2020, 11, 30), "closes_planned": date(2021, 1, 31)}
    with acting("The office", "arranging a test"):
        Consultation.objects.create(stated_on=date(2020, 11, 13), **plan)
        Consultation.objects.create(
            stated_on=date(2021, 2, 5), opened_on=date(2020, 12, 2), closed_on=date(2021, 2, 4), **plan
        )


def test_on_18_november_only_the_plan_shows(strategy: None) -> None:
    (one,) = consultations_on(date(2020, 11, 18))
    assert one.plan.opens_planned == date(2020, 11, 30)
    assert (one.opened_on, one.closed_on, one.reply_due) == (None, None, None)


def test_while_it_is_open_it_has_not_closed(strategy: None) -> None:
    (one,) = consultations_on(date(2021, 1, 15))
    assert (one.opened_on, one.closed_on) == (date(2020, 12, 2), None)


def test_it_was_open_for_65_days_counting_both_ends_and_the_reply_is_due_12_weeks_after(strategy: None) -> None:
    # December 2 to 31 is 30 days, January 31, February 1 to 4 is 4: 65. 4 February + 84 days is 29 April 2021.
    (one,) = consultations_on(date(2021, 2, 10))
    assert (one.days_open, one.reply_due) == (65, date(2021, 4, 29))


def test_closed_without_a_reply_is_found_and_says_of_no_law(strategy: None) -> None:
    found = next(one for one in open_findings(date(2021, 5, 9)) if one.kind == "no-reply")
    assert found.arithmetic == "12 weeks after closing is 29 April 2021: 10 days past that"
    assert "law" not in (found.message + found.arithmetic + found.mend).casefold()


def test_before_it_was_ever_spoken_of_it_is_not_there(strategy: None) -> None:
    assert consultations_on(date(2020, 11, 1)) == []


def test_a_stranger_reads_what_people_said_and_whether_they_were_told() -> None:
    with acting("The office", "arranging a test"):
        YouSaid.objects.create(
            you_said="Nobody rings back", who="Parents", said_on=date(2020, 3, 3), did="A call back in two days"
        )
    page = Client().get("/you-said").content.decode()
    assert "Nobody rings back" in page
    assert "A call back in two days" in page
    assert "Not yet" in page


def test_something_done_that_nobody_was_told_of_is_found() -> None:
    with acting("The office", "arranging a test"):
        YouSaid.objects.create(
            you_said="Ask us first",
            said_on=date(2020, 5, 20),
            did="A survey",
            as_said={"told_on": {"said": "ongoing"}},
        )
    found = next(one for one in open_findings(date(2020, 11, 18)) if one.kind == "not-told")
    assert "written as “ongoing”" in found.message


def test_forum_representative_reads_engagement_and_a_councillor_does_not(signed_in: Callable[[str], Client]) -> None:
    assert signed_in("forum-representative").get("/desk/programme/engagement/").status_code == 200
    assert signed_in("councillor").get("/desk/programme/engagement/").status_code == 403
