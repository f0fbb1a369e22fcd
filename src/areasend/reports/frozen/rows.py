"""The rows behind a figure: which they are, and a fingerprint of what each of them says."""

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from django.db.models import Max

from areasend.kit.registers import register_of
from areasend.measures.counting import records
from areasend.reports.tokens import TOKEN, Quoted, quote

LEFT_OUT = frozenset({"as_said", "withdrawn_on", "withdrawn_why"})
LENGTH = 12


@dataclass(frozen=True)
class Behind:
    """A figure counted, and the rows that were counted: a fingerprint for each primary key."""

    quoted: Quoted
    rows: dict[int, str]

    @property
    def checksum(self) -> str:
        """One fingerprint for all the rows."""
        return sha256(json.dumps(sorted(self.rows.items())).encode()).hexdigest()


def count_again(name: str, on: date) -> Behind:
    """A figure counted from the records of now, as at a day. KeyError: its measure or its group is no longer there."""
    found = TOKEN.fullmatch(name)
    if found is None:
        raise KeyError(f"{name} is not a figure's name")
    quoted = quote(found, on)
    rows = records(quoted.measure, quoted.on, quoted.period)
    if quoted.of:
        by, group = quoted.of
        rows = rows.filter(**{quoted.measure.dimensions[by]: group})
    return Behind(quoted, {row["id"]: fingerprint(row) for row in rows.order_by().values()})


def events_of(register: str) -> Any:
    """The history of a register's rows."""
    return register_of(register).model.kept.rel.related_model.objects  # type: ignore[attr-defined]


def last_event(register: str) -> int:
    """How far a register's history had come: what changes later has a higher number, whatever its clock says."""
    return events_of(register).aggregate(last=Max("pgh_id"))["last"] or 0


def fingerprint(row: dict[str, Any]) -> str:
    """What a row says, without the words it was typed in."""
    held = {name: value for name, value in row.items() if name not in LEFT_OUT}
    return sha256(json.dumps(held, sort_keys=True, default=str).encode()).hexdigest()[:LENGTH]
