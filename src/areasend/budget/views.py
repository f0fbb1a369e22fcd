"""The page of the budget, and the form on which finance explains a variance."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from areasend.budget.charts import draw_variances, reading
from areasend.budget.explaining import ExplanationForm, explain
from areasend.budget.models import BudgetLine
from areasend.budget.queries import budget_page
from areasend.budget.words import over_or_under
from areasend.kit import access
from areasend.kit.requests import Request


@access.needs("see", "budget")
def budget(request: Request) -> HttpResponse:
    """Every line as at a day: what it has, spent and expects, and what must be explained."""
    page = budget_page(request.as_at.on)
    context = {
        "page": page,
        "drawing": draw_variances(page),
        "reading": reading(page),
        "off": over_or_under(page.total.variance) if page.total.variance is not None else "",
        "over_or_under": over_or_under,
        "may_edit": request.user.may("edit", "budget") and not request.as_at.is_past,
    }
    return render(request, "budget/budget.html", context)


@access.needs("edit", "budget")
def explain_variance(request: Request, pk: int) -> HttpResponse:
    """Say why one line's forecast is far from its budget, and what is being done."""
    if request.as_at.is_past:
        raise PermissionDenied("Nothing can be changed on a past day.")
    row = get_object_or_404(BudgetLine.objects.standing(), pk=pk)
    page = budget_page(request.as_at.on)
    line = next((line for line in page.lines if line.pk == pk), None)
    said = line.explanation if line else None
    form = ExplanationForm(request.POST or None, initial={"why": said.why, "action": said.action} if said else None)
    if request.method == "POST" and form.is_valid():
        explain(line=row, who=str(request.user), on=request.as_at.today, **form.cleaned_data)
        messages.success(request, f"{row.code} {row.heading} is explained.")
        return redirect(reverse("budget:budget"))
    context = {"form": form, "row": row, "line": line, "page": page, "over_or_under": over_or_under}
    return render(request, "budget/explain.html", context)
