"""Opening a month's round, chasing, sending an update back, closing the month, and correcting a closed one."""

from datetime import date, timedelta

from areasend.kit.acting import acting
from areasend.programme.models import (
    Chase,
    Round,
    Update,
    UpdateCorrection,
    UpdateReturned,
    UpdateSent,
    Workstream,
)
from areasend.programme.round.plan import actions_of, open_of

MONTHS_BACK = 3


class NotNow(Exception):
    """Something that cannot be done in the round as it stands, in a sentence."""


def months_to_open(today: date) -> list[date]:
    """The last days of the months that a round may be opened for, newest first: this month and three before it."""
    ends = [_month_end(today)]
    for _ in range(MONTHS_BACK):
        ends.append(ends[-1].replace(day=1) - timedelta(days=1))
    taken = set(Round.objects.standing().filter(month_end__in=ends).values_list("month_end", flat=True))
    return [end for end in ends if end not in taken]


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def open_round(*, month_end: date, due_on: date, words: str, who: str, on: date) -> Round:
    """Ask every workstream for its update of a month, by a day. One round at a time."""
    if due_on < on:
        raise NotNow("The day by which you ask must be today or later")
    if month_end not in months_to_open(on):
        raise NotNow("That month has its round already, or is too far away to ask about")
    if still := Round.objects.standing().filter(closed_on=None).first():
        raise NotNow(f"{still} is still open. Close it first")
    workstreams = to_ask(on)
    if not workstreams:
        raise NotNow("No workstream has anything open, so there is nobody to ask")
    with acting(who, f"opening the round for {month_end:%B %Y}"):
        made: Round = Round.objects.create(month_end=month_end, opened_on=on, due_on=due_on, words=words, opened_by=who)
        Update.objects.bulk_create(Update(round=made, workstream=one, asked_on=on) for one in workstreams)
    return made


def to_ask(on: date) -> list[Workstream]:
    """The workstreams that have something to say: all but those whose actions and milestones are all done."""
    every = Workstream.objects.as_at(on).order_by("letter")
    return [one for one in every if open_of(one, on) or not actions_of(one, on).exists()]


def locked(round: Round) -> Round:
    """The round, held until the transaction ends; refused if it is closed."""
    held: Round = Round.objects.select_for_update().get(pk=round.pk)
    if held.closed_on is not None:
        raise NotNow(f"{held} was closed on {_day(held.closed_on)}. Only a dated correction can be added to it")
    return held


def chase(updates: list[Update], *, words: str, who: str, on: date) -> list[Chase]:
    """Remind the leads of these updates; kept with its day, and shown on their homes."""
    with acting(who, "chasing updates that have not come"):
        for update in updates:
            locked(update.round)
            if is_answered(update):
                raise NotNow(f"{update} has come in meanwhile")
        return list(
            Chase.objects.bulk_create(
                Chase(update=update, words=words, chased_by=who, stated_on=on) for update in updates
            )
        )


def is_answered(update: Update) -> bool:
    """Whether the last sending, if there is one, was not sent back."""
    last = update.sendings.standing().last()
    return last is not None and not UpdateReturned.objects.standing().filter(sent=last).exists()


def send_back(sent: UpdateSent, *, question: str, who: str, on: date) -> UpdateReturned:
    """Give an update back to its lead with a question."""
    with acting(who, f"sending back: {question}"):
        locked(sent.update.round)
        if UpdateReturned.objects.filter(sent=sent).exists() or sent != sent.update.sendings.standing().last():
            raise NotNow("This update has been sent back, or sent again, meanwhile")
        made: UpdateReturned = UpdateReturned.objects.create(
            sent=sent, question=question, returned_by=who, stated_on=on
        )
    return made


def close_round(round: Round, *, who: str, on: date) -> Round:
    """Close the month: from now on nothing in it changes but by a dated correction."""
    with acting(who, f"closing the round for {round.month_words}"):
        held = locked(round)
        held.closed_on, held.closed_by = on, who
        held.save()
    return held


def correct(update: Update, *, words: str, who: str, on: date) -> UpdateCorrection:
    """Say what an update of a closed month should have said."""
    with acting(who, "correcting an update of a closed month"):
        held = Round.objects.select_for_update().get(pk=update.round_id)
        if held.closed_on is None:
            raise NotNow("The month is still open: change the update and send it again")
        made: UpdateCorrection = UpdateCorrection.objects.create(update=update, words=words, said_by=who, stated_on=on)
    return made


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
