"""How far a date has moved, counted from the first baseline and from the current one."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PlanDates:
    """What is known of one milestone or action by a day: baselines, forecast, completion."""

    first: date | None = None
    current: date | None = None
    forecast: date | None = None
    done: date | None = None

    @property
    def was_rebaselined(self) -> bool:
        """Whether the current baseline is another than the first."""
        return self.first != self.current

    def is_past_due(self, on: date) -> bool:
        """Whether it should have been done by a day and was not."""
        return self.done is None and self.current is not None and self.current < on

    def expected(self, on: date) -> date | None:
        """When it was done; else when it is expected: the forecast, but never a day already gone."""
        if self.done:
            return self.done
        told = self.forecast or self.current
        return max(told, on) if told else None


@dataclass(frozen=True)
class Slip:
    """Days between a baseline and the day done (or expected); minus is early. None where a date is missing."""

    from_first: int | None
    from_current: int | None

    @property
    def weeks_from_first(self) -> int | None:
        """Whole weeks late from the first baseline."""
        return None if self.from_first is None else max(self.from_first, 0) // 7

    @property
    def weeks_from_current(self) -> int | None:
        """Whole weeks late from the current baseline."""
        return None if self.from_current is None else max(self.from_current, 0) // 7


def slip(dates: PlanDates, on: date) -> Slip:
    """The slip as at a day, from the first and from the current baseline: both are always shown."""
    expected = dates.expected(on)
    return Slip(_days(dates.first, expected), _days(dates.current, expected))


def _days(baseline: date | None, expected: date | None) -> int | None:
    return (expected - baseline).days if baseline and expected else None
