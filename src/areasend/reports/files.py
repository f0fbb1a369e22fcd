"""A composed paper as files: HTML, PDF, Word and its figures as JSON."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string

from areasend.kit.documents.parts import Document
from areasend.kit.documents.pdf import as_pdf
from areasend.kit.documents.word import as_docx
from areasend.reports.composing import Composed

Maker = Callable[..., bytes]
FORMS: dict[str, tuple[Maker, str]] = {
    "pdf": (as_pdf, "application/pdf"),
    "docx": (as_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}
MIMES = {form: mime for form, (_, mime) in FORMS.items()} | {"html": "text/html; charset=utf-8"}


def as_file(document: Document, form: str, on: date, name: str) -> HttpResponse:
    """A document as a file to keep."""
    make, mime = FORMS[form]
    response = HttpResponse(make(document, on=on), content_type=mime)
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response


def as_html(document: Document) -> str:
    """The paper as one page that stands alone: its styles in it, nothing loaded from anywhere."""
    return render_to_string("reports/alone.html", {"document": document})


def as_json(composed: Composed) -> dict[str, Any]:
    """The paper's figures (key, value, as at, records, definition) and what was found."""
    return {
        "title": composed.document.head.title,
        "as_at": composed.document.head.on.isoformat(),
        "status": composed.document.status,
        "blocks_publishing": list(composed.document.blocks_publishing),
        "figures": [_figure(one) for one in composed.figures],
        "findings": [
            {
                "kind": f.kind,
                "register": f.register,
                "message": f.message,
                "arithmetic": f.arithmetic,
                "mend": f.mend,
            }
            for f in composed.findings
        ],
        "unsourced": [check.sentence for check in composed.unsourced],
    }


def _figure(one: Any) -> dict[str, Any]:
    quoted = one.quoted
    period = quoted.period
    return {
        "number": one.number,
        "paragraph": one.paragraph,
        "key": quoted.measure.key,
        "value": quoted.value.value,
        "numerator": quoted.value.numerator,
        "denominator": quoted.value.denominator,
        "words": quoted.words,
        "from": period.first.isoformat() if period else None,
        "to": min(period.last, quoted.on).isoformat() if period else None,
        "as_at": quoted.on.isoformat(),
        "records": quoted.value.records,
        "definition": {
            "version": quoted.measure.definition.version,
            "source": quoted.measure.definition.source,
        },
    }
