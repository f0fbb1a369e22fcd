"""What the page “How you sign in” reads."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.utils import timezone

from areasend.accounts.factors.sealed import can_be_read
from areasend.accounts.models import CodeApp, Passkey, ProviderLink, SignedIn, User
from areasend.kit.requests import Request

BY = {
    "app": "Password and a code of your app",
    "recovery": "Password and a recovery code",
    "passkey": "Passkey",
    "provider": "The area’s own sign-in",
    "password": "Password",
    "demonstration": "One click, as this is a demonstration",
}


@dataclass(frozen=True)
class Browser:
    """One browser in which someone is signed in."""

    words: str
    address: str
    by: str
    began_at: datetime
    seen_at: datetime
    is_this: bool


@dataclass(frozen=True)
class Ways:
    """All that someone signs in with."""

    app: CodeApp | None
    app_is_readable: bool
    passkeys: list[Passkey]
    codes_left: int
    provider: ProviderLink | None
    browsers: list[Browser]

    @property
    def count(self) -> int:
        """How many second factors there are; recovery codes do not count."""
        return len(self.passkeys) + (self.app is not None)


def ways_of(user: User, *, here: str) -> Ways:
    """What a person has; `here` is the key of the session that asks."""
    app = CodeApp.objects.filter(user=user).first()
    return Ways(
        app,
        app is None or can_be_read(app.secret),
        list(user.passkeys.order_by("added_at")),
        user.recovery_codes.filter(used_at=None).count(),
        ProviderLink.objects.filter(user=user).first(),
        browsers_of(user, here),
    )


def browser_is_in_by(request: Request) -> str:
    """How this browser was signed in."""
    row = SignedIn.objects.filter(session_id=request.session.session_key).first()
    return row.by if row else "password"


def browsers_of(user: User, here: str) -> list[Browser]:
    """Where someone is signed in and has not been away too long; this browser first, then the latest seen."""
    since = timezone.now() - timedelta(minutes=settings.IDLE_MINUTES)
    rows = SignedIn.objects.filter(user=user, session__expire_date__gt=timezone.now()).select_related("session")
    found = [_browser(row, here) for row in rows]
    alive = [one for one in found if one.is_this or one.seen_at >= since]
    return sorted(alive, key=lambda one: (one.is_this, one.seen_at), reverse=True)


def _browser(row: SignedIn, here: str) -> Browser:
    seen = row.session.get_decoded().get("seen_at")
    seen_at = datetime.fromtimestamp(seen, UTC) if seen else row.began_at
    is_this = row.session_id == here
    return Browser(row.browser, row.address, BY.get(row.by, row.by), row.began_at, seen_at, is_this)
