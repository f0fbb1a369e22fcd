"""Workstream D: special schools' nurses, recruited in phases. A phase is done when its nurses are in post."""

from collections.abc import Iterator

from areasend.reports.day import Day, day_words
from areasend.reports.kinds import Paragraphs
from areasend.reports.words import in_words, listed

STAFFED = "special-schools-staffed"
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}


def nurses(day: Day) -> Iterator[str]:
    """How many schools have their nurse in post, in all and by phase, and by when all should."""
    sites = day.rows("recruitment-phases").order_by("phase")
    phases = sorted(set(sites.values_list("phase", flat=True)))
    if not phases:
        return
    each = [f"{day.counted(STAFFED, by='phase', group=str(phase))} in the {_ordinal(phase)}" for phase in phases]
    yield (
        f"Nurses for special schools are recruited in {in_words(len(phases))} phases. "
        f"{day.counted(STAFFED)} schools have their nurse in post: {listed(each)}. A nurse who is "
        f"appointed and has not started is not counted.{_by_when(sites)}"
    )


def _ordinal(phase: int) -> str:
    return ORDINALS.get(phase, f"{phase}th")


def _by_when(sites: object) -> str:
    days = sorted({site.due_on for site in sites if site.due_on})  # type: ignore[attr-defined]
    return f" All are to have one by {day_words(days[-1])}." if days else ""


PARAGRAPHS: tuple[Paragraphs, ...] = (nurses,)
