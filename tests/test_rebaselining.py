"""New dates for a milestone stand on the act of a body that approved them; nobody sets them alone."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from areasend.kit.acting import acting
from areasend.programme.models import Milestone, PlanDate, Rebaseline
from areasend.programme.tests.small_plan import small_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(wealdmere: object) -> Milestone:
    """A milestone of workstream A that was due in October."""
    with acting("The office", "arranging a test"):
        small_plan()
        found = Milestone.objects.get(ref="A3.1/M1")
        PlanDate.objects.filter(milestone=found).delete()
        PlanDate.objects.create(
            milestone=found, kind="baseline", due_on=date(2020, 10, 1), stated_on=date(2019, 10, 18)
        )
    return found


def said(draft: Milestone, kind: str, due: str, **more: object) -> dict[str, object]:
    words = {"milestone": draft.pk, "kind": kind, "due_on": due, "stated_on": "2020-11-10"}
    return {**words, "change_reason": "it is late", **more}


ADD = "/desk/programme/registers/plan-dates/add"


@pytest.mark.parametrize("role", ["workstream-lead", "contributor", "programme-manager"])
def test_a_second_baseline_without_an_approved_act_is_refused(
    role: str, draft: Milestone, signed_in: Callable[[str], Client]
) -> None:
    answer = signed_in(role).post(ADD, said(draft, "baseline", "2021-06-30"))
    assert answer.status_code == 200
    assert "Choose the re-baseline by which a body approved the new date" in answer.content.decode()
    assert PlanDate.objects.filter(milestone=draft, kind="baseline").count() == 1


def test_a_forecast_needs_no_act(draft: Milestone, signed_in: Callable[[str], Client]) -> None:
    assert signed_in("workstream-lead").post(ADD, said(draft, "forecast", "2021-06-30")).status_code == 302


def test_with_the_boards_act_the_new_baseline_stands_beside_the_first(
    draft: Milestone, signed_in: Callable[[str], Client]
) -> None:
    with acting("Robin, programme manager", "the minutes of November"):
        act = Rebaseline.objects.create(approved_on=date(2020, 11, 9), body="SEND Improvement Board", reason="lockdown")
    answer = signed_in("programme-manager").post(ADD, said(draft, "baseline", "2021-06-30", rebaseline=act.pk))
    assert answer.status_code == 302
    stated = PlanDate.objects.filter(milestone=draft, kind="baseline").order_by("stated_on")
    assert [row.due_on for row in stated] == [date(2020, 10, 1), date(2021, 6, 30)]


@pytest.mark.parametrize("role", ["workstream-lead", "contributor"])
def test_a_lead_or_contributor_writes_no_act_of_a_body(
    role: str, draft: Milestone, signed_in: Callable[[str], Client]
) -> None:
    wanted = {"approved_on": "2020-11-09", "body": "Me", "reason": "late", "change_reason": "late"}
    answer = signed_in(role).post(reverse("registers:add", args=["rebaselines"]), wanted)
    assert "You change rows of your own workstream only" in answer.content.decode()
    assert not Rebaseline.objects.exists()
