"""How the budget's sums are said."""

from decimal import Decimal

from areasend.budget.models import VarianceRule
from areasend.engines.figures.variance import Rule


def pounds(amount: Decimal | None) -> str:
    """£1,143,300; −£6,700; not known."""
    if amount is None:
        return "not known"
    return f"{'−' if amount < 0 else ''}£{abs(amount):,.0f}"


def over_or_under(variance: Decimal) -> str:
    """£48,000 over; £41,500 under; exactly on."""
    if not variance:
        return "exactly on"
    return f"{pounds(abs(variance))} {'over' if variance > 0 else 'under'}"


def rule_of(row: VarianceRule | None) -> Rule | None:
    """A row of the register as the rule it states."""
    if row is None:
        return None
    return Rule(
        from_on=row.from_on,
        at_least_amount=row.at_least_amount,
        at_least_percent=row.at_least_percent,
        needs="both" if row.needs == "both" else "either",
        against="original" if row.against == "original" else "revised",
    )
