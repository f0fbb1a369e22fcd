"""A paper in hand: its page, its sections, its head, what others say of it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from areasend.kit import access
from areasend.kit.looks import log_look
from areasend.kit.requests import Request
from areasend.measures.rights import may_open_records
from areasend.reports.actions.commenting import comment, deal_with
from areasend.reports.actions.refused import Refused
from areasend.reports.actions.writing import (
    ChangedMeanwhile,
    add_section,
    change_head,
    change_section,
    remove_section,
)
from areasend.reports.editing import HeadForm, SectionForm, section_page, tell_opened
from areasend.reports.files import FORMS, as_file
from areasend.reports.in_hand import paper_page
from areasend.reports.models import Paper, PaperComment, PaperSection
from areasend.reports.writing import composed_of, kind_of_paper


@access.needs("see", "papers")
def paper(request: Request, pk: int) -> HttpResponse:
    """Where a paper stands, what holds it, and the one thing to do next."""
    found = get_object_or_404(Paper.objects.select_related("made_by"), pk=pk)
    if found.is_published:
        return redirect("reports:published", found.publication.slug)
    return render(request, "reports/paper.html", {"page": paper_page(found, request.user)})


@access.needs("see", "papers")
def preview(request: Request, pk: int) -> HttpResponse:
    """The whole paper as its readers would read it now."""
    found = get_object_or_404(Paper, pk=pk)
    composed = composed_of(found)
    context = {
        "paper": found,
        "kind": kind_of_paper(found),
        "composed": composed,
        "document": composed.document,
        "may_drill": lambda measure: may_open_records(request.user, measure),
    }
    return render(request, "reports/draft.html", context)


@access.needs("see", "papers")
def preview_file(request: Request, pk: int, form: str) -> HttpResponse:
    """The paper in hand as PDF or Word, marked as a draft."""
    if form not in FORMS:
        raise Http404
    found = get_object_or_404(Paper, pk=pk)
    log_look(str(request.user), "download", f"paper {found.kind}", f"{form} of {found.pk}")
    return as_file(composed_of(found).document, form, found.on, f"{found.kind}-{found.on}")


@access.needs("edit", "papers")
def section(request: Request, pk: int, section_pk: int) -> HttpResponse:
    """Write a section; beside it what its figures are and what does not add up."""
    found = _section(pk, section_pk)
    form = SectionForm(request.POST or None, section=found)
    if request.method != "POST":
        opened = tell_opened(found, request.user)
        return _edit(request, found, form, opened=opened)
    act = request.POST.get("act", "save")
    if not form.is_valid() or act != "save":
        return _edit(request, found, form.acted(act))
    return _save(request, found, form)


def _section(pk: int, section_pk: int) -> PaperSection:
    sections = PaperSection.objects.select_related("paper", "changed_by")
    return get_object_or_404(sections, pk=section_pk, paper=pk)


def _edit(request: Request, found: PaperSection, form: SectionForm, **more: Any) -> HttpResponse:
    return render(request, "reports/section.html", {"page": section_page(found, form), "form": form} | more)


def _save(request: Request, found: PaperSection, form: SectionForm) -> HttpResponse:
    given = form.cleaned_data
    try:
        change_section(found, heading=given["heading"], text=given["text"], version=given["version"], by=request.user)
    except ChangedMeanwhile as other:
        return render(request, "reports/conflict.html", {"section": other.section, "form": form})
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("reports:paper", found.paper_id)
    messages.success(request, f"Saved: {given['heading']}")
    return redirect("reports:section", found.paper_id, found.pk)


@access.needs("edit", "papers")
def head(request: Request, pk: int) -> HttpResponse:
    """Write the head of a paper: from whom, to whom, summary, recommendation."""
    found = get_object_or_404(Paper, pk=pk)
    form = HeadForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        try:
            change_head(get_object_or_404(Paper, pk=pk), lines=form.cleaned_data, by=request.user)
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, "Saved: the head of the paper")
        return redirect("reports:paper", pk)
    return render(request, "reports/head.html", {"paper": found, "form": form})


class NewSectionForm(forms.Form):
    """A heading, and whether it is a part of the section before."""

    heading = forms.CharField(max_length=200)
    level = forms.TypedChoiceField(choices=[("1", "section"), ("2", "part")], coerce=int)


@access.needs("edit", "papers")
@require_POST
def new_section(request: Request, pk: int) -> HttpResponse:
    """Add a section at the end or after another."""
    found = get_object_or_404(Paper, pk=pk)
    form = NewSectionForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Enter a heading for the section.")
        return redirect("reports:paper", pk)
    after = found.sections.filter(pk=request.POST.get("after") or 0).first()
    try:
        made = add_section(found, **form.cleaned_data, after=after, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("reports:paper", pk)
    return redirect("reports:section", pk, made.pk)


@access.needs("edit", "papers")
@require_POST
def drop_section(request: Request, pk: int, section_pk: int) -> HttpResponse:
    """Take a section out."""
    found = _section(pk, section_pk)
    try:
        remove_section(found, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, f"Taken out: {found.heading}")
    return redirect("reports:paper", pk)


@access.needs("see", "papers")
@require_POST
def new_comment(request: Request, pk: int) -> HttpResponse:
    """Say something of a paper or a section."""
    found = get_object_or_404(Paper, pk=pk)
    about = found.sections.filter(pk=request.POST.get("section") or 0).first()
    try:
        comment(found, text=request.POST.get("text", ""), section=about, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("reports:paper", pk)


@access.needs("see", "papers")
@require_POST
def comment_done(request: Request, pk: int, comment_pk: int) -> HttpResponse:
    """A comment is dealt with: said by who wrote it or who writes the paper."""
    found = get_object_or_404(PaperComment, pk=comment_pk, paper=pk)
    if found.by_id != request.user.pk:
        access.check(request, "edit", "papers")
    deal_with(found, by=request.user)
    return redirect("reports:paper", pk)
