"""The form of an update: each open day, what was done for each action, a sentence for the highlight report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django import forms

from areasend.programme.judging import CHOICES, LONGEST
from areasend.programme.round.plan import Due, Spoken
from areasend.programme.rules.lights import Proposal, delivery_of
from areasend.programme.rules.slip import PlanDates

AS_THE_RULE = [("", "As the rule proposes"), *CHOICES]
FEWEST_WORDS = 3
SENTENCE = "sentence"


@dataclass(frozen=True)
class DueFields:
    """One day of the form: its fields, and the light that what is typed would give it."""

    due: Due
    expected: Any
    done: Any
    why: Any
    light: Proposal

    @property
    def wrong(self) -> bool:
        """Whether something in it must be mended."""
        return bool(self.expected.errors or self.done.errors or self.why.errors)

    @property
    def has_passed(self) -> bool:
        """Whether the day expected until now is gone, so that a new one is needed."""
        return not self.due.said_done and self.due.step.past_due


@dataclass(frozen=True)
class ActionFields:
    """One action of the form."""

    spoken: Spoken
    own: DueFields
    milestones: tuple[DueFields, ...]
    words: Any
    light: Any
    reason: Any
    until: Any

    @property
    def light_wrong(self) -> bool:
        """Whether the light given must be mended."""
        return bool(self.light.errors or self.reason.errors or self.until.errors)


@dataclass(frozen=True)
class Stated:
    """What the checked form says of one action or milestone."""

    due: Due
    expected: date | None
    done: date | None
    why: str


class UpdateForm(forms.Form):
    """Everything of one workstream that needs saying this month."""

    sentence = forms.CharField(
        label="In one sentence for the highlight report: how did the month go?",
        help_text="The board reads it as you write it, under your workstream.",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3, "class": "govuk-textarea"}),
        error_messages={"required": "Write a sentence for the highlight report"},
    )

    def __init__(self, *args: Any, spoken: tuple[Spoken, ...], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.spoken, self.today = spoken, today
        for one in spoken:
            for due in one.dues:
                self._ask_day(due)
            self._ask_action(one)

    def _ask_day(self, due: Due) -> None:
        self.fields[f"{due.key}-expected"] = _day("Expected by")
        self.fields[f"{due.key}-done"] = _day("Done on, if it is done")
        self.fields[f"{due.key}-why"] = _words("If the day moves: why?", 300)
        self.initial.setdefault(f"{due.key}-expected", self._still_ahead(due))
        self.initial.setdefault(f"{due.key}-done", due.said_done)

    def _still_ahead(self, due: Due) -> date | None:
        """The day expected until now; nothing where it has gone by, so that nobody sends it again unread."""
        return due.before if due.before and due.before >= self.today else None

    def _ask_action(self, one: Spoken) -> None:
        key = one.due.key
        self.fields[f"{key}-words"] = _words("What was done this month?", 400, rows=2)
        self.fields[f"{key}-light"] = forms.ChoiceField(
            label="Light", choices=AS_THE_RULE, required=False, widget=forms.Select(attrs={"class": "govuk-select"})
        )
        self.fields[f"{key}-reason"] = _words("Why does it differ from the rule?", 300)
        self.fields[f"{key}-until"] = _day("Until when does your light stand?")

    @property
    def actions(self) -> Iterator[ActionFields]:
        """The form as the page shows it: by action, with the lights that what is typed would give."""
        for one in self.spoken:
            key = one.due.key
            yield ActionFields(
                one,
                self._fields(one.due),
                tuple(self._fields(due) for due in one.milestones),
                *(self[f"{key}-{name}"] for name in ("words", "light", "reason", "until")),
            )

    def _fields(self, due: Due) -> DueFields:
        expected, done, why = (self[f"{due.key}-{name}"] for name in ("expected", "done", "why"))
        light = delivery_of(as_typed(due, _read(expected.value()), _read(done.value())), self.today)
        return DueFields(due, expected, done, why, light)

    def clean(self) -> dict[str, Any]:
        """Days that can be, reasons where a day moves or a light differs."""
        cleaned = super().clean() or {}
        for one in self.spoken:
            for due in one.dues:
                self._check_day(due, cleaned)
            self._check_light(one, cleaned)
        return cleaned

    def _check_day(self, due: Due, cleaned: Mapping[str, Any]) -> None:
        expected, done = (cleaned.get(f"{due.key}-{name}") for name in ("expected", "done"))
        if done:
            if done > self.today:
                self.add_error(f"{due.key}-done", f"{due.row.ref}: the day it was done must be today or earlier")
        elif expected and expected < self.today:
            words = "that day has gone by: give the day it was done, or a day to come"
            self.add_error(f"{due.key}-expected", f"{due.row.ref}: {words}")
        elif expected != due.before and len(str(cleaned.get(f"{due.key}-why") or "").split()) < FEWEST_WORDS:
            self.add_error(f"{due.key}-why", f"{due.row.ref}: {self._moved(due, expected)}; say why in a few words")

    @staticmethod
    def _moved(due: Due, expected: date | None) -> str:
        before = _say(due.before) if due.before else "no day"
        return (
            f"it was expected by {before} and now by {_say(expected)}"
            if expected
            else (f"it was expected by {before}, and no new day is given")
        )

    def _check_light(self, one: Spoken, cleaned: Mapping[str, Any]) -> None:
        key = one.due.key
        given = cleaned.get(f"{key}-light")
        if not given or given == self.proposed(one, cleaned).light:
            return
        if len(str(cleaned.get(f"{key}-reason") or "").split()) < FEWEST_WORDS:
            self.add_error(
                f"{key}-reason", f"{one.action.ref}: say in a sentence why your light differs from the rule's"
            )
        until = cleaned.get(f"{key}-until")
        if not until or not self.today < until <= self.today + LONGEST:
            self.add_error(f"{key}-until", f"{one.action.ref}: give a day after today and within three months")

    def proposed(self, one: Spoken, cleaned: Mapping[str, Any]) -> Proposal:
        """The light that the rule makes of what is typed for an action."""
        expected, done = (cleaned.get(f"{one.due.key}-{name}") for name in ("expected", "done"))
        return delivery_of(as_typed(one.due, expected, done), self.today)

    def stated(self) -> Iterator[Stated]:
        """What the checked form says of each day."""
        for one in self.spoken:
            for due in one.dues:
                values = (self.cleaned_data[f"{due.key}-{name}"] for name in ("expected", "done", "why"))
                yield Stated(due, *values)

    def typed(self) -> dict[str, str]:
        """What is typed, checked or not, as a draft keeps it."""
        return {name: str(self.data.get(name, "")) for name in self.fields}


def as_typed(due: Due, expected: date | None, done: date | None) -> PlanDates:
    """The dates of an action or milestone with what is typed in place of what was said before."""
    if done:
        return replace(due.step.dates, done=done)
    return replace(due.step.dates, done=None, forecast=expected)


def _read(typed: Any) -> date | None:
    if isinstance(typed, date) or not typed:
        return typed or None
    try:
        return date.fromisoformat(str(typed))
    except ValueError:
        return None


def _say(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""


def _day(label: str) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(attrs={"type": "date", "class": "govuk-input govuk-input--width-10"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Enter a day, such as 2026-11-18"},
    )


def _words(label: str, longest: int, rows: int = 0) -> forms.CharField:
    widget: forms.Widget = (
        forms.Textarea(attrs={"rows": rows, "class": "govuk-textarea"})
        if rows
        else forms.TextInput(attrs={"class": "govuk-input"})
    )
    return forms.CharField(label=label, max_length=longest, required=False, widget=widget)
