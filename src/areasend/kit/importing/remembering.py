"""Mappings remembered: next month's file of the same headings is read as this month's was corrected."""

import hashlib
from collections.abc import Iterable

from areasend.kit.importing.guess import Guess
from areasend.kit.importing.mapping import Mapping, read_mapping
from areasend.kit.importing.models import SavedMapping
from areasend.kit.importing.values import plain


def fingerprint(headings: Iterable[str]) -> str:
    """What makes two sheets the same kind of sheet: their headings, in order, as compared."""
    return hashlib.sha256("|".join(plain(heading) for heading in headings).encode()).hexdigest()


def remembered(found: Guess, register: str) -> Mapping | None:
    """The mapping with which a sheet of these headings came in before; its sheet's name may have changed."""
    saved = SavedMapping.objects.filter(register=register, headings=fingerprint(found.layout.headings)).first()
    if saved is None:
        return None
    document = {**saved.mapping, "sheet": found.sheet.name, "header_rows": list(found.layout.header_rows)}
    return read_mapping(document)


def remember(mapping: Mapping, headings: Iterable[str], register: str, who: str) -> None:
    """Keep how a sheet was read. The day it spoke of belongs to that file, and is not kept."""
    document = {name: value for name, value in mapping.as_json().items() if name != "stated_on"}
    SavedMapping.objects.update_or_create(
        register=register, headings=fingerprint(headings), defaults={"mapping": document, "by": who}
    )
