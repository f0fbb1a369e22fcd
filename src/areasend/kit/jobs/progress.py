"""How far a job is, told while it runs.

A job often does all its work in one transaction, and nobody would see a number written there before
its end: progress goes by a connection of its own, at most twice a second.
"""

import time
from types import TracebackType
from typing import Self

from django.db import connections

PAUSE = 0.5


class Progress:
    """Tells the page of one job how far it is."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._connection = connections.create_connection("default")
        self._said_at = 0.0

    def says(self, done: int, of: int, doing: str = "") -> None:
        """`done` of `of` parts are done; `doing` says what comes now."""
        if time.monotonic() - self._said_at < PAUSE:
            return
        self._said_at = time.monotonic()
        percent = min(99, done * 100 // of) if of else 0
        with self._connection.cursor() as cursor:
            cursor.execute(
                "UPDATE kit_job SET percent = %s, doing = %s WHERE id = %s", [percent, doing[:200], self.number]
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()
