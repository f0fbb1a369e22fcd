"""Signing in with the council's own sign-in: there, and back."""

import logging

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from areasend.accounts.arriving import let_in
from areasend.accounts.provider.asking import NotTold, ask, told
from areasend.accounts.provider.named import Provider
from areasend.accounts.provider.people import NotLetIn, person_told_of
from areasend.accounts.views.sign_in import REFUSED, next_page
from areasend.kit.access import public
from areasend.kit.area import area_names
from areasend.kit.requests import Request

log = logging.getLogger(__name__)


@public
def there(request: Request) -> HttpResponse:
    """To the provider, which sends whoever it knows back to us."""
    provider = _provider()
    request.session["provider_to"] = next_page(request)
    try:
        return ask(request, provider)
    except NotTold as problem:
        log.warning("Sign-in provider: %s", problem)
        return _refused(request, f"{provider.name} does not answer: try again later, or sign in another way.")


@public
def back(request: Request) -> HttpResponse:
    """Back from the provider, with its word for who it is."""
    provider = _provider()
    try:
        user = person_told_of(told(request, provider), area=area_names().name)
    except NotTold as problem:
        log.warning("Sign-in provider: %s", problem)
        return _refused(request, f"{provider.name} did not sign you in: try again, or sign in another way.")
    except NotLetIn as problem:
        return _refused(request, str(problem))
    return let_in(request, user, by="provider", to=request.session.pop("provider_to", ""))


def _provider() -> Provider:
    if settings.PROVIDER is None:
        raise Http404
    provider: Provider = settings.PROVIDER
    return provider


def _refused(request: Request, words: str) -> HttpResponse:
    request.session[REFUSED] = words
    return redirect("accounts:sign-in")
