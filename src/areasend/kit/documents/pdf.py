"""A paper as a tagged PDF (PDF/UA-1): what members are sent, and what a screen reader can read to them."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from areasend.kit.documents.appendix import HEADING, HOW_TO_READ, as_table
from areasend.kit.documents.columns import shares
from areasend.kit.documents.letters import in_our_letters
from areasend.kit.documents.parts import Chart, Diagram, Document, Link, Table
from areasend.kit.documents.typesetter import printable, typeset
from areasend.kit.documents.wording import can_be_followed, in_full

Data: TypeAlias = "str | int | list[Data] | dict[str, Data] | None"

_PAGES = sorted(Path(__file__).with_name("pages").glob("*.typ"))


def as_pdf(document: Document, *, on: date) -> bytes:
    """The paper with its figures as at `on`; the same paper and day give the same bytes."""
    template = b"\n".join(page.read_bytes() for page in _PAGES)
    return typeset(template, paper=json.dumps(_paper(document, on), ensure_ascii=False))


def _paper(document: Document, on: date) -> Data:
    return {
        **_fields(document),
        "made": {"year": on.year, "month": on.month, "day": on.day},
        "as_at": in_full(on),
        "head_lines": [[label, printable(text)] for label, text in document.head.lines()],
        "is_draft": document.is_draft,
        "appendix_heading": HEADING,
        "how_to_read": HOW_TO_READ,
        "appendix_table": _data(as_table(document.appendix)),
    }


def _data(value: object) -> Data:
    """Any part as JSON, each with the name of its kind, its text made printable on the way."""
    match value:
        case None | bool() | int():
            return value
        case str():
            return printable(value)
        case date():
            return in_full(value)
        case tuple():
            return [_data(item) for item in value]
        case frozenset():
            return sorted(_data(item) for item in value)  # type: ignore[type-var]
    return _fields(value)


def _fields(part: object) -> dict[str, Data]:
    if not is_dataclass(part):
        raise TypeError(f"{part!r} is no part of a paper")
    held = {field.name: _data(getattr(part, field.name)) for field in fields(part)}
    return {"kind": type(part).__name__, **held, **_as_printed(part)}


def _as_printed(part: object) -> dict[str, Data]:
    """What paper needs to know of a part beyond what it holds."""
    match part:
        case Chart() | Diagram():
            return {"svg": printable(in_our_letters(part.svg))}
        case Table():
            return {"shares": list(shares(part))}
        case Link():
            return {"leads": can_be_followed(part.href)}
    return {}
