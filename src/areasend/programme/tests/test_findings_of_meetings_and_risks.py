"""What is found in governance, monitoring and risks."""

from datetime import date

import pytest

from areasend.measures.finding import Finding, all_findings
from areasend.programme.findings.bodies import same_but_shortened
from areasend.programme.models import Ask, Attendance, Body, Decision, Issue, RiskScore
from areasend.programme.tests.small_plan import SmallPlan, small_plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("as_office")]


@pytest.fixture
def plan(db: None, as_office: None) -> SmallPlan:
    return small_plan()


def only() -> Finding:
    [one] = all_findings(date(2020, 11, 18))
    return one


def test_typed_as_quorate_with_an_observer_and_one_member_there(plan: SmallPlan) -> None:
    Attendance.objects.filter(role="WPCF chair").update(present="apologies")
    Attendance.objects.create(meeting=plan.meeting, role="DfE adviser (observer)", present="present")
    assert only().message == (
        "The meeting of the SEND Improvement Board on 23 October 2020 is typed as quorate, but 1 member was there "
        "and its quorum is 2."
    )
    assert only().arithmetic == "1 of 2 members there; quorum 2; observers not counted"


def test_a_deputy_makes_the_quorum(plan: SmallPlan) -> None:
    Attendance.objects.filter(role="WPCF chair").update(present="deputy")
    assert all_findings(date(2020, 11, 18)) == []


def test_a_decision_on_a_saturday(plan: SmallPlan) -> None:
    Decision.objects.create(ref="D8", decided_on=date(2020, 7, 18), decision="Template approved")
    assert only().message == "Decision D8 Template approved is dated 18 July 2020, a Saturday."
    Decision.objects.update(decided_on=date(2020, 7, 17))
    assert all_findings(date(2020, 11, 18)) == []


def test_an_answer_before_the_ask(plan: SmallPlan) -> None:
    Ask.objects.update(answered_on=date(2020, 10, 9))
    assert "answered on 9 October 2020, before the meeting of 16 October 2020 asked it" in only().message
    assert only().arithmetic.startswith("9 October 2020 is 7 days before")


def test_case_11_a_meeting_called_a_thursday_was_a_friday(plan: SmallPlan) -> None:
    Ask.objects.update(as_said={"meeting": {"said": "Thurs 16/10/20"}})
    assert "names its meeting as “Thurs 16/10/20”, but 16 October 2020 was a Friday" in only().message
    Ask.objects.update(as_said={"meeting": {"said": "Fri 16/10/20"}})
    assert all_findings(date(2020, 11, 18)) == []


def test_a_score_that_is_not_the_product(plan: SmallPlan) -> None:
    RiskScore.objects.update(likelihood=2, impact=4, score=13)
    assert only().arithmetic == "2 × 4 = 8; typed 13"


def test_a_likelihood_of_six(plan: SmallPlan) -> None:
    RiskScore.objects.update(likelihood=6, impact=4, score=8)
    assert "likelihood 6, impact 4 on 13 November 2020; the scale runs from 1 to 5" in only().message


def test_an_issue_from_a_risk_that_is_not_there(plan: SmallPlan) -> None:
    Issue.objects.create(ref="I4", title="Year-end data missing", risk_ref="R99", raised_on=date(2020, 4, 20))
    assert only().message.endswith("is said to come from R99, which is not in the register of risks.")
    Issue.objects.update(risk_ref="R01")
    assert all_findings(date(2020, 11, 18)) == []


def test_a_body_listed_twice_with_a_word_cut_short(plan: SmallPlan) -> None:
    Body.objects.create(name="Steering Grp", reports_to="SEND Improvement Board")
    assert only().kind == "duplicate"
    assert only().message.startswith("“Steering Group” and “Steering Grp” are likely one body")


def test_groups_told_apart_by_a_letter_are_not_one_body() -> None:
    assert same_but_shortened("SEND Steering Group", "SEND Steering Grp")
    assert not same_but_shortened("Workstream A group", "Workstream B group")
    assert not same_but_shortened("Steering Group", "Improvement Board")
