"""What every register row is: a typed, dated row with its typed words, its source and its withdrawal."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q


class RowQuerySet(models.QuerySet[Any]):
    """Rows of one register, asked about as at a day."""

    def standing(self) -> Self:
        """Rows that have not been withdrawn as mistaken."""
        return self.filter(withdrawn_on=None)

    def as_at(self, on: date) -> Self:
        """Standing rows that count by the end of `on`: what was true then, by what we know now."""
        column = self.model.COUNTS_FROM
        standing = self.standing()
        if not column:
            return standing
        counts = Q(**{f"{column}__lte": on})
        return standing.filter(counts | Q(**{column: None}) if self.model.UNDATED_COUNTS else counts)


class RegisterRow(models.Model):
    """A row of a register.

    `COUNTS_FROM` names the date column from which the row counts: the day something happened, or the
    day someone said it; a row without that day counts always, unless `UNDATED_COUNTS`
    is False. `as_said` keeps, by column, the words that were typed where they say more than
    the value does ("Mar-20", "32 (8 dads)"). A mistaken row is withdrawn with a reason, never deleted.
    """

    COUNTS_FROM: str | None = None
    UNDATED_COUNTS = True

    as_said = models.JSONField(default=dict, blank=True, editable=False)
    withdrawn_on = models.DateField(null=True, blank=True, editable=False)
    withdrawn_why = models.CharField(max_length=300, blank=True, editable=False)

    objects = RowQuerySet.as_manager()

    class Meta:
        abstract = True

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
