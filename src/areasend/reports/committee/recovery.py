"""What the pandemic changed, and the plan after it."""

from collections.abc import Iterator

from areasend.reports.day import Day, day_words
from areasend.reports.kinds import Paragraphs
from areasend.reports.national import LOCKDOWN
from areasend.reports.words import listed, lower_first


def pandemic(day: Day) -> Iterator[str]:
    """What had to stop: issues that began in the pandemic's first months, and actions that were paused."""
    if day.on < LOCKDOWN.on:
        return
    issues = day.rows("issues").filter(raised_on__range=(LOCKDOWN.on, day.on)).order_by("raised_on")
    told = [_issue(issue, day) for issue in issues]
    if told:
        yield "The pandemic slowed the work of health colleagues most. The programme's own list of issues since then:"
        yield "\n".join(f"- {line}" for line in told)


def _issue(issue: object, day: Day) -> str:
    title, raised, closed = (getattr(issue, name) for name in ("title", "raised_on", "closed_on"))
    ended = f"closed {day_words(closed)}" if closed and closed <= day.on else "still open"
    return f"{title} (since {day_words(raised)}; {ended})"


def paused(day: Day) -> Iterator[str]:
    """Which workstreams had actions paused, and between which months."""
    rows = day.rows("judgements").filter(light="delivery", given="paused").select_related("action__workstream")
    months = sorted({row.stated_on for row in rows})
    letters = sorted({row.action.workstream.letter for row in rows if row.action and row.action.workstream})
    if months:
        yield (
            f"Actions of workstreams {listed(letters)} were paused between {months[0]:%B %Y} and {months[-1]:%B %Y}."
        )


def new_dates(day: Day) -> Iterator[str]:
    """The approved act that set new dates; the first dates stay."""
    for act in day.rows("rebaselines").order_by("approved_on"):
        yield (
            f"On {day_words(act.approved_on)} the {act.body} approved new dates ({lower_first(act.reason)}). The first "
            "dates stay on record, and lateness is counted from both."
        )


PARAGRAPHS: tuple[Paragraphs, ...] = (pandemic, paused, new_dates)
