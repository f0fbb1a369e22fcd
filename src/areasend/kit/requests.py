"""A request as our views get it: who asks, and as at which day."""

from typing import Any

from django.http import HttpRequest

from areasend.kit.asat import AsAt


class Request(HttpRequest):
    """What the middleware adds to Django's request. `user` has `may(act, subject)` once signed in."""

    as_at: AsAt
    csp_nonce: str
    user: Any
