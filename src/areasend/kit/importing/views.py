"""The pages of imports: what came in, a new file, a look before it comes in, undoing."""

import csv
import hashlib
import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from areasend.kit import access
from areasend.kit.importing.actions import day_stated, open_for_guess, undo_import, uploads
from areasend.kit.importing.background import (
    bring_in_later,
    bring_waiting_in,
    is_large,
    job_of_run,
    look_later,
    seen_before,
)
from areasend.kit.importing.look import Looked, default_stated_on, look, upload_path
from areasend.kit.importing.mapping import BadMapping, check_mapping, read_mapping
from areasend.kit.importing.models import ImportRun
from areasend.kit.importing.remembering import remembered
from areasend.kit.importing.samples import offered, sample_of
from areasend.kit.looks import log_look
from areasend.kit.registers import all_registers, register_of
from areasend.kit.requests import Request
from areasend.kit.sheets.reading import open_book
from areasend.kit.sheets.refused import Refused


def _editable(request: Request) -> list[tuple[str, str]]:
    user: Any = request.user
    return [(one.key, one.many) for one in all_registers() if user.may("edit", one.subject)]


class NewFile(forms.Form):
    """A file and the register it belongs to."""

    register = forms.ChoiceField(label="What is in the file?")
    file = forms.FileField(label="The file", error_messages={"required": "Choose a file", "empty": "The file is empty"})

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["register"].choices = choices  # type: ignore[attr-defined]


@access.needs("see", "imports")
def runs(request: Request) -> HttpResponse:
    """Files brought in, newest first."""
    found = ImportRun.objects.exclude(state="failed").order_by("-pk")[:100]
    return render(request, "imports/runs.html", {"runs": found, "may_edit": bool(_editable(request))})


@access.needs("edit", "imports")
def new(request: Request) -> HttpResponse:
    """Choose a file; it is read and checked, and nothing is changed yet."""
    form = NewFile(request.POST or None, request.FILES or None, choices=_editable(request))
    if request.method == "POST" and form.is_valid():
        try:
            return _to_look_at(request, _received(request, form))
        except (Refused, BadMapping) as problem:
            form.add_error("file", str(problem))
    return render(request, "imports/new.html", {"form": form, "samples": offered()})


def _to_look_at(request: Request, waiting: ImportRun) -> HttpResponse:
    """To the page of a waiting file; a large one is looked at by a worker first, whose page it is then."""
    if is_large(waiting):
        return redirect(reverse("jobs:job", args=[look_later(waiting, request.user).pk]))
    return redirect(reverse("imports:run", args=[waiting.pk]))


@access.needs("see", "imports")
def sample(request: Request, name: str) -> HttpResponse:
    """A sample file to try the import with."""
    found = sample_of(name)
    if found is None:
        raise Http404
    response = HttpResponse(found.content(), content_type="application/octet-stream")
    response["Content-Disposition"] = f'attachment; filename="{found.name}"'
    return response


def _received(request: Request, form: NewFile) -> ImportRun:
    uploaded = form.cleaned_data["file"]
    register = register_of(form.cleaned_data["register"])
    path = _kept(uploaded)
    book = open_book(path, name=uploaded.name)
    found = open_for_guess(book, register)
    mapping = remembered(found, register.key) or found.mapping
    final = uploads(settings.FILES) / book.sha256
    shutil.move(path, final)
    today: date = request.as_at.today
    return ImportRun.objects.create(
        register=register.key,
        file_name=uploaded.name[:200],
        sha256=book.sha256,
        sheet=found.sheet.name,
        mapping=mapping.as_json(),
        stated_on=day_stated(mapping, register, None, book) or default_stated_on(book, today),
        by=str(request.user),
        state="looking",
    )


def _kept(uploaded: Any) -> Path:
    """The upload on disk, piece by piece, so that memory stays flat."""
    digest = hashlib.sha256()
    with tempfile.NamedTemporaryFile(dir=uploads(settings.FILES), delete=False) as kept:
        for piece in uploaded.chunks():
            digest.update(piece)
            kept.write(piece)
    return Path(kept.name)


@access.needs("see", "imports")
def run(request: Request, pk: int) -> HttpResponse:
    """A file being looked at, or what became of one."""
    found = get_object_or_404(ImportRun, pk=pk)
    if found.state != "looking":
        return render(request, "imports/done.html", _done(found))
    if request.method == "POST":
        try:
            return _corrected(request, found)
        except (Refused, BadMapping) as problem:
            return render(request, "imports/failed.html", {"run": found, "sentence": str(problem)})
    if is_large(found):
        looked, asked = seen_before(found), job_of_run(found)
        if asked and (looked is None or not asked.has_ended):
            return redirect(reverse("jobs:job", args=[asked.pk]))
    else:
        looked = None
    try:
        looked = looked or look(found, settings.FILES)
    except (Refused, BadMapping) as problem:
        return render(request, "imports/failed.html", {"run": found, "sentence": str(problem)})
    return render(request, "imports/look.html", _look_context(found, looked))


