"""The state of the set-up, and its backups."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.http import HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils import timezone

from areasend.accounts.checks import SIGN_IN
from areasend.kit import access
from areasend.kit.jobs import run_later
from areasend.kit.looks import log_look
from areasend.kit.requests import Request
from areasend.kit.upkeep.checks import ALONE, ANSWERS, CONNECTED
from areasend.kit.upkeep.doctor import examine


@dataclass(frozen=True)
class Kept:
    """One backup in the site's own folder."""

    name: str
    at: datetime
    megabytes: float


def kept_backups() -> list[Kept]:
    """The backups there are, newest first."""
    folder: Path = settings.BACKUPS
    found = [(path.name, path.stat()) for path in folder.glob("*.tar")] if folder.exists() else []
    kept = [Kept(name, datetime.fromtimestamp(s.st_mtime, tz=UTC), s.st_size / 1e6) for name, s in found]
    return sorted(kept, key=lambda one: one.at, reverse=True)


@access.needs("see", "settings")
def state(request: Request) -> HttpResponse:
    """What is wrong with this set-up and how to mend it, and the backups there are."""
    seen = sorted(
        examine((*ALONE, ANSWERS, *CONNECTED, *SIGN_IN)), key=lambda one: ("wrong", "look", "well").index(one.state)
    )
    context = {"seen": seen, "wrong": [one for one in seen if one.state == "wrong"], "backups": kept_backups()}
    return render(request, "settings/upkeep.html", context | {"folder": settings.BACKUPS})


@access.needs("edit", "settings")
def back_up(request: Request) -> HttpResponse:
    """Ask for a backup; its page says when it is there."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    name = f"areasend-{timezone.localtime():%Y-%m-%d-%H%M%S}.tar"
    log_look(str(request.user), "export", "backup", name)
    asked = run_later("backup", asked_by=request.user, name=name)
    return redirect("jobs:job", pk=asked.pk)
