"""Workstream D: what was approved by whom, what is still to come, and the pilots."""

from collections.abc import Iterator
from typing import Any

from areasend.commissioning.findings import NOTHING
from areasend.reports.committee.health_leads import CRITERIA
from areasend.reports.day import Day, day_words, said_or_day
from areasend.reports.kinds import Paragraphs
from areasend.reports.words import in_words, listed, lower_first, upper_first


def documents(day: Day) -> Iterator[str]:
    """Each document that was approved, approved in principle or published; comments alone are no approval."""
    decided = day.rows("commissioning-documents").filter(decided_on__lte=day.on).order_by("decided_on", "title")
    decided = decided.exclude(title__icontains=CRITERIA)
    for title, version in dict.fromkeys((row.title, row.version) for row in decided):
        rows = [row for row in decided if (row.title, row.version) == (title, version)]
        approved = [f"by {_body(row)} on {day_words(row.decided_on)}" for row in rows if row.decision == "approved"]
        if approved:
            yield f"The {lower_first(title)}, version {version}, was approved {listed(approved)}."
        for row in rows:
            yield from _short_of_approval(row)


def _body(row: Any) -> str:
    """A body in a sentence: the SEND Improvement Board; NHS Wealdmere."""
    return row.body if row.body.startswith(("NHS ", "Public ")) else f"the {row.body}"


def _short_of_approval(row: Any) -> Iterator[str]:
    if row.decision == "in-principle":
        yield (
            f"The {lower_first(row.title)}, version {row.version}, was approved in principle by {_body(row)} on "
            f"{day_words(row.decided_on)}; a final version is still to be approved."
        )
    if row.decision == "published":
        said = said_or_day(row, "decided_on")
        when = f"in {said}" if row.as_said.get("decided_on", {}).get("precision") == "month" else f"on {said}"
        yield f"The {lower_first(row.title)} was published {when}."


def to_come(day: Day) -> Iterator[str]:
    """What is still to be decided, with the words in which its day was said."""
    for row in day.rows("commissioning-documents").filter(decision="to-come").order_by("title"):
        said = row.said("decided_on") or (row.decided_on and day_words(row.decided_on)) or "no day given"
        yield f"The {lower_first(row.title)} is still to come to {_body(row)} ({said})."


def pilots(day: Day) -> Iterator[str]:
    """The pilots as last said: begun or not, and what can be shown of them."""
    said = list(day.rows("pilots").order_by("title", "-stated_on").distinct("title"))
    if not said:
        return
    yield f"{upper_first(in_words(len(said)))} pilots test joint work."
    yield "\n".join(f"- {_pilot(pilot, day)}" for pilot in said)
    bare = [pilot for pilot in said if pilot.baseline.strip().casefold() in NOTHING]
    if bare:
        yield (
            f"{upper_first(in_words(len(bare)))} of them {'has' if len(bare) == 1 else 'have'} no baseline, so whether "
            f"they work cannot be shown yet."
        )


def _pilot(pilot: Any, day: Day) -> str:
    shown = pilot.benefit_to_date.strip().casefold() not in NOTHING
    return f"{pilot.title}: {_begun(pilot, day)}{'' if shown else '; nothing to show to date'}"


def _begun(pilot: Any, day: Day) -> str:
    said = pilot.as_said.get("began_on", {})
    if pilot.began_on is None:
        return f"not begun ({said.get('said', 'no day given')})"
    words = said.get("said") if said.get("precision") in ("quarter", "year") else said_or_day(pilot, "began_on")
    if pilot.began_on <= day.on:
        return f"begun {words}"
    return f"begins in {words}" if said.get("precision") else f"begins {words}"


PARAGRAPHS: tuple[Paragraphs, ...] = (documents, to_come, pilots)
