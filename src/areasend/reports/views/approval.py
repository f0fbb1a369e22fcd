"""Sending a paper for approval, approving it, publishing it, correcting it."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from areasend.kit import access
from areasend.kit.requests import Request
from areasend.reports.actions.approving import decide, send_for_approval
from areasend.reports.actions.publishing import approval_of, correct, publish, what_blocks
from areasend.reports.actions.refused import Refused
from areasend.reports.in_hand import paper_page
from areasend.reports.models import Paper, Publication
from areasend.reports.writing import composed_of, kind_of_paper


@access.needs("edit", "papers")
@require_POST
def send(request: Request, pk: int) -> HttpResponse:
    """Send a paper for approval."""
    found = get_object_or_404(Paper, pk=pk)
    try:
        send_for_approval(found, by=request.user)
    except Refused as refused:
        return _refused(request, pk, refused)
    messages.success(request, "Sent for approval. Whoever approves papers finds it under Papers.")
    return redirect("reports:paper", pk)


@access.needs("see", "papers")
@require_POST
def decision(request: Request, pk: int) -> HttpResponse:
    """Approve a paper or send it back. One's own is refused with a sentence."""
    found = get_object_or_404(Paper, pk=pk)
    approve = request.POST.get("decision") == "approve"
    try:
        decide(found, approve=approve, why=request.POST.get("why", ""), by=request.user, on=request.as_at.today)
    except Refused as refused:
        return _refused(request, pk, refused)
    messages.success(request, "Approved. It can be published now." if approve else "Sent back to its writers.")
    return redirect("reports:paper", pk)


def _refused(request: Request, pk: int, refused: Refused) -> HttpResponse:
    found = get_object_or_404(Paper.objects.select_related("made_by"), pk=pk)
    context = {"page": paper_page(found, request.user), "refused": refused.reasons}
    return render(request, "reports/paper.html", context, status=403)


@access.needs("edit", "papers")
def publish_paper(request: Request, pk: int) -> HttpResponse:
    """Check what will be published, by whom it will be read, and publish it."""
    found = get_object_or_404(Paper, pk=pk)
    if request.method == "POST":
        try:
            publication = publish(found, by=request.user, on=request.as_at.today)
        except Refused as refused:
            return _refused(request, pk, refused)
        messages.success(request, f"Published: {publication}")
        return redirect("reports:published", publication.slug)
    composed = composed_of(found)
    context = {
        "paper": found,
        "kind": kind_of_paper(found),
        "composed": composed,
        "approval": approval_of(found),
        "blocks": what_blocks(found, composed),
    }
    return render(request, "reports/publish.html", context)


class CorrectionForm(forms.Form):
    """What was wrong and what is right, and of which figure."""

    text = forms.CharField(
        label="What was wrong, and what is right?",
        max_length=500,
        widget=forms.Textarea(attrs={"class": "govuk-textarea", "rows": 4}),
        error_messages={"required": "Say what was wrong and what is right"},
    )
    figure = forms.IntegerField(
        label="Which figure, by its line in the appendix?",
        required=False,
        min_value=1,
        widget=forms.NumberInput(attrs={"class": "govuk-input govuk-input--width-4"}),
    )


@access.needs("edit", "papers")
def correction(request: Request, slug: str) -> HttpResponse:
    """Say what is wrong in a published paper; it stays as it was, with the correction beside it."""
    found = get_object_or_404(Publication, slug=slug)
    form = CorrectionForm(request.POST or None, initial={"figure": request.GET.get("figure")})
    if request.method == "POST" and form.is_valid():
        try:
            correct(found, **form.cleaned_data, by=request.user, on=request.as_at.today)
        except Refused as refused:
            form.add_error("figure", str(refused))
        else:
            messages.success(request, "The correction stands beside the paper, with its date.")
            return redirect("reports:published", slug)
    return render(request, "reports/correction.html", {"publication": found, "form": form})
