"""Saving an update as a draft, and sending it: its days, its words and its lights become dated statements."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from areasend.kit.acting import acting
from areasend.programme.models import (
    ActionSaid,
    Judgement,
    PlanDate,
    Update,
    UpdateDraft,
    UpdateSent,
)
from areasend.programme.round.form import Stated, UpdateForm
from areasend.programme.round.keeping import locked
from areasend.programme.round.plan import Due, Spoken
from areasend.programme.rules.lights import NO_DATA


@dataclass(frozen=True)
class SomeoneElse:
    """Somebody else saved the draft after this page was opened: who, when, and what they typed otherwise."""

    who: str
    at: datetime
    version: int
    differs: tuple[tuple[str, str], ...]


def save_draft(update: Update, *, typed: dict[str, str], version: int, who: str) -> UpdateDraft | SomeoneElse:
    """Keep what is typed, complete or not; refused, with what differs, if someone else saved meanwhile."""
    with transaction.atomic():
        locked(update.round)
        draft, _ = UpdateDraft.objects.select_for_update().get_or_create(
            update=update, defaults={"saved_by": who, "version": 0}
        )
        if draft.version > version and draft.saved_by != who and draft.said != typed:
            return _someone_else(draft, typed)
        draft.said, draft.saved_by = typed, who
        draft.version += 1
        draft.save()
    return draft


def _someone_else(draft: UpdateDraft, typed: dict[str, str]) -> SomeoneElse:
    differs = tuple((name, str(theirs)) for name, theirs in draft.said.items() if typed.get(name, "") != theirs)
    return SomeoneElse(draft.saved_by, draft.saved_at, draft.version, differs)


def initial_of(update: Update, spoken: tuple[Spoken, ...]) -> dict[str, Any]:
    """What the form begins with: the draft, else what the last sending said."""
    draft = UpdateDraft.objects.filter(update=update).first()
    if draft:
        return dict(draft.said)
    last = update.sendings.standing().last()
    if last is None:
        return {}
    said = {f"a{one.action_id}-words": one.words for one in last.said_of_actions.standing()}
    return {"sentence": last.sentence, **said}


def send_update(update: Update, *, form: UpdateForm, who: str, on: date) -> UpdateSent:
    """Send a checked update. Every day in it is a statement made today; every open action gets its light anew."""
    with acting(who, f"the update of workstream {update.workstream.letter} for {update.round.month_words}"):
        locked(update.round)
        sent: UpdateSent = UpdateSent.objects.create(
            update=update, sentence=form.cleaned_data["sentence"], sent_by=who, stated_on=on
        )
        for stated in form.stated():
            _state(stated, sent, on)
        for spoken in form.spoken:
            _say(spoken, form, sent)
            _light(spoken, form, sent, who, on)
        UpdateDraft.objects.filter(update=update).delete()
    return sent


def _state(stated: Stated, sent: UpdateSent, on: date) -> None:
    if stated.done:
        _take_back_done(stated.due, sent, on, unless=stated.done)
        _put(stated.due, "done", stated.done, "", sent, stated.done)
        return
    _take_back_done(stated.due, sent, on)
    if stated.expected or stated.due.before:
        _put(stated.due, "forecast", stated.expected, stated.why, sent, on)


def _take_back_done(due: Due, sent: UpdateSent, on: date, unless: date | None = None) -> None:
    """An earlier sending of the same update said it was done: that is withdrawn where this one says otherwise."""
    mistaken = PlanDate.objects.standing().filter(sent__update=sent.update, kind="done", **due.of)
    mistaken.exclude(due_on=unless).update(
        withdrawn_on=on, withdrawn_why="Said otherwise when the update was sent again"
    )


def _put(due: Due, kind: str, day: date | None, why: str, sent: UpdateSent, stated_on: date) -> None:
    """One statement a day of each kind: what was said earlier the same day is said anew, and the history keeps it."""
    row = PlanDate.objects.standing().filter(kind=kind, stated_on=stated_on, **due.of).last()
    row = row or PlanDate(kind=kind, stated_on=stated_on, **due.of)
    row.due_on, row.reason, row.sent = day, why, sent
    row.as_said = {} if day else {"due_on": {"said": "not known"}}
    row.save()


def _say(spoken: Spoken, form: UpdateForm, sent: UpdateSent) -> None:
    words = form.cleaned_data.get(f"{spoken.due.key}-words")
    if words:
        ActionSaid.objects.create(sent=sent, action=spoken.action, words=words)


def _light(spoken: Spoken, form: UpdateForm, sent: UpdateSent, who: str, on: date) -> None:
    key = spoken.due.key
    proposed = form.proposed(spoken, form.cleaned_data)
    given = form.cleaned_data.get(f"{key}-light") or proposed.light
    if given == NO_DATA:
        return
    agrees = given == proposed.light
    row = Judgement.objects.standing().filter(action=spoken.action, light="delivery", stated_on=on).last()
    row = row or Judgement(action=spoken.action, light="delivery", stated_on=on)
    row.given, row.given_by = given, who
    row.proposed = "" if proposed.light == NO_DATA else proposed.light
    row.because = proposed.because
    row.reason = "" if agrees else form.cleaned_data[f"{key}-reason"]
    row.expires_on = None if agrees else form.cleaned_data[f"{key}-until"]
    row.as_said = {}
    row.save()
