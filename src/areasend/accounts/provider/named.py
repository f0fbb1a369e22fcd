"""Which provider the area names, from the environment. All four settings, or none."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

PARTS = {
    "name": "AREASEND_OIDC_NAME",
    "issuer": "AREASEND_OIDC_ISSUER",
    "client_id": "AREASEND_OIDC_CLIENT",
    "secret": "AREASEND_OIDC_SECRET",
}
THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Provider:
    """Who vouches for people: `name` is what the council calls it, the rest is as its administrator gave it."""

    name: str
    issuer: str
    client_id: str
    secret: str

    @property
    def description(self) -> str:
        """Where the provider describes itself (OpenID Connect Discovery 1.0, section 4)."""
        return self.issuer.rstrip("/") + "/.well-known/openid-configuration"


def provider_from(environ: Mapping[str, str]) -> Provider | None:
    """The provider that these settings name; None where none is set. Raises ImproperlyConfigured."""
    given = {part: environ.get(name, "").strip() for part, name in PARTS.items()}
    missing = [PARTS[part] for part, value in given.items() if not value]
    if len(missing) == len(PARTS):
        return None
    if missing:
        raise ImproperlyConfigured(f"The sign-in provider is named by halves: set {', '.join(missing)} too, or none.")
    issuer = urlsplit(given["issuer"])
    if issuer.scheme != "https" and issuer.hostname not in THIS_MACHINE:
        raise ImproperlyConfigured(f"AREASEND_OIDC_ISSUER must begin with https: {given['issuer']}")
    return Provider(**given)
