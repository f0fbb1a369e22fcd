"""Worked cases of the programme, told by hand."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from areasend.measures.finding import all_findings
from areasend.programme.board import Board, Step, read_board
from areasend.programme.models import Action, Issue, Judgement, Milestone, PlanDate, Rebaseline, Risk, RiskScore
from areasend.programme.rules.calibration import View, calibrate
from areasend.programme.rules.dependencies import NeedsItselfError, check_no_loop, held_up
from areasend.programme.rules.lights import GREEN, Aim, impact_of, roll_up
from areasend.programme.rules.risk_band import Band, band_of
from areasend.programme.tests.small_plan import SmallPlan, lit, small_plan


@pytest.fixture
def plan(db: None, as_office: None) -> SmallPlan:
    return small_plan()


def test_case_1_plans_in_20_weeks_at_41_per_cent_are_red_below_the_floor() -> None:
    found = impact_of(Decimal(41), Aim("H", target=Decimal(60), floor=Decimal(50)))
    assert (found.light, found.because) == ("red", "41 < floor 50")


def test_case_2_no_colour_without_a_value() -> None:
    assert impact_of(None, Aim("L", target=Decimal(10), floor=Decimal(15))).light == "no data"


def _first_milestone(board: Board) -> Step:
    return board.milestones[0]


def test_case_3_the_first_baseline_stays(plan: SmallPlan) -> None:
    draft = Milestone.objects.get(ref="A3.1/M1")
    act = Rebaseline.objects.create(
        approved_on=date(2020, 6, 12), body="SEND Improvement Board", reason="The pandemic", minute="4.2"
    )
    for kind, due, stated in (
        ("baseline", date(2020, 7, 31), date(2019, 10, 18)),
        ("baseline", date(2020, 9, 30), date(2020, 6, 12)),
        ("done", date(2020, 10, 14), date(2020, 10, 14)),
    ):
        PlanDate.objects.create(
            milestone=draft, kind=kind, due_on=due, stated_on=stated, rebaseline=act if stated.month == 6 else None
        )
    step = _first_milestone(read_board(date(2020, 11, 18)))
    # 31 July to 14 October: 31 days of August, 30 of September, 14 of October; 30 September to 14 October: 14
    assert (step.slip.from_first, step.slip.from_current) == (75, 14)
    assert _first_milestone(read_board(date(2020, 6, 1))).dates.current == date(2020, 7, 31)


@pytest.mark.parametrize("missing", ["body", "reason", "approved_on"])
def test_case_3_a_rebaseline_without_body_day_or_reason_is_refused(plan: SmallPlan, missing: str) -> None:
    whole: dict[str, object] = {"approved_on": date(2020, 6, 12), "body": "Board", "reason": "The pandemic"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Rebaseline.objects.create(**{**whole, missing: None if missing == "approved_on" else ""})


def test_case_4_as_at_means_as_judged_then(plan: SmallPlan) -> None:
    for given, on, reason in (
        ("amber", date(2020, 10, 16), "Therapists came back late"),
        ("red", date(2021, 1, 20), "Second wave"),
    ):
        Judgement.objects.create(weakness=plan.weakness, light="delivery", given=given, reason=reason, stated_on=on)
    [block] = read_board(date(2020, 11, 18)).weaknesses
    light = block.delivery
    # 16 October to 18 November: 15 + 18 = 33 days
    assert (light.given, light.given_on, light.days_since) == ("amber", date(2020, 10, 16), 33)
    assert light.not_reviewed
    assert light.reason == "Therapists came back late"


def test_case_7_one_more_green_does_not_hide_the_red() -> None:
    nine = [GREEN] * 5 + ["amber"] * 3 + ["red"]
    assert roll_up(nine).because == "5 on track, 3 at risk, 1 off track"
    assert roll_up([*nine, GREEN]).because == "6 on track, 3 at risk, 1 off track"
    assert roll_up([*nine, GREEN]).light == "amber"


def test_case_7_the_board_counts_its_lights(plan: SmallPlan) -> None:
    lit(plan.profiles, "red", date(2020, 11, 14))
    assert read_board(date(2020, 11, 18)).lights == {"complete": 1, "red": 1}


def test_case_8_nine_of_nine_in_our_view_and_none_in_theirs() -> None:
    own = {number: View(True, date(2020, 11, 9)) for number in range(1, 10)}
    theirs = {number: View(False, date(2022, 11, 9)) for number in range(1, 10)}
    found = calibrate(own, theirs)
    assert found.sentence == "0 of 9 agree"
    assert {one.months_between for one in found.compared} == {24}


def test_case_8_a_weakness_on_which_only_one_side_spoke_is_in_neither_number() -> None:
    found = calibrate({1: View(True, date(2020, 11, 18)), 2: View(True, date(2020, 11, 18))}, {1: _enough()})
    assert found.sentence == "1 of 1 agree"
    # 18 November 2020 to 9 November 2022: one day or more short of 24 months
    assert found.compared[0].months_between == 23


def _enough() -> View:
    return View(True, date(2022, 11, 9))


def test_case_9_scores_are_dated_and_a_new_matrix_does_not_recolour_march(plan: SmallPlan) -> None:
    risk = Risk.objects.create(ref="R02", title="Plans late", raised_on=date(2020, 9, 1), target="2x4")
    for likelihood, on in ((4, date(2020, 9, 1)), (3, date(2020, 11, 1))):
        RiskScore.objects.create(risk=risk, likelihood=likelihood, impact=4, stated_on=on)
    path = [(score.stated_on, score.worked_out) for score in risk.scores.order_by("stated_on")]
    assert path == [(date(2020, 9, 1), 16), (date(2020, 11, 1), 12)]
    assert [band_of(worth or 0, on) for on, worth in path] == ["high", "medium"]
    april = [Band("low", 1, 4, date(2021, 4, 1)), Band("medium", 5, 25, date(2021, 4, 1))]
    assert band_of(5, date(2021, 3, 31), april) == "low"  # 5 × 1 and 1 × 5 alike
    assert band_of(5, date(2021, 4, 1), april) == "medium"


def test_case_9_a_risk_that_happens_becomes_an_issue_and_stays(plan: SmallPlan) -> None:
    Issue.objects.create(ref="I1", title="Therapists redeployed", risk_ref="R01", raised_on=date(2020, 3, 23))
    assert all_findings(date(2020, 11, 18)) == []
    assert Risk.objects.as_at(date(2020, 11, 18)).filter(ref="R01").exists()


def test_case_10_what_it_needs_comes_19_days_too_late() -> None:
    starts = {"B": date(2020, 11, 1)}
    assert held_up([("B", "A")], starts, {"A": date(2020, 10, 20)}) == ()
    # 1 to 20 November
    [held] = held_up([("B", "A")], starts, {"A": date(2020, 11, 20)})
    assert held.sentence == "B cannot start as planned: A is expected 19 days too late"


def test_case_10_a_loop_is_refused_by_name() -> None:
    check_no_loop([("B", "A"), ("C", "A"), ("C", "B")])
    with pytest.raises(NeedsItselfError, match="A → B → A"):
        check_no_loop([("A", "B"), ("B", "A")])


def test_a_light_that_has_expired_does_not_stand_in_the_strip(plan: SmallPlan) -> None:
    charter = Action.objects.get(ref="A3.1")
    Judgement.objects.create(
        action=charter,
        given="red",
        proposed="complete",
        reason="not signed by all",
        stated_on=date(2020, 11, 16),
        expires_on=date(2020, 12, 15),
    )
    strip = dict(read_board(date(2021, 1, 20)).weaknesses[0].strip)
    assert (strip[date(2020, 11, 30)], strip[date(2020, 12, 31)]) == ("red", "green")
