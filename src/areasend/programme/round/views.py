"""The pages of the round: who was asked and who answered; an update read, written, sent back, corrected."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from areasend.kit import access
from areasend.kit.page_form import PageForm, day_field
from areasend.kit.requests import Request
from areasend.programme.models import UpdateDraft
from areasend.programme.round.form import UpdateForm
from areasend.programme.round.keeping import (
    NotNow,
    chase,
    close_round,
    correct,
    months_to_open,
    open_round,
    send_back,
)
from areasend.programme.round.plan import spoken_of
from areasend.programme.round.reading import Asked, RoundPage, latest_round, read_sent, round_of, rounds
from areasend.programme.round.sending import SomeoneElse, initial_of, save_draft, send_update

DAYS_TO_ANSWER = 7


class OpenForm(PageForm):
    """A month and the day by which leads are asked."""

    month = forms.ChoiceField(
        label="Which month do the updates tell of?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a month"},
    )
    due_on = day_field("The day by which you ask for them")
    words = forms.CharField(
        label="Anything you want to say to the leads",
        required=False,
        max_length=300,
        help_text="They see it on their home and above their update.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class WordsForm(PageForm):
    """A few words; whether they may be left out is said where the form is made."""

    words = forms.CharField(max_length=300, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, label: str, missing: str = "", hint: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label, self.fields["words"].help_text = label, hint
        self.fields["words"].required = bool(missing)
        self.fields["words"].error_messages["required"] = missing


def found_round(request: Request, month: str) -> RoundPage:
    """The round of a month as at the day asked about."""
    year, _, number = month.partition("-")
    found = round_of(month, request.as_at.on) if year.isdigit() and number.isdigit() else None
    if found is None:
        raise Http404
    return found


def found_update(request: Request, month: str, letter: str) -> tuple[RoundPage, Asked]:
    """One workstream's part; someone held to their own workstream sees no other's."""
    page = found_round(request, month)
    asked = page.of(letter)
    if asked is None:
        raise Http404
    if held_to_own(request) and not may_write(request, letter):
        raise PermissionDenied("This is the update of another workstream.")
    return page, asked


def held_to_own(request: Request) -> bool:
    """Whether every role that opens the programme to this person is held to one workstream."""
    seeing = [role for role in request.user.roles if role.may("see", "programme")]
    return all(role.own_workstream for role in seeing)


def may_write(request: Request, letter: str) -> bool:
    """Whether this person may write in the workstream's update."""
    return bool(request.user.may_change("programme", letter))


def may_send(request: Request, letter: str) -> bool:
    """Whether this person may send it: a lead of the workstream, or whoever runs the round."""
    leads = any(role.key == "workstream-lead" for role in request.user.roles)
    return may_write(request, letter) and (leads or may_run(request))


def may_run(request: Request) -> bool:
    """Whether this person opens, chases and closes rounds."""
    return bool(request.user.may("edit", "board"))


@access.needs("see", "programme")
def latest(request: Request) -> HttpResponse:
    """The newest round, or how to begin one."""
    on = request.as_at.on
    return _page(request, latest_round(on))


@access.needs("see", "programme")
def month(request: Request, month: str) -> HttpResponse:
    """The round of one month."""
    return _page(request, found_round(request, month))


def _page(request: Request, page: RoundPage | None) -> HttpResponse:
    now = not request.as_at.is_past
    opens = (
        {one.letter for one in page.asked if not held_to_own(request) or may_write(request, one.letter)}
        if page
        else set()
    )
    context = {
        "page": page,
        "rounds": rounds(request.as_at.on),
        "may_run": may_run(request) and now,
        "may_open": now and may_run(request) and (page is None or page.is_closed),
        "opens": opens,
    }
    return render(request, "programme/round/round.html", context)


