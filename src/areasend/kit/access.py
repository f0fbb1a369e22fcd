"""Who may open a page. A view without a declaration is refused: deny by default."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

from areasend.kit.requests import Request

View = TypeVar("View", bound=Callable[..., HttpResponse])


def public(view: View) -> View:
    """Anyone may open this page, signed in or not."""
    view.access = "public"  # type: ignore[attr-defined]
    return view


def signed_in(view: View) -> View:
    """Anyone who holds a role today may open this page."""
    view.access = "signed in"  # type: ignore[attr-defined]
    return view


def needs(act: str, subject: str) -> Callable[[View], View]:
    """Only those whose role gives `act` on `subject` may open this page."""

    def mark(view: View) -> View:
        view.access = (act, subject)  # type: ignore[attr-defined]
        return view

    return mark


def refuse_or_none(request: Request, view: Callable[..., Any]) -> HttpResponse | None:
    """A redirect to sign-in, a refusal, or None where the person may go on."""
    access = getattr(view, "access", None)
    if access == "public":
        return None
    if access is None:
        raise PermissionDenied("This page says nothing of who may open it.")
    user = request.user
    if not user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if access == "signed in":
        allowed = bool(getattr(user, "roles", ()))
    else:
        allowed = user.may(*access)
    if not allowed:
        raise PermissionDenied
    return None


def check(request: Request, act: str, subject: str) -> None:
    """Refuse unless this person may do `act` with `subject`, known only once the view has run."""
    if not request.user.may(act, subject):
        raise PermissionDenied
