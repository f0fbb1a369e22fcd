"""The partners of the area: since when, until when."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from areasend.accounts.settings.forms import LastDay, PartnerForm, PartnerNames
from areasend.kit import access
from areasend.kit.area import Partner
from areasend.kit.area_actions import PartnerEndsBeforeItBegins, add_partner, change_partner, end_partner
from areasend.kit.history import changes_of
from areasend.kit.page_form import PageForm
from areasend.kit.requests import Request


@access.needs("see", "settings")
def partners(request: Request) -> HttpResponse:
    """All partners there are and were."""
    found = Partner.objects.order_by("to_on", "name")
    return render(request, "settings/partners.html", {"partners": found})


@access.needs("edit", "settings")
def add(request: Request) -> HttpResponse:
    """A new partner."""
    form = PartnerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = add_partner(**form.cleaned_data, who=str(request.user))
        messages.success(request, f"{made} is a partner.")
        return redirect("settings:partners")
    return _ask(request, form, "Which partner joins?", reverse("settings:partners"))


@access.needs("see", "settings")
def partner(request: Request, pk: int) -> HttpResponse:
    """One partner and its history."""
    found = get_object_or_404(Partner, pk=pk)
    return render(request, "settings/partner.html", {"partner": found, "changes": changes_of(found)})


@access.needs("edit", "settings")
def change(request: Request, pk: int) -> HttpResponse:
    """The same partner under another name."""
    found = get_object_or_404(Partner, pk=pk)
    names = {"name": found.name, "short_name": found.short_name}
    form = PartnerNames(request.POST or None, initial=names)
    if request.method == "POST" and form.is_valid():
        change_partner(found, **form.cleaned_data, who=str(request.user))
        messages.success(request, "Name changed.")
        return redirect("settings:partner", pk=pk)
    return _ask(request, form, "What is it called?", reverse("settings:partner", args=[pk]), str(found))


@access.needs("edit", "settings")
def end(request: Request, pk: int) -> HttpResponse:
    """The last day of a partnership."""
    found = get_object_or_404(Partner, pk=pk)
    form = LastDay(request.POST or None, initial={"last_day": request.as_at.today})
    if request.method == "POST" and form.is_valid():
        try:
            end_partner(found, last_day=form.cleaned_data["last_day"], who=str(request.user))
            messages.success(request, f"The last day of {found} is set.")
            return redirect("settings:partner", pk=pk)
        except PartnerEndsBeforeItBegins as problem:
            form.add_error("last_day", str(problem))
    heading = "When does the partnership end?"
    return _ask(request, form, heading, reverse("settings:partner", args=[pk]), str(found))


def _ask(request: Request, form: PageForm, heading: str, back: str, caption: str = "Partners") -> HttpResponse:
    asked = {"form": form, "heading": heading, "caption": caption, "back": back, "act": "Save"}
    return render(request, "settings/question.html", asked)
