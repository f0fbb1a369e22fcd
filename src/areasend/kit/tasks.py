"""What workers do: the jobs people ask for, and what has to be done time and again."""

from procrastinate.contrib.django import app

from areasend.kit.jobs.later import TASK
from areasend.kit.jobs.running import run_job
from areasend.kit.jobs.sweep import sweep

DAYS_KEPT = 30


@app.task(name=TASK)
def job(number: int) -> None:
    """One job that someone asked for."""
    run_job(number)


@app.periodic(cron="* * * * *")
@app.task(name="areasend.sweep", queueing_lock="areasend.sweep")
async def retry_stalled_jobs(timestamp: int) -> None:
    """Once a minute: jobs whose worker died are given to another."""
    await sweep()


@app.periodic(cron="17 3 * * *")
@app.task(name="areasend.forget-jobs", queueing_lock="areasend.forget-jobs")
async def forget_old_jobs(timestamp: int) -> None:
    """Once a night: what ended a month ago leaves the queue."""
    await app.job_manager.delete_old_jobs(DAYS_KEPT * 24, include_failed=True)
