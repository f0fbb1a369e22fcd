"""Money moved between lines, and who may approve how much of it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from areasend.budget.models.lines import BudgetLine
from areasend.budget.models.pounds import Pounds
from areasend.engines.figures.approval import Limit, refusal_of
from areasend.kit.history import kept
from areasend.kit.registers.rows import RegisterRow


@kept
class VirementLimit(RegisterRow):
    """From a day on, how much a role may approve in one virement; without an amount, any."""

    COUNTS_FROM = "from_on"

    role = models.CharField(max_length=80)
    up_to = Pounds(null=True, blank=True)
    from_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.role}, from {self.from_on:%-d %B %Y}"


def limits_known() -> list[Limit]:
    """Every limit that stands, whenever it began."""
    return [Limit(row.role, row.up_to, row.from_on) for row in VirementLimit.objects.standing()]


@kept
class Virement(RegisterRow):
    """Money moved from one line to another. It moves on the day it is approved; only asked for, it moves nothing.

    One amount leaves one line and comes to another, so virements can only add up to nothing.
    """

    COUNTS_FROM = "requested_on"

    from_line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="virements_out")
    to_line = models.ForeignKey(BudgetLine, on_delete=models.PROTECT, related_name="virements_in")
    amount = Pounds()
    requested_on = models.DateField(null=True, blank=True)
    approved_on = models.DateField(null=True, blank=True)
    approved_by = models.CharField(max_length=80, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="virement_moves_something"),
            models.CheckConstraint(condition=~Q(from_line=F("to_line")), name="virement_has_two_lines"),
            models.CheckConstraint(
                condition=Q(approved_on=None, approved_by="") | (Q(approved_on__isnull=False) & ~Q(approved_by="")),
                name="approval_has_day_and_approver",
            ),
        ]

    def __str__(self) -> str:
        return f"£{self.amount:,.0f} from {self.from_line.code} to {self.to_line.code}"

    def clean(self) -> None:
        """Approved only with a day and a role, and only by a role that may approve so much."""
        if bool(self.approved_on) != bool(self.approved_by):
            raise ValidationError("An approval needs both the day and the role that approved it")
        if self.approved_on and self.amount is not None:
            refusal = refusal_of(limits_known(), role=self.approved_by, amount=self.amount, on=self.approved_on)
            if refusal:
                raise ValidationError(refusal)
