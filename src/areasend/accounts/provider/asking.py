"""Asking the provider who someone is. State, nonce, PKCE and the token's signature are checked by Authlib."""

from dataclasses import dataclass
from typing import Any

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.django_client import DjangoIntegration, DjangoOAuth2App
from django.http import HttpResponse
from django.urls import reverse
from joserfc.errors import JoseError
from requests import RequestException

from areasend.accounts.provider.named import Provider
from areasend.kit.requests import Request

SECONDS = 10
SIGNED_WITH = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
WRONG: tuple[type[Exception], ...] = (
    AuthlibBaseError,
    JoseError,
    RequestException,
    ValueError,
    KeyError,
    TypeError,
    RuntimeError,
)


class NotTold(Exception):
    """The provider did not answer, or its answer is not to be believed: what was wrong, for the log."""


@dataclass(frozen=True)
class Told:
    """What the provider says of someone: its own unchanging name for them, and the mail address it knows."""

    issuer: str
    subject: str
    mail: str
    is_verified: bool


class Client(DjangoOAuth2App):  # type: ignore[misc]
    """Authlib's client, for providers that are who they were said to be and sign with a key of their own."""

    issuer: str

    def load_server_metadata(self) -> Any:
        """The provider's description. Only signatures that nobody else could make are taken."""
        found = super().load_server_metadata()
        if found["issuer"] != self.issuer:
            raise NotTold(f"{self.issuer} describes itself as {found['issuer']}")
        offered = found.get("id_token_signing_alg_values_supported") or ["RS256"]
        found["id_token_signing_alg_values_supported"] = [name for name in offered if name in SIGNED_WITH]
        return found


def client_of(provider: Provider) -> Client:
    """A client that knows nothing yet: its first question is for the provider's description."""
    client = Client(
        DjangoIntegration("provider"),
        "provider",
        client_id=provider.client_id,
        client_secret=provider.secret,
        server_metadata_url=provider.description,
        client_kwargs={
            "scope": "openid email profile",
            "code_challenge_method": "S256",
            "default_timeout": SECONDS,
        },
    )
    client.issuer = provider.issuer
    return client


def answers(provider: Provider) -> None:
    """Nothing, if the provider describes itself as it should. Raises NotTold."""
    try:
        client_of(provider).load_server_metadata()
    except WRONG as problem:
        raise NotTold(repr(problem)) from problem


def ask(request: Request, provider: Provider) -> HttpResponse:
    """Lead someone to the provider. Raises NotTold if it does not answer."""
    back = request.build_absolute_uri(reverse("accounts:provider-back"))
    try:
        answer: HttpResponse = client_of(provider).authorize_redirect(request, back)
    except WRONG as problem:
        raise NotTold(repr(problem)) from problem
    return answer


def told(request: Request, provider: Provider) -> Told:
    """What the provider says of whoever comes back from it. Raises NotTold."""
    client = client_of(provider)
    believed = {
        "iss": {"essential": True, "value": provider.issuer},
        "aud": {"essential": True, "value": provider.client_id},
    }
    try:
        token = client.authorize_access_token(request, claims_options=believed)
        said = dict(token["userinfo"])
        if "email" not in said:
            said = _asked_more(client, token, said)
        return Told(provider.issuer, str(said["sub"]), str(said.get("email", "")), said.get("email_verified") is True)
    except WRONG as problem:
        raise NotTold(repr(problem)) from problem


def _asked_more(client: Client, token: Any, said: dict[str, Any]) -> dict[str, Any]:
    """Some providers give the mail address only when asked; they must speak of the same person."""
    more = dict(client.userinfo(token=token))
    if more["sub"] != said["sub"]:
        raise NotTold("The provider’s userinfo speaks of someone else")
    return {**more, **said}
