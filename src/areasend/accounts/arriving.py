"""From a password to being signed in: whoever gave it has come half-way, until a second factor is shown.

Half-way is not signed in: `request.user` stays nobody, so that no page opens that is not public. In a
demonstration nothing more is asked.
"""

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth import login, logout
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from areasend.accounts.factors.actions import note_told, untold_resets
from areasend.accounts.factors.sealed import seal, unseal
from areasend.accounts.lockout import unlock
from areasend.accounts.models import CodeApp, Passkey, SignedIn, User
from areasend.kit.area import area_names
from areasend.kit.pages import say_day
from areasend.kit.requests import Request, client_address

HALF, PROVED, CODES = "half_way", "proved_at", "new_recovery_codes"
HALF_WAY_FOR = timedelta(minutes=15)
LATELY = timedelta(minutes=10)  # within which someone need not prove themselves again to change how they sign in
BACKEND = "django.contrib.auth.backends.ModelBackend"


def after_password(request: Request, user: User, *, to: str) -> HttpResponse:
    """The password was right: on to the second factor, or to setting one up; in a demonstration, in."""
    if area_names().demonstration:
        return let_in(request, user, by="password", to=to)
    if request.user.is_authenticated and request.user != user:
        logout(request)
    request.session.cycle_key()
    now = timezone.now().timestamp()
    request.session[HALF] = {"user": user.pk, "at": now, "seal": user.get_session_auth_hash(), "to": to}
    return redirect(asked_next(user))


def asked_next(user: User) -> str:
    """The page that asks a person for what they have; who has nothing yet sets something up."""
    if CodeApp.objects.filter(user=user).exists():
        return "accounts:code"
    return "accounts:passkey" if Passkey.objects.filter(user=user).exists() else "accounts:set-up"


def half_way(request: Request) -> User | None:
    """Who gave their password in this browser, not long ago, and is not signed in yet."""
    half = request.session.get(HALF)
    if not half or timezone.now().timestamp() - half["at"] > HALF_WAY_FOR.total_seconds():
        return None
    user = User.objects.filter(pk=half["user"], is_active=True).first()
    same = user is not None and constant_time_compare(half["seal"], user.get_session_auth_hash())
    return user if same else None


def let_in(request: Request, user: User, *, by: str, to: str = "") -> HttpResponse:
    """Sign someone in who has shown all that is asked of them, note where, and lead them on."""
    half = request.session.pop(HALF, None) or {}
    with transaction.atomic():
        login(request, user, backend=BACKEND)
        unlock(user.email)
        request.session[PROVED] = timezone.now().timestamp()
        request.session.save()
        _note_where(request, user, by)
    for reset in untold_resets(user):
        messages.info(
            request,
            f"On {say_day(reset.at)} {reset.by} reset what you prove yourself with. The reason given: {reset.reason}",
        )
    note_told(user)
    return redirect(to or half.get("to") or "desk:home")


def _note_where(request: Request, user: User, by: str) -> None:
    session = Session.objects.get(session_key=request.session.session_key)
    browser = browser_words(request.headers.get("User-Agent", ""))
    SignedIn.objects.create(session=session, user=user, by=by, browser=browser, address=client_address(request))


BROWSERS = (("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
MACHINES = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def browser_words(agent: str) -> str:
    """A browser as its user would call it: “Firefox on Windows”."""
    browser = next((words for mark, words in BROWSERS if mark in agent), "A browser")
    machine = next((words for mark, words in MACHINES if mark in agent), "")
    return f"{browser} on {machine}" if machine else browser


def proved_lately(request: Request) -> bool:
    """Whether whoever is signed in showed who they are a short while ago."""
    return bool(timezone.now().timestamp() - request.session.get(PROVED, 0) < LATELY.total_seconds())


def keep_codes(request: Request, codes: list[str]) -> None:
    """New recovery codes wait in the session, sealed, until their page is done with."""
    if codes:
        request.session[CODES] = seal(" ".join(codes))


def kept_codes(request: Request) -> list[str]:
    """The codes that wait to be shown, if any."""
    return unseal(request.session[CODES]).split() if CODES in request.session else []
