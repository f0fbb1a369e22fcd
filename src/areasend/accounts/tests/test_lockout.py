"""Guessing is slow, the person is told, and the administrator or a quarter of an hour lets them try again."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from areasend.accounts import lockout
from areasend.accounts.models import SignInTry, User
from areasend.accounts.tests.signing_in import has_app, signs_in
from areasend.kit.looks import Look
from areasend.kit.requests import client_address

GOOD = "three herons on a gate"
MAIL = "finance@wealdmere.example"


@pytest.fixture(autouse=True)
def quick_passwords(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def fin(wealdmere: object, person: Callable[[str], User]) -> User:
    """Fin Castle, who has a password."""
    user = person("finance")
    user.set_password(GOOD)
    user.save(update_fields=["password"])
    return user


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[timedelta], None]]:
    """The clock moves on."""
    now = timezone.now

    def by(passed: timedelta) -> None:
        monkeypatch.setattr(timezone, "now", lambda: now() + passed)

    yield by


def tries(password: str, times: int = 1, mail: str = MAIL, address: str = "10.0.0.1") -> str:
    """What the sign-in page says after the last of so many tries; nothing once in."""
    answer = None
    for _ in range(times):
        answer = Client(REMOTE_ADDR=address).post("/sign-in", {"email": mail, "password": password})
    assert answer is not None
    return "" if answer.status_code == 302 else answer.content.decode()


def test_a_wrong_password_says_neither_which_is_wrong_nor_locks(fin: User) -> None:
    assert "Email address or password is not right." in tries("wrong", 4)
    assert tries(GOOD) == ""


def test_after_five_wrong_tries_even_the_right_one_waits_and_the_page_says_until_when(fin: User) -> None:
    tries("wrong", 5)
    page = tries(GOOD)
    last = SignInTry.objects.latest("at").at + timedelta(minutes=15)
    assert f"Too many tries. You can try again at {timezone.localtime(last):%H:%M}" in page
    assert "ask your administrator to unlock the account" in page


def test_waiting_a_quarter_of_an_hour_unlocks(fin: User, later: Callable[[timedelta], None]) -> None:
    tries("wrong", 5)
    later(timedelta(minutes=15, seconds=1))
    assert tries(GOOD) == ""


def test_trying_while_locked_does_not_make_the_wait_longer(fin: User, later: Callable[[timedelta], None]) -> None:
    tries("wrong", 5)
    later(timedelta(minutes=14))
    assert "Too many tries" in tries(GOOD, 3)
    later(timedelta(minutes=15, seconds=1))
    assert tries(GOOD) == ""


def test_signing_in_forgets_the_tries_before(fin: User) -> None:
    secret = has_app(fin)
    tries("wrong", 4)
    signs_in(Client(), MAIL, GOOD, secret)
    tries("wrong", 4)
    assert tries(GOOD) == ""


def test_the_right_password_alone_forgets_nothing(fin: User) -> None:
    tries("wrong", 3)
    tries(GOOD, 3)
    tries("wrong", 2)
    assert "Too many tries" in tries(GOOD)


def test_an_address_nobody_has_is_told_the_same(fin: User) -> None:
    assert "Too many tries." in tries("wrong", 6, mail="nobody@wealdmere.example")


def test_one_locked_account_leaves_the_others_in_the_same_building_alone(
    fin: User, person: Callable[[str], User]
) -> None:
    dee = person("director")
    dee.set_password(GOOD)
    dee.save(update_fields=["password"])
    tries("wrong", 5)
    assert tries(GOOD, mail=dee.email) == ""


def test_an_address_that_tries_every_account_has_to_wait(fin: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lockout, "TRIES_FROM_AN_ADDRESS", 8)
    for number in range(8):
        tries("wrong", mail=f"n{number}@wealdmere.example", address="10.6.6.6")
    assert "Too many tries." in tries(GOOD, address="10.6.6.6")
    assert tries(GOOD, address="10.0.0.1") == ""


def test_the_administrator_unlocks_and_that_is_kept(fin: User, signed_in: Callable[[str], Client]) -> None:
    tries("wrong", 5)
    ade = signed_in("administrator")
    assert "Unlock now" in ade.get(f"/desk/settings/people/{fin.pk}/").content.decode()
    page = ade.post(f"/desk/settings/people/{fin.pk}/unlock", follow=True).content.decode()
    assert "Unlock now" not in page
    assert tries(GOOD) == ""
    assert Look.objects.filter(who="Ade Ministry", what="unlocking", which=MAIL).exists()


def test_a_forged_header_gives_nobody_more_tries(rf, settings) -> None:
    request = rf.get("/", REMOTE_ADDR="10.0.0.9", headers={"X-Forwarded-For": "1.2.3.4, 5.6.7.8"})
    assert client_address(request) == "10.0.0.9"
    settings.PROXIES = 1
    assert client_address(request) == "5.6.7.8"
