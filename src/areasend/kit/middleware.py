"""What every request passes through: content security, the day it asks about, who may go on."""

import secrets
from collections.abc import Callable
from datetime import date
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.utils import timezone

from areasend.kit.access import refuse_or_none
from areasend.kit.asat import AsAt
from areasend.kit.registers.one_thing.links import links_read_once
from areasend.kit.requests import Request

Next = Callable[[Request], HttpResponse]

POLICY = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def content_security_policy(get_response: Next) -> Next:
    """Nothing loads from outside; inline scripts need the page's own nonce."""

    def middleware(request: Request) -> HttpResponse:
        request.csp_nonce = secrets.token_urlsafe(16)
        response = get_response(request)
        response["Content-Security-Policy"] = POLICY.format(nonce=request.csp_nonce)
        if getattr(request, "user", None) is not None and request.user.is_authenticated:
            response["Cache-Control"] = "no-store"
        return response

    return middleware


def no_body_for_head(get_response: Next) -> Next:
    """A HEAD request is answered with headers alone; the web server would complain of more."""

    def middleware(request: Request) -> HttpResponse:
        response = get_response(request)
        if request.method == "HEAD" and not response.streaming:
            response.content = b""
        return response

    return middleware


def as_at(get_response: Next) -> Next:
    """Reads `?on=` and `?since=`; nothing can be written on a past day."""

    def middleware(request: Request) -> HttpResponse:
        today = timezone.localdate()
        on = _day(request, "on") or today
        request.as_at = AsAt(on, today, *_since(request, on))
        if request.as_at.is_past and request.method not in ("GET", "HEAD"):
            raise BadRequest("Nothing can be changed on a past day.")
        with links_read_once():
            return get_response(request)

    return middleware


def _day(request: Request, name: str) -> date | None:
    written = request.GET.get(name, "")
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise BadRequest(f"“{written}” is not a day: write it as 2020-11-18.") from error


def _since(request: Request, on: date) -> tuple[date | None, str]:
    """The earlier day to list changes from; or none, and why what was written is none."""
    written = request.GET.get("since", "")
    try:
        since = date.fromisoformat(written) if written else None
    except ValueError:
        return None, f"“{written[:40]}” is not a day: write it as 2020-11-18."
    if since and since >= on:
        return None, f"{since.day} {since:%B %Y} is not before the day you look at: choose an earlier day."
    return since, ""


def deny_by_default(get_response: Next) -> Next:
    """Lets a person on only where the view says they may go on."""

    def middleware(request: Request) -> HttpResponse:
        return get_response(request)

    def process_view(request: Request, view: Callable[..., Any], *_: Any) -> HttpResponse | None:
        return refuse_or_none(request, view)

    middleware.process_view = process_view  # type: ignore[attr-defined]
    return middleware
