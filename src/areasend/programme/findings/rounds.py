"""Finding: a month's round past the day by which updates were asked, with some of them missing."""

from collections.abc import Iterator
from datetime import date

from areasend.measures.finding import Finding, finder
from areasend.programme.findings.reading import day_words, listed
from areasend.programme.round.reading import latest_round


@finder
def updates_missing(on: date) -> Iterator[Finding]:
    """Workstreams that were asked for an update, whose day has gone by; while the month is open."""
    page = latest_round(on)
    if page is None or not page.is_late:
        return
    letters = [one.letter for one in page.missing]
    words = f"workstream{'s' if len(letters) > 1 else ''} {listed(letters)}"
    chased = sum(bool(one.chases) for one in page.missing)
    yield Finding(
        kind="gap",
        register="workstreams",
        about=("workstreams", "update"),
        message=(
            f"The updates for {page.round.month_words} were due by {day_words(page.round.due_on)}, and none has come "
            f"from {words}."
        ),
        arithmetic=(
            f"{len(page.answered)} of {len(page.asked)} answered; {(on - page.round.due_on).days} days past; "
            f"{chased} of {len(letters)} chased"
        ),
        rows=tuple(one.update.workstream_id for one in page.missing),
        mend=f"The leads of {words}: send the update. The programme manager: chase, or close the month without them",
        key=f"updates-missing-{page.round.month}",
    )
