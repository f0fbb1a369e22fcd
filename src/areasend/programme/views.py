"""The programme's own pages: the board, what slipped, governance."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from areasend.kit import access
from areasend.kit.requests import Request
from areasend.programme.board import read_board
from areasend.programme.governance import read_governance
from areasend.programme.judging import LightForm, give_light, impact_for, proposal_for
from areasend.programme.models import Action, Weakness, letter_of
from areasend.programme.slipped import read_slipped
from areasend.programme.success_course import course


@access.needs("see", "board")
def board(request: Request) -> HttpResponse:
    """Is it being done, and does it work: the whole programme on one page."""
    found = read_board(request.as_at.on, measured=True)
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


@access.needs("see", "board")
def weakness(request: Request, number: int) -> HttpResponse:
    """One weakness beside its measures of success: value, target, floor, and how each has gone."""
    found = read_board(request.as_at.on, measured=True)
    block = next((one for one in found.weaknesses if one.weakness.number == number), None)
    if block is None:
        raise Http404
    now = not request.as_at.is_past
    context = {
        "block": block,
        "courses": [course(one) for one in block.measures],
        "may_edit": now and request.user.may_change("programme", letter_of(block.weakness)),
    }
    return render(request, "programme/weakness.html", context)


@access.needs("edit", "programme")
def judge_impact(request: Request, kind: str, pk: int) -> HttpResponse:
    """Give an impact light; one that differs from what the measures propose needs a reason and an expiry."""
    row = _judged_row(request, kind, pk)
    on = request.as_at.today
    standing, measures = impact_for(kind, pk, on)
    form = LightForm(request.POST or None, proposed=standing.proposed.light, today=on, which="impact")
    if request.method == "POST" and form.is_valid():
        give_light(
            **{kind: row}, proposed=standing.proposed, given=form.given(), who=request.user.name, on=on, which="impact"
        )
        messages.success(request, f"Impact light given: {row}")
        above = row if kind == "weakness" else row.weakness
        return redirect(reverse("programme:weakness", args=[above.number]) if above else reverse("programme:board"))
    context = {"form": form, "row": row, "proposed": standing.proposed, "standing": standing, "measures": measures}
    return render(request, "programme/judge_impact.html", context)


def _judged_row(request: Request, kind: str, pk: int) -> Any:
    """The action or weakness that a light is given to; of one's own workstream."""
    models: dict[str, Any] = {"action": Action, "weakness": Weakness}
    if kind not in models:
        raise Http404
    row = get_object_or_404(models[kind], pk=pk)
    if not request.user.may_change("programme", letter_of(row)):
        raise PermissionDenied("This is the light of another workstream.")
    return row


@access.needs("edit", "programme")
def judge(request: Request, kind: str, pk: int) -> HttpResponse:
    """Give a light; one that differs from the rule's needs a reason and an expiry."""
    row = _judged_row(request, kind, pk)
    on = request.as_at.today
    proposed = proposal_for(kind, pk, on)
    form = LightForm(request.POST or None, proposed=proposed.light, today=on)
    if request.method == "POST" and form.is_valid():
        who = request.user.name
        give_light(**{kind: row}, proposed=proposed, given=form.given(), who=who, on=on)
        messages.success(request, f"Light given: {row}")
        return redirect(reverse("programme:board"))
    return render(request, "programme/judge.html", {"form": form, "row": row, "proposed": proposed})
