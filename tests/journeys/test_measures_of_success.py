"""A weakness beside its measures: what is claimed, what the figures show, and who differs from them and why."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone

from areasend.kit.acting import acting
from areasend.measures.models import SeriesPoint
from areasend.programme.models import Judgement, Target
from areasend.programme.tests.small_plan import SmallPlan, small_plan
from tests.journeys.conftest import Visitor

Visit = Callable[..., Visitor]
PLANS = "ehc-plans-20-weeks-supplied"


@pytest.fixture
def plan(wealdmere: object) -> SmallPlan:
    """Weakness 3, with plans in time in each of the last four whole months: 10, 20, 30, then 41 of 100."""
    last = timezone.localdate().replace(day=1) - timedelta(days=1)
    with acting("The office", "arranging a test"):
        plan = small_plan()
        for in_time in (41, 30, 20, 10):
            SeriesPoint.objects.create(
                series=PLANS, month_end=last, value=in_time, out_of=100, stated_on=last + timedelta(days=1)
            )
            last = last.replace(day=1) - timedelta(days=1)
    return plan


def test_a_measure_of_success_is_set_and_the_lead_differs_from_it_with_a_reason(visit: Visit, plan: SmallPlan) -> None:
    # Given a weakness of which nothing says whether the work helps
    lee = visit("workstream-lead")
    lee.go("/desk/programme/")
    lee.sees("no measure of success")
    lee.follows("3. Too small a part for parents")
    assert lee.heading() == "No measure of success is set for this weakness"
    # When Lee ties it to a figure that does not exist, it is refused in words; then to one that does
    lee.follows("Set a measure of success")
    lee.page.get_by_label("Figure", exact=False).first.fill("How happy we are")
    lee.page.get_by_label("Weakness").select_option(label="3. Too small a part for parents")
    lee.page.get_by_label("Counted over").select_option(label="The last whole month")
    lee.page.get_by_label("Better which way").select_option(label="Higher is better")
    lee.page.get_by_label("Target").first.fill("60")
    lee.page.get_by_label("Floor").fill("50")
    lee.page.get_by_label("Stated on").fill("2020-09-01")
    lee.page.get_by_label("Why are you making this change?").fill("The board asked for it")
    lee.presses("Save")
    lee.sees("must be the name of a registered figure")
    lee.page.get_by_label("Figure", exact=False).first.fill("Plans issued within 20 weeks, as supplied")
    lee.presses("Save")
    assert Target.objects.get().measure == PLANS
    # Then the weakness stands beside it: value, target, floor and light, and the value opens
    lee.go("/desk/programme/weaknesses/3/")
    assert lee.heading() == "0 of 1 measure of success reaches its target"
    lee.sees("41% (41 of 100)")
    lee.sees("41 < floor 50")
    lee.sees("Below floor")
    lee.page.get_by_text("The same as a table").click()
    lee.sees("30% (30 of 100)")
    lee.follows("41% (41 of 100)")
    assert lee.heading() == "Plans issued within 20 weeks, as supplied"
    # And green is given only with a reason and an end, and both lights are shown
    lee.go("/desk/programme/weaknesses/3/")
    lee.follows("Give an impact light")
    lee.page.get_by_label("At target").check()
    lee.presses("Give this light")
    lee.sees("Say in a sentence why your light differs")
    lee.page.get_by_label("Why does it differ").fill("November was counted twice")
    lee.page.get_by_label("Until when does your light stand?").fill((date.today() + timedelta(days=20)).isoformat())
    lee.presses("Give this light")
    lee.sees("Given on")
    lee.sees("November was counted twice")
    assert Judgement.objects.get(light="impact").proposed == "red"
    # And a board member reads the same on a phone, and changes nothing
    bo = visit("board-member", 320)
    bo.go("/desk/programme/weaknesses/3/")
    bo.sees("41% (41 of 100)")
    bo.sees_not("Give an impact light")
    bo.go("/desk/programme/")
    bo.sees("target 60%, floor 50%")


@pytest.mark.parametrize("role", ["councillor", "stranger"])
def test_a_councillor_and_a_stranger_see_nothing_of_it(visit: Visit, plan: SmallPlan, role: str) -> None:
    someone = visit(role)
    for address in ("/desk/programme/weaknesses/3/", f"/desk/programme/impact/weakness/{plan.weakness.pk}"):
        answer = someone.page.goto(f"{someone.base}{address}")
        assert answer is not None
        assert answer.status == 403
        someone.sees_not("Too small a part")
