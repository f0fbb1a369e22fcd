"""Workstream E: what health services provide."""

from collections.abc import Iterator
from typing import Any

from areasend.engagement.survey_groups import survey_groups
from areasend.reports.day import Day, month_words
from areasend.reports.kinds import Paragraphs
from areasend.reports.words import listed, lower_first


def survey_of_staff(day: Day) -> Iterator[str]:
    """How many staff answered the survey that is to be the baseline, and who they are, as far as that may be shown."""
    answered = day.rows("survey-responses").order_by("submitted_on")
    first, last = answered.first(), answered.last()
    if first is None or last is None:
        return
    count = day.figure("survey-responses", first.submitted_on, last.submitted_on)
    yield " ".join(
        (
            f"{count} staff answered the {lower_first(first.survey or 'survey')} between "
            f"{month_words(first.submitted_on)} and {month_words(last.submitted_on)}.",
            *_who(day),
            "Their answers are the baseline against which the new way of working will be measured.",
        )
    )


def _who(day: Day) -> Iterator[str]:
    groups = next(iter(survey_groups(day.on).values()), ())
    shown = [f"{lower_first(group.label)}s" for group in groups if group.count is not None]
    two = sum(sorted((group.count or 0 for group in groups), reverse=True)[:2])
    if shown:
        most = "Most of them are" if two * 2 > day.rows("survey-responses").count() else "The largest groups are"
        yield f"{most} {listed(shown[:2])}."
    if len(shown) < len(groups):
        yield "Groups of fewer than five are not shown by themselves."


def handbooks(day: Day) -> Iterator[str]:
    """Handbooks delivered to people who wait, less those that came back."""
    moved = _moved(day)
    first = moved.order_by("delivered_on").first()
    if first is None:
        return
    item = lower_first(first.item or "handbook")
    whom = listed(
        [f"people on the {words}" if "list" in words.casefold() else lower_first(words) for words in _to(day)]
    )
    count = day.figure("handbooks-delivered", first.delivered_on, day.on)
    back = ", copies that came back taken off" if moved.filter(copies__lt=0).exists() else ""
    yield (
        f"Since {month_words(first.delivered_on)} {count} copies of the {item} have been delivered to "
        f"{whom or 'families'}{back}."
    )


def _moved(day: Day) -> Any:
    """Copies delivered or come back by the day."""
    deliveries: Any = day.rows("deliveries")
    return deliveries.moved()


def _to(day: Day) -> list[str]:
    words = _moved(day).filter(copies__gt=0).order_by("-to_whom").values_list("to_whom", flat=True)
    return list(dict.fromkeys(word for word in words if word))


PARAGRAPHS: tuple[Paragraphs, ...] = (survey_of_staff, handbooks)
