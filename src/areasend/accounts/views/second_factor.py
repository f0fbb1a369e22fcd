"""Half-way in: a code of the app, a recovery code, or a passkey. A passkey also signs in by itself."""

from collections.abc import Callable

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render

from areasend.accounts.arriving import HALF, half_way, let_in
from areasend.accounts.factors.actions import code_is_right, recovery_code_is_right
from areasend.accounts.factors.passkeys import NotThisPasskey, ask_to_prove, proved
from areasend.accounts.lockout import note_try, refusal_if_locked
from areasend.accounts.models import User
from areasend.accounts.views.forms import CodeForm, RecoveryCodeForm, passkey_of
from areasend.accounts.views.sign_in import next_page
from areasend.kit.access import public
from areasend.kit.requests import Request, client_address

WRONG_CODE = (
    "That code is not right. Enter the six figures that your app shows now. Each works once: if you have just used it, "
    "wait for the next."
)
WRONG_RECOVERY_CODE = "That is not one of your recovery codes, or you have used it. Each works once."


@public
def code(request: Request) -> HttpResponse:
    """The code of the authenticator app."""
    return _asked(request, CodeForm, "accounts/code.html", code_is_right, WRONG_CODE, "app")


@public
def recovery_code(request: Request) -> HttpResponse:
    """One of the recovery codes."""
    return _asked(
        request,
        RecoveryCodeForm,
        "accounts/recovery_code.html",
        recovery_code_is_right,
        WRONG_RECOVERY_CODE,
        "recovery",
    )


def _asked(
    request: Request,
    kind: type[forms.Form],
    page: str,
    is_right: Callable[[User, str], bool],
    wrong: str,
    by: str,
) -> HttpResponse:
    user = half_way(request)
    if user is None:
        return redirect("accounts:sign-in")
    form = kind(request.POST or None)
    if request.method == "POST" and form.is_valid():
        refusal = _tried(request, user, form.cleaned_data["one_time_code"], is_right, wrong)
        if not refusal:
            return let_in(request, user, by=by)
        form.add_error("one_time_code", refusal)
    has = {"has_app": hasattr(user, "code_app"), "has_passkey": user.passkeys.exists()}
    return render(request, page, {"form": form, **has})


def _tried(request: Request, user: User, written: str, is_right: Callable[[User, str], bool], wrong: str) -> str:
    """Nothing if the code was right; else why nobody is let in. Wrong codes count as wrong passwords do."""
    if refusal := refusal_if_locked(user.email, client_address(request)):
        return refusal
    note_try(user.email, client_address(request))
    return "" if is_right(user, written) else wrong


@public
def passkey(request: Request) -> HttpResponse:
    """Sign in with a passkey: after the password, or instead of it."""
    user, problem = half_way(request), ""
    if request.method == "POST":
        try:
            known = proved(request, passkey_of(request), user=user)
            return let_in(request, known, by="passkey", to="" if user else next_page(request))
        except NotThisPasskey as refused:
            problem = str(refused)
    asked = ask_to_prove(request, user)
    context = {"asked": asked, "problem": problem, "half": HALF in request.session, "person": user}
    return render(request, "accounts/passkey.html", context | {"next": next_page(request)})
