"""Signing in with the council's own sign-in, against a provider on this machine that keeps or breaks the rules."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
import requests
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from areasend.accounts.models import ProviderLink, User
from areasend.accounts.people import stop
from areasend.accounts.provider.named import PARTS, Provider, provider_from
from areasend.accounts.tests.local_provider import CLIENT, SECRET, LocalProvider, serving
from areasend.kit.area import Area
from areasend.kit.history import changes_of

MAIL = "finance@wealdmere.example"
FIN = {"sub": "f-1", "email": MAIL, "email_verified": True, "name": "Fin Castle", "roles": ["administrator"]}


@pytest.fixture
def provider(wealdmere: Area, settings) -> Iterator[LocalProvider]:
    """Wealdmere Council's sign-in, at which Fin is signed in."""
    with serving() as found:
        found.claims = FIN
        settings.PROVIDER = Provider("Wealdmere Council", found.issuer, CLIENT, SECRET)
        yield found


@pytest.fixture
def fin(person: Callable[[str], User]) -> User:
    """Fin Castle, who was invited to finance and never set a password."""
    return person("finance")


def sent_back(client: Client, to: str = "") -> str:
    """Goes to the provider and is sent back; the address at our site."""
    there = client.get("/sign-in/provider", {"next": to})
    answer = requests.get(there["Location"], allow_redirects=False, timeout=5)
    assert answer.status_code == 302
    return answer.headers["Location"].removeprefix("http://testserver")


def signs_in(client: Client, to: str = "") -> str:
    """What the sign-in page says; nothing once in."""
    answer = client.get(sent_back(client, to))
    assert answer.status_code == 302
    return client.get("/sign-in").content.decode() if answer["Location"] == "/sign-in" else ""


def is_in(client: Client) -> bool:
    return client.get("/desk/").status_code == 200


def test_fin_signs_in_with_the_council_and_is_on_the_page_wanted(
    client: Client, provider: LocalProvider, fin: User
) -> None:
    page = client.get("/sign-in?next=/desk/data/imports/").content.decode()
    assert "Sign in with Wealdmere Council" in page
    assert 'href="/sign-in/provider?next=/desk/data/imports/"' in page
    answer = client.get(sent_back(client, "/desk/data/imports/"))
    assert answer["Location"] == "/desk/data/imports/"
    assert is_in(client)
    assert "Fin Castle" in client.get("/desk/").content.decode()


def test_roles_come_from_our_own_table_whatever_the_provider_says(
    client: Client, provider: LocalProvider, fin: User
) -> None:
    signs_in(client)
    assert client.get("/desk/settings/").status_code == 403


def test_the_first_time_is_kept_in_the_history(client: Client, provider: LocalProvider, fin: User) -> None:
    signs_in(client)
    link = ProviderLink.objects.get(user=fin)
    assert (link.issuer, link.subject) == (provider.issuer, "f-1")
    assert changes_of(link)[0].why == "signing in with the provider for the first time"


def test_a_stranger_is_refused_in_one_sentence(client: Client, provider: LocalProvider, fin: User) -> None:
    provider.claims = {"sub": "s-1", "email": "stranger@elsewhere.example", "email_verified": True}
    said = "stranger@elsewhere.example is not invited to Wealdmere SEND: ask your administrator to invite you."
    assert said in signs_in(client)
    assert said not in client.get("/sign-in").content.decode(), "said once"
    assert not is_in(client)
    assert not User.objects.filter(email__startswith="stranger@elsewhere").exists()


@pytest.mark.parametrize("claim", [{"email_verified": False}, {"email_verified": "true"}, {"email": ""}])
def test_a_mail_address_that_nobody_confirms_lets_nobody_in(
    client: Client, provider: LocalProvider, fin: User, claim: dict[str, object]
) -> None:
    provider.claims = FIN | claim
    assert "does not confirm that your email address is yours" in signs_in(client)
    assert not is_in(client)


def test_someone_who_was_stopped_is_refused(
    client: Client, provider: LocalProvider, fin: User, person: Callable[[str], User]
) -> None:
    person("administrator")
    stop(fin, who="Ade Ministry")
    assert "is not invited" in signs_in(client)


