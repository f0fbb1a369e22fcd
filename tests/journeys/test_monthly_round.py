"""Leads are asked for the month and answer from a phone; the manager chases one and closes the month without it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone

from areasend.accounts.models import RoleHeld, User
from areasend.kit.acting import acting
from areasend.programme.board import read_board
from areasend.programme.models import Milestone, PlanDate, Round, Update, Workstream
from areasend.programme.round.keeping import open_round
from areasend.programme.tests.small_plan import SmallPlan, small_plan
from tests.journeys.conftest import Visitor

Visit = Callable[..., Visitor]


def today() -> date:
    return timezone.localdate()


@pytest.fixture
def plan(wealdmere: object) -> SmallPlan:
    """Workstream A with a milestone that was due ten days ago; workstream B, led by Bea Shipley, with nothing open."""
    with acting("The office", "arranging a test"):
        plan = small_plan()
        plan.profiles.dates.update(due_on=today() + timedelta(days=60))
        Milestone.objects.filter(ref="A3.1/M1").update(withdrawn_on=date(2020, 1, 1))
        draft = Milestone.objects.create(ref="A3.2/M1", title="Drafts tried out", action=plan.profiles)
        PlanDate.objects.create(
            milestone=draft, kind="baseline", due_on=today() - timedelta(days=10), stated_on=date(2019, 10, 18)
        )
        Workstream.objects.create(letter="B", title="Schools", began_on=date(2019, 8, 1))
        bea = User.objects.create(email="bea@wealdmere.example", name="Bea Shipley", workstream="B")
        RoleHeld.objects.create(user=bea, role="workstream-lead", from_on=date(2019, 1, 1))
    return plan


@pytest.fixture
def asked(plan: SmallPlan) -> Round:
    """This month's round, opened today and due in a week."""
    month_end = (today().replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return open_round(
        month_end=month_end, due_on=today() + timedelta(days=7), words="", who="Robin Ashdown", on=today()
    )


def test_leads_are_asked_and_answer_and_the_manager_chases_one_and_closes(visit: Visit, plan: SmallPlan) -> None:
    # Given Robin at a desk, who asks every lead about this month
    robin = visit("programme-manager")
    robin.go("/desk/")
    robin.follows("Ask the leads about a month")
    robin.presses("Ask the leads")
    robin.sees("0 of 2 workstreams have answered")
    month = f"{today():%B %Y}"
    # When Lee, on a phone, finds the question at home and writes
    lee = visit("workstream-lead", 320)
    lee.go("/desk/")
    lee.follows(f"Update for {month} asked by")
    assert "1 day has gone by" in lee.heading()
    step = lee.page.get_by_role("group", name="A3.2/M1 Drafts tried out")
    step.get_by_label("Expected by").fill((today() + timedelta(days=20)).isoformat())
    lee.page.get_by_label("In one sentence for the highlight report").fill("Two schools are trying the drafts out.")
    lee.presses("Save and show the lights")
    # Then it is kept and not sent, and the light is the rule's for the new day: 10 days ago and 20 to come
    lee.sees("It is not sent yet.")
    lee.sees("10 days ago, and is expected 30 days after that")
    assert "Off track" in step.inner_text()
    # When Lee sends it without saying why the day moves, it is refused in words; with the reason it goes
    lee.presses("Send the update")
    lee.sees("say why in a few words")
    step.get_by_label("If the day moves: why?").fill("The schools shut early")
    lee.page.get_by_label("What was done this month?").fill("Drafts written with six young people")
    lee.presses("Send the update")
    lee.sees("Two schools are trying the drafts out.")
    lee.sees("Drafts written with six young people")
    lee.sees("The schools shut early")
    # And the board says so from today
    [moved] = read_board(today()).milestones
    assert moved.dates.forecast == today() + timedelta(days=20)
    # When Robin asks back, Lee answers; and Robin chases workstream B, whose lead sees it at home
    robin.follows("Monthly round")
    robin.sees("1 of 2 workstreams have answered")
    robin.follows("Read the update of workstream A")
    robin.follows("Send it back with a question")
    robin.page.get_by_label("What do you ask?").fill("Which two schools?")
    robin.presses("Send back")
    lee.go("/desk/")
    lee.follows("Which two schools?")
    lee.page.get_by_label("In one sentence for the highlight report").fill(
        "Elm Park and St Anne's are trying them out."
    )
    lee.presses("Send the update")
    lee.sees("Sent before")
    robin.follows("Monthly round")
    robin.follows("Chase workstream B")
    robin.page.get_by_label("What do you say to them?").fill("A sentence is enough")
    robin.presses("Chase")
    # And Robin closes the month: workstream B is named as one that did not answer
    robin.presses(f"Close {month}")
    assert "without 1 update" in robin.heading()
    robin.sees("Bea Shipley")
    robin.presses(f"Close {month}")
    assert robin.heading() == f"{month} is closed: 1 of 2 workstreams answered"
    robin.sees("No update came from workstream B.")
    # Then Lee can change nothing, but correct with the day
    lee.go(f"/desk/programme/round/{today():%Y-%m}/A/")
    lee.sees_not("Change it and send it again")
    lee.follows("Add a dated correction")
    lee.page.get_by_label("What should it have said?").fill("It was St Ann's")
    lee.presses("Add the correction")
    lee.sees("It was St Ann's")


def test_a_contributor_writes_and_the_lead_sends(visit: Visit, asked: Round) -> None:
    connie = visit("contributor", 320)
    connie.go("/desk/")
    connie.follows("Update for")
    connie.sees("The lead of the workstream sends it.")
    connie.page.get_by_label("What was done this month?").fill("Six young people wrote theirs")
    connie.presses("Save and show the lights")
    connie.sees("Saved by Connie Ebb")
    lee = visit("workstream-lead")
    lee.go(f"/desk/programme/round/{asked.month}/A/write")
    assert lee.page.get_by_label("What was done this month?").input_value() == "Six young people wrote theirs"


@pytest.mark.parametrize("role", ["councillor", "stranger", "board-member"])
def test_those_outside_the_programme_see_nothing_of_it(visit: Visit, asked: Round, role: str) -> None:
    someone = visit(role)
    for address in ("", f"{asked.month}/", f"{asked.month}/A/", f"{asked.month}/A/write", "open"):
        answer = someone.page.goto(f"{someone.base}/desk/programme/round/{address}")
        assert answer is not None
        assert answer.status == 403
        someone.sees_not("workstream")


def test_another_lead_sees_neither_the_update_nor_its_page(visit: Visit, asked: Round) -> None:
    lee = visit("workstream-lead")
    for address in ("B/", "B/write"):
        answer = lee.page.goto(f"{lee.base}/desk/programme/round/{asked.month}/{address}")
        assert answer is not None
        assert answer.status == 403
    assert Update.objects.count() == 2
