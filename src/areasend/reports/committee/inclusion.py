"""Workstream B: inclusive practice, and attainment."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from areasend.kit.importing.values import month_end
from areasend.reports.day import Day, day_words, month_words
from areasend.reports.kinds import Paragraphs
from areasend.reports.words import listed, lower_first

PHASES = ("primary", "secondary", "special", "pru", "all-through", "nursery", "post-16")


def standards(day: Day) -> Iterator[str]:
    """What was agreed, by whom, and what is still a draft. Agreed is not published."""
    rows = _latest(day)
    agreed = [row for row in rows if row.agreed_on and row.agreed_on <= day.on]
    sentences = [_agreed(on, by, agreed) for on, by in dict.fromkeys((row.agreed_on, row.agreed_by) for row in agreed)]
    unpublished = [_named(row) for row in agreed if "not published" in row.status.casefold()]
    if unpublished:
        sentences.append(f"Agreed but not yet published: {listed(unpublished)}.")
    drafts = [lower_first(row.document) for row in rows if row not in agreed]
    if drafts:
        sentences.append(f"Still a draft or under discussion: {listed(drafts)}.")
    if sentences:
        yield " ".join(sentences)


def _latest(day: Day) -> list[Any]:
    """Each version of each document as last stated by the day."""
    rows = day.rows("standards").order_by("stated_on", "pk")
    return list({(row.document, row.version): row for row in rows}.values())


def _agreed(on: date, by: str, rows: list[Any]) -> str:
    named = [_named(row) for row in rows if (row.agreed_on, row.agreed_by) == (on, by)]
    return f"On {day_words(on)} {f'the {by} agreed' if by else 'schools and the council agreed'} {listed(named)}."


def _named(row: Any) -> str:
    version = f"version {row.version}" if row.version[:1].isdigit() else row.version
    return f"the {row.document} ({version})" if version else f"the {row.document}"


def written_to(day: Day) -> Iterator[str]:
    """Since when schools and settings have been asked to join in."""
    first = day.rows("invitations").order_by("contacted_on").first()
    if first is not None:
        settings = day.rows("invitations").filter(kind="nursery").exists()
        whom = "schools and early years settings" if settings else "schools"
        yield f"From {day_words(first.contacted_on)} we wrote to {whom} and asked them to discuss inclusion with us."


def schools_taking_part(day: Day) -> Iterator[str]:
    """How many different schools came to events in the last month that had any, of how many, by phase."""
    last = day.rows("events").order_by("-held_on").first()
    if last is None:
        return
    first, until = last.held_on.replace(day=1), month_end(last.held_on)
    if not day.value("schools-reached", first, until).numerator:
        return
    yield " ".join(_taking_part(day, first, until, last))


def _taking_part(day: Day, first: date, until: date, last: Any) -> Iterator[str]:
    def part(which: str) -> str:
        return day.part("schools-reached", which, first, until)

    yield (
        f"In {month_words(first)} {part('above')} schools took part in {day.figure('inclusion-events', first, until)} "
        f"events{f' on the {last.topics}' if last.topics else ''}. That is "
        f"{day.figure('schools-reached', first, until)} of the {part('below')} schools on our list: "
        f"{listed(list(_by_phase(day, first, until)))}. A school that came more than once is counted once."
    )
    others = _others(day, first, until)
    if others:
        yield f"{listed(others).capitalize()} came too and are not counted as schools."


def _by_phase(day: Day, first: date, until: date) -> Iterator[str]:
    there = set(day.rows("schools").values_list("phase", flat=True))
    for phase in PHASES:
        if phase in there:
            above, below = (
                day.part("schools-reached", which, first, until, "phase", phase) for which in ("above", "below")
            )
            yield f"{above} of {below} {'alternative provision' if phase == 'pru' else phase}"


OTHERS = (
    ("early-years-association", "members of early years associations"),
    ("nursery", "nurseries"),
    ("council-officer", "officers of the council"),
)


def _others(day: Day, first: date, until: date) -> list[str]:
    came = day.rows("event-attendances").filter(event__held_on__range=(first, until))
    kinds = set(came.values_list("kind", flat=True))
    return [words for kind, words in OTHERS if kind in kinds]


PARAGRAPHS: tuple[Paragraphs, ...] = (standards, written_to, schools_taking_part)
