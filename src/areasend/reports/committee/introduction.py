"""How the programme came about, and what it is made of."""

from collections.abc import Iterator

from areasend.reports.day import Day, day_words, month_words
from areasend.reports.kinds import Paragraphs
from areasend.reports.words import listed

LEADERS = {
    "council": "the council",
    "health": "health colleagues",
    "joint": "the council together with health",
}


def inspection(day: Day) -> Iterator[str]:
    """The inspection that found the weaknesses, and what it required."""
    found = day.rows("inspections").filter(kind__istartswith="inspection").order_by("published_on").first()
    if found is None:
        return
    required = f" It required {found.required}." if found.required else ""
    outcome = f" {found.outcome}" if found.outcome else ""
    yield (
        f"The outcome of the inspection of {day.area.name}'s services for children and young people with special "
        f"educational needs and disabilities was published on {day_words(found.published_on)}.{outcome}{required}"
    )


def beginning(day: Day) -> Iterator[str]:
    """When the programme began, and when it was given its present shape."""
    began = day.rows("workstreams").exclude(began_on=None).order_by("began_on").first()
    structure = day.rows("decisions").filter(decision__icontains="structure").order_by("decided_on").first()
    sentences = []
    if began is not None:
        sentences.append(f"The programme began in {month_words(began.began_on)}.")
    if structure is not None:
        sentences.append(
            f"On {day_words(structure.decided_on)} the {structure.body_name} gave the programme a new structure, "
            "with more people to speed the work up."
        )
    if sentences:
        yield " ".join(sentences)


def shape(day: Day) -> Iterator[str]:
    """The weaknesses, the workstreams that answer for them, and who leads each."""
    streams = list(day.rows("workstreams").order_by("letter"))
    if not streams or not day.rows("weaknesses").exists():
        return
    yield (
        f"The inspection found {day.figure('weaknesses')} areas of weakness. "
        f"The programme answers them through {day.figure('workstreams')} workstreams:"
    )
    yield "\n".join(f"- {stream.letter}: {stream.title}" for stream in streams if stream.title)
    yield from _who_leads(streams)


def _who_leads(streams: list[object]) -> Iterator[str]:
    by_leader: dict[str, list[str]] = {}
    for stream in streams:
        by_leader.setdefault(getattr(stream, "led_by", ""), []).append(getattr(stream, "letter", ""))
    parts = [
        f"{LEADERS[leader]} {'lead' if leader == 'health' else 'leads'} {listed(letters)}"
        for leader, letters in by_leader.items()
        if leader in LEADERS
    ]
    if parts:
        words = "; ".join(parts)
        yield f"{words[0].upper()}{words[1:]}."


PARAGRAPHS: tuple[Paragraphs, ...] = (inspection, beginning, shape)
