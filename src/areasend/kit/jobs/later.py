"""Asking for a job."""

from typing import Any

from procrastinate.contrib.django import app

from areasend.kit.jobs.catalogue import Argument, job_of
from areasend.kit.jobs.models import Job

TASK = "areasend.job"


def run_later(name: str, /, *, asked_by: Any = None, **arguments: Argument) -> Job:
    """Ask for a job of this name, in the transaction we are in; its page is `/desk/jobs/<id>`."""
    declared = job_of(name)
    by = asked_by.pk if asked_by else None
    asked = Job.objects.create(name=name, words=declared.words, arguments=arguments, asked_by_id=by)
    app.configure_task(TASK).defer(number=asked.pk)
    return asked
