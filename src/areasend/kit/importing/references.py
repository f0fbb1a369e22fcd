"""Words that name a row of another register, and the row they mean."""

import re
from collections.abc import Mapping

from areasend.kit.importing.values import plain
from areasend.kit.registers import Register, register_of
from areasend.kit.registers.catalogue import register_of_model
from areasend.kit.registers.one_thing.links import survivors_of
from areasend.kit.registers.one_thing.partition import LATEST
from areasend.kit.registers.rows import RowQuerySet

LOOKUP = re.compile(r"(?P<register>[a-z-]+)\.(?P<field>\w+)(?: where (?P<column>\w+) is (?P<value>.+))?")


def references_for(register: Register, name: str, lookup: str) -> Mapping[str, int]:
    """For a reference column: each word that may stand there, and the row it means.

    `lookup` is "REGISTER.FIELD", or "REGISTER.FIELD where COLUMN is VALUE" where only some of its rows are
    meant (the lines of one year); without it the other register's natural key and title are tried, alone and
    together. A word that could mean two rows means none.
    """
    if register.kind(name) != "reference" or lookup.startswith("@"):
        return {}
    found = LOOKUP.fullmatch(lookup)
    other = register_of(found["register"]) if found else _target(register, name)
    if other is None:
        return {}
    rows = other.model.objects.standing().reading(LATEST)
    if found:
        rows = rows.filter(**{found["column"]: found["value"]}) if found["column"] else rows
        return _words(rows, [found["field"]])
    key = [column for column in other.natural_key if other.kind(column) != "reference"]
    return _words(rows, [*other.natural_key[:1], other.title]) | _words(rows, key, together=True)


def _target(register: Register, name: str) -> Register | None:
    model = register.field(name).related_model
    return register_of_model(model) if isinstance(model, type) else None


def _words(rows: RowQuerySet, fields: list[str], *, together: bool = False) -> dict[str, int]:
    found: dict[str, int | None] = {}
    leads = survivors_of(rows.model, LATEST)
    for pk, *values in rows.values_list("pk", *dict.fromkeys(fields)).iterator(5000):
        for value in [*([] if together else values), " ".join(str(value) for value in values)]:
            key = plain(str(value)) if value not in (None, "") else ""
            if key:
                found[key] = _both(found[key], pk, leads) if key in found else pk
    return {word: pk for word, pk in found.items() if pk is not None}


def _both(first: int | None, second: int, leads: Mapping[int, int]) -> int | None:
    """What a word means that names two rows: the row itself, the survivor of both, or none."""
    if first is None or first == second:
        return first
    last = leads.get(first, first)
    return last if last == leads.get(second, second) else None
