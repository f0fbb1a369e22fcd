"""A light that differs from the rule's says why and until when; without that it is refused."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from areasend.kit.acting import acting
from areasend.programme.models import Judgement
from areasend.programme.tests.small_plan import SmallPlan, planned, small_plan
from tests.journeys.conftest import Visitor

Visit = Callable[..., Visitor]


@pytest.fixture
def late(wealdmere: object) -> SmallPlan:
    """The small plan, with the profiles months past their day: the rule proposes off track."""
    with acting("The office", "arranging a test"):
        plan = small_plan()
        plan.profiles.dates.all().delete()
        planned(plan.profiles, due=date(2021, 1, 31))
    return plan


def test_programme_manager_differs_from_the_rule_only_with_a_reason_and_an_end(visit: Visit, late: SmallPlan) -> None:
    # Given an action that the rule finds off track
    robin = visit("programme-manager")
    robin.go(f"/desk/programme/lights/action/{late.profiles.pk}")
    robin.sees("was due 31 Jan 2021")
    # When Robin gives another light and no reason
    robin.page.get_by_label("On track").check()
    robin.presses("Give this light")
    # Then it is refused, and says what is missing
    robin.sees("Say in a sentence why your light differs from the rule's")
    robin.sees("Give a day after today and within three months")
    assert not Judgement.objects.filter(action=late.profiles, given="green", proposed="red").exists()
    # When Robin says why and until when
    robin.page.get_by_label("Why does it differ from the rule?").fill("The board has agreed new dates")
    until = date.today() + timedelta(days=30)
    robin.page.get_by_label("Until when does your light stand?").fill(until.isoformat())
    robin.presses("Give this light")
    # Then both lights are kept with the reason and the end
    robin.sees("Light given: A3.2 Profiles written with young people")
    given = Judgement.objects.get(action=late.profiles, proposed="red")
    assert (given.given, given.reason, given.expires_on, given.given_by) == (
        "green",
        "The board has agreed new dates",
        until,
        "Robin Ashdown",
    )
