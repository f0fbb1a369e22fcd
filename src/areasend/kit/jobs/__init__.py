"""Work that takes longer than a page may: asked for once, done by a worker, watched on a page of its own.

A job is a function under a name, in a module `jobs` of its app:

    @job("recount", "Counting everything again")
    def recount(progress: Progress, *, register: str) -> Outcome: ...

    run_later("recount", asked_by=request.user, register="activities")

It is asked for in the caller's transaction: if that is rolled back nobody ever asked. A worker may die
in the middle, and then another runs the job again from its start, so a job must bear running twice.
"""

from areasend.kit.jobs.catalogue import Argument, JobRefused, Outcome, job
from areasend.kit.jobs.later import run_later
from areasend.kit.jobs.progress import Progress

__all__ = ["Argument", "JobRefused", "Outcome", "Progress", "job", "run_later"]
