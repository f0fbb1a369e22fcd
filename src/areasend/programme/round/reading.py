"""A round as it stood on a day: who was asked, who answered, who was chased, whose update went back."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from areasend.accounts.models import User
from areasend.programme.board import natural
from areasend.programme.models import (
    ActionSaid,
    Chase,
    PlanDate,
    Round,
    Update,
    UpdateCorrection,
    UpdateReturned,
    UpdateSent,
)

Row = TypeVar("Row", UpdateSent, Chase, UpdateCorrection)
ANSWERED, SENT_BACK, WAITING, NEVER = "answered", "sent back", "waiting", "never"
WORDS = {ANSWERED: "Answered", SENT_BACK: "Sent back", WAITING: "Not yet", NEVER: "Did not answer"}


@dataclass(frozen=True)
class Asked:
    """One workstream of a round as at a day: what it sent last, what was asked back, when it was chased."""

    update: Update
    on: date
    leads: tuple[str, ...] = ()
    sendings: tuple[UpdateSent, ...] = ()
    returns: tuple[UpdateReturned, ...] = ()
    chases: tuple[Chase, ...] = ()
    corrections: tuple[UpdateCorrection, ...] = ()

    @property
    def letter(self) -> str:
        """The workstream's letter."""
        return str(self.update.workstream.letter)

    @property
    def sent(self) -> UpdateSent | None:
        """The last sending by the day, whether or not it went back."""
        return self.sendings[-1] if self.sendings else None

    @property
    def returned(self) -> UpdateReturned | None:
        """The question with which the last sending went back."""
        return next((one for one in self.returns if self.sent and one.sent_id == self.sent.pk), None)

    @property
    def is_closed(self) -> bool:
        """Whether the month was closed by the day."""
        return self.update.round.is_closed(self.on)

    @property
    def is_answered(self) -> bool:
        """Whether there is an update that did not go back."""
        return self.sent is not None and self.returned is None

    @property
    def state(self) -> str:
        """Answered, sent back, not yet; once the month is closed, what was never answered is named as such."""
        if self.is_answered:
            return ANSWERED
        if self.is_closed:
            return NEVER
        return SENT_BACK if self.returned else WAITING

    @property
    def words(self) -> str:
        """The state in words."""
        return WORDS[self.state]

    @property
    def days_late(self) -> int:
        """Days past the day by which it was asked, while it is missing; else the days it came late."""
        until = self.sent.stated_on if self.is_answered and self.sent else self.on
        return max((until - self.update.round.due_on).days, 0)


@dataclass(frozen=True)
class RoundPage:
    """A round as at a day."""

    round: Round
    on: date
    asked: tuple[Asked, ...]

    @property
    def is_closed(self) -> bool:
        """Whether it was closed by the day."""
        return self.round.is_closed(self.on)

    @property
    def answered(self) -> tuple[Asked, ...]:
        """Those whose update is in."""
        return tuple(one for one in self.asked if one.is_answered)

    @property
    def missing(self) -> tuple[Asked, ...]:
        """Those whose update is not in, or went back."""
        return tuple(one for one in self.asked if not one.is_answered)

    @property
    def is_late(self) -> bool:
        """Whether the day is past by which updates were asked, and some are missing."""
        return not self.is_closed and self.round.due_on < self.on and bool(self.missing)

    def of(self, letter: str) -> Asked | None:
        """One workstream's part, by its letter."""
        return next((one for one in self.asked if one.letter == letter), None)


def rounds(on: date) -> list[Round]:
    """The rounds opened by a day, newest month first."""
    return list(Round.objects.as_at(on).order_by("-month_end"))


def latest_round(on: date) -> RoundPage | None:
    """The newest round opened by a day."""
    newest = Round.objects.as_at(on).order_by("-month_end").first()
    return read_round(newest, on) if newest else None


def round_of(month: str, on: date) -> RoundPage | None:
    """The round of a month written 2020-11, if it was opened by the day."""
    found = Round.objects.as_at(on).filter(month_end__year=month[:4], month_end__month=month[5:]).first()
    return read_round(found, on) if found else None


def read_round(round: Round, on: date) -> RoundPage:
    """A round as it stood on a day, in a fixed number of queries."""
    updates = Update.objects.as_at(on).filter(round=round).select_related("workstream", "round")
    sendings = _by_update(UpdateSent.objects.as_at(on).filter(update__round=round).order_by("stated_on", "pk"))
    chases = _by_update(Chase.objects.as_at(on).filter(update__round=round).order_by("stated_on", "pk"))
    said_since = UpdateCorrection.objects.as_at(on).filter(update__round=round).order_by("stated_on", "pk")
    corrections = _by_update(said_since)
    returns: dict[int, list[UpdateReturned]] = defaultdict(list)
    for one in UpdateReturned.objects.as_at(on).filter(sent__update__round=round).select_related("sent"):
        returns[one.sent.update_id].append(one)
    leads = _leads(on)
    asked = tuple(
        Asked(
            update,
            on,
            tuple(leads[update.workstream.letter]),
            tuple(sendings[update.pk]),
            tuple(returns[update.pk]),
            tuple(chases[update.pk]),
            tuple(corrections[update.pk]),
        )
        for update in updates.order_by("workstream__letter")
    )
    return RoundPage(round, on, asked)


def _by_update(rows: Iterable[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.update_id].append(row)
    return found


def _leads(on: date) -> dict[str, list[str]]:
    """Who signs in as lead of each workstream, by its letter."""
    found: dict[str, list[str]] = defaultdict(list)
    people = User.objects.filter(is_active=True).exclude(workstream="").prefetch_related("held").order_by("name")
    for user in people:
        if user.holds("workstream-lead", on):
            found[user.workstream].append(user.name)
    return found


@dataclass(frozen=True)
class SentPage:
    """What one sending said: of actions in words, of days with why they moved."""

    sent: UpdateSent
    actions: tuple[ActionSaid, ...]
    dates: tuple[PlanDate, ...]


def read_sent(sent: UpdateSent) -> SentPage:
    """What a sending said, in the order of the plan."""
    said = ActionSaid.objects.standing().filter(sent=sent).select_related("action")
    dates = PlanDate.objects.standing().filter(sent=sent).select_related("action", "milestone__action")
    return SentPage(
        sent,
        tuple(sorted(said, key=lambda one: natural(one.action.ref))),
        tuple(sorted(dates, key=lambda one: natural(_ref(one)))),
    )


def _ref(stated: PlanDate) -> str:
    row = stated.milestone or stated.action
    return str(row.ref) if row else ""