@access.needs("edit", "board")
def begin(request: Request) -> HttpResponse:
    """Ask every workstream for its update of a month."""
    today = request.as_at.today
    months = months_to_open(today)
    due = {"due_on": today + timedelta(days=DAYS_TO_ANSWER)}
    form = OpenForm(request.POST or None, initial=due | ({"month": months[0].isoformat()} if months else {}))
    form.fields["month"].choices = [(end.isoformat(), f"{end:%B %Y}") for end in months]  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        chosen = next(end for end in months if end.isoformat() == asked["month"])
        try:
            made = open_round(
                month_end=chosen, due_on=asked["due_on"], words=asked["words"], who=str(request.user), on=today
            )
            messages.success(request, f"The round for {made.month_words} is open. Every lead sees it on their home.")
            return redirect(reverse("programme:round-month", args=[made.month]))
        except NotNow as problem:
            form.add_error("due_on" if "day" in str(problem) else None, str(problem))
    asked_of = {"heading": "Which month do you ask about?", "act": "Ask the leads", "caption": "The monthly round"}
    return render(
        request, "programme/round/question.html", asked_of | {"form": form, "back": reverse("programme:round")}
    )


@access.needs("edit", "board")
def remind(request: Request, month: str, letter: str) -> HttpResponse:
    """Chase one workstream's update, or with `all` every one that is missing."""
    page = found_round(request, month)
    missing = [one for one in page.missing if letter in ("all", one.letter)]
    if not missing:
        raise Http404
    form = WordsForm(
        request.POST or None, label="What do you say to them?", hint="They see it on their home, with the day."
    )
    if request.method == "POST" and form.is_valid():
        try:
            chase(
                [one.update for one in missing],
                words=form.cleaned_data["words"],
                who=str(request.user),
                on=request.as_at.today,
            )
            messages.success(request, f"Chased: {_streams(missing)}. It stands on the lead's home.")
            return _back_to(page)
        except NotNow as problem:
            form.add_error(None, str(problem))
    asked_of = {"heading": f"Chase {_streams(missing)}", "act": "Chase", "caption": str(page.round)}
    return _question(request, page, asked_of, form)


@access.needs("edit", "board")
def close(request: Request, month: str) -> HttpResponse:
    """Close the month, naming whoever did not answer."""
    page = found_round(request, month)
    if request.method == "POST":
        try:
            close_round(page.round, who=str(request.user), on=request.as_at.today)
            messages.success(request, f"{page.round} is closed.")
        except NotNow as problem:
            messages.info(request, str(problem))
        return _back_to(page)
    return render(request, "programme/round/close.html", {"page": page})


@access.needs("see", "programme")
def update(request: Request, month: str, letter: str) -> HttpResponse:
    """One update as it was sent, with its chases, questions and corrections."""
    page, asked = found_update(request, month, letter)
    now = not request.as_at.is_past
    context = {
        "page": page,
        "asked": asked,
        "said": [(one, read_sent(one)) for one in asked.sendings[::-1]],
        "may_write": now and not asked.is_closed and may_write(request, letter),
        "may_send_back": now and not asked.is_closed and asked.is_answered and may_run(request),
        "may_chase": now and not asked.is_closed and not asked.is_answered and may_run(request),
        "may_correct": now and asked.is_closed and may_write(request, letter),
    }
    return render(request, "programme/round/update.html", context)


@access.needs("edit", "programme")
def write(request: Request, month: str, letter: str) -> HttpResponse:
    """Write an update: save it as a draft, or send it."""
    page, asked = found_update(request, month, letter)
    if not may_write(request, letter) or request.as_at.is_past:
        raise PermissionDenied("This is not yours to write.")
    if asked.is_closed:
        return redirect(reverse("programme:update", args=[month, letter]))
    spoken = spoken_of(asked.update, request.as_at.today)
    if request.method == "POST":
        return _written(request, page, asked, UpdateForm(request.POST, spoken=spoken, today=request.as_at.today))
    form = UpdateForm(spoken=spoken, today=request.as_at.today, initial=initial_of(asked.update, spoken))
    return _writing(request, page, asked, form)


