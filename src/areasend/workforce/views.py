"""The page of training."""

from django.http import HttpResponse
from django.shortcuts import render

from areasend.kit import access
from areasend.kit.requests import Request
from areasend.measures.views import asked_period
from areasend.workforce.queries import training_page


@access.needs("see", "workforce")
def training(request: Request) -> HttpResponse:
    """Whether training was kept: each week, and who is left out and why. Nobody's own weeks are shown."""
    page = training_page(request.as_at.on, asked_period(request))
    may_open = request.user.may("drill", "workforce") and request.user.may("drill", "persons")
    return render(request, "workforce/training.html", {"page": page, "may_open": may_open})
