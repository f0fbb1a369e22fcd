"""A request as our views get it: who asks, and as at which day."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from areasend.kit.asat import AsAt


class Request(HttpRequest):
    """What the middleware adds to Django's request. `user` has `may(act, subject)` once signed in."""

    as_at: AsAt
    csp_nonce: str
    user: Any
    typed: Any


def client_address(request: HttpRequest) -> str:
    """The network address that a request came from, as the last proxy we trust saw it."""
    passed = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    if settings.PROXIES and len(passed) >= settings.PROXIES:
        return passed[-settings.PROXIES][:45]
    return str(request.META.get("REMOTE_ADDR", ""))
