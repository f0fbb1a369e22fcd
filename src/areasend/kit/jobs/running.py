"""Doing a job, in a worker."""

import logging

from areasend.kit.jobs.catalogue import JobRefused, job_of
from areasend.kit.jobs.models import Job
from areasend.kit.jobs.progress import Progress
from areasend.kit.registers.one_thing.links import links_read_once

log = logging.getLogger(__name__)
OUR_MISTAKE = "This is our mistake, not yours. Nothing was changed; whoever looks after the site finds it in its log."
GIVEN_UP = "It was begun {times} times and stopped each time before its end. Nothing was changed."


def run_job(number: int) -> None:
    """Do the job once, unless it was done; what stops it is told to whoever asked, never raised."""
    asked = Job.objects.filter(pk=number).first()
    if asked is None or asked.has_ended:
        return
    asked.begin()
    try:
        with Progress(number) as progress, links_read_once():
            outcome = job_of(asked.name).follow(progress, **asked.arguments)
    except JobRefused as refusal:
        asked.end("failed", str(refusal))
    except Exception:
        log.exception("job %s (%s) failed", number, asked.name)
        asked.end("failed", OUR_MISTAKE)
    else:
        asked.end("done", outcome.sentence, outcome.address)


def give_up(number: int, times: int) -> None:
    """A job whose worker dies each time is not tried for ever."""
    asked = Job.objects.filter(pk=number).first()
    if asked and not asked.has_ended:
        asked.end("failed", GIVEN_UP.format(times=times))
