"""Papers that can be drafted from the records of a day, those in hand, and starting one."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from areasend.kit import access
from areasend.kit.looks import log_look
from areasend.kit.requests import Request
from areasend.measures.rights import may_open_records
from areasend.reports.actions.writing import start_paper
from areasend.reports.composing import Composed, compose
from areasend.reports.files import FORMS, as_file
from areasend.reports.kinds import PaperKind, all_kinds, draft, kind_of
from areasend.reports.models import Paper
from areasend.reports.published import readable


def _kind(key: str) -> PaperKind:
    try:
        return kind_of(key)
    except KeyError as error:
        raise Http404(str(error)) from error


def _composed(request: Request, key: str) -> Composed:
    kind = _kind(key)
    return compose(kind, draft(kind, request.as_at.on))


@access.needs("see", "papers")
def papers(request: Request) -> HttpResponse:
    """Papers in hand, published ones, and the kinds that can be drafted."""
    context = {
        "in_hand": Paper.objects.exclude(state="published").select_related("made_by").order_by("-on", "-pk"),
        "published": list(readable(request.user)),
        "kinds": all_kinds(),
        "may_write": _may_write(request),
    }
    return render(request, "reports/papers.html", context)


def _may_write(request: Request) -> bool:
    return bool(request.user.may("edit", "papers")) and not request.as_at.is_past


@access.needs("see", "papers")
def paper_draft(request: Request, kind: str) -> HttpResponse:
    """A paper as the records of the day give it, with what blocks publishing."""
    composed = _composed(request, kind)
    context = {
        "kind": _kind(kind),
        "composed": composed,
        "document": composed.document,
        "may_write": request.user.may("edit", "papers"),
        "may_drill": lambda measure: may_open_records(request.user, measure),
    }
    return render(request, "reports/draft.html", context)


@access.needs("see", "papers")
def paper_file(request: Request, kind: str, form: str) -> HttpResponse:
    """The draft as PDF or Word."""
    if form not in FORMS:
        raise Http404
    composed = _composed(request, kind)
    on = request.as_at.on
    log_look(str(request.user), "download", f"paper {kind}", f"{form} as at {on}")
    return as_file(composed.document, form, on, f"{kind}-{on}")


class StartForm(forms.Form):
    """The day that a paper is as at, and what it is called."""

    on = forms.DateField(
        label="As at which day?", error_messages={"required": "Enter the day", "invalid": "Enter a day"}
    )
    title = forms.CharField(label="Title", max_length=200, error_messages={"required": "Enter the title"})

    def __init__(self, *args: Any, today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_on(self) -> Any:
        """The records of a day to come are not there yet."""
        if self.cleaned_data["on"] > self.today:
            raise forms.ValidationError("The day must be today or before")
        return self.cleaned_data["on"]


@access.needs("edit", "papers")
def start(request: Request, kind: str) -> HttpResponse:
    """Start a paper: the draft of a day is copied into sections that people write in."""
    found = _kind(kind)
    if request.as_at.is_past:
        raise PermissionDenied("Nothing can be changed on a past day.")
    first = {"on": request.GET.get("day") or request.as_at.today, "title": found.title}
    form = StartForm(request.POST or None, initial=first, today=request.as_at.today)
    if request.method == "POST" and form.is_valid():
        paper = start_paper(found, on=form.cleaned_data["on"], title=form.cleaned_data["title"], by=request.user)
        messages.success(request, f"Started: {paper}")
        return redirect("reports:paper", paper.pk)
    return render(request, "reports/start.html", {"kind": found, "form": form})
