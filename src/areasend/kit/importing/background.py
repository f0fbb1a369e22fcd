"""Large files are looked at and brought in by a worker, so that no page waits for them."""

import json
from dataclasses import asdict
from pathlib import Path

from django.conf import settings
from django.db import transaction

from areasend.kit.importing.actions import Brought, Watcher, bring_in
from areasend.kit.importing.guess import layout_of
from areasend.kit.importing.look import Looked, look, upload_path
from areasend.kit.importing.mapping import read_mapping
from areasend.kit.importing.models import ImportRun
from areasend.kit.importing.remembering import remember
from areasend.kit.jobs.later import run_later
from areasend.kit.jobs.models import Job
from areasend.kit.registers import register_of
from areasend.kit.sheets.reading import open_book
from areasend.kit.sheets.refused import Refused

LARGE = 300_000
"""Bytes from which on a page does not wait: some thousands of rows of text, a few seconds' work."""

GONE = "The file is not waiting any more: it was brought in, or thrown away."


def is_large(run: ImportRun) -> bool:
    """Whether the run's file takes longer than a page may."""
    return upload_path(settings.FILES, run).stat().st_size > LARGE


def look_later(run: ImportRun, by: object) -> Job:
    """Ask a worker to look at a waiting file; what was seen under an earlier guess is forgotten."""
    _seen_path(run).unlink(missing_ok=True)
    return run_later("look at a file", asked_by=by, run=run.pk)


def bring_in_later(run: ImportRun, by: object) -> Job:
    """Ask a worker to bring a waiting file in."""
    return run_later("bring a file in", asked_by=by, run=run.pk, who=str(by))


def job_of_run(run: ImportRun) -> Job | None:
    """The last job that was asked for about a waiting file."""
    return Job.objects.filter(name__in=("look at a file", "bring a file in"), arguments__run=run.pk).last()


def look_and_keep(run: ImportRun, watcher: Watcher) -> Looked:
    """Look at a waiting file, and keep what was seen beside it."""
    seen = look(run, settings.FILES, watcher)
    path = _seen_path(run)
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(asdict(seen), default=str), encoding="utf-8")
    unfinished.replace(path)
    return seen


def seen_before(run: ImportRun) -> Looked | None:
    """What a worker saw in a waiting file, as the file is read now; None until one has looked."""
    path = _seen_path(run)
    return Looked.from_document(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else None


def rows_in(run: ImportRun) -> int:
    """How many rows the sheet has, headings and blank ones included."""
    book = open_book(upload_path(settings.FILES, run), name=run.file_name)
    mapping = read_mapping(run.mapping)
    return sum(1 for _ in book.sheet(mapping.sheet).rows())


@transaction.atomic
def bring_waiting_in(run: ImportRun, who: str, watcher: Watcher | None = None) -> Brought:
    """Bring a waiting file in, remember how it was read, and let it wait no longer: all of it or nothing.

    Raises Refused where it does not wait any more: someone else, or a second click, was first.
    """
    if not ImportRun.objects.select_for_update().filter(pk=run.pk, state="looking").exists():
        raise Refused(GONE)
    register, mapping = register_of(run.register), read_mapping(run.mapping)
    book = open_book(upload_path(settings.FILES, run), name=run.file_name)
    brought = bring_in(
        book=book,
        register=register,
        mapping=mapping,
        stated_on=run.stated_on,
        who=who,
        why=f"import of {run.file_name}",
        watcher=watcher,
    )
    headings = layout_of(book.sheet(mapping.sheet), mapping.header_rows).headings
    remember(mapping, headings, register.key, who)
    _seen_path(run).unlink(missing_ok=True)
    run.delete()
    return brought


def _seen_path(run: ImportRun) -> Path:
    return upload_path(settings.FILES, run).with_suffix(f".{run.pk}.seen")