def _look_context(found: ImportRun, looked: Looked) -> dict[str, Any]:
    return {
        "looked": looked,
        "run": found,
        "register": register_of(found.register),
        "mapping": read_mapping(found.mapping),
        "counts": looked.counts,
        "coming": looked.coming,
    }


def _done(found: ImportRun) -> dict[str, Any]:
    return {
        "run": found,
        "register": register_of(found.register),
        "refused": found.lines.filter(outcome="refused").order_by("line")[:200],
        "left": found.lines.filter(outcome="left").order_by("line")[:200],
        "totals": found.totals.order_by("line"),
    }


def _corrected(request: Request, found: ImportRun) -> HttpResponse:
    """Keep a person's corrections of the guess, then look again."""
    document = dict(found.mapping)
    sheet = request.POST.get("sheet", "")
    if sheet and sheet != document.get("sheet"):
        book = open_book(upload_path(settings.FILES, found), name=found.file_name)
        document = open_for_guess(book, register_of(found.register), sheet).mapping.as_json()
    else:
        chosen = {key.removeprefix("column-"): name for key, name in request.POST.items() if key.startswith("column-")}
        document["columns"] = {heading: name for heading, name in chosen.items() if name} or document["columns"]
        document["values"] = _values(request, document.get("values", {}))
        document["dates"] = request.POST.get("dates", "day-first")
    check_mapping(read_mapping(document), register_of(found.register))
    found.mapping, found.sheet = document, document.get("sheet", "")
    written = request.POST.get("stated_on", "")
    found.stated_on = _day(written) if written else found.stated_on
    found.save()
    return _to_look_at(request, found)


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as problem:
        raise Refused(f"“{written}” is not a day: write the day this sheet speaks of as 2020-11-13.") from problem


def _values(request: Request, before: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """Words as written and as they are to be read, by column; what a person leaves alone stays as it was."""
    values = {column: dict(words) for column, words in before.items()}
    for key, read in request.POST.items():
        if key.startswith("word-") and read:
            _, column, written = key.split("-", 2)
            values.setdefault(column, {})[written] = str(read)
    return values


@access.needs("edit", "imports")
def bring_in(request: Request, pk: int) -> HttpResponse:
    """Bring the good rows in, all or none."""
    waiting = get_object_or_404(ImportRun, pk=pk, state="looking")
    register = register_of(waiting.register)
    access.check(request, "edit", register.subject)
    if request.method != "POST":
        raise Http404
    if is_large(waiting):
        return redirect(reverse("jobs:job", args=[bring_in_later(waiting, request.user).pk]))
    try:
        brought = bring_waiting_in(waiting, str(request.user))
    except (Refused, BadMapping) as problem:
        return render(request, "imports/failed.html", {"run": waiting, "sentence": str(problem)})
    messages.success(request, f"{brought.counts.added} added, {brought.counts.changed} changed.")
    return redirect(reverse("imports:run", args=[brought.run.pk]))


@access.needs("see", "imports")
def refused(request: Request, pk: int) -> HttpResponse:
    """The refused rows as a file, with a column that says why."""
    found = get_object_or_404(ImportRun, pk=pk)
    access.check(request, "see", register_of(found.register).subject)
    log_look(str(request.user), "download", "refused rows", str(pk))
    response = HttpResponse(content_type="text/csv")
    response["Content-Disposition"] = f'attachment; filename="refused-{pk}.csv"'
    writer = csv.writer(response)
    writer.writerow(["row", "why", "field", "value", "the row as written"])
    for line in found.lines.filter(outcome="refused").order_by("line"):
        writer.writerow([line.line, line.reason, line.field, line.value, *line.cells])
    return response


@access.needs("edit", "imports")
def undo(request: Request, pk: int) -> HttpResponse:
    """Take a whole import back."""
    found = get_object_or_404(ImportRun, pk=pk, state="done")
    access.check(request, "edit", register_of(found.register).subject)
    if request.method != "POST":
        raise PermissionDenied
    left = undo_import(found, who=str(request.user))
    kept = f" {len(left)} rows were changed since and are left." if left else ""
    messages.success(request, f"The import is undone.{kept}")
    return redirect(reverse("imports:run", args=[pk]))
