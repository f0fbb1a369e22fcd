"""The front page, each role's home, and the pages in the footer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from areasend.kit import access


@access.public
def front(request: HttpRequest) -> HttpResponse:
    """The public front page."""
    return render(request, "desk/front.html")


@access.signed_in
def home(request: HttpRequest) -> HttpResponse:
    """What is mine, what is due, what changed."""
    return render(request, "desk/home.html")


@access.public
def help_page(request: HttpRequest) -> HttpResponse:
    """How to use the site."""
    return render(request, "desk/help.html")


@access.public
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement."""
    return render(request, "desk/accessibility.html")


@access.public
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept about people, and why."""
    return render(request, "desk/privacy.html")
