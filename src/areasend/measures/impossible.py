"""Findings: days typed that no calendar has, and weekdays that are not the date's, in any register."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast

from areasend.kit.registers import Register, all_registers
from areasend.measures.finding import Finding, finder


@finder
def impossible_dates(on: date) -> Iterator[Finding]:
    """A date as typed that cannot be: its row stands without it."""
    for register, row, column, said in kept_words(on, '"impossible"'):
        if said.get("kind") == "impossible":
            yield Finding(
                kind="contradiction",
                register=register.key,
                about=(register.key, column),
                message=f"{row}: “{said['said']}” is typed as a date, and no calendar has it.",
                arithmetic=f"{register.words(column)}: typed “{said['said']}”; the row stands without it",
                rows=(row.pk,),
                mend=f"Whoever keeps {register.many.lower()}: give the day that was meant",
            )


@finder
def wrong_weekdays(on: date) -> Iterator[Finding]:
    """A date typed with a day of the week that is not its own: the date was taken."""
    for register, row, column, said in kept_words(on, '"weekday_wrong"'):
        day = getattr(row, column, None)
        if said.get("weekday_wrong") and isinstance(day, date):
            yield Finding(
                kind="contradiction",
                register=register.key,
                about=(register.key, column),
                message=f"{row}: typed as “{said['said']}”, but {day.day} {day:%B %Y} was a {day:%A}.",
                arithmetic=f"typed {said['weekday_wrong']}; {day.day} {day:%B %Y} was a {day:%A}; the date was taken",
                rows=(row.pk,),
                mend=f"Whoever keeps {register.many.lower()}: mend the weekday or the date",
            )


def kept_words(on: date, mark: str) -> Iterator[tuple[Register, Any, str, dict[str, Any]]]:
    """Every column whose kept words hold a mark, in every register; one query a register."""
    for register in all_registers():
        rows = register.model.objects.as_at(on).annotate(kept_text=Cast("as_said", TextField()))
        for row in rows.filter(kept_text__contains=mark).order_by("pk"):
            for column, said in sorted(row.as_said.items()):
                yield register, row, column, said
