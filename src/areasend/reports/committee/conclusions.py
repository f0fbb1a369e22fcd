"""What follows from it all: conclusions, the recommendation, background documents, contacts by role."""

from collections.abc import Iterator

from areasend.reports.day import Day
from areasend.reports.kinds import Paragraphs


def recommendation(day: Day) -> Iterator[str]:
    """What the committee is asked, once there is anything to report."""
    if day.rows("activities").exists():
        yield "The committee is asked to note this report."


PARAGRAPHS: tuple[Paragraphs, ...] = ()
RECOMMENDATION: tuple[Paragraphs, ...] = (recommendation,)
DOCUMENTS: tuple[Paragraphs, ...] = ()
CONTACTS: tuple[Paragraphs, ...] = ()
