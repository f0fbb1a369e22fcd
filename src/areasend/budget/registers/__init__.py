"""The registers of the budget, found at start."""

from areasend.budget.registers import lines, variances, virements

__all__ = ["lines", "variances", "virements"]
