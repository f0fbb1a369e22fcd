"""What is found in the plan: lights, dates, references and evidence that do not agree."""

from datetime import date

import pytest

from areasend.measures.finding import Finding, all_findings
from areasend.programme.models import Action, Evidence, Judgement, Milestone, PlanDate, Rebaseline
from areasend.programme.tests.small_plan import SmallPlan, lit, planned, small_plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_office")]

THE_DAY = date(2020, 11, 18)


@pytest.fixture
def plan(db: None, as_office: None) -> SmallPlan:
    return small_plan()


def found() -> list[Finding]:
    return all_findings(THE_DAY)


def only() -> Finding:
    [one] = found()
    return one


def test_a_clean_small_programme_gives_no_finding(plan: SmallPlan) -> None:
    assert found() == []


def test_an_action_on_track_past_its_due_day_says_both(plan: SmallPlan) -> None:
    PlanDate.objects.create(
        action=plan.profiles, kind="baseline", due_on=date(2020, 10, 16), stated_on=date(2019, 10, 19)
    )
    Rebaseline.objects.create(approved_on=date(2019, 10, 19), body="Board", reason="Brought forward")
    one = only()
    assert one.kind == "contradiction"
    assert "on track, but it was due on 16 October 2020" in one.message
    # 16 October to 18 November 2020: 15 days of October and 18 of November
    assert "33 days before 18 November 2020" in one.arithmetic
    assert one.rows == (plan.profiles.pk,)


def test_the_same_action_as_at_the_day_it_was_due_is_no_finding(plan: SmallPlan) -> None:
    PlanDate.objects.filter(action=plan.profiles).update(due_on=date(2020, 11, 18))
    assert found() == []


def test_complete_on_no_day_is_missing_a_day(plan: SmallPlan) -> None:
    PlanDate.objects.filter(action=plan.charter, kind="done").delete()
    PlanDate.objects.filter(action=plan.charter).update(due_on=date(2021, 3, 7))
    assert (only().kind, only().message) == (
        "gap",
        "A3.1 Charter agreed was given as complete, but no day says when it was done.",
    )


def test_done_before_it_began(plan: SmallPlan) -> None:
    Action.objects.filter(pk=plan.charter.pk).update(starts_on=date(2020, 7, 20))
    assert only().message == "A3.1 Charter agreed is done on 14 July 2020, before it begins on 20 July 2020."
    assert only().arithmetic.startswith("14 July 2020 is 6 days before")


def test_due_in_another_century_is_before_it_begins(plan: SmallPlan) -> None:
    PlanDate.objects.filter(action=plan.profiles).update(due_on=date(2002, 1, 15))
    assert "due on 15 January 2002, before it begins on 4 November 2019" in " ".join(one.message for one in found())


def test_a_day_no_calendar_has_is_found_in_any_register(plan: SmallPlan) -> None:
    words = {"due_on": {"said": "31/11/2020", "kind": "impossible"}}
    PlanDate.objects.filter(action=plan.profiles).update(due_on=None, as_said=words)
    assert "“31/11/2020” is typed as a date, and no calendar has it" in only().message
    assert only().about == ("plan-dates", "due_on")


def test_a_weekday_that_is_not_the_dates_is_found_in_any_register(plan: SmallPlan) -> None:
    words = {"dated_on": {"said": "Thurs 1 July 2020", "weekday_wrong": "Thursday"}}
    Evidence.objects.update(as_said=words)
    assert "typed as “Thurs 1 July 2020”, but 1 July 2020 was a Wednesday" in only().message


def test_colour_against_words(plan: SmallPlan) -> None:
    Judgement.objects.filter(action=plan.profiles).update(as_said={"given": {"said": "G", "colour_says": "amber"}})
    assert "says on track in words and at risk by its colour" in only().message


def test_one_reference_of_two_actions_and_a_milestone_that_could_be_of_either(plan: SmallPlan) -> None:
    other = Action.objects.create(ref="A3.2", title="Survey", weakness=plan.weakness, workstream=plan.workstream)
    planned(other, due=date(2021, 2, 1))
    Milestone.objects.create(ref="A3.2/M1", title="Scope", as_said={"action": {"said": "A3.2", "kind": "not found"}})
    twice, lost = found()
    assert (twice.kind, twice.rows) == ("duplicate", (plan.profiles.pk, other.pk))
    assert lost.message == "1 milestone names the action “A3.2”, which could be of any of 2 actions that bear it."


def test_a_milestone_whose_action_is_in_no_row(plan: SmallPlan) -> None:
    Milestone.objects.create(ref="Z9/M1", title="Scope", as_said={"action": {"said": "Z9", "kind": "not found"}})
    assert only().message == "1 milestone names the action “Z9”, which is of no action in the plan."


def test_evidence_that_is_not_there_however_it_is_written(plan: SmallPlan) -> None:
    Action.objects.filter(pk=plan.charter.pk).update(evidence_refs="ev 1; EV-O17 and EV-088")
    assert [one.message.split(" names ")[1] for one in found()] == [
        "EV-088, which is not in the register of evidence.",
        "EV-O17, which is not in the register of evidence.",
    ]


def test_complete_with_activity_alone_is_claimed_not_shown_once_a_weakness(plan: SmallPlan) -> None:
    Evidence.objects.update(kind="activity")
    PlanDate.objects.create(action=plan.profiles, kind="done", due_on=date(2020, 9, 1), stated_on=date(2020, 9, 1))
    lit(plan.profiles, "complete", date(2020, 11, 14))
    # the charter shows activity alone, the profiles nothing
    assert only().message.startswith("Claimed, not shown: 2 actions on weakness 3 are complete")
    assert only().arithmetic == "1 with evidence of activity alone; 1 with none in the register"


def test_a_baseline_changed_without_an_act(plan: SmallPlan) -> None:
    PlanDate.objects.create(
        action=plan.profiles, kind="baseline", due_on=date(2021, 3, 31), stated_on=date(2020, 9, 18)
    )
    assert only().message == (
        "1 planned date was changed on 18 September 2020, but no body is recorded as having approved a re-baseline on "
        "that day."
    )
    Rebaseline.objects.create(approved_on=date(2020, 9, 18), body="SEND Improvement Board", reason="Pandemic")
    assert found() == []


def test_lights_not_reviewed_for_over_30_days_are_one_finding_a_workstream(plan: SmallPlan) -> None:
    # 18 October to 17 November 2020 is 30 days; the next day is the 31st
    Judgement.objects.update(stated_on=date(2020, 10, 18))
    assert [one for one in all_findings(date(2020, 11, 17)) if one.kind == "stale"] == []
    assert only().kind == "stale"
    assert only().rows == (plan.profiles.pk,)  # the charter is complete, and needs no review
    assert only().message.startswith("The light of 1 action in Workstream A: Parents has not been reviewed")
