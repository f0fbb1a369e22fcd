"""Who is writing, and why: given once for a transaction, kept by the database with every change."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pghistory
from django.db import connection, transaction


class NobodyActing(Exception):
    """A change was tried without saying who makes it and why."""


@contextmanager
def acting(who: str, why: str) -> Iterator[None]:
    """One transaction whose changes are kept as made by `who` because of `why`.

    Reaches ORM writes, raw SQL and COPY alike: the pair is set for the transaction itself, where the
    history triggers read it. Both must say something; the database refuses a context with neither.
    """
    if not who.strip() or not why.strip():
        raise NobodyActing("Say who makes this change and why.")
    with pghistory.context(who=who, why=why) as tracker, transaction.atomic():
        _set_for_transaction(str(tracker.id), tracker.metadata)
        yield


def _set_for_transaction(context_id: str, metadata: dict[str, str]) -> None:
    """COPY runs no statement that pghistory could prefix, so the settings are made beforehand."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true), "
            "set_config('pghistory.context_metadata', %s, true)",
            [context_id, json.dumps(metadata)],
        )
