"""The pages of papers."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from areasend.kit import access
from areasend.kit.looks import log_look
from areasend.kit.requests import Request
from areasend.reports.composing import Composed, compose
from areasend.reports.files import FORMS
from areasend.reports.kinds import PaperKind, all_kinds, draft, kind_of


def _kind(key: str) -> PaperKind:
    try:
        return kind_of(key)
    except KeyError as error:
        raise Http404(str(error)) from error


def _composed(request: Request, key: str) -> Composed:
    kind = _kind(key)
    return compose(kind, draft(kind, request.as_at.on))


@access.needs("see", "papers")
def papers(request: Request) -> HttpResponse:
    """The papers that can be drafted from the records of the day."""
    return render(request, "reports/papers.html", {"kinds": all_kinds()})


@access.needs("see", "papers")
def paper_draft(request: Request, kind: str) -> HttpResponse:
    """A paper as the records of the day give it, with what blocks publishing."""
    composed = _composed(request, kind)
    context = {
        "kind": _kind(kind),
        "composed": composed,
        "document": composed.document,
        "may_drill": lambda subject: request.user.may("drill", subject),
    }
    return render(request, "reports/draft.html", context)


@access.needs("see", "papers")
def paper_file(request: Request, kind: str, form: str) -> HttpResponse:
    """The draft as PDF or Word."""
    if form not in FORMS:
        raise Http404
    composed = _composed(request, kind)
    on = request.as_at.on
    log_look(str(request.user), "download", f"paper {kind}", f"{form} as at {on}")
    make, mime = FORMS[form]
    response = HttpResponse(make(composed.document, on=on), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="{kind}-{on}.{form}"'
    return response


@access.public
def public_list(request: Request) -> HttpResponse:
    """Published papers, for anyone."""
    return render(request, "reports/public_list.html", {"papers": []})
