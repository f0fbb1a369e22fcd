"""Finding: complaints answered with no outcome written down."""

from collections.abc import Iterator
from datetime import date

from areasend.complaints.models import Complaint
from areasend.measures.finding import Finding, finder


@finder
def answered_without_outcome(on: date) -> Iterator[Finding]:
    """Answers that say neither upheld nor not upheld: they stand below the line of the share upheld."""
    rows = list(Complaint.objects.as_at(on).filter(answered_on__lte=on, outcome="").order_by("reference"))
    if not rows:
        return
    have = "complaint has" if len(rows) == 1 else "complaints have"
    named = ", ".join(row.reference for row in rows[:10]) + (" and others" if len(rows) > 10 else "")
    yield Finding(
        kind="gap",
        register="complaints",
        about=("complaints", "outcome"),
        message=f"{len(rows)} answered {have} no stage 1 outcome: {named}.",
        arithmetic=f"{len(rows)} answered, outcome not known; each counts as answered and not as upheld",
        rows=tuple(row.pk for row in rows),
        mend="The complaints officer: write the outcome from the reply",
    )
