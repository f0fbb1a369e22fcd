"""A worker: takes jobs from the queue until it is told to stop."""

from typing import Any

from procrastinate.contrib.django import app

AT_ONCE = 2  # a long job must not keep the sweep waiting
GRACE = 3.0  # seconds for a job to come to its end; what is cut off is found stalled and run again


def run_worker(**options: Any) -> None:
    """Work until Ctrl-C or SIGTERM."""
    with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]
        app.run_worker(concurrency=AT_ONCE, shutdown_graceful_timeout=GRACE, **options)
