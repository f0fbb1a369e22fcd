"""What became of each ask by a day: answered, not yet with its reason, or neither."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from areasend.reports.checks import Check
from areasend.reports.day import Day, day_words, said_or_day
from areasend.reports.words import lower_first

NOT_YET = re.compile(r"not yet\b[,:;]?\s*because\b", re.IGNORECASE)


@dataclass(frozen=True)
class Reply:
    """One ask and what is said to it by the day."""

    ask: Any
    state: str
    words: str


def replies(day: Day) -> list[Reply]:
    """Every ask made by the day, the latest meeting's first."""
    rows = day.rows("asks").select_related("meeting").order_by("-meeting__held_on", "ref")
    return [_reply(ask, day) for ask in rows]


def _reply(ask: Any, day: Day) -> Reply:
    if ask.answered_on and ask.answered_on <= day.on:
        said = ask.answer or "Answered; the answer is not in the register"
        return Reply(ask, "answered", f"{_sentence(said)} Answered on {day_words(ask.answered_on)}.")
    if NOT_YET.match(ask.answer.strip()):
        return Reply(ask, "not yet", _sentence(ask.answer))
    return Reply(ask, "neither", "No answer yet, and no reason for that.")


def _sentence(words: str) -> str:
    said = words.strip()
    return f"{said[:1].upper()}{said[1:]}".rstrip(".") + "."


def told(day: Day) -> Iterator[str]:
    """Each ask with its answer."""
    found = replies(day)
    if not found:
        return
    yield (
        f"Of everything that was asked by {day_words(day.on)}, {day.figure('asks-open')} asks have no answer yet. "
        "Each stands below with its answer, or with the reason why there is none."
    )
    for reply in found:
        yield f"**{reply.ask.ref}. {_sentence(reply.ask.ask)}** {_asked(reply.ask)} {reply.words}"


def _asked(ask: Any) -> str:
    when = f"Asked on {day_words(ask.meeting.held_on)}" if ask.meeting else "Asked"
    due = said_or_day(ask, "due_on") or lower_first(ask.said("due_on"))
    return f"{when}{f', due {due}' if due else ''}."


def unanswered(day: Day) -> Iterator[Check]:
    """A pack with an ask that has neither an answer nor a reason cannot be published."""
    for reply in replies(day):
        if reply.state == "neither":
            sentence = (
                f"Ask {reply.ask.ref} ({lower_first(reply.ask.ask)}) has neither an answer nor a “not yet, because”. "
                f"Mend: {reply.ask.owner_role or 'its owner'}, in the register of asks."
            )
            yield Check("unanswered ask", "", sentence, True)
