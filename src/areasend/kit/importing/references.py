"""Words that name a row of another register, and the row they mean."""

from collections.abc import Mapping

from areasend.kit.importing.values import plain
from areasend.kit.registers import Register, register_of
from areasend.kit.registers.catalogue import register_of_model


def references_for(register: Register, name: str, lookup: str) -> Mapping[str, int]:
    """For a reference column: each word that may stand there, and the row it means.

    `lookup` is "REGISTER.FIELD"; without it the other register's natural key and title are tried,
    alone and together. A word that could mean two rows means none.
    """
    if register.kind(name) != "reference" or lookup.startswith("@"):
        return {}
    other = register_of(lookup.partition(".")[0]) if lookup else _target(register, name)
    if other is None:
        return {}
    fields = [lookup.partition(".")[2]] if lookup else [*other.natural_key[:1], other.title]
    return _words(other, list(dict.fromkeys(fields)))


def _target(register: Register, name: str) -> Register | None:
    model = register.field(name).related_model
    return register_of_model(model) if isinstance(model, type) else None


def _words(other: Register, fields: list[str]) -> dict[str, int]:
    found: dict[str, int | None] = {}
    for pk, *values in other.model.objects.standing().values_list("pk", *fields).iterator(5000):
        for value in [*values, " ".join(str(value) for value in values)]:
            key = plain(str(value)) if value not in (None, "") else ""
            if key:
                found[key] = pk if found.get(key, pk) == pk else None
    return {word: pk for word, pk in found.items() if pk is not None}
