"""The front page, each role's home, and the pages in the footer."""

from django.http import HttpResponse
from django.shortcuts import render

from areasend.kit import access
from areasend.kit.requests import Request


@access.public
def front(request: Request) -> HttpResponse:
    """The public front page."""
    return render(request, "desk/front.html")


@access.signed_in
def home(request: Request) -> HttpResponse:
    """What is mine, what is due, what changed."""
    return render(request, "desk/home.html")


@access.public
def help_page(request: Request) -> HttpResponse:
    """How to use the site."""
    return render(request, "desk/help.html")


@access.public
def accessibility(request: Request) -> HttpResponse:
    """The accessibility statement."""
    return render(request, "desk/accessibility.html")


@access.public
def privacy(request: Request) -> HttpResponse:
    """What is kept about people, and why."""
    return render(request, "desk/privacy.html")
