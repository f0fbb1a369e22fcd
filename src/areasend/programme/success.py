"""Measures of success: what a registered measure should reach, what it is, and the light the two make."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from urllib.parse import urlencode

from django.urls import reverse

from areasend.measures.catalogue import all_measures, measure_of
from areasend.measures.counting import value
from areasend.measures.measure import Measure, Period, Value
from areasend.measures.words import say_value
from areasend.programme.models import Target
from areasend.programme.rules.lights import NO_DATA, Aim, Proposal, impact_of

MONTHS = {"year": 12, "quarter": 3, "month": 1}
OVER = {"year": "the twelve months", "quarter": "the quarter", "month": "the month"}


@dataclass(frozen=True)
class Success:
    """One measure of success as at a day: the target as last stated, the value, and the impact it proposes.

    `number` is the value as a target is written: a share in per cent. None where nothing could be counted.
    """

    target: Target
    on: date
    measure: Measure | None
    period: Period | None
    value: Value | None
    number: Decimal | None
    light: Proposal

    @property
    def title(self) -> str:
        """The measure's title, with the group it is of."""
        name = self.measure.title if self.measure else str(self.target.measure)
        return f"{name}: {self.target.group}" if self.target.group else name

    @property
    def words(self) -> str:
        """41% (58 of 142); 17; not known."""
        return say_value(self.measure, self.value) if self.measure and self.value else "not known"

    @property
    def when(self) -> str:
        """The months it is counted over, or the day."""
        if self.period is None:
            return f"on {_day(self.on)}"
        if self.period.first.replace(day=1) == self.period.last.replace(day=1):
            return f"in {self.period.last:%B %Y}"
        return f"in {OVER[over_of(self.target)]} to {_day(self.period.last)}"

    @property
    def href(self) -> str:
        """Its measure's page, for the same months and groups."""
        if self.measure is None:
            return ""
        asked = {"from": self.period.first, "to": self.period.last} if self.period else {}
        by = {"by": self.target.by} if self.target.by else {}
        query = urlencode({**asked, **by})
        return reverse("measures:measure", args=[self.measure.key]) + (f"?{query}" if query else "")

    @property
    def unit(self) -> str:
        """What follows the numbers of target and floor."""
        return "%" if self.measure and self.measure.is_ratio else ""

    def said(self, amount: Decimal | None) -> str:
        """A target, floor or baseline as people write it: 60%; 1,250."""
        before = "£" if self.measure and self.measure.money else ""
        return f"{before}{short_number(amount):,f}{self.unit}" if amount is not None else ""

    @property
    def is_past(self) -> bool:
        """Whether the day by which the target was to be reached has gone by."""
        return self.target.by_on is not None and self.target.by_on < self.on


def targets_as_at(on: date) -> list[Target]:
    """The targets as last stated by a day: one a measure, group, action and weakness."""
    rows = Target.objects.as_at(on).select_related("action__weakness", "weakness").order_by("stated_on", "pk")
    last = {(row.measure, row.by, row.group, row.action_id, row.weakness_id): row for row in rows}
    return list(last.values())


def successes(on: date) -> dict[int, tuple[Success, ...]]:
    """The measures of success of every weakness (its own and its actions'), by the weakness's primary key."""
    found: dict[int, list[Success]] = defaultdict(list)
    for target in targets_as_at(on):
        weakness = target.weakness_id or (target.action.weakness_id if target.action else None)
        if weakness:
            found[weakness].append(success(target, on))
    return {weakness: tuple(sorted(rows, key=lambda one: one.title)) for weakness, rows in found.items()}


def success(target: Target, on: date) -> Success:
    """One measure of success as at a day."""
    measure = known_measure(target.measure)
    if wrong := cannot_be_measured(target, measure):
        return Success(target, on, measure, None, None, None, Proposal(NO_DATA, wrong))
    assert measure is not None
    period = period_of(target, measure, on)
    found = value(measure, on, period, (target.by, target.group) if target.by else None)
    number = as_written(measure, found)
    aim = Aim(target.polarity, _limit(target.target), _limit(target.floor), _limit(target.tolerance))
    said = as_said(number, (aim.target, aim.floor)) if number is not None else None
    return Success(target, on, measure, period, found, number, impact_of(said, aim))


def known_measure(key: str) -> Measure | None:
    """The registered measure of a key, if there is one."""
    try:
        return measure_of(key)
    except KeyError:
        return None


def cannot_be_measured(target: Target, measure: Measure | None) -> str:
    """Why nothing can be counted for a target, in words; empty where it can."""
    if measure is None:
        return f"no figure is called {target.measure}"
    if target.by and target.by not in measure.dimensions:
        return f"{measure.title} cannot be shown by {target.by}"
    if bool(target.by) != bool(target.group):
        return "a breakdown needs its group, and a group its breakdown"
    return ""


def over_of(target: Target) -> str:
    """Over what a measure of what happens is counted: the year, unless another period is stated."""
    return target.over or "year"


def period_of(target: Target, measure: Measure, on: date) -> Period | None:
    """The whole months over which a flow is counted by a day; a stock has none. A month begun is not counted."""
    if measure.kind != "flow":
        return None
    last = on if (on + timedelta(days=1)).day == 1 else on.replace(day=1) - timedelta(days=1)
    number = last.year * 12 + last.month - MONTHS[over_of(target)]
    return Period(date(number // 12, number % 12 + 1, 1), last)


def as_written(measure: Measure, found: Value) -> Decimal | None:
    """A value as its target is written: a share in per cent."""
    if found.value is None:
        return None
    if measure.is_ratio:
        return Decimal(found.numerator) * 100 / Decimal(found.denominator or 1)
    return Decimal(str(found.value))


def as_said(number: Decimal, limits: Iterable[Decimal | None]) -> Decimal:
    """The number as shortly as it can be said without seeming to reach a limit that it does not."""
    against = [limit for limit in limits if limit is not None]
    for places in range(1, 7):
        said = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        if all(_side(said, limit) == _side(number, limit) for limit in against):
            return short_number(said)
    return number


def _side(number: Decimal, limit: Decimal) -> int:
    return (number > limit) - (number < limit)


def short_number(number: Decimal) -> Decimal:
    """60 rather than 60.000."""
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()


def _limit(number: Decimal | None) -> Decimal | None:
    return None if number is None else short_number(number)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def measure_key(words: str) -> str:
    """The key of a registered measure, from its key or its title; ValueError where there is none."""
    wanted = words.strip().casefold()
    for one in all_measures():
        if wanted in (one.key.casefold(), one.title.casefold()):
            return one.key
    raise ValueError("must be the name of a registered figure, as the list of figures has it")
