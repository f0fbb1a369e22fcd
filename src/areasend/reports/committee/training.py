"""Workstream C: training, as far as the register shows that it was kept."""

from collections.abc import Iterator

from areasend.reports.day import Day, day_words
from areasend.reports.kinds import Paragraphs


def training(day: Day) -> Iterator[str]:
    """Sessions held, and the share of staff-weeks in which both were attended: never a claim about everyone."""
    weeks = day.rows("training-weeks").order_by("week")
    first, last = weeks.first(), weeks.last()
    sessions = day.rows("training-sessions").order_by("held_on").first()
    if sessions is not None:
        held = day.figure("training-sessions-held", sessions.held_on, day.on)
        since = day_words(sessions.held_on)
        yield f"Since {since} the team has had {held} training sessions, cancelled ones not counted."
    if first is None or last is None:
        return
    kept = day.value("training-kept", first.week, last.week)
    share = day.figure("training-kept", first.week, last.week)
    counted = day.counted("training-kept", first.week, last.week)
    yield (
        f"Two sessions a week were kept in {share} of the weeks due, each member of staff's weeks counted ({counted}), "
        f"from the week of {day_words(first.week)} to that of {day_words(last.week)}. Weeks of leave, of sickness and "
        f"before someone was employed are left out.{_verdict(kept.value)}"
    )


def _verdict(share: float | None) -> str:
    if share is None:
        return ""
    if share < 1:
        return " The records do not show that everyone was trained twice every week."
    return " Everyone was trained twice in every week due."


PARAGRAPHS: tuple[Paragraphs, ...] = (training,)
