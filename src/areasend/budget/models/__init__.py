"""The money: lines by year, what was planned, spent and expected, moves between lines, and what differs."""

from areasend.budget.models.lines import BudgetEntry, BudgetEnvelope, BudgetLine
from areasend.budget.models.variances import VarianceExplanation, VarianceRule
from areasend.budget.models.virements import Virement, VirementLimit, limits_known

__all__ = [
    "BudgetEntry",
    "BudgetEnvelope",
    "BudgetLine",
    "VarianceExplanation",
    "VarianceRule",
    "Virement",
    "VirementLimit",
    "limits_known",
]
