"""Someone with a link sets a name and a password, once, and is in."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from areasend.accounts.actions import invite
from areasend.accounts.links import link_for, one_time
from areasend.accounts.models import User
from areasend.accounts.tests.signing_in import has_app, sets_up_app, signs_in
from areasend.kit.history import changes_of

GOOD = "three herons on a gate"


@pytest.fixture(autouse=True)
def quick_passwords(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def link(wealdmere: object) -> str:
    """The path of the link that Fin was given."""
    made = invite(mail="fin@wealdmere.gov.uk", role="finance", who="Ade Ministry", on=timezone.localdate())
    return urlsplit(made).path


def fin() -> User:
    return User.objects.get(email="fin@wealdmere.gov.uk")


def sets(client: Client, link: str, password: str, name: str = "Fin Castle") -> str:
    return client.post(link, {"name": name, "password": password}, follow=True).content.decode()


def test_fin_sets_a_password_and_an_app_and_is_signed_in_at_home(client: Client, link: str) -> None:
    assert "Set your password" in client.get(link).content.decode()
    assert "A password is not enough here" in sets(client, link, GOOD)
    assert client.get("/desk/").status_code == 302
    sets_up_app(client)
    page = client.post("/sign-in/recovery-codes", follow=True).content.decode()
    assert "Fin Castle" in page
    assert client.get("/desk/").status_code == 200
    assert fin().password_set_on == timezone.localdate()


def test_fin_can_sign_in_with_it_later(client: Client, link: str) -> None:
    sets(client, link, GOOD)
    later = Client()
    signs_in(later, "Fin@wealdmere.gov.uk", GOOD, has_app(fin()))
    assert later.get("/desk/").status_code == 200


def test_the_link_works_once(client: Client, link: str) -> None:
    sets(client, link, GOOD)
    again = Client().get(link)
    assert again.status_code == 410
    assert "This link works no longer" in again.content.decode()


def test_the_link_works_for_seven_days(client: Client, link: str, monkeypatch: pytest.MonkeyPatch, settings) -> None:
    later = timezone.now().replace(tzinfo=None) + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT + 7200)
    assert settings.PASSWORD_RESET_TIMEOUT == 7 * 24 * 60 * 60
    monkeypatch.setattr(one_time, "_now", lambda: later)
    assert client.get(link).status_code == 410


@pytest.mark.parametrize("ending", ["x", "-0"])
def test_a_link_that_was_not_ours_says_only_that_it_works_no_longer(client: Client, link: str, ending: str) -> None:
    assert client.get(link + ending).status_code == 410
    assert client.get("/invited/MQ/abc-def").status_code == 410
    assert client.get("/invited/zzzzzzzzzzzzzzzzzzzzzzzzzz/abc-def").status_code == 410


def test_someone_who_was_stopped_cannot_use_a_link(client: Client, link: str, as_office: None) -> None:
    User.objects.update(is_active=False)
    assert client.get(link).status_code == 410


@pytest.mark.parametrize(
    ("password", "sentence"),
    [
        ("", "Enter a password"),
        ("elevenchars", "Password must be 12 characters or more"),
        ("password1234", "Password must be harder to guess: this one is on lists of common passwords"),
        ("fin castle 1", "Password must not be like your name or email address"),
    ],
)
def test_a_weak_password_is_refused_and_the_name_kept(client: Client, link: str, password: str, sentence: str) -> None:
    page = sets(client, link, password)
    assert page.count(sentence) == 2, "in the summary and at the field"
    assert 'value="Fin Castle"' in page
    assert "<title>Error: Set your password" in page
    assert not fin().has_usable_password()


def test_a_name_is_needed(client: Client, link: str) -> None:
    assert sets(client, link, GOOD, name="").count("Enter your name") == 2


def test_it_is_kept_that_fin_set_a_password_and_never_which(client: Client, link: str) -> None:
    sets(client, link, GOOD)
    newest = changes_of(fin())[0]
    assert (newest.who, newest.why) == ("Fin Castle", "setting a password")
    assert "password" not in [name for name, _, _ in newest.fields]


def test_signing_in_makes_earlier_links_worthless(client: Client, link: str) -> None:
    sets(client, link, GOOD)
    forgotten = urlsplit(link_for(fin())).path
    signs_in(Client(), "fin@wealdmere.gov.uk", GOOD, has_app(fin()))
    assert client.get(forgotten).status_code == 410
