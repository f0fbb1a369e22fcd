"""Signed out after twenty minutes in which nothing was opened or sent; what was typed then is kept.

The session outlives those minutes, so that we still know whose form it is that comes too late. It
holds, as times go on: `seen_at`, when its person last did something; `was`, who was signed out; and
`typed`, the keys of what they had typed (accounts/typed.py).
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.utils import timezone

from areasend.accounts.typed import filled_in, keep_typed, typed_on
from areasend.kit.requests import Request

Next = Callable[[Request], HttpResponse]

UNATTENDED = "Areasend-Unattended"  # a page that asks by itself how things are: nobody is there for that
EVERY = 15  # seconds between notes of when someone was seen
BACK = "What you had typed is back on this page. It is not saved yet."


def idle(get_response: Next) -> Next:
    """Signs out whoever was away too long, and gives them back what they had typed."""

    def middleware(request: Request) -> HttpResponse:
        response = get_response(request)
        typed = getattr(request, "typed", None)
        if typed and response.status_code == 200 and response["Content-Type"].startswith("text/html"):
            response.content = filled_in(response.content, typed.fields)
            request.session["typed"] = [key for key in request.session["typed"] if key != str(typed.pk)]
            typed.delete()
        return response

    def process_view(request: Request, view: Callable[..., Any], *_: Any) -> HttpResponse | None:
        is_public = getattr(view, "access", None) == "public"
        if request.user.is_authenticated:
            if seconds_away(request) <= settings.IDLE_MINUTES * 60:
                _arrive(request)
                return None
            sign_out_kept(request)
        elif "was" in request.session and request.method == "POST" and not is_public:
            _keep(request, request.session["was"])
        else:
            return None
        return None if is_public else redirect_to_login(page_of(request))

    middleware.process_view = process_view  # type: ignore[attr-defined]
    return middleware


def seconds_away(request: Request) -> float:
    """How long ago this person last opened or sent something."""
    now = timezone.now().timestamp()
    return float(now - request.session.get("seen_at", now))


def _arrive(request: Request) -> None:
    """Someone is there: note when, and bring back what they had typed here."""
    if UNATTENDED not in request.headers and not 0 < seconds_away(request) < EVERY:
        request.session["seen_at"] = timezone.now().timestamp()
    request.session.pop("was", None)
    keys = request.session.get("typed", [])
    if keys and request.method == "GET":
        request.typed = typed_on(request.get_full_path(), keys=keys, user=request.user)
        if request.typed:
            messages.info(request, BACK)


def sign_out_kept(request: Request) -> None:
    """Sign someone out for being away, and keep what they just sent."""
    was = request.user.pk
    logout(request)
    request.session["was"] = was
    _keep(request, was)


def _keep(request: Request, was: int) -> None:
    if request.method == "POST" and (key := keep_typed(request, user_id=was, page=page_of(request))):
        request.session["typed"] = [*request.session.get("typed", []), key]


def page_of(request: Request) -> str:
    """The page someone was on: the one asked for, or the one whose form was sent."""
    came_from = urlsplit(request.headers.get("Referer", ""))
    if request.method == "POST" and came_from.netloc == request.get_host():
        return came_from.path + (f"?{came_from.query}" if came_from.query else "")
    return request.get_full_path()
