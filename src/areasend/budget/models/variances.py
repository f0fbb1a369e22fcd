"""Which differences between forecast and budget must be explained, and how they were."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from areasend.budget.models.lines import BudgetLine
from areasend.budget.models.pounds import Pounds
from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow, StatedRow


@kept
class VarianceRule(RegisterRow):
    """From a day on, how large a difference between forecast and budget has to be explained."""

    COUNTS_FROM = "from_on"

    from_on = models.DateField()
    at_least_amount = Pounds(null=True, blank=True)
    at_least_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    needs = models.CharField(max_length=8, default="either")
    against = models.CharField(max_length=10, default="revised")
    words = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(needs__in=["either", "both"]), name="rule_needs_either_or_both"),
            models.CheckConstraint(condition=Q(against__in=["revised", "original"]), name="rule_is_against_a_budget"),
            models.CheckConstraint(
                condition=Q(at_least_amount__gt=Decimal(0)) | Q(at_least_percent__gt=Decimal(0)),
                name="rule_has_a_threshold",
            ),
        ]

    def __str__(self) -> str:
        return f"Rule from {self.from_on:%-d %B %Y}"


@kept
class VarianceExplanation(StatedRow):
    """Why a line's forecast differs from its budget, and what is being done, as said on a day."""

    line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="explanations")
    why = models.CharField(max_length=400)
    action = models.CharField(max_length=400, blank=True)

    def __str__(self) -> str:
        return f"{self.line}: {self.why}"