def _written(request: Request, page: RoundPage, asked: Asked, form: UpdateForm) -> HttpResponse:
    who, version = str(request.user), _number(request.POST.get("version", ""))
    try:
        saved = save_draft(asked.update, typed=form.typed(), version=version, who=who)
        if isinstance(saved, SomeoneElse):
            return _writing(request, page, asked, form, someone_else=saved)
        if "send" not in request.POST:
            messages.success(request, f"Saved at {timezone.localtime(saved.saved_at):%H:%M}. It is not sent yet.")
            return redirect(request.path)
        if not may_send(request, asked.letter):
            raise PermissionDenied("The lead of the workstream sends its update.")
        if form.is_valid():
            send_update(asked.update, form=form, who=who, on=request.as_at.today)
            messages.success(request, f"Sent: the update of workstream {asked.letter} for {page.round.month_words}.")
            return redirect(reverse("programme:update", args=[page.round.month, asked.letter]))
    except NotNow as problem:
        form.add_error(None, str(problem))
    return _writing(request, page, asked, form)


def _writing(
    request: Request, page: RoundPage, asked: Asked, form: UpdateForm, someone_else: SomeoneElse | None = None
) -> HttpResponse:
    draft = UpdateDraft.objects.filter(update=asked.update).first()
    actions = list(form.actions)
    passed = sum(fields.has_passed for one in actions for fields in (one.own, *one.milestones))
    context = {
        "page": page,
        "asked": asked,
        "form": form,
        "actions": actions,
        "passed": passed,
        "draft": draft,
        "version": someone_else.version if someone_else else draft.version if draft else 0,
        "someone_else": someone_else,
        "theirs": [(form.fields[name].label, words) for name, words in someone_else.differs if name in form.fields]
        if someone_else
        else [],
        "may_send": may_send(request, asked.letter),
    }
    return render(request, "programme/round/write.html", context)


@access.needs("edit", "board")
def give_back(request: Request, month: str, letter: str) -> HttpResponse:
    """Send an update back with a question."""
    page, asked = found_update(request, month, letter)
    if asked.sent is None or not asked.is_answered or asked.is_closed:
        raise Http404
    form = WordsForm(request.POST or None, label="What do you ask?", missing="Write your question")
    if request.method == "POST" and form.is_valid():
        try:
            send_back(asked.sent, question=form.cleaned_data["words"], who=str(request.user), on=request.as_at.today)
            messages.success(request, f"Sent back to workstream {letter} with your question.")
            return _back_to(page)
        except NotNow as problem:
            form.add_error(None, str(problem))
    asked_of = {
        "heading": f"Send back the update of workstream {letter}",
        "act": "Send back",
        "caption": str(page.round),
    }
    return _question(request, page, asked_of, form)


@access.needs("edit", "programme")
def amend(request: Request, month: str, letter: str) -> HttpResponse:
    """Add a dated correction to an update of a closed month."""
    page, asked = found_update(request, month, letter)
    if not may_write(request, letter):
        raise PermissionDenied("This is the update of another workstream.")
    if not asked.is_closed:
        raise Http404
    hint = "What was sent stays as it was. Your words stand beside it, with today's day and your name."
    form = WordsForm(request.POST or None, label="What should it have said?", missing="Write the correction", hint=hint)
    if request.method == "POST" and form.is_valid():
        correct(asked.update, words=form.cleaned_data["words"], who=str(request.user), on=request.as_at.today)
        messages.success(request, "The correction stands beside the update.")
        return redirect(reverse("programme:update", args=[month, letter]))
    asked_of = {
        "heading": f"Correct the update of workstream {letter}",
        "act": "Add the correction",
        "caption": str(page.round),
    }
    return _question(request, page, asked_of, form)


def _question(request: Request, page: RoundPage, asked_of: dict[str, str], form: forms.Form) -> HttpResponse:
    back = reverse("programme:round-month", args=[page.round.month])
    return render(request, "programme/round/question.html", asked_of | {"form": form, "back": back})


def _back_to(page: RoundPage) -> HttpResponse:
    return redirect(reverse("programme:round-month", args=[page.round.month]))


def _streams(asked: list[Asked]) -> str:
    letters = [one.letter for one in asked]
    if len(letters) == 1:
        return f"workstream {letters[0]}"
    return f"workstreams {', '.join(letters[:-1])} and {letters[-1]}"


def _number(written: str) -> int:
    return int(written) if written.isdigit() else 0
