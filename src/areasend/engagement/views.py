"""The pages of engagement: who was heard, for staff and the forum; you said, we did, for everyone."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from areasend.engagement.queries import engagement_page, said_and_done
from areasend.kit import access
from areasend.kit.requests import Request
from areasend.measures.views import asked_period


@access.needs("see", "engagement")
def engagement(request: Request) -> HttpResponse:
    """How many were engaged, in the four numbers that are not each other, and who was not heard."""
    page = engagement_page(request.as_at.on, asked_period(request))
    context = {"page": page, "may_open": request.user.may("drill", "engagement")}
    return render(request, "engagement/engagement.html", context)


@access.public
def you_said(request: Request) -> HttpResponse:
    """What people said, what was done, and whether they were told: for anyone."""
    return render(request, "engagement/you_said.html", {"lines": said_and_done(timezone.localdate())})
