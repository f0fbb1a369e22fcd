"""Whether the budgets of several years fit into the money set aside for them together."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

MILLION = Decimal(1_000_000)


@dataclass(frozen=True)
class Fit:
    """The envelope, what the years add up to, and whether anyone with authority allowed more."""

    envelope: Decimal
    years: tuple[Decimal, ...]
    authority: str = ""

    @property
    def left(self) -> Decimal:
        """What no year has yet; below nought where the years are more than the envelope."""
        return self.envelope - sum(self.years, Decimal(0))

    @property
    def is_refused(self) -> bool:
        """Whether the years are over the envelope with no authority for it."""
        return self.left < 0 and not self.authority

    def in_words(self) -> str:
        """£0.1m unallocated; £0.1m over, and no authority for it; nothing where it fits exactly."""
        if self.left > 0:
            return f"{say(self.left)} unallocated"
        if self.left < 0:
            return (
                f"{say(-self.left)} over, {'allowed by ' + self.authority if self.authority else 'with no authority'}"
            )
        return ""

    def arithmetic(self) -> str:
        """£0.9m + £1.0m + £0.9m is £2.8m, of £2.9m."""
        years = " + ".join(say(year) for year in self.years)
        return f"{years} is {say(sum(self.years, Decimal(0)))}, of {say(self.envelope)}"


def fit(envelope: Decimal, years: Sequence[Decimal], authority: str = "") -> Fit:
    """The years beside their envelope."""
    return Fit(envelope, tuple(years), authority)


def say(pounds: Decimal) -> str:
    """£0.1m where that is exact, else £95,000."""
    tenths = pounds / MILLION * 10
    return f"£{pounds / MILLION:.1f}m" if tenths == tenths.to_integral_value() and pounds else f"£{pounds:,.0f}"
