"""Counts typed below a table ("74 sessions", "Count: 431"), kept as lines that are no rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from areasend.kit.importing.models import ImportLine

COUNT = re.compile(
    r"(?:count|total|number)?\s*:?\s*(?P<count>\d[\d,]*)\s*(?:sessions?|rows?|children|held)?", re.IGNORECASE
)


@dataclass(frozen=True)
class TypedCount:
    """A count someone typed: how many, in which words, in which sheet and line, and the import it came by."""

    count: int
    words: str
    sheet: str
    line: int
    run: int


def typed_counts(register: str, on: date) -> Iterator[TypedCount]:
    """The counts typed in sheets of a register that speak of a day up to `on`; the last sheet brought in first."""
    known = Q(run__stated_on__lte=on) | Q(run__stated_on=None)
    lines = ImportLine.objects.filter(
        known, register=register, outcome="left", run__state="done", run__register=register
    )
    for line in lines.select_related("run").order_by("-run", "line"):
        words = " ".join(text for text in line.cells if text.strip()).strip()
        found = COUNT.fullmatch(words)
        if found:
            count = int(found["count"].replace(",", ""))
            yield TypedCount(count, words, line.run.sheet, line.line, line.run_id)
