"""Who is writing, and why: given once for a transaction, kept by the database with every change."""

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


class NobodyActing(Exception):
    """A change was tried without saying who makes it and why."""


@contextmanager
def acting(who: str, why: str) -> Iterator[uuid.UUID]:
    """One transaction whose changes are kept as made by `who` because of `why`; gives the act's own number.

    Reaches ORM writes, raw SQL and COPY alike: the pair is set for the transaction itself, where the
    history triggers read it. Both must say something; the database refuses a context with neither. An act
    within an act has its own reason, and gives the outer one back.
    """
    if not who.strip() or not why.strip():
        raise NobodyActing("Say who makes this change and why.")
    act = uuid.uuid4()
    with transaction.atomic():
        before = _swap(str(act), json.dumps({"who": who, "why": why}))
        yield act
        _swap(*before)


def _swap(act: str, metadata: str) -> tuple[str, str]:
    """Sets the transaction's act, as the history triggers read it; gives back the one before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(current_setting('pghistory.context_id', true), ''), "
            "coalesce(current_setting('pghistory.context_metadata', true), '')"
        )
        before: tuple[str, str] = cursor.fetchone()
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true)",
            [act, metadata],
        )
    return before
