"""Workers and the jobs that wait for them."""

from collections.abc import Iterator

from django.db import connection

from areasend.kit.upkeep.doctor import Seen, look, well, wrong

WORKERS = "SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '40 seconds'"
WAITING = """
    SELECT count(*) FROM procrastinate_jobs job
    JOIN procrastinate_events event ON event.job_id = job.id AND event.type = 'deferred'
    WHERE job.status = 'todo' AND coalesce(job.scheduled_at, event.at) < now() - interval '2 minutes'
"""
STALLED = """
    SELECT count(*) FROM procrastinate_jobs job
    LEFT JOIN procrastinate_workers worker ON worker.id = job.worker_id
    WHERE job.status = 'doing' AND (worker.id IS NULL OR worker.last_heartbeat < now() - interval '40 seconds')
"""


def jobs() -> Iterator[Seen]:
    """A worker is there if there is work, and none died over its job."""
    workers, waiting, stalled = _count(WORKERS), _count(WAITING), _count(STALLED)
    if not workers and (waiting or stalled):
        mend = "Run `areasend serve`, or `areasend worker` beside your web server."
        yield wrong("jobs", f"{waiting + stalled} jobs wait and no worker runs.", mend)
    elif stalled:
        yield look("jobs", f"{stalled} jobs lost their worker.", "The sweep gives them to another within a minute.")
    elif waiting:
        yield look("jobs", f"{waiting} jobs have waited for two minutes.", "Wait, or start another worker.")
    else:
        yield well("jobs", f"No job waits; workers running: {workers}.")


def _count(sql: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return int(cursor.fetchone()[0])