def test_the_next_holder_of_fins_mail_address_is_not_fin(client: Client, provider: LocalProvider, fin: User) -> None:
    signs_in(client)
    provider.claims = FIN | {"sub": "f-2"}
    other = Client()
    assert "Someone else has used finance@wealdmere.example before you" in signs_in(other)
    assert not is_in(other)


def test_one_person_of_the_provider_is_not_two_of_ours(
    client: Client, provider: LocalProvider, fin: User, person: Callable[[str], User]
) -> None:
    person("director")
    signs_in(client)
    provider.claims = FIN | {"email": "director@wealdmere.example"}
    assert "The provider knows you under another email address" in signs_in(Client())


WRONG = ["signature", "shared", "unsigned", "nonce", "issuer", "audience", "old", "no token", "userinfo of another"]


@pytest.mark.parametrize("fault", [*WRONG, "denied"])
def test_what_is_forged_old_or_meant_for_another_lets_nobody_in(
    client: Client, provider: LocalProvider, fin: User, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    provider.fault = fault
    assert "Wealdmere Council did not sign you in: try again, or sign in another way." in signs_in(client)
    assert not is_in(client)
    assert not ProviderLink.objects.exists()
    assert "Sign-in provider:" in caplog.text
    provider.fault = ""
    assert signs_in(client) == "", "the same people get in once nothing is wrong"
    assert is_in(client)


def test_a_state_that_we_did_not_give_is_refused(client: Client, provider: LocalProvider, fin: User) -> None:
    address = sent_back(client)
    forged = address.split("&state=")[0] + "&state=another"
    assert client.get(forged)["Location"] == "/sign-in"
    assert not is_in(client)


def test_an_answer_is_taken_in_the_browser_that_asked_and_once(
    client: Client, provider: LocalProvider, fin: User
) -> None:
    address = sent_back(client)
    elsewhere = Client()
    assert elsewhere.get(address)["Location"] == "/sign-in"
    assert not is_in(elsewhere)
    assert client.get(address)["Location"] == "/desk/"
    client.post("/sign-out")
    assert client.get(address)["Location"] == "/sign-in"
    assert not is_in(client)


def test_a_provider_that_gives_the_mail_address_only_when_asked_is_asked(
    client: Client, provider: LocalProvider, fin: User
) -> None:
    provider.fault = "userinfo only"
    assert signs_in(client) == ""
    assert is_in(client)


@pytest.mark.parametrize("fault", ["description", "away"])
def test_a_provider_that_is_away_or_another_than_named_is_said_to_be(
    client: Client, provider: LocalProvider, fin: User, fault: str, settings
) -> None:
    provider.fault = fault
    if fault == "away":
        settings.PROVIDER = Provider("Wealdmere Council", "http://127.0.0.1:9", CLIENT, SECRET)
    assert client.get("/sign-in/provider")["Location"] == "/sign-in"
    assert "Wealdmere Council does not answer: try again later" in client.get("/sign-in").content.decode()


def test_it_leads_to_pages_of_ours_only(client: Client, provider: LocalProvider, fin: User) -> None:
    answer = client.get(sent_back(client, "https://elsewhere.example/"))
    assert urlsplit(answer["Location"]).netloc == ""


def test_without_a_provider_there_is_no_such_page(client: Client, wealdmere: Area) -> None:
    assert client.get("/sign-in/provider").status_code == 404
    assert client.get("/sign-in/provider/back").status_code == 404
    assert "Sign in with a passkey" in client.get("/sign-in").content.decode()


def test_the_settings_name_a_provider_whole_or_not_at_all() -> None:
    whole = dict(zip(PARTS.values(), ["Wealdmere Council", "https://login.example/w/", "areasend", "x"], strict=True))
    assert provider_from({}) is None
    assert provider_from(whole).description == "https://login.example/w/.well-known/openid-configuration"  # type: ignore[union-attr]
    with pytest.raises(ImproperlyConfigured, match="set AREASEND_OIDC_SECRET too"):
        provider_from(whole | {"AREASEND_OIDC_SECRET": ""})
    with pytest.raises(ImproperlyConfigured, match="must begin with https"):
        provider_from(whole | {"AREASEND_OIDC_ISSUER": "http://login.example"})
