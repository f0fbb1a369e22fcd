"""A workstream's lead and contributor change rows of their own workstream; the programme manager those of any."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from areasend.accounts.models import User
from areasend.kit.acting import acting
from areasend.programme.models import Action, Milestone, Workstream

pytestmark = pytest.mark.django_db

WHY = {"change_reason": "tidying"}


@pytest.fixture
def actions(wealdmere: object) -> dict[str, Action]:
    with acting("The office", "arranging a test"):
        streams = {letter: Workstream.objects.create(letter=letter) for letter in "AB"}
        return {
            letter: Action.objects.create(ref=f"{letter}1.1", title="Ask parents", workstream=one)
            for letter, one in streams.items()
        }


@pytest.mark.parametrize(
    ("role", "letters"), [("workstream-lead", "A"), ("contributor", "A"), ("programme-manager", "AB")]
)
def test_who_may_change_an_action_of_which_workstream(
    role: str, letters: str, actions: dict[str, Action], signed_in: Callable[[str], Client]
) -> None:
    client = signed_in(role)
    opened = {
        letter
        for letter, action in actions.items()
        for name in ("registers:edit", "registers:withdraw")
        if client.get(reverse(name, args=["actions", action.pk])).status_code == 200
    }
    assert opened == set(letters)


def test_a_lead_cannot_put_a_row_into_another_workstream(
    actions: dict[str, Action], signed_in: Callable[[str], Client]
) -> None:
    lee = signed_in("workstream-lead")
    of_b = {"ref": "B1.1/M1", "title": "Letter written", "action": actions["B"].pk, "owner_role": ""} | WHY
    refused = lee.post(reverse("registers:add", args=["milestones"]), of_b)
    assert "You change rows of your own workstream only" in refused.content.decode()
    mine = actions["A"]
    moved = {"ref": mine.ref, "title": mine.title, "workstream": actions["B"].workstream_id} | WHY
    refused = lee.post(reverse("registers:edit", args=["actions", mine.pk]), moved)
    assert "You change rows of your own workstream only" in refused.content.decode()
    assert Milestone.objects.count() == 0
    assert Action.objects.get(pk=mine.pk).workstream.letter == "A"
    of_a = {"ref": "A1.1/M1", "title": "Letter written", "action": mine.pk, "owner_role": ""} | WHY
    assert lee.post(reverse("registers:add", args=["milestones"]), of_a).status_code == 302


def test_a_lead_without_a_workstream_changes_none(
    actions: dict[str, Action], signed_in: Callable[[str], Client]
) -> None:
    lee = signed_in("workstream-lead")
    with acting("The office", "arranging a test"):
        User.objects.update(workstream="")
    assert lee.get(reverse("registers:edit", args=["actions", actions["A"].pk])).status_code == 403
    assert lee.get(reverse("registers:row", args=["actions", actions["A"].pk])).status_code == 200
