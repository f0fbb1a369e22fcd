"""The jobs of imports: a large file looked at, and brought in."""

from django.urls import reverse

from areasend.kit.importing.actions import Watcher
from areasend.kit.importing.background import GONE, bring_waiting_in, look_and_keep, rows_in
from areasend.kit.importing.mapping import BadMapping
from areasend.kit.importing.models import ImportRun
from areasend.kit.jobs import JobRefused, Outcome, Progress, job
from areasend.kit.registers import register_of
from areasend.kit.sheets.refused import Refused


@job("look at a file", "Looking at the file")
def look_at_file(progress: Progress, *, run: int) -> Outcome:
    """What would happen if a waiting file came in. Changes nothing."""
    waiting = _waiting(run)
    try:
        seen = look_and_keep(waiting, _watcher(progress, waiting))
    except (Refused, BadMapping) as problem:
        raise JobRefused(str(problem)) from problem
    counts = seen.counts
    told = f"{counts.added:,} rows would be added, {counts.changed:,} changed and {counts.refused:,} refused."
    return Outcome(f"{told} Nothing has been changed yet.", reverse("imports:run", args=[run]))


@job("bring a file in", "Bringing the file in")
def bring_file_in(progress: Progress, *, run: int, who: str) -> Outcome:
    """The good rows of a waiting file come in, all or none. Done twice, the second finds nothing waiting."""
    waiting = _waiting(run)
    try:
        brought = bring_waiting_in(waiting, who, _watcher(progress, waiting))
    except (Refused, BadMapping) as problem:
        raise JobRefused(str(problem)) from problem
    counts = brought.counts
    told = f"{counts.added:,} rows added, {counts.changed:,} changed, {counts.refused:,} refused."
    return Outcome(told, reverse("imports:run", args=[brought.run.pk]))


def _waiting(run: int) -> ImportRun:
    found = ImportRun.objects.filter(pk=run, state="looking").first()
    if found is None:
        raise JobRefused(GONE)
    return found


def _watcher(progress: Progress, run: ImportRun) -> Watcher:
    """Tells the job's page how many rows have been read, of those that the file has."""
    rows = rows_in(run)

    def tell(register: str, read: int) -> None:
        progress.says(read, rows, f"{read:,} rows read into {register_of(register).many.lower()}")

    return tell
