"""The page of complaints."""

from django.http import HttpResponse
from django.shortcuts import render

from areasend.complaints.queries import read_complaints
from areasend.kit import access
from areasend.kit.requests import Request


@access.needs("see", "complaints")
def complaints(request: Request) -> HttpResponse:
    """What is due for a reply, and whether complaints are answered well: quarter by quarter, cause by cause."""
    context = {
        "page": read_complaints(request.as_at.on),
        "may_open": request.user.may("see", "persons"),
        "may_edit": request.user.may("edit", "complaints") and not request.as_at.is_past,
    }
    return render(request, "complaints/page.html", context)
