"""Published papers: for anyone, or for the readers that their kind names."""

import csv

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from areasend.kit import access
from areasend.kit.registers.files import safe
from areasend.kit.requests import Request
from areasend.measures.catalogue import measure_of
from areasend.measures.rights import may_open_records
from areasend.reports.files import MIMES
from areasend.reports.models import Publication
from areasend.reports.published import may_read, published_page, readable


@access.public
def public_list(request: Request) -> HttpResponse:
    """The published papers that this person may read, newest first."""
    return render(request, "reports/public_list.html", {"papers": list(readable(request.user))})


def _open(request: Request, slug: str) -> Publication | HttpResponse:
    """The publication, or the way to sign in for a reader who is not signed in."""
    found = get_object_or_404(Publication, slug=slug)
    if may_read(request.user, found):
        return found
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    raise PermissionDenied


@access.public
def published(request: Request, slug: str) -> HttpResponse:
    """A published paper with its figures, what has become of them, and its corrections."""
    found = _open(request, slug)
    if isinstance(found, HttpResponse):
        return found
    may = request.user.may if request.user.is_authenticated else lambda act, subject: False
    context = {
        "page": published_page(found),
        "may_drill": lambda subject: may("drill", subject),
        "may_see_figures": may("see", "figures"),
        "may_correct": may("edit", "papers"),
    }
    return render(request, "reports/published.html", context)


@access.public
def published_figure(request: Request, slug: str, number: int) -> HttpResponse:
    """One figure of a published paper: its value, of what, how it is counted, and what it would be now."""
    found = _open(request, slug)
    if isinstance(found, HttpResponse):
        return found
    page = published_page(found)
    if number not in page.by_number:
        raise Http404
    figure = page.by_number[number]
    signed_in = request.user.is_authenticated
    context = {
        "page": page,
        "figure": figure,
        "may_drill": signed_in and _may_open_records(request, figure.line["key"]),
        "may_see_figures": signed_in and request.user.may("see", "figures"),
        "may_correct": signed_in and request.user.may("edit", "papers"),
    }
    return render(request, "reports/figure.html", context)


def _may_open_records(request: Request, key: str) -> bool:
    """A measure that was published may have gone since; then nothing is left to open."""
    try:
        return may_open_records(request.user, measure_of(key))
    except KeyError:
        return False


@access.public
def published_file(request: Request, slug: str, form: str) -> HttpResponse:
    """A published paper's file, exactly as it was made on the day."""
    found = _open(request, slug)
    if isinstance(found, HttpResponse):
        return found
    if form == "csv":
        return _figures_csv(found)
    file = get_object_or_404(found.files, form=form)
    response = HttpResponse(bytes(file.content), content_type=MIMES[form])
    response["Content-Disposition"] = f'attachment; filename="{slug}.{form}"'
    return response


COLUMNS = (
    "number",
    "paragraph",
    "key",
    "what",
    "words",
    "value",
    "numerator",
    "denominator",
    "from",
    "to",
    "on",
    "records",
)


def _figures_csv(found: Publication) -> HttpResponse:
    """The figures as a spreadsheet: what the appendix says, without the rows behind them."""
    response = HttpResponse("\ufeff", content_type="text/csv")
    response["Content-Disposition"] = f'attachment; filename="{found.slug}-figures.csv"'
    writer = csv.writer(response)
    writer.writerow([*COLUMNS, "definition", "source"])
    for line in found.content["figures"]:
        said = line["definition"]
        writer.writerow([*(safe(line[name]) for name in COLUMNS), safe(said["counts"]), safe(said["source"])])
    return response
