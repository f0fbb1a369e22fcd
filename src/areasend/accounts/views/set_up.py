"""Setting up an authenticator app or a passkey, and the recovery codes that come with the first of them."""

from collections.abc import Callable
from functools import wraps

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from areasend.accounts.arriving import CODES, asked_next, half_way, keep_codes, kept_codes, let_in, proved_lately
from areasend.accounts.factors.actions import add_app, add_passkey, untold_resets
from areasend.accounts.factors.app_codes import address_for, drawn, in_fours, new_secret, step_of
from areasend.accounts.factors.passkeys import NotThisPasskey, ask_to_make, made
from areasend.accounts.models import User
from areasend.accounts.views.forms import CodeForm, PasskeyName, passkey_of
from areasend.accounts.views.second_factor import WRONG_CODE
from areasend.kit.access import public
from areasend.kit.area import area_names
from areasend.kit.page_form import PageForm
from areasend.kit.requests import Request

SECRET = "app_secret"  # of the app that is being set up, in the session
Page = Callable[[Request, User], HttpResponse]


def for_themselves(page: Page) -> Callable[..., HttpResponse]:
    """For who has given a password and has no second factor yet, or is signed in and proved it lately.

    Who has one must show it first: a password alone never adds another.
    """

    @public
    @never_cache
    @wraps(page)
    def view(request: Request) -> HttpResponse:
        if (user := half_way(request)) is not None:
            asked = asked_next(user)
            return page(request, user) if asked == "accounts:set-up" else redirect(asked)
        if not request.user.is_authenticated:
            return redirect("accounts:sign-in")
        return sign_in_again(request) or page(request, request.user)

    return view


def sign_in_again(request: Request) -> HttpResponse | None:
    """Whoever is signed in for longer shows who they are before they change how they sign in."""
    if proved_lately(request) or area_names().demonstration:
        return None
    messages.info(request, "Sign in again before you change how you sign in.")
    return redirect(f"{reverse('accounts:sign-in')}?next={reverse('accounts:account')}")


class WhichForm(PageForm):
    """An app or a passkey."""

    kind = forms.ChoiceField(
        label="How do you want to prove that it is you?",
        choices=[
            ("app", "With an authenticator app on my phone, which shows a code"),
            ("passkey", "With a passkey: the fingerprint, face or code that opens my device, or a security key"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose an app or a passkey"},
    )


@for_themselves
def which(request: Request, user: User) -> HttpResponse:
    """An app or a passkey?"""
    form = WhichForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect(f"accounts:set-up-{form.cleaned_data['kind']}")
    return render(request, "accounts/set_up.html", {"form": form, "resets": untold_resets(user)})


@for_themselves
def app(request: Request, user: User) -> HttpResponse:
    """The key for the app, as a picture and as text, and the first code that it shows."""
    secret = request.session.setdefault(SECRET, new_secret())
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        step = step_of(secret, form.cleaned_data["one_time_code"])
        if step is not None:
            del request.session[SECRET]
            return _done(request, user, add_app(user, secret=secret, step=step), by="app", what="Your app is set up.")
        form.add_error("one_time_code", WRONG_CODE)
    address = address_for(secret, mail=user.email, area=f"{area_names().name} SEND")
    return render(
        request, "accounts/set_up_app.html", {"form": form, "picture": drawn(address), "key": in_fours(secret)}
    )


@for_themselves
def passkey(request: Request, user: User) -> HttpResponse:
    """A new passkey, and what its device is called."""
    form = PasskeyName(request.POST or None)
    problem = ""
    if request.method == "POST" and form.is_valid():
        try:
            credential_id, public_key, uses = made(request, passkey_of(request))
            key = {"credential_id": credential_id, "public_key": public_key, "uses": uses}
            codes = add_passkey(user, name=form.cleaned_data["name"], **key)  # type: ignore[arg-type]
            return _done(request, user, codes, by="passkey", what="Your passkey is set up.")
        except NotThisPasskey as refused:
            problem = str(refused)
    context = {"form": form, "asked": ask_to_make(request, user), "problem": problem}
    return render(request, "accounts/set_up_passkey.html", context)


def _done(request: Request, user: User, codes: list[str], *, by: str, what: str) -> HttpResponse:
    """Whoever was half-way is in now; first recovery codes are shown before all else."""
    is_in = request.user.is_authenticated
    answer: HttpResponse = redirect("accounts:account") if is_in else let_in(request, user, by=by)
    messages.success(request, what if is_in else f"{what} You are signed in.")
    if not codes:
        return answer
    keep_codes(request, codes)
    request.session["after_codes"] = answer["Location"]
    return redirect("accounts:recovery-codes")


@public
def recovery_codes(request: Request) -> HttpResponse:
    """The new recovery codes, until their person says that they have kept them."""
    if request.method == "POST":
        request.session.pop(CODES, None)
        return redirect(request.session.pop("after_codes", reverse("accounts:account")))
    codes = kept_codes(request)
    if not request.user.is_authenticated or not codes:
        return redirect("accounts:account")
    return render(request, "accounts/recovery_codes.html", {"codes": codes})


@public
def recovery_codes_file(request: Request) -> HttpResponse:
    """The same codes as a small file."""
    codes = kept_codes(request)
    if not request.user.is_authenticated or not codes:
        return redirect("accounts:account")
    head = f"Recovery codes for {area_names().name} SEND\n{request.user.email}, made {timezone.localdate()}\n"
    words = f"{head}Each works once. Whoever has them and your password can sign in as you.\n\n"
    answer = HttpResponse(words + "\n".join(codes) + "\n", content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="recovery-codes.txt"'
    return answer
