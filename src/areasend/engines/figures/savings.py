"""Cash saved and growth avoided are two things: only spending less than last year saves cash.

Source: West Berkshire told its members plainly that its "savings" were growth that did not come.
"""

from dataclasses import dataclass
from decimal import Decimal

MILLION = Decimal(1_000_000)


class NotASaving(ValueError):
    """Avoided growth was to be called a saving."""


@dataclass(frozen=True)
class Outturn:
    """A year's spending in pounds, beside last year's and what it would have been had nothing been done."""

    last_year: Decimal
    do_nothing: Decimal
    spent: Decimal

    @property
    def cash_saved(self) -> Decimal:
        """Spent less than last year."""
        return max(self.last_year - self.spent, Decimal(0))

    @property
    def growth_avoided(self) -> Decimal:
        """Spent less than it would have been, beyond what was saved in cash."""
        return max(self.do_nothing - max(self.spent, self.last_year), Decimal(0))

    @property
    def change(self) -> Decimal:
        """Spending up (or, below nought, down) on last year."""
        return self.spent - self.last_year

    def in_words(self) -> str:
        """£0.5m growth avoided, £0 cash saved, spend up £3.0m."""
        way = "up" if self.change >= 0 else "down"
        return (
            f"{_say(self.growth_avoided)} growth avoided, {_say(self.cash_saved)} cash saved, "
            f"spend {way} {_say(abs(self.change))}"
        )

    def call_saving(self) -> Decimal:
        """The cash saved; refused where there is none, however much growth was avoided."""
        if not self.cash_saved:
            raise NotASaving(f"This is not a saving: {self.in_words()}.")
        return self.cash_saved


def _say(pounds: Decimal) -> str:
    return f"£{pounds / MILLION:.1f}m" if pounds else "£0"
