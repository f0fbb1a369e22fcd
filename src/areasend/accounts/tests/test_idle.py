"""Signed out after twenty minutes away; back on the same page with what was typed, and nobody else is."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from areasend.accounts.models import RoleHeld, TypedForm, User
from areasend.accounts.typed import filled_in, forget_typed
from areasend.kit.acting import acting
from areasend.kit.area import Area

PAGE = "/desk/settings/area/name"
REFERER = {"Referer": f"http://testserver{PAGE}"}


class Away:
    """Moves the clock for everyone."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch, self.now = monkeypatch, timezone.now
        self.passed = timedelta()

    def for_minutes(self, minutes: float) -> None:
        self.passed += timedelta(minutes=minutes)
        passed = self.passed
        self.monkeypatch.setattr(timezone, "now", lambda: self.now() + passed)


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch) -> Away:
    return Away(monkeypatch)


@pytest.fixture
def ade(wealdmere: Area, signed_in: Callable[[str], Client]) -> Client:
    """Ade Ministry, the administrator, who has just opened a form."""
    client = signed_in("administrator")
    assert client.get(PAGE).status_code == 200
    return client


def signs_in_again(client: Client, role: str = "administrator") -> None:
    """As the sign-in page does it: in the same session."""
    client.force_login(User.objects.get(email=f"{role}@wealdmere.example"))


def test_nineteen_minutes_are_no_trouble_and_start_anew_with_each_page(ade: Client, away: Away) -> None:
    for _ in range(3):
        away.for_minutes(19)
        assert ade.get(PAGE).status_code == 200


def test_after_twenty_minutes_the_next_page_asks_to_sign_in_and_leads_back(ade: Client, away: Away) -> None:
    away.for_minutes(21)
    answer = ade.get("/desk/settings/people/?q=fin")
    assert answer.status_code == 302
    assert answer["Location"] == "/sign-in?next=/desk/settings/people/%3Fq%3Dfin"
    page = ade.get(answer["Location"]).content.decode()
    assert "You were signed out because you opened and sent nothing for 20 minutes." in page


def test_what_ade_typed_is_back_on_the_page_after_signing_in_and_nothing_was_saved(ade: Client, away: Away) -> None:
    away.for_minutes(25)
    sent = ade.post(PAGE, {"value": "Greater Wealdmere & “Ebb”"}, headers=REFERER)
    assert sent["Location"] == f"/sign-in?next={PAGE}"
    assert "What you had typed is kept for an hour" in ade.get(sent["Location"]).content.decode()
    signs_in_again(ade)
    page = ade.get(PAGE).content.decode()
    assert 'value="Greater Wealdmere &amp; “Ebb”"' in page
    assert "What you had typed is back on this page. It is not saved yet." in page
    assert Area.objects.get().name == "Wealdmere"
    assert not TypedForm.objects.exists()


def test_it_is_back_once_and_then_the_page_is_as_it_always_is(ade: Client, away: Away) -> None:
    away.for_minutes(25)
    ade.post(PAGE, {"value": "Typed"}, headers=REFERER)
    signs_in_again(ade)
    ade.get(PAGE)
    assert 'value="Wealdmere"' in ade.get(PAGE).content.decode()


def test_someone_else_at_the_same_browser_never_sees_it(ade: Client, away: Away, person: Callable[[str], User]) -> None:
    other = person("director")
    with acting("The office", "arranging a test"):
        RoleHeld.objects.create(user=other, role="administrator", from_on=timezone.localdate() - timedelta(days=9))
    away.for_minutes(25)
    ade.post(PAGE, {"value": "Only Ade typed this"}, headers=REFERER)
    signs_in_again(ade, "director")
    page = ade.get(PAGE)
    assert page.status_code == 200
    assert "Only Ade typed this" not in page.content.decode()


def test_the_same_person_at_another_browser_does_not_see_it_either(ade: Client, away: Away) -> None:
    away.for_minutes(25)
    ade.post(PAGE, {"value": "Typed at the library"}, headers=REFERER)
    elsewhere = Client()
    signs_in_again(elsewhere)
    assert "Typed at the library" not in elsewhere.get(PAGE).content.decode()


