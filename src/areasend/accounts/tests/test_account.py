"""“How you sign in”: what I have, adding and removing it, where I am signed in, and signing out everywhere else."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from areasend.accounts.arriving import browser_words
from areasend.accounts.models import CodeApp, RecoveryCode, SignedIn, User
from areasend.accounts.tests.signing_in import has_app, sets_up_app, signs_in
from areasend.kit.area import Area

GOOD = "three herons on a gate"
MAIL = "finance@wealdmere.example"
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130 Safari/537 Edg/130"


@pytest.fixture(autouse=True)
def quick_passwords(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def fin(wealdmere: Area, person: Callable[[str], User]) -> User:
    """Fin Castle, who has a password."""
    user = person("finance")
    user.set_password(GOOD)
    user.save(update_fields=["password"])
    return user


@pytest.fixture
def secret(fin: User) -> str:
    """What Fin's app knows."""
    return has_app(fin)


def fin_in(secret: str, agent: str = EDGE, address: str = "10.0.0.7") -> Client:
    """A browser in which Fin has just signed in."""
    client = Client(headers={"User-Agent": agent}, REMOTE_ADDR=address)
    signs_in(client, MAIL, GOOD, secret)
    return client


def page(client: Client) -> str:
    answer = client.get("/desk/account/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_is_reached_from_the_name_on_every_page(secret: str) -> None:
    assert 'href="/desk/account/">Fin Castle</a>' in fin_in(secret).get("/desk/").content.decode()


def test_it_says_what_fin_has_and_where_fin_is_signed_in(secret: str) -> None:
    laptop = fin_in(secret)
    fin_in(secret, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Mobile Safari/604", "10.0.0.8")
    said = page(laptop)
    assert "Edge on Windows (this one), from 10.0.0.7" in said
    assert "Safari on iPhone, from 10.0.0.8" in said
    assert said.index("this one") < said.index("iPhone")
    assert "Password and a code of your app" in said
    assert "10 left" in said


def test_signing_out_everywhere_else_ends_the_phone_and_not_the_laptop(secret: str) -> None:
    laptop, phone = fin_in(secret), fin_in(secret, "Firefox/130 Android")
    said = laptop.post("/desk/account/sign-out-everywhere", follow=True).content.decode()
    assert "You are signed out of 1 other browser." in said
    assert laptop.get("/desk/").status_code == 200
    assert phone.get("/desk/").status_code == 302
    assert SignedIn.objects.count() == 1


def test_nobody_elses_browsers_are_touched_or_shown(secret: str, person: Callable[[str], User]) -> None:
    dee = person("director")
    dee.set_password(GOOD)
    dee.save(update_fields=["password"])
    dees = Client(REMOTE_ADDR="10.9.9.9")
    signs_in(dees, dee.email, GOOD, has_app(dee))
    laptop = fin_in(secret)
    assert "10.9.9.9" not in page(laptop)
    laptop.post("/desk/account/sign-out-everywhere")
    assert dees.get("/desk/").status_code == 200


def test_a_browser_goes_with_its_session_however_that_ends(secret: str) -> None:
    signed_out, ran_out = fin_in(secret), fin_in(secret)
    signed_out.post("/sign-out")
    assert SignedIn.objects.count() == 1
    Session.objects.update(expire_date=timezone.now() - timedelta(days=1))
    call_command("clearsessions")
    assert not SignedIn.objects.exists()
    assert ran_out.get("/desk/").status_code == 302


def test_a_browser_that_was_away_too_long_is_not_shown(secret: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fin_in(secret, "Firefox/130 Android").get("/desk/")
    later = timezone.now() + timedelta(minutes=21)
    monkeypatch.setattr(timezone, "now", lambda: later)
    said = page(fin_in(secret))
    assert "Edge on Windows" in said
    assert "Firefox on Android" not in said


def test_who_signed_in_a_while_ago_signs_in_again_before_changing_anything(
    secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = fin_in(secret)
    app = CodeApp.objects.get()
    now = timezone.now
    for minutes in (9, 18):  # stays at it, so is not signed out
        monkeypatch.setattr(timezone, "now", lambda passed=minutes: now() + timedelta(minutes=passed))
        page(laptop)
    for address in ("/sign-in/set-up", "/sign-in/set-up/app", "/sign-in/set-up/passkey"):
        assert laptop.get(address)["Location"] == "/sign-in?next=/desk/account/"
    for address in (f"/desk/account/remove/app/{app.pk}", "/desk/account/recovery-codes"):
        assert laptop.post(address)["Location"] == "/sign-in?next=/desk/account/"
    assert "Sign in again before you change how you sign in." in laptop.get("/sign-in").content.decode()
    assert RecoveryCode.objects.count() == 10
    signs_in(laptop, MAIL, GOOD, secret)
    assert laptop.get("/sign-in/set-up/app").status_code == 200


def test_the_last_one_cannot_go_and_the_page_says_why(secret: str) -> None:
    laptop = fin_in(secret)
    answer = laptop.post(f"/desk/account/remove/app/{CodeApp.objects.get().pk}")
    assert "Add another before you remove it." in answer.content.decode()
    assert CodeApp.objects.exists()


def test_nobody_removes_what_is_someone_elses(secret: str, person: Callable[[str], User]) -> None:
    has_app(person("director"))
    others = CodeApp.objects.get(user__email="director@wealdmere.example")
    assert fin_in(secret).post(f"/desk/account/remove/app/{others.pk}").status_code == 404
    assert fin_in(secret).post("/desk/account/remove/what/1").status_code == 404
    assert CodeApp.objects.filter(pk=others.pk).exists()


def test_a_new_app_takes_the_place_of_the_old_and_the_recovery_codes_stay(secret: str) -> None:
    laptop = fin_in(secret)
    codes = set(RecoveryCode.objects.values_list("pk", flat=True))
    new, said = sets_up_app(laptop)
    assert "How you sign in" in said
    assert set(RecoveryCode.objects.values_list("pk", flat=True)) == codes
    assert fin_in(secret).get("/desk/").status_code == 302, "the old app's codes are nothing now"
    assert fin_in(new).get("/desk/").status_code == 200


def test_new_recovery_codes_make_the_old_ones_worthless(secret: str) -> None:
    laptop = fin_in(secret)
    before = set(RecoveryCode.objects.values_list("pk", flat=True))
    assert laptop.get("/desk/account/recovery-codes").status_code == 405
    said = laptop.post("/desk/account/recovery-codes", follow=True).content.decode()
    assert "Keep these recovery codes" in said
    assert laptop.post("/sign-in/recovery-codes")["Location"] == "/desk/account/"
    after = set(RecoveryCode.objects.values_list("pk", flat=True))
    assert len(after) == 10 and not after & before


def test_an_app_sealed_with_a_key_that_is_gone_says_so_and_lets_nobody_in(secret: str, settings) -> None:
    laptop = fin_in(secret)
    CodeApp.objects.update(secret="sealed with another key")
    assert "Its key can no longer be read here. Remove it and set it up again." in page(laptop)
    assert fin_in(secret).get("/desk/").status_code == 302


def test_the_codes_of_one_session_are_seen_in_no_other(fin: User) -> None:
    laptop = Client()
    laptop.post("/sign-in", {"email": MAIL, "password": GOOD})
    secret, said = sets_up_app(laptop)
    assert "Keep these recovery codes" in said
    assert fin_in(secret).get("/sign-in/recovery-codes")["Location"] == "/desk/account/"
    assert Client().get("/sign-in/recovery-codes.txt")["Location"] == "/desk/account/"


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (EDGE, "Edge on Windows"),
        ("Firefox/130 (X11; Linux)", "Firefox on Linux"),
        ("", "A browser"),
        ("curl", "A browser"),
    ],
)
def test_browsers_are_called_as_people_call_them(agent: str, words: str) -> None:
    assert browser_words(agent) == words


def test_another_password_signs_out_every_other_browser_and_keeps_this_one(secret: str) -> None:
    laptop, phone = fin_in(secret), fin_in(secret, "Firefox/130 Android")
    weak = laptop.post("/desk/account/password", {"password": "short"}).content.decode()
    assert "Password must be 12 characters or more" in weak
    said = laptop.post("/desk/account/password", {"password": "four herons on a gate"}, follow=True).content.decode()
    assert "Your password is changed. Every other browser is signed out." in said
    assert "Edge on Windows (this one)" in said
    assert "Password and a code of your app" in said
    assert phone.get("/desk/").status_code == 302
    assert Client().post("/sign-in", {"email": MAIL, "password": GOOD}).status_code == 200
    assert Client().post("/sign-in", {"email": MAIL, "password": "four herons on a gate"}).status_code == 302
