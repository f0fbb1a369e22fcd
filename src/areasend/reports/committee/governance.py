"""Who decides, and who reports to whom."""

from collections.abc import Iterator
from typing import Any

from areasend.reports.day import Day, day_words
from areasend.reports.kinds import Paragraphs
from areasend.reports.words import listed


def bodies(day: Day) -> Iterator[str]:
    """How many bodies there are, and which of them report to none."""
    rows = list(day.rows("bodies").order_by("name"))
    if not rows:
        return
    top = [body.name for body in rows if not body.reports_to]
    yield (
        f"The programme works within {day.figure('bodies')} governance bodies. "
        + (f"The others report, directly or through one another, to the {listed(top)}." if top else "")
    )
    yield "[diagram governance]"


def forum_seats(day: Day) -> Iterator[str]:
    """Where the parent carer forum sits."""
    seats = day.rows("memberships").select_related("body").order_by("body__name")
    names = list(dict.fromkeys(seat.body.name for seat in seats if _is_forums(seat, day)))
    if names:
        yield f"Parents and carers sit on the {listed(names)}."


def _is_forums(seat: Any, day: Day) -> bool:
    """Whether a standing seat is the forum's, or a parent representative's."""
    if seat.to_on is not None and seat.to_on <= day.on:
        return False
    role = seat.role.casefold()
    forum = [name.casefold() for name in (day.area.forum, day.area.forum_short, "forum") if name]
    return "parent rep" in role or any(name in role for name in forum)


def meetings(day: Day) -> Iterator[str]:
    """When each body that has met last did."""
    held = day.rows("meetings").filter(kind="board", body__isnull=False).select_related("body").order_by("held_on")
    last = {meeting.body.name: meeting.held_on for meeting in held}
    if last:
        yield f"{' '.join(f'The {name} last met on {day_words(on)}.' for name, on in sorted(last.items()))}"


PARAGRAPHS: tuple[Paragraphs, ...] = (bodies, forum_seats, meetings)
