"""What the departments asked, and what was answered."""

from collections.abc import Iterator

from areasend.reports.day import Day, day_words, said_or_day
from areasend.reports.kinds import Paragraphs
from areasend.reports.words import listed, lower_first


def meetings(day: Day) -> Iterator[str]:
    """The monitoring meetings held, and what the last of them noted."""
    held = day.rows("meetings").filter(kind="monitoring").order_by("held_on")
    first, last = held.first(), held.last()
    if first is None or last is None:
        return
    yield (
        f"The Department for Education and NHS England have met us formally since {day_words(first.held_on)}, "
        f"about every quarter. The last meeting was on {last.held_on:%A} {day_words(last.held_on)}."
    )
    if last.noted:
        yield f"They noted {lower_first(last.noted).replace(';', ' and')}."


def asks(day: Day) -> Iterator[str]:
    """What was asked and still waits for an answer."""
    rows = list(day.rows("asks").exclude(answered_on__lte=day.on).order_by("ref"))
    if not day.rows("asks").exists():
        return
    if not rows:
        yield "Everything that they asked for has been answered."
        return
    asked = [lower_first(ask.ask) + (f" (due {said_or_day(ask, 'due_on')})" if ask.due_on else "") for ask in rows]
    yield f"Of what they asked for, {day.figure('asks-open')} still wait for an answer: {listed(asked)}."


def reinspection(day: Day) -> Iterator[str]:
    """Whether the day of the revisit is known."""
    first = day.rows("inspections").order_by("published_on").first()
    revisit = day.rows("inspections").filter(kind__istartswith="revisit").exists()
    if first is not None and not revisit:
        yield "When inspectors will come again is not known."


PARAGRAPHS: tuple[Paragraphs, ...] = (meetings, asks, reinspection)
