"""The dated links kept between rows for one thing, and what they make of a day."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q

from areasend.kit.history import kept
from areasend.kit.registers.one_thing.partition import Link, survivors


@kept
class SameThing(models.Model):
    """From `since` on one row of a register counts as another, its survivor, because of `why`.

    Parting closes the link: from `until` on both stand by themselves again. Nothing is ever deleted.
    """

    register = models.SlugField(max_length=60)
    merged_id = models.PositiveBigIntegerField()
    survivor_id = models.PositiveBigIntegerField()
    since = models.DateField()
    by = models.CharField(max_length=150)
    why = models.CharField(max_length=300)
    until = models.DateField(null=True, blank=True)
    parted_by = models.CharField(max_length=150, blank=True)
    parted_why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(merged_id=F("survivor_id")), name="no_row_counts_as_itself"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="parted_no_earlier_than_merged"
            ),
            models.UniqueConstraint(
                fields=["register", "merged_id"], condition=Q(until=None), name="counts_as_one_other_row"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.register} {self.merged_id} is {self.survivor_id}"


_asked: ContextVar[list[tuple[Link, ...]] | None] = ContextVar("links asked for once", default=None)


@contextmanager
def links_read_once() -> Iterator[None]:
    """Within it the links are read once: for a page, which asks them with every query."""
    token = _asked.set([])
    try:
        yield
    finally:
        _asked.reset(token)


def forget_links() -> None:
    """Read them again: one was made or closed."""
    found = _asked.get()
    if found is not None:
        found.clear()


def all_links() -> tuple[Link, ...]:
    """Every link there ever was; they are few."""
    found = _asked.get()
    if found is None:
        return _read()
    if not found:
        found.append(_read())
    return found[0]


def _read() -> tuple[Link, ...]:
    rows = SameThing.objects.order_by("pk").values_list("register", "merged_id", "survivor_id", "since", "until")
    return tuple(Link(*row) for row in rows)


# The models whose rows may be merged, each with its register's key: entered by the catalogue.
mergeable: dict[type[models.Model], str] = {}


def survivors_of(model: Any, on: date) -> Mapping[int, int]:
    """The rows of a model that count as another on a day, each with the row it counts as."""
    return survivors(all_links(), on).get(mergeable.get(model, ""), {})


def linked_rows(register: str) -> set[int]:
    """The rows of a register that any link ever spoke of."""
    return {pk for link in all_links() if link.register == register for pk in (link.merged, link.survivor)}


def links_between(since: date, on: date) -> "list[SameThing]":
    """The links that began or ended after `since` and by `on`."""
    moved = Q(since__gt=since, since__lte=on) | Q(until__gt=since, until__lte=on)
    return list(SameThing.objects.filter(moved).order_by("register", "since", "pk"))
