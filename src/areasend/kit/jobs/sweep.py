"""Jobs whose worker died are found once a minute and given to another.

A worker that is killed leaves its job marked as being done. It also stops its heartbeat, and half a
minute later the job counts as stalled.
"""

from asgiref.sync import sync_to_async
from procrastinate.contrib.django import app
from procrastinate.jobs import Job as Queued
from procrastinate.jobs import Status

from areasend.kit.jobs.later import TASK
from areasend.kit.jobs.running import give_up

MOST_TIMES = 3


async def sweep(seconds_since_heartbeat: float = 30) -> int:
    """Give stalled jobs to another worker, or up after the third time; how many there were."""
    stalled = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=seconds_since_heartbeat))
    for queued in stalled:
        if queued.attempts + 1 < MOST_TIMES:
            await app.job_manager.retry_job(queued)
        else:
            await _give_up(queued)
    return len(stalled)


async def _give_up(queued: Queued) -> None:
    assert queued.id is not None
    await app.job_manager.finish_job_by_id_async(queued.id, Status.FAILED, delete_job=False)
    if queued.task_name == TASK:
        await sync_to_async(give_up)(int(str(queued.task_kwargs["number"])), MOST_TIMES)
