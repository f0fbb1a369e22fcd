"""Commands of figures: measures, findings, papers."""

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from areasend.cli.arguments import Commands, answer, command, day, say
from areasend.cli.run import Refusal, whoami
from areasend.kit.looks import log_look
from areasend.measures.catalogue import all_measures, measure_of
from areasend.measures.counting import breakdown, records, value
from areasend.measures.finding import all_findings
from areasend.measures.measure import Measure, Period, Value
from areasend.reports.composing import compose
from areasend.reports.files import FORMS, as_html, as_json
from areasend.reports.kinds import draft, kind_of


def add(commands: Commands) -> None:
    """Add these commands."""
    made = command(commands, "measures", "the registered measures", measures, database=False)
    made.add_argument("--json", action="store_true")
    made = command(commands, "measure", "one measure's value", measure)
    made.add_argument("key")
    made.add_argument("--as-at", type=day)
    made.add_argument("--from", dest="first", type=day)
    made.add_argument("--to", dest="last", type=day)
    made.add_argument("--by")
    made.add_argument("--records", action="store_true")
    made.add_argument("--json", action="store_true")
    made = command(commands, "findings", "what does not add up or contradicts", findings)
    made.add_argument("--as-at", type=day)
    made.add_argument("--json", action="store_true")
    made = command(commands, "report", "a paper as at a day, always as a draft", report)
    made.add_argument("name")
    made.add_argument("--as-at", type=day, required=True)
    made.add_argument("--out", type=Path, required=True)


def measures(chosen: argparse.Namespace) -> int:
    """Every measure."""
    if chosen.json:
        answer([_described(one) for one in all_measures()])
    else:
        for one in all_measures():
            print(f"{one.key}: {one.title} ({one.kind}, {one.unit})")
    return 0


def _described(one: Measure) -> dict[str, Any]:
    return {
        "key": one.key,
        "title": one.title,
        "kind": one.kind,
        "unit": one.unit,
        "dimensions": list(one.dimensions),
        "better": one.better,
        "definition": {
            "version": one.definition.version,
            "source": one.definition.source,
            "counts": one.definition.counts,
        },
    }


def measure(chosen: argparse.Namespace) -> int:
    """One measure's value, or the records it counted."""
    try:
        found = measure_of(chosen.key)
        period = _period(chosen, found)
        on = chosen.as_at or (period.last if period else date.today())
        document = _valued(found, on, period, chosen.by)
    except KeyError as error:
        raise Refusal(str(error.args[0])) from error
    if chosen.records:
        log_look(whoami(), "drill", found.key, f"as at {on}")
        document["records"] = [
            {"register": found.register, "id": row.pk, "row": str(row)} for row in records(found, on, period)
        ]
    answer(document)
    return 0


def _period(chosen: argparse.Namespace, found: Measure) -> Period | None:
    if found.kind == "stock":
        return None
    if not (chosen.first and chosen.last):
        raise Refusal(f"{found.key} counts what happened in a period: give --from DAY --to DAY.")
    if chosen.last < chosen.first:
        raise Refusal(f"The period ends ({chosen.last}) before it begins ({chosen.first}).")
    return Period(chosen.first, chosen.last)


def _valued(found: Measure, on: date, period: Period | None, by: str | None) -> dict[str, Any]:
    when = {"from": period.first, "to": period.last} if period else {"as_at": on}
    groups = breakdown(found, on, by, period) if by else []
    return {
        "key": found.key,
        **when,
        **_parts(value(found, on, period)),
        "unit": found.unit,
        "rows": [{"group": g.group, "label": g.label, **_parts(g.value)} for g in groups],
        "definition": {"version": found.definition.version, "source": found.definition.source},
    }


def _parts(found: Value) -> dict[str, Any]:
    return {"value": found.value, "numerator": found.numerator, "denominator": found.denominator}


def findings(chosen: argparse.Namespace) -> int:
    """Everything found as at a day."""
    found = all_findings(chosen.as_at or date.today())
    if chosen.json:
        keys = ("kind", "register", "message", "arithmetic", "rows", "mend", "settled")
        answer([{key: getattr(one, key) for key in keys} for one in found])
        return 0
    for one in found:
        settled = f" Settled: {one.settled}" if one.settled else ""
        print(f"{one.register}: {one.message} ({one.arithmetic}) Mend: {one.mend}{settled}")
    return 0


def report(chosen: argparse.Namespace) -> int:
    """A paper as page, Word, PDF and its figures; what blocks publishing is listed."""
    try:
        kind = kind_of(chosen.name)
    except KeyError as error:
        raise Refusal(str(error.args[0])) from error
    composed = compose(kind, draft(kind, chosen.as_at))
    log_look(whoami(), "download", f"paper {kind.key}", f"as at {chosen.as_at}")
    chosen.out.mkdir(parents=True, exist_ok=True)
    base = chosen.out / kind.key
    base.with_suffix(".html").write_text(as_html(composed), encoding="utf-8")
    for form, (make, _) in FORMS.items():
        base.with_suffix(f".{form}").write_bytes(make(composed.document, on=chosen.as_at))
    base.with_suffix(".json").write_text(
        json.dumps(as_json(composed), indent=2, ensure_ascii=False, default=float) + "\n"
    )
    for check in composed.checks:
        say(f"Blocks publishing: {check.sentence}")
    for form in ("html", "docx", "pdf", "json"):
        print(base.with_suffix(f".{form}"))
    return 0