def test_it_is_kept_for_an_hour_and_then_forgotten(ade: Client, away: Away) -> None:
    away.for_minutes(25)
    ade.post(PAGE, {"value": "Typed"}, headers=REFERER)
    away.for_minutes(61)
    signs_in_again(ade)
    assert "Typed" not in ade.get(PAGE).content.decode()
    forget_typed()
    assert not TypedForm.objects.exists()


def test_a_second_window_sent_after_the_first_is_kept_too(ade: Client, away: Away) -> None:
    away.for_minutes(25)
    ade.post(PAGE, {"value": "First window"}, headers=REFERER)
    council = "/desk/settings/area/council"
    ade.post(council, {"value": "Second window"}, headers={"Referer": f"http://testserver{council}"})
    signs_in_again(ade)
    assert 'value="First window"' in ade.get(PAGE).content.decode()
    assert 'value="Second window"' in ade.get(council).content.decode()


def test_a_page_whose_time_is_up_sends_what_was_typed_by_itself(ade: Client) -> None:
    sent = ade.post("/timed-out", {"value": "Half a thought"}, headers=REFERER)
    assert sent["Location"] == f"/sign-in?next={PAGE}"
    assert ade.get("/desk/").status_code == 302
    signs_in_again(ade)
    assert 'value="Half a thought"' in ade.get(PAGE).content.decode()


def test_passwords_and_codes_are_never_kept(ade: Client, away: Away) -> None:
    away.for_minutes(25)
    secrets = {"password": "three herons on a gate", "one_time_code": "123456", "passkey_answer": "{}"}
    ade.post(PAGE, {"value": "x"} | secrets, headers=REFERER)
    assert TypedForm.objects.get().fields == {"value": ["x"]}


def test_staying_is_one_press_away(ade: Client, away: Away) -> None:
    away.for_minutes(19)
    assert ade.get("/still-here").status_code == 200
    away.for_minutes(19)
    assert ade.get(PAGE).status_code == 200


def test_a_page_that_asks_by_itself_keeps_nobody_signed_in(ade: Client, away: Away) -> None:
    for _ in range(3):
        away.for_minutes(7)
        answer = ade.get(PAGE, headers={"Areasend-Unattended": "1"})
    assert answer.status_code == 302


def test_every_page_says_when_its_time_is_up_without_any_script(ade: Client) -> None:
    page = ade.get(PAGE).content.decode()
    until = timezone.localtime(timezone.now() + timedelta(minutes=20))
    assert "You are signed out after 20 minutes" in page
    assert f"{until:%H:%M}" in page or f"{until - timedelta(minutes=1):%H:%M}" in page


def test_public_pages_stay_open(ade: Client, away: Away) -> None:
    away.for_minutes(25)
    assert ade.get("/help").status_code == 200


FORM = b"""<!DOCTYPE html><html><body><main><form method="post">
<input type="hidden" name="token" value="mine"><input name="title"><textarea name="text">old</textarea>
<select name="kind"><option value="a" selected>A</option><option value="b">B</option></select>
<input type="radio" name="light" value="red" checked><input type="radio" name="light" value="green">
<input type="checkbox" name="sure" checked><input name="pair" value="1"><input name="pair" value="2">
</form></main></body></html>"""


def test_every_kind_of_question_is_answered_as_it_was() -> None:
    typed = {
        "title": ["<b>bold</b>"],
        "text": ["two\nlines"],
        "kind": ["b"],
        "light": ["green"],
        "token": ["theirs"],
        "pair": ["x", "y"],
        "sure": [],
    }
    page = filled_in(FORM, typed).decode()
    assert 'name="title" value="&lt;b&gt;bold&lt;/b&gt;"' in page
    assert '<textarea name="text">two\nlines</textarea>' in page
    assert '<option value="b" selected' in page
    assert '<option value="a">' in page
    assert 'value="green" checked' in page
    assert 'value="red">' in page
    assert 'name="token" value="mine"' in page
    assert 'name="pair" value="x"' in page
    assert 'name="pair" value="y"' in page
    assert 'name="sure">' in page
