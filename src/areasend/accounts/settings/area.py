"""What the area is called."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from areasend.accounts.models import User
from areasend.accounts.settings.forms import AREA, one_question
from areasend.kit import access
from areasend.kit.area import Area, Partner
from areasend.kit.area_actions import change_area
from areasend.kit.history import changes_of
from areasend.kit.requests import Request


def _rows(area: Area) -> list[tuple[str, str, str]]:
    return [(name, str(field.label), _said(field, getattr(area, name))) for name, field in AREA.items()]


def _said(field: forms.Field, value: str) -> str:
    """A value in words: of a choice, what was chosen."""
    choices = getattr(field, "choices", ())
    return next((str(words) for key, words in choices if key == value), value)


@access.needs("see", "settings")
def home(request: Request) -> HttpResponse:
    """The area, and where its partners and people are."""
    area = Area.objects.first()
    context = {
        "area_row": area,
        "rows": _rows(area) if area else [],
        "partners": Partner.objects.standing_on(timezone.localdate()),
        "people": User.objects.filter(is_active=True).count(),
        "changes": changes_of(area) if area else [],
        "words": {name: field.label for name, field in AREA.items()},
    }
    return render(request, "settings/home.html", context)


@access.needs("edit", "settings")
def change(request: Request, field: str) -> HttpResponse:
    """One thing about the area."""
    area = Area.objects.first()
    if area is None or field not in AREA:
        raise Http404
    form = one_question(AREA, field)(request.POST or None, initial={"value": getattr(area, field)})
    label = str(AREA[field].label)
    if request.method == "POST" and form.is_valid():
        why = f"changing the {label.lower()}"
        change_area(field=field, value=form.cleaned_data["value"], who=str(request.user), why=why)
        messages.success(request, f"{label} changed.")
        return redirect("settings:home")
    asked = {"form": form, "heading": label, "caption": area.name, "back": reverse("settings:home"), "act": "Save"}
    return render(request, "settings/question.html", asked)
