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
from areasend.places.numbers import dfe_number


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
    words = request.POST.get("words", "")
    school, kind = _meant(request.POST.get("meant", ""), request.POST.get("number", ""))
    count = settle_words(
        words=words,
        district=request.POST.get("district", ""),
        school=school,
        kind=kind,
        who=str(request.user),
        role=request.user.role_words,
        on=request.as_at.today,
    )
    said = str(school) if school else next(one.words for one in KINDS if one.key == kind)
    messages.success(request, f"“{words}” is {said}. {count} {'row' if count == 1 else 'rows'} settled.")
    return redirect(reverse("inclusion:to-settle"))


def _meant(meant: str, number: str) -> tuple[School | None, str]:
    """The school proposed or numbered, or the other kind of attender, that a person chose."""
    if number:
        try:
            return get_object_or_404(School.objects.standing(), number=dfe_number(number)), SCHOOL
        except ValueError as wrong:
            raise BadRequest(f"“{number}” {wrong}.") from wrong
    if meant.isdigit():
        return get_object_or_404(School, pk=int(meant)), SCHOOL
    if meant in {one.key for one in KINDS} - {SCHOOL}:
        return None, meant
    raise BadRequest("Say whom the words mean: a school, or another kind of attender.")
