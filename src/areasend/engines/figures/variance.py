"""Whether a forecast differs enough from its budget to be explained: an area's own dated rule.

There is no national figure. The rule in force on a day is the last one that began on or before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True)
class Rule:
    """From a day on: at least an amount in pounds, at least a share in percent, either of them or both."""

    from_on: date
    at_least_amount: Decimal | None
    at_least_percent: Decimal | None
    needs: Literal["either", "both"] = "either"
    against: Literal["revised", "original"] = "revised"

    def is_met(self, *, variance: Decimal, budget: Decimal) -> bool:
        """Whether a variance, over or under, is significant on a budget of this size."""
        tests = []
        if self.at_least_amount is not None:
            tests.append(abs(variance) >= self.at_least_amount)
        if self.at_least_percent is not None:
            tests.append(abs(variance) * 100 >= self.at_least_percent * budget and variance != 0)
        return bool(tests) and (all(tests) if self.needs == "both" else any(tests))

    def in_words(self) -> str:
        """£25,000 or more either way, against the revised budget."""
        parts = []
        if self.at_least_amount is not None:
            parts.append(f"£{self.at_least_amount:,.0f}")
        if self.at_least_percent is not None:
            parts.append(f"{self.at_least_percent.normalize():f}%")
        joined = (" and " if self.needs == "both" else " or ").join(parts)
        return f"{joined} or more, over or under the {self.against} budget"


def rule_on(rules: Sequence[Rule], on: date) -> Rule | None:
    """The rule in force on a day; None where none had begun."""
    return max((rule for rule in rules if rule.from_on <= on), key=lambda rule: rule.from_on, default=None)


def percent_of(variance: Decimal, budget: Decimal) -> Decimal | None:
    """A variance as a share of its budget, to a tenth of a percent; None where there is no budget."""
    return (variance * 100 / budget).quantize(Decimal("0.1")) if budget else None
