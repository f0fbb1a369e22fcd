"""What every register row is: a typed, dated row with its typed words, its source and its withdrawal."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q

from areasend.kit.registers.one_thing.links import survivors_of
from areasend.kit.registers.one_thing.partition import LATEST
from areasend.kit.registers.one_thing.query import OneThingQuery, references


class RowQuerySet(models.QuerySet[Any]):
    """Rows of one register, asked about as at a day. Two rows for one thing are one: see `one_thing`."""

    def __init__(self, model: Any = None, query: Any = None, using: Any = None, hints: Any = None) -> None:
        super().__init__(model, query or OneThingQuery(model), using, hints)

    def standing(self) -> Self:
        """Rows that have not been withdrawn as mistaken and count as no other; as links stand now, or on the day
        that was asked about already.
        """
        found = self.filter(withdrawn_on=None)
        return found if self._links_on else found.linked(LATEST)

    def linked(self, on: date) -> Self:
        """With two rows for one thing as one, wherever the links of a day say so: of this register and others."""
        return self._told(on, with_merged=False)

    def reading(self, on: date) -> Self:
        """References lead to survivors, and rows that count as another are here too: for a row's own page."""
        return self._told(on, with_merged=True)

    def by_key(self) -> Self:
        """The same rows found by their keys, so that they can be filtered, joined and added up again."""
        found: Self = self.model.objects.filter(pk__in=self.values("pk"))
        return found.linked(self._links_on) if self._links_on else found

    @property
    def _links_on(self) -> date | None:
        day: date | None = self.query.one_thing_on  # type: ignore[attr-defined]
        return day

    def _told(self, on: date, *, with_merged: bool) -> Self:
        found = self.all()
        found.query.one_thing_on = on  # type: ignore[attr-defined]
        found.query.with_merged = with_merged  # type: ignore[attr-defined]
        return found

    def as_at(self, on: date) -> Self:
        """Standing rows that count by the end of `on`: what was true then, by what we know now."""
        columns = self.model.counting_columns()
        standing = self.standing().linked(on)
        if not columns:
            return standing
        counts, undated = Q(), Q()
        for column in columns:
            counts |= Q(**{f"{column}__lte": on})
            undated &= Q(**{column: None})
        return standing.filter(counts | undated if self.model.UNDATED_COUNTS else counts)


class RegisterRow(models.Model):
    """A row of a register.

    `COUNTS_FROM` names the date column from which the row counts: the day something happened, or the
    day someone said it (of several columns, the earliest day they hold); a row without that day counts always,
    unless `UNDATED_COUNTS` is False. `as_said` keeps, by column, the words that were typed where they say more than
    the value does ("Mar-20", "32 (8 dads)"). A mistaken row is withdrawn with a reason, never deleted.
    """

    COUNTS_FROM: str | tuple[str, ...] | None = None
    UNDATED_COUNTS = True

    as_said = models.JSONField(default=dict, blank=True, editable=False)
    withdrawn_on = models.DateField(null=True, blank=True, editable=False)
    withdrawn_why = models.CharField(max_length=300, blank=True, editable=False)

    objects = RowQuerySet.as_manager()

    class Meta:
        abstract = True

    @classmethod
    def counting_columns(cls) -> tuple[str, ...]:
        """The date columns of which the earliest day says from when the row counts."""
        named = cls.COUNTS_FROM
        return (named,) if isinstance(named, str) else named or ()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Rows never move: a reference that was read as its survivor is written back as it stands."""
        if not self._state.adding:
            self._put_references_back()
        super().save(*args, **kwargs)

    def _put_references_back(self) -> None:
        moved = {field.attname: survivors_of(field.related_model, LATEST) for field in references(type(self))}
        if not any(moved.values()):
            return
        kept = type(self)._base_manager.filter(pk=self.pk).values(*moved).first() or {}
        for name, stood in kept.items():
            if stood is not None and moved[name].get(stood) == getattr(self, name):
                setattr(self, name, stood)

    @property
    def is_withdrawn(self) -> bool:
        """Whether the row was found to be a mistake."""
        return self.withdrawn_on is not None

    def said(self, column: str) -> str:
        """The words typed for a column, where they were kept."""
        return str(self.as_said.get(column, {}).get("said", ""))


class StatedRow(RegisterRow):
    """A row whose content is what someone said on a day: it counts from that day."""

    COUNTS_FROM = "stated_on"
    stated_on = models.DateField()

    class Meta:
        abstract = True
