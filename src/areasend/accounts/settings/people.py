"""The people who sign in: letting them in, their names, and stopping them."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from areasend.accounts.actions import invite as let_in
from areasend.accounts.factors.actions import reset_factors
from areasend.accounts.links import link_for
from areasend.accounts.lockout import locked_until, unlock
from areasend.accounts.models import User
from areasend.accounts.people import NotSo, change_person, let_in_again, stop
from areasend.accounts.settings.forms import PERSON, Invitation, ResetForm, one_question
from areasend.accounts.settings.queries import WORDS, history_of, people_page, roles_of, second_factor_words
from areasend.kit import access
from areasend.kit.looks import log_look
from areasend.kit.requests import Request


@access.needs("see", "settings")
def people(request: Request) -> HttpResponse:
    """Everyone, with the roles they hold today."""
    search, written = request.GET.get("q", "").strip(), request.GET.get("page", "1")
    page = people_page(search, int(written) if written.isdigit() else 1)
    return render(request, "settings/people.html", {"page": page, "search": search, "base": f"?q={search}&"})


@access.needs("edit", "settings")
def invite(request: Request) -> HttpResponse:
    """Let someone in, and show the link that they need."""
    form = Invitation(request.POST or None)
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        try:
            let_in(**asked, who=str(request.user), on=request.as_at.today)
            return _link_page(request, User.objects.get(email__iexact=asked["mail"]))
        except NotSo as problem:
            form.add_error("until", str(problem))
    asked_of = {"heading": "Whom do you let in?", "caption": "People", "act": "Invite"}
    return render(request, "settings/question.html", asked_of | {"form": form, "back": reverse("settings:people")})


@access.needs("see", "settings")
def person(request: Request, pk: int) -> HttpResponse:
    """One person: roles, and all that was changed."""
    found = get_object_or_404(User, pk=pk)
    context = {
        "person": found,
        "roles": roles_of(found, request.as_at.today),
        "changes": history_of(found),
        "words": WORDS,
        "locked_until": locked_until(found.email),
        "second_factor": second_factor_words(found),
    }
    return render(request, "settings/person.html", context)


@access.needs("edit", "settings")
def change(request: Request, pk: int, field: str) -> HttpResponse:
    """One thing about a person."""
    found = get_object_or_404(User, pk=pk)
    if field not in PERSON:
        raise Http404
    form = one_question(PERSON, field)(request.POST or None, initial={"value": getattr(found, field)})
    back = reverse("settings:person", args=[pk])
    if request.method == "POST" and form.is_valid():
        change_person(found, field=field, value=form.cleaned_data["value"], who=str(request.user))
        return redirect(back)
    asked = {"form": form, "heading": PERSON[field].label, "caption": str(found), "back": back, "act": "Save"}
    return render(request, "settings/question.html", asked)


@access.needs("edit", "settings")
def link(request: Request, pk: int) -> HttpResponse:
    """A new link with which someone sets a password; who made one for whom is kept."""
    found = get_object_or_404(User, pk=pk, is_active=True)
    if request.method == "POST":
        return _link_page(request, found)
    return render(request, "settings/link.html", {"person": found})


def _link_page(request: Request, user: User) -> HttpResponse:
    log_look(str(request.user), "page", "link to set a password", user.email)
    return render(request, "settings/link.html", {"person": user, "link": link_for(user)})


@access.needs("edit", "settings")
def let_try_again(request: Request, pk: int) -> HttpResponse:
    """Someone who mistyped their password too often may try again at once."""
    found = get_object_or_404(User, pk=pk)
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    log_look(str(request.user), "page", "unlocking", found.email)
    unlock(found.email)
    return redirect("settings:person", pk=pk)


@access.needs("edit", "settings")
def reset(request: Request, pk: int) -> HttpResponse:
    """Someone lost phone and passkey: they set up anew, and are told who reset it and why."""
    found = get_object_or_404(User, pk=pk)
    form = ResetForm(request.POST or None)
    back = reverse("settings:person", args=[pk])
    if request.method == "POST" and form.is_valid():
        reset_factors(found, who=str(request.user), reason=form.cleaned_data["reason"])
        messages.success(request, f"{found} is signed out, and sets up a second factor at the next sign-in.")
        return redirect(back)
    heading = f"Why do you reset the second factor of {found}?"
    asked = {"form": form, "heading": heading, "caption": str(found), "back": back, "act": "Reset"}
    return render(request, "settings/question.html", asked)


@access.needs("edit", "settings")
def switch(request: Request, pk: int) -> HttpResponse:
    """Stop someone from signing in, or let them in again, after a question."""
    found = get_object_or_404(User, pk=pk)
    refusal: Any = ""
    if request.method == "POST":
        try:
            (stop if found.is_active else let_in_again)(found, who=str(request.user))
            return redirect("settings:person", pk=pk)
        except NotSo as problem:
            refusal = problem
    return render(request, "settings/switch.html", {"person": found, "refusal": refusal})
