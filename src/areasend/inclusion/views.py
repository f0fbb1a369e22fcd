"""The page on which a person says once what some words mean."""

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from areasend.inclusion.queries import questions
from areasend.inclusion.settling import settle_words
from areasend.kit import access
from areasend.kit.requests import Request
from areasend.places.kinds import KINDS, SCHOOL
from areasend.places.models import School


@access.needs("see", "inclusion")
def to_settle(request: Request) -> HttpResponse:
    """Spellings that wait for a person; settling one settles every row that says it."""
    may_edit = request.user.may("edit", "inclusion") and not request.as_at.is_past
    if request.method == "POST" and may_edit:
        return _settle(request)
    asked = questions()
    context = {
        "questions": asked,
        "rows": sum(one.rows for one in asked),
        "schools": School.objects.standing().order_by("name", "district"),
        "kinds": [kind for kind in KINDS if kind.key != SCHOOL],
        "may_edit": may_edit,
    }
    return render(request, "inclusion/to_settle.html", context)


def _settle(request: Request) -> HttpResponse:
    words, district = request.POST.get("words", ""), request.POST.get("district", "")
    meant = request.POST.get("meant", "")
    if not words or not meant:
        raise BadRequest("Say which words, and whom they mean.")
    school = get_object_or_404(School, pk=int(meant)) if meant.isdigit() else None
    if school is None and meant not in {kind.key for kind in KINDS}:
        raise BadRequest(f"“{meant}” is no kind of attender.")
    count = settle_words(
        words=words,
        district=district,
        school=school,
        kind=SCHOOL if school else meant,
        who=str(request.user),
        role=request.user.role_words,
        on=request.as_at.today,
    )
    said = str(school) if school else next(kind.words for kind in KINDS if kind.key == meant)
    messages.success(request, f"“{words}” is {said}. {count} {'row' if count == 1 else 'rows'} settled.")
    return redirect(reverse("inclusion:to-settle"))
