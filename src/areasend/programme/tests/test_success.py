"""Measures of success: value against target and floor, the impact that they propose, as at any day."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from areasend.engagement.models import Activity
from areasend.measures.finding import all_findings
from areasend.measures.measure import Period
from areasend.measures.models import SeriesPoint
from areasend.programme.board import WeaknessBlock, read_board
from areasend.programme.judging import LightForm, give_light, impact_for
from areasend.programme.models import Judgement, Target
from areasend.programme.rules.lights import roll_up_impact
from areasend.programme.success import as_said, measure_key, success, successes
from areasend.programme.success_course import course
from areasend.programme.tests.small_plan import SmallPlan, small_plan

pytestmark = pytest.mark.django_db

ON, OCTOBER = date(2020, 11, 18), date(2020, 10, 31)
PLANS = "ehc-plans-20-weeks-supplied"


@pytest.fixture
def plan(db: None, as_office: None) -> SmallPlan:
    """The small plan; of plans 41 of 100 in time in October 2020, 30 of 50 in September."""
    for month_end, in_time, all_plans in ((date(2020, 9, 30), 30, 50), (OCTOBER, 41, 100)):
        SeriesPoint.objects.create(
            series=PLANS, month_end=month_end, value=in_time, out_of=all_plans, stated_on=date(2020, 11, 4)
        )
    return small_plan()


def aim(plan: SmallPlan, measure: str = PLANS, **changed: object) -> Target:
    values: dict[str, object] = {"over": "month", "polarity": "H", "target": 60, "floor": 50}
    of = {"weakness": plan.weakness} if "action" not in changed else {}
    made: Target = Target.objects.create(measure=measure, stated_on=date(2020, 9, 1), **of, **(values | changed))
    made.refresh_from_db()
    return made


def block(on: date = ON) -> WeaknessBlock:
    [found] = read_board(on, measured=True).weaknesses
    return found


def test_case_1_forty_one_per_cent_against_a_floor_of_fifty_is_red(plan: SmallPlan) -> None:
    aim(plan)
    [one] = block().measures
    assert (one.words, one.when, one.light.light, one.light.because) == (
        "41% (41 of 100)",
        "in October 2020",
        "red",
        "41 < floor 50",
    )
    assert one.href == f"/desk/figures/{PLANS}/?from=2020-10-01&to=2020-10-31"
    assert (one.said(one.target.target), one.said(one.target.floor)) == ("60%", "50%")


def test_over_a_quarter_it_is_all_of_the_quarters_plans(plan: SmallPlan) -> None:
    # August to October: 30 + 41 = 71 of 150 = 47.33... per cent
    aim(plan, over="quarter")
    [one] = successes(ON)[plan.weakness.pk]
    assert one.period == Period(date(2020, 8, 1), OCTOBER)
    assert one.light.because == "47.3 < floor 50"


def test_a_month_begun_is_not_counted_and_one_just_ended_is(plan: SmallPlan) -> None:
    target = aim(plan)
    assert success(target, date(2020, 10, 30)).words == "not known"  # stated on 4 November
    assert success(target, date(2020, 11, 29)).when == "in October 2020"
    assert success(target, date(2020, 11, 30)).when == "in November 2020"
    assert success(target, date(2020, 11, 30)).light.light == "no data"


def test_case_5_part_of_a_year_is_never_set_against_a_years_target(plan: SmallPlan) -> None:
    Activity.objects.create(number=1, held_on=date(2019, 10, 31), title="Too early", attendances=99)
    Activity.objects.create(number=2, held_on=date(2019, 11, 1), title="First", attendances=10)
    Activity.objects.create(number=3, held_on=date(2020, 11, 2), title="Month begun", attendances=7)
    one = success(aim(plan, "engagement-attendances", over="", polarity="A", target=1200, floor=None), ON)
    assert (one.words, one.when) == ("10", "in the twelve months to 31 October 2020")
    assert (one.light.light, one.light.because) == ("no data", "an activity figure has no colour")


def test_a_stock_is_counted_on_the_day_and_lower_is_better(plan: SmallPlan) -> None:
    # one risk is scored 16 from 13 November
    high = aim(plan, "risks-red", polarity="L", target=0, floor=2)
    assert [success(high, day).light.light for day in (date(2020, 11, 12), ON)] == ["green", "amber"]
    assert success(high, ON).when == "on 18 November 2020"


def test_of_one_group_of_a_breakdown(plan: SmallPlan) -> None:
    SeriesPoint.objects.create(
        series="satisfaction-happy", group="Elmhurst", month_end=OCTOBER, value=40, stated_on=date(2020, 11, 4)
    )
    SeriesPoint.objects.create(
        series="satisfaction-happy", group="Oakley", month_end=OCTOBER, value=60, stated_on=date(2020, 11, 4)
    )
    one = success(aim(plan, "satisfaction-answers", by="area", group="Elmhurst", target=50, floor=30), ON)
    assert (one.title.endswith(": Elmhurst"), one.words, one.light.light) == (True, "40", "amber")


def test_the_target_as_last_stated_by_the_day(plan: SmallPlan) -> None:
    aim(plan)
    Target.objects.create(
        measure=PLANS, weakness=plan.weakness, over="month", target=40, floor=30, stated_on=date(2020, 11, 20)
    )
    assert [block(day).measures[0].light.light for day in (ON, date(2020, 11, 20))] == ["red", "green"]
    assert successes(date(2020, 8, 31)) == {}


def test_an_actions_measure_stands_with_its_weakness(plan: SmallPlan) -> None:
    aim(plan, action=plan.profiles)
    assert [one.target.action for one in block().measures] == [plan.profiles]


@pytest.mark.parametrize(
    ("lights", "light", "words"),
    [
        ((), "no data", "no measure of success"),
        (("no data",), "no data", "1 not measured"),
        (("green", "green"), "green", "2 at target"),
        (("green", "no data"), "amber", "1 at target, 1 not measured"),
        (("green", "green", "amber"), "amber", "2 at target, 1 floor met"),
        (("green", "green", "green", "green", "red"), "red", "4 at target, 1 below floor"),
    ],
)
def test_the_impact_of_several_is_by_counts_and_no_green_hides_a_red(
    lights: tuple[str, ...], light: str, words: str
) -> None:
    found = roll_up_impact(lights)
    assert (found.light, found.because) == (light, words)


def test_case_1_green_against_a_red_measure_needs_a_reason_and_an_expiry(plan: SmallPlan) -> None:
    aim(plan)
    standing, _ = impact_for("weakness", plan.weakness.pk, ON)
    assert (standing.given, standing.proposed.because) == ("red", "1 below floor")
    bare = LightForm({"light": "green"}, proposed=standing.proposed.light, today=ON, which="impact")
    assert {"reason", "expires_on"} == set(bare.errors)
    said = {"light": "green", "reason": "The forum says it is better", "expires_on": "2020-12-18"}
    form = LightForm(said, proposed=standing.proposed.light, today=ON, which="impact")
    assert form.is_valid()
    give_light(weakness=plan.weakness, proposed=standing.proposed, given=form.given(), who="Lee", on=ON, which="impact")
    impact = block().impact
    assert impact is not None
    assert (impact.given, impact.proposed.light, impact.reason, impact.differs) == (
        "green",
        "red",
        "The forum says it is better",
        True,
    )
    # delivery is another light, and stays as it was; after its last day the measures speak again
    assert block().delivery.given == "green"
    later = block(date(2020, 12, 19)).impact
    assert later is not None and later.given != "green"
    assert Judgement.objects.filter(light="impact").count() == 1


def test_paused_is_no_impact(plan: SmallPlan) -> None:
    assert not LightForm({"light": "paused"}, proposed="red", today=ON, which="impact").is_valid()


def test_a_number_is_never_said_to_reach_what_it_does_not() -> None:
    assert as_said(Decimal("59.96"), (Decimal(60), Decimal(50))) == Decimal("59.96")
    assert as_said(Decimal("47.3333333"), (Decimal(60), Decimal(50))) == Decimal("47.3")
    assert as_said(Decimal("60"), (Decimal(60),)) == Decimal("60")


def test_how_it_went_is_drawn_with_its_target_and_floor(plan: SmallPlan) -> None:
    SeriesPoint.objects.create(
        series=PLANS, month_end=date(2020, 8, 31), value=20, out_of=50, stated_on=date(2020, 11, 4)
    )
    drawn = course(success(aim(plan), ON))
    assert [(point.on, point.words) for point in drawn.points[-3:]] == [
        (date(2020, 8, 31), "40% (20 of 50)"),
        (date(2020, 9, 30), "60% (30 of 50)"),
        (OCTOBER, "41% (41 of 100)"),
    ]
    assert len(drawn.points) == 12
    assert drawn.drawing is not None
    assert "<svg" in drawn.drawing.svg
    assert "Target" in drawn.drawing.alt or "Target" in str(drawn.drawing.table)


def test_with_two_known_months_there_is_nothing_to_draw(plan: SmallPlan) -> None:
    drawn = course(success(aim(plan), ON))
    assert drawn.drawing is None
    assert len([point for point in drawn.points if point.number is not None]) == 2


def test_a_figure_is_named_by_its_key_or_its_title_and_no_other_is_taken() -> None:
    assert measure_key(" Milestones due ") == "milestones-due"
    assert measure_key("milestones-due") == "milestones-due"
    with pytest.raises(ValueError, match="registered figure"):
        measure_key("How happy we are")


def test_what_cannot_be_counted_and_a_floor_beyond_its_target_are_found(plan: SmallPlan) -> None:
    aim(plan, "how-happy-we-are")
    aim(plan, "risks-red", by="district", group="Elmhurst")
    aim(plan, floor=70)
    messages = [one.message for one in all_findings(ON) if one.register == "targets"]
    assert messages == [
        f"A measure of success of {plan.weakness} cannot be counted: no figure is called how-happy-we-are.",
        f"A measure of success of {plan.weakness} cannot be counted: Risks scored high cannot be shown by district.",
        f"The floor of {PLANS} for {plan.weakness} is 70, beyond its target of 60, though higher is better.",
    ]
    assert {one.light.light for one in block().measures} == {"no data", "red"}


def test_a_period_that_is_none_of_the_three_is_refused(plan: SmallPlan) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        aim(plan, over="week")
