"""Roles of a person: one begins, one ends."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from areasend.accounts.models import RoleHeld, User
from areasend.accounts.people import NotSo, begin_role, end_role
from areasend.accounts.settings.forms import LastDay, RoleForm
from areasend.kit import access
from areasend.kit.page_form import PageForm, day_field
from areasend.kit.requests import Request


class BeginRole(RoleForm):
    """A role, from when, and until when."""

    on = day_field("The first day")
    field_order = ["role", "on", "until"]


@access.needs("edit", "settings")
def begin(request: Request, pk: int) -> HttpResponse:
    """Give someone a role."""
    user = get_object_or_404(User, pk=pk)
    form = BeginRole(request.POST or None, initial={"on": request.as_at.today})
    if request.method == "POST" and form.is_valid():
        try:
            begin_role(user, **form.cleaned_data, who=str(request.user))
            return redirect("settings:person", pk=pk)
        except NotSo as problem:
            form.add_error("role", str(problem))
    return _ask(request, form, user, "Which role begins?")


@access.needs("edit", "settings")
def end(request: Request, pk: int, held: int) -> HttpResponse:
    """Say which day is the last of a role."""
    found = get_object_or_404(RoleHeld.objects.select_related("user"), pk=held, user_id=pk)
    form = LastDay(request.POST or None, initial={"last_day": request.as_at.today})
    if request.method == "POST" and form.is_valid():
        last_day = form.cleaned_data["last_day"]
        try:
            end_role(found, last_day=last_day, today=request.as_at.today, who=str(request.user))
            messages.success(request, f"The role’s rights are gone the day after {last_day.day} {last_day:%B %Y}.")
            return redirect("settings:person", pk=pk)
        except NotSo as problem:
            form.add_error("last_day", str(problem))
    return _ask(request, form, found.user, f"When does the role end: {found.words.lower()}?")


def _ask(request: Request, form: PageForm, user: User, heading: str) -> HttpResponse:
    back = reverse("settings:person", args=[user.pk])
    asked = {"form": form, "heading": heading, "caption": str(user), "back": back, "act": "Save"}
    return render(request, "settings/question.html", asked)
