"""Giving a light. One that differs from what the rule proposes needs a reason and an expiry."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms

from areasend.kit.acting import acting
from areasend.programme.board import BoardReader, Light, read_board
from areasend.programme.models import Action, Judgement, Weakness
from areasend.programme.rules.lights import (
    AMBER,
    COMPLETE,
    GREEN,
    IMPACT_WORDS,
    NO_DATA,
    PAUSED,
    RED,
    WORDS,
    Proposal,
)
from areasend.programme.success import Success, success, successes, targets_as_at

IMPACT_CHOICES = [(light, IMPACT_WORDS[light]) for light in (GREEN, AMBER, RED)]
CHOICES = [(light, WORDS[light]) for light in (COMPLETE, GREEN, AMBER, RED, PAUSED)]
LONGEST = timedelta(days=92)


@dataclass(frozen=True)
class Given:
    """A light as a person gives it."""

    light: str
    reason: str
    expires_on: date | None


class LightForm(forms.Form):
    """The light, and, where it differs from the rule's, why and until when."""

    light = forms.ChoiceField(label="Which light do you give?", choices=CHOICES)
    reason = forms.CharField(label="Why does it differ from the rule?", max_length=300, required=False)
    expires_on = forms.DateField(label="Until when does your light stand?", required=False)

    def __init__(self, *args: Any, proposed: str, today: date, which: str = "delivery", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposed, self.today = proposed, today
        if which == "impact":
            self.fields["light"].choices = IMPACT_CHOICES  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A differing light says why in a sentence, and ends within three months."""
        cleaned = super().clean() or {}
        if cleaned.get("light") not in (None, self.proposed):
            self._check_reason(cleaned)
            self._check_expiry(cleaned)
        return cleaned

    def _check_reason(self, cleaned: dict[str, Any]) -> None:
        if len(str(cleaned.get("reason") or "").split()) < 3:
            self.add_error("reason", "Say in a sentence why your light differs from the rule's")

    def _check_expiry(self, cleaned: dict[str, Any]) -> None:
        expires = cleaned.get("expires_on")
        if not expires or not self.today < expires <= self.today + LONGEST:
            self.add_error("expires_on", "Give a day after today and within three months")

    def given(self) -> Given:
        """What was given, once checked."""
        agrees = self.cleaned_data["light"] == self.proposed
        reason = "" if agrees else self.cleaned_data["reason"]
        return Given(self.cleaned_data["light"], reason, None if agrees else self.cleaned_data["expires_on"])


def proposal_for(kind: str, pk: int, on: date) -> Proposal:
    """What the rule makes of the records of an action or weakness on a day."""
    board = read_board(on)
    if kind == "weakness":
        found = next((block.delivery.proposed for block in board.weaknesses if block.weakness.pk == pk), None)
    else:
        found = next((line.light.proposed for line in board.actions if line.step.row.pk == pk), None)
    return found or Proposal(NO_DATA, "nothing is recorded under it")


def impact_for(kind: str, pk: int, on: date) -> tuple[Light, tuple[Success, ...]]:
    """The impact of an action or weakness as it stands on a day, and the measures of success behind it."""
    if kind == "weakness":
        measures = successes(on).get(pk, ())
    else:
        measures = tuple(success(target, on) for target in targets_as_at(on) if target.action_id == pk)
    return BoardReader(on).impact((kind, pk), measures), measures


def give_light(
    *,
    proposed: Proposal,
    given: Given,
    who: str,
    on: date,
    action: Action | None = None,
    weakness: Weakness | None = None,
    which: str = "delivery",
) -> Judgement:
    """Keep a light with what the rule proposed then, so that a reader sees both."""
    with acting(who, given.reason or "agreeing with the rule"):
        made: Judgement = Judgement.objects.create(
            action=action,
            weakness=weakness,
            light=which,
            given=given.light,
            proposed="" if proposed.light == NO_DATA else proposed.light,
            because=proposed.because,
            reason=given.reason,
            expires_on=given.expires_on,
            given_by=who,
            stated_on=on,
        )
    return made
