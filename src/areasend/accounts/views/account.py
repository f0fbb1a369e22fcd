"""How you sign in: what you have, adding and removing it, and where you are signed in."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from areasend.accounts.account import Ways, browser_is_in_by, ways_of
from areasend.accounts.arriving import keep_codes, let_in
from areasend.accounts.factors import actions
from areasend.accounts.models import CodeApp, Passkey, User
from areasend.accounts.password import ChoosePassword
from areasend.accounts.people import choose_password
from areasend.accounts.views.set_up import sign_in_again
from areasend.kit.access import signed_in
from areasend.kit.pages import plural
from areasend.kit.requests import Request


@signed_in
def account(request: Request) -> HttpResponse:
    """What I prove myself with, and where I am signed in."""
    ways: Ways = ways_of(request.user, here=request.session.session_key or "")
    return render(request, "accounts/account.html", {"ways": ways})


@signed_in
def remove(request: Request, kind: str, pk: int) -> HttpResponse:
    """Take away an app or a passkey of one's own, after a question."""
    if answer := sign_in_again(request):
        return answer
    factor, problem = _own(request.user, kind, pk), ""
    if request.method == "POST":
        try:
            actions.remove_factor(factor)
            messages.success(request, f"{factor} removed.")
            return redirect("accounts:account")
        except actions.LastFactor as refused:
            problem = str(refused)
    return render(request, "accounts/remove_factor.html", {"factor": factor, "problem": problem})


def _own(user: User, kind: str, pk: int) -> CodeApp | Passkey:
    models: dict[str, type[CodeApp] | type[Passkey]] = {"app": CodeApp, "passkey": Passkey}
    found = models[kind].objects.filter(user=user, pk=pk).first() if kind in models else None
    if found is None:
        raise Http404
    return found


@signed_in
def password(request: Request) -> HttpResponse:
    """Another password of one's own; every other browser is signed out."""
    if answer := sign_in_again(request):
        return answer
    user = User.objects.get(pk=request.user.pk)
    form = ChoosePassword(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        by = browser_is_in_by(request)
        choose_password(user, name=user.name, password=form.cleaned_data["password"], on=timezone.localdate())
        actions.sign_out_everywhere(user, but=request.session.session_key or "")
        messages.success(request, "Your password is changed. Every other browser is signed out.")
        return let_in(request, user, by=by, to=reverse("accounts:account"))
    return render(request, "accounts/password.html", {"form": form})


@signed_in
def new_recovery_codes(request: Request) -> HttpResponse:
    """Ten new recovery codes instead of the old ones."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if answer := sign_in_again(request):
        return answer
    keep_codes(request, actions.make_codes_again(request.user))
    return redirect("accounts:recovery-codes")


@signed_in
def sign_out_everywhere(request: Request) -> HttpResponse:
    """End every other session of one's own."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    ended = actions.sign_out_everywhere(request.user, but=request.session.session_key or "")
    messages.success(request, f"You are signed out of {plural(ended, 'other browser')}.")
    return redirect("accounts:account")
