"""The programme's own pages: the board, what slipped, governance."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from areasend.kit import access
from areasend.kit.requests import Request
from areasend.programme.board import read_board
from areasend.programme.governance import read_governance
from areasend.programme.judging import LightForm, give_light, proposal_for
from areasend.programme.models import Action, Weakness, letter_of
from areasend.programme.slipped import read_slipped


@access.needs("see", "board")
def board(request: Request) -> HttpResponse:
    """Is it being done, and does it work: the whole programme on one page."""
    found = read_board(request.as_at.on)
    may_edit = request.user.may("edit", "programme") and not request.as_at.is_past
    return render(request, "programme/board.html", {"board": found, "may_edit": may_edit})


@access.needs("see", "programme")
def slipped(request: Request) -> HttpResponse:
    """Open milestones past due or expected late, longest first, from both baselines."""
    return render(request, "programme/slipped.html", {"slipped": read_slipped(request.as_at.on)})


@access.needs("see", "board")
def governance(request: Request) -> HttpResponse:
    """Who decides and who reports to whom, drawn and as a list."""
    return render(request, "programme/governance.html", {"governance": read_governance(request.as_at.on)})


@access.needs("edit", "programme")
def judge(request: Request, kind: str, pk: int) -> HttpResponse:
    """Give a light; one that differs from the rule's needs a reason and an expiry."""
    if kind not in ("action", "weakness"):
        raise Http404
    action = get_object_or_404(Action, pk=pk) if kind == "action" else None
    weakness = get_object_or_404(Weakness, pk=pk) if kind == "weakness" else None
    row = action or weakness
    if not request.user.may_change("programme", letter_of(row)):
        raise PermissionDenied("This is the light of another workstream.")
    on = request.as_at.today
    proposed = proposal_for(kind, pk, on)
    form = LightForm(request.POST or None, proposed=proposed.light, today=on)
    if request.method == "POST" and form.is_valid():
        who = request.user.name
        give_light(action=action, weakness=weakness, proposed=proposed, given=form.given(), who=who, on=on)
        messages.success(request, f"Light given: {row}")
        return redirect(reverse("programme:board"))
    return render(request, "programme/judge.html", {"form": form, "row": row, "proposed": proposed})
