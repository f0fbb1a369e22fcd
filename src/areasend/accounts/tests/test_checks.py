"""The doctor says when apps were sealed with a lost key, and when the council's sign-in does not answer."""

from collections.abc import Callable

import pytest

from areasend.accounts.checks import second_factors, sign_in_provider
from areasend.accounts.models import CodeApp, User
from areasend.accounts.provider.named import Provider
from areasend.accounts.tests.local_provider import CLIENT, SECRET, serving
from areasend.accounts.tests.signing_in import has_app


@pytest.fixture(autouse=True)
def quick_passwords(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def test_apps_sealed_with_a_lost_key_are_counted(db: None, person: Callable[[str], User]) -> None:
    for role in ("finance", "director"):
        has_app(person(role))
    assert [(seen.state, seen.says) for seen in second_factors()] == [("well", "2 authenticator apps can be read.")]
    CodeApp.objects.filter(user__email__startswith="finance").update(secret="sealed with another key")
    (seen,) = second_factors()
    assert (seen.state, seen.says) == ("wrong", "1 of 2 authenticator apps cannot be read with this key.")
    assert "AREASEND_SECRET_KEY_BEFORE" in seen.mend


def test_a_provider_that_answers_and_one_that_does_not(settings) -> None:
    assert list(sign_in_provider()) == []
    with serving() as provider:
        settings.PROVIDER = Provider("Wealdmere Council", provider.issuer, CLIENT, SECRET)
        assert [seen.state for seen in sign_in_provider()] == ["well"]
        provider.fault = "description"
        (seen,) = sign_in_provider()
        assert seen.state == "wrong"
        assert "describes itself as https://elsewhere.example" in seen.says
