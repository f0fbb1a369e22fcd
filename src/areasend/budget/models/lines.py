"""The lines of the budget by year, the plan they are part of, and every amount said of them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from areasend.budget.models.pounds import Pounds
from areasend.budget.years import first_day
from areasend.engines.figures.envelope import fit
from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow, StatedRow

YEAR = r"^20\d\d-\d\d$"


@kept
class BudgetLine(RegisterRow):
    """One line of the budget in one financial year: what it was given at the start.

    `plan` is the plan of several years that it is part of. It stands from the day the plan was agreed or,
    where that is not known, from the plan's (or year's) first day.
    """

    COUNTS_FROM = "stands_from"

    code = models.CharField(max_length=20)
    heading = models.CharField(max_length=120)
    financial_year = models.CharField(max_length=7)
    original = Pounds()
    plan = models.CharField(max_length=7, blank=True)
    stands_from = models.DateField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code", "financial_year"], condition=Q(withdrawn_on=None), name="one_line_a_year"
            ),
            models.CheckConstraint(condition=Q(financial_year__regex=YEAR), name="line_has_a_financial_year"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.heading}, {self.financial_year}"

    def clean(self) -> None:
        """A line stands from the first day of its plan, where no earlier day is known, and fits into the plan."""
        if self.stands_from is None and self.financial_year:
            self.stands_from = first_day(self.plan or self.financial_year)
        envelope = BudgetEnvelope.objects.standing().filter(plan=self.plan).order_by("-stands_from").first()
        if envelope and self.original is not None:
            others = BudgetLine.objects.standing().filter(plan=self.plan).exclude(pk=self.pk)
            found = fit(
                envelope.amount, [*others.values_list("original", flat=True), self.original], envelope.authority
            )
            if found.is_refused:
                raise ValidationError(f"With this line the plan {self.plan} would be {found.in_words()} for it")


@kept
class BudgetEnvelope(RegisterRow):
    """What was set aside for a plan of several years; `authority` is who allowed its lines to be more, if anyone."""

    COUNTS_FROM = "stands_from"

    plan = models.CharField(max_length=7)
    amount = Pounds()
    authority = models.CharField(max_length=120, blank=True)
    stands_from = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(plan__regex=YEAR), name="envelope_has_a_plan"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="envelope_holds_something"),
        ]

    def __str__(self) -> str:
        return f"Plan {self.plan}"


@kept
class BudgetEntry(StatedRow):
    """One amount for one line and month: planned (profile), spent (actual), committed, or expected (forecast).

    A forecast is of that month alone: a forecast for the rest of the year in one sum stands in its last month.
    Of several statements the last counts, and what was spent replaces what was expected.
    """

    line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="entries")
    month_end = models.DateField()
    kind = models.CharField(max_length=12, blank=True)
    amount = Pounds()

    class Meta:
        indexes = [models.Index(fields=["line", "kind", "month_end", "-stated_on"], name="entry_of_line")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["profile", "actual", "commitment", "forecast"]), name="entry_is_of_a_kind"
            )
        ]

    def __str__(self) -> str:
        return f"{self.line}: {self.kind}, {self.month_end:%B %Y}"
