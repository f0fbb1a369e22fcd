"""A composed paper frozen: everything it is built from, as data that depend on no record any more."""

from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal
from importlib.metadata import version
from typing import Any

from areasend.kit.area import AreaNames
from areasend.reports.charts import PaperChart
from areasend.reports.checks import QuotedAt
from areasend.reports.composing import Composed
from areasend.reports.frozen.parts import Freezer
from areasend.reports.frozen.rows import count_again, last_event
from areasend.reports.kinds import PaperDraft

FORMAT = 1
ENGINE = ("areasend", "typst", "python-docx", "vl-convert-python", "jinja2", "fontpkg-lato")


def freeze(
    composed: Composed, draft: PaperDraft, area: AreaNames, *, published_on: date, approved: dict[str, str]
) -> dict[str, Any]:
    """The paper as data: text, document, charts, figures with rows and definitions, findings, and what made it."""
    freezer = Freezer()
    document = replace(composed.document, status="published", blocks_publishing=(), lock="")
    return {
        "format": FORMAT,
        "kind": draft.kind,
        "title": draft.title,
        "on": draft.on.isoformat(),
        "published_on": published_on.isoformat(),
        "approved": approved,
        "area": asdict(area),
        "text": [asdict(section) for section in draft.sections],
        "document": freezer.data(document),
        "charts": [_chart(freezer, chart) for chart in composed.charts],
        "figures": _figures(composed.figures, draft.on),
        "findings": [_finding(finding) for finding in composed.findings],
        "unsourced": [check.sentence for check in composed.unsourced],
        "made_with": {part: version(part) for part in ENGINE},
    }


def _chart(freezer: Freezer, chart: PaperChart) -> dict[str, Any]:
    return {"data": freezer.data(chart.chart), "source": chart.source}


def _figures(figures: list[QuotedAt], on: date) -> list[dict[str, Any]]:
    """Each figure once, where it is quoted first."""
    first: dict[int, QuotedAt] = {}
    for one in figures:
        first.setdefault(one.number, one)
    return [_figure(first[number], on) for number in sorted(first)]


def _figure(one: QuotedAt, on: date) -> dict[str, Any]:
    quoted, behind = one.quoted, count_again(one.name, on)
    period, measure = quoted.period, quoted.measure
    return {
        "number": one.number,
        "paragraph": one.paragraph,
        "name": one.name,
        "key": measure.key,
        "what": quoted.title,
        "unit": measure.unit,
        "from": period.first.isoformat() if period else None,
        "to": min(period.last, quoted.on).isoformat() if period else None,
        "on": quoted.on.isoformat(),
        "when": quoted.when(),
        "value": plain(quoted.value.value),
        "numerator": plain(quoted.value.numerator),
        "denominator": plain(quoted.value.denominator),
        "words": quoted.words,
        "records": quoted.value.records,
        "register": measure.register,
        "subject": measure.subject,
        "definition": _definition(measure),
        "rows": [[key, behind.rows[key]] for key in sorted(behind.rows)],
        "checksum": behind.checksum,
        "history": last_event(measure.register),
    }


def _definition(measure: Any) -> dict[str, Any]:
    held = asdict(measure.definition)
    return held | {"from_on": held["from_on"].isoformat() if held["from_on"] else None, "better": measure.better}


def _finding(finding: Any) -> dict[str, Any]:
    names = ("kind", "register", "message", "arithmetic", "mend")
    return {name: getattr(finding, name) for name in names}


def plain(amount: Any) -> Any:
    """A number that JSON can hold: whole numbers stay whole, others are text where they are exact."""
    if isinstance(amount, Decimal):
        return int(amount) if amount == amount.to_integral_value() else str(amount.normalize())
    return amount
