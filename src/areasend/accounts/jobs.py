"""Long work of the administrator."""

from pathlib import Path

from django.conf import settings
from django.urls import reverse

from areasend.kit.jobs import JobRefused, Outcome, Progress, job
from areasend.kit.postgres.account import make_folder
from areasend.kit.upkeep.backup import back_up
from areasend.kit.upkeep.programs import ProgramFailed


@job("backup", "A backup of everything")
def backup(progress: Progress, *, name: str) -> Outcome:
    """One backup under a name given beforehand: made twice it is written twice to one place."""
    folder: Path = settings.BACKUPS
    make_folder(folder)
    try:
        manifest = back_up(folder / name, progress.says)
    except (ProgramFailed, OSError) as problem:
        raise JobRefused(f"No backup was made. {problem}") from problem
    rows = sum(manifest.rows.values())
    told = f"{folder / name} holds {rows:,} rows and {len(manifest.parts) - 1:,} files."
    return Outcome(told, reverse("settings:upkeep"))
