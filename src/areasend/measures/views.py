"""The pages of measures: list, one measure, its records, its months as CSV."""

import csv
from datetime import date

from django.core.exceptions import BadRequest, PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render

from areasend.kit import access
from areasend.kit.looks import log_look
from areasend.kit.registers import register_of
from areasend.kit.registers.cells import shown
from areasend.kit.requests import Request
from areasend.measures.catalogue import measure_of
from areasend.measures.counting import records_of
from areasend.measures.measure import Measure, Period
from areasend.measures.monthly import series
from areasend.measures.queries import list_measures, measure_page, then_words, year_to
from areasend.measures.rights import may_open_records
from areasend.measures.words import say_value


def _measure(key: str) -> Measure:
    try:
        return measure_of(key)
    except KeyError as error:
        raise Http404(str(error)) from error


def asked_period(request: Request) -> Period | None:
    """The period asked about with from and to, if one is."""
    first, last = request.GET.get("from", ""), request.GET.get("to", "")
    if not (first and last):
        return None
    try:
        return Period(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError as error:
        raise BadRequest(
            f"From {first} to {last} is not a period: write days as 2020-11-18, the earlier first."
        ) from error


def _group(request: Request, measure: Measure) -> tuple[str, str] | None:
    """The group asked about, where the address names a dimension of the measure."""
    by = request.GET.get("by", "")
    return (by, request.GET["group"]) if by in measure.dimensions and "group" in request.GET else None


@access.needs("see", "figures")
def measures(request: Request) -> HttpResponse:
    """Every measure with its value on the day."""
    return render(request, "measures/list.html", {"listed": list_measures(request.as_at.on)})


@access.needs("see", "figures")
def measure(request: Request, key: str) -> HttpResponse:
    """One measure: value, what it counts, its months, its groups."""
    found = _measure(key)
    page = measure_page(found, request.as_at.on, asked_period(request), request.GET.get("by", ""))
    may_open = may_open_records(request.user, found)
    context = {"page": page, "may_open": may_open, "say_value": say_value, "then": then_words(found, request.as_at)}
    return render(request, "measures/measure.html", context)


@access.signed_in
def records_page(request: Request, key: str) -> HttpResponse:
    """The records that a measure counted: exactly as many as its value says."""
    found = _measure(key)
    if not may_open_records(request.user, found):
        raise PermissionDenied
    on = request.as_at.on
    register = register_of(found.register)
    rows = records_of(found, on, asked_period(request), _group(request, found))
    rows = rows.order_by(*(register.order or ("pk",)), "pk")
    log_look(str(request.user), "drill", found.key, f"as at {on}")
    page = Paginator(rows, 25).get_page(request.GET.get("page"))
    listed = [(row, [shown(register, row, column.name) for column in register.listed]) for row in page.object_list]
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "measure": found,
        "register": register,
        "page": page,
        "rows": listed,
        "period": asked_period(request),
        "group": _group(request, found),
        "base": f"?{query.urlencode()}&" if query else "?",
    }
    return render(request, "measures/records.html", context)


@access.needs("see", "figures")
def series_csv(request: Request, key: str) -> HttpResponse:
    """A flow's months as CSV."""
    found = _measure(key)
    if found.kind != "flow":
        raise Http404
    on = request.as_at.on
    response = HttpResponse(content_type="text/csv")
    response["Content-Disposition"] = f'attachment; filename="{found.key}-{on}.csv"'
    writer = csv.writer(response)
    writer.writerow(["month", "value", "numerator", "denominator"])
    for month in series(found, on, asked_period(request) or year_to(on)):
        writer.writerow([month.first, month.value.value, month.value.numerator, month.value.denominator])
    return response
