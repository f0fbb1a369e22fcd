"""Signing in, signing out and, in a demonstration, being someone else."""

from django import forms
from django.conf import settings
from django.contrib.auth import authenticate, logout
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from areasend.accounts.arriving import after_password, let_in
from areasend.accounts.idle import page_of, sign_out_kept
from areasend.accounts.links import whose
from areasend.accounts.lockout import note_try, refusal_if_locked, take_back, unlock
from areasend.accounts.models import User
from areasend.accounts.password import ChooseNameAndPassword
from areasend.accounts.people import choose_password
from areasend.kit.access import public, signed_in
from areasend.kit.area import area_names
from areasend.kit.page_form import PageForm
from areasend.kit.requests import Request, client_address

REFUSED = "provider_refused"  # in the session: why somebody who came back from the provider is not in
NARROW = "govuk-input govuk-input--width-20"


class SignInForm(PageForm):
    """Mail address and password."""

    email = forms.EmailField(
        label="Email address",
        error_messages={
            "required": "Enter your email address",
            "invalid": "Enter an email address like name@council.gov.uk",
        },
        widget=forms.EmailInput(attrs={"class": NARROW, "autocomplete": "username"}),
    )
    password = forms.CharField(
        label="Password",
        strip=False,
        error_messages={"required": "Enter your password"},
        widget=forms.PasswordInput(attrs={"class": NARROW, "autocomplete": "current-password"}),
    )


@public
def sign_in(request: Request) -> HttpResponse:
    """Sign in, then go back to the page that asked for it."""
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        user, refusal = _tried(request, form.cleaned_data["email"], form.cleaned_data["password"])
        if user is not None:
            return after_password(request, user, to=next_page(request))
        form.add_error(None, refusal)
    away = {"away": "was" in request.session, "typed": request.session.get("typed"), "minutes": settings.IDLE_MINUTES}
    others = {"provider": settings.PROVIDER, "refused": request.session.pop(REFUSED, "")}
    context = {"form": form, "next": next_page(request), "people": _people(), **away, **others}
    return render(request, "accounts/sign_in.html", context)


def _tried(request: Request, mail: str, password: str) -> tuple[User | None, str]:
    """Whoever mail address and password belong to, or why nobody is let in."""
    if refusal := refusal_if_locked(mail, client_address(request)):
        return None, refusal
    tried = note_try(mail, client_address(request))
    user = authenticate(request, username=mail, password=password)
    if not isinstance(user, User):
        return None, "Email address or password is not right. Check both and try again."
    take_back(tried)  # the tries before stay until the second factor is shown too
    return user, ""


@signed_in
def still_here(request: Request) -> HttpResponse:
    """Someone says that they are still there."""
    return HttpResponse("Still here.", content_type="text/plain")


@public
def timed_out(request: Request) -> HttpResponse:
    """A page whose time is up sends what was typed on it, and leads to signing in again."""
    if request.method == "POST" and request.user.is_authenticated:
        sign_out_kept(request)
    return redirect_to_login(page_of(request) if request.method == "POST" else "/desk/")


@public
def sign_out(request: Request) -> HttpResponse:
    """Sign out; only by POST, so that a link cannot do it."""
    if request.method == "POST":
        logout(request)
    return redirect("desk:front")


@public
def invited(request: Request, number: str, token: str) -> HttpResponse:
    """Someone with a link sets a name and a password, and goes on to the second factor."""
    user = whose(number, token)
    if user is None:
        return render(request, "accounts/link_used.html", status=410)
    form = ChooseNameAndPassword(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        choose_password(user, **form.cleaned_data, on=timezone.localdate())
        unlock(user.email)
        return after_password(request, user, to="/desk/")
    return render(request, "accounts/invited.html", {"form": form, "person": user})


@public
def be_someone_else(request: Request) -> HttpResponse:
    """In a demonstration: become the person of a role in one click."""
    if not area_names().demonstration:
        raise Http404
    if request.method == "POST":
        user = get_object_or_404(User, pk=request.POST.get("user", "0"), is_active=True)
        return let_in(request, user, by="demonstration", to=next_page(request))
    return render(request, "accounts/be.html", {"people": _people(), "next": next_page(request)})


def _people() -> list[User]:
    if not area_names().demonstration:
        return []
    return list(User.objects.filter(is_active=True).prefetch_related("held").order_by("pk"))


def next_page(request: Request) -> str:
    """The page of ours that someone wanted when they were asked to sign in."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if safe else "/desk/"
