"""Two lights, proposed from records: is it being done (delivery), and does it work (impact)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from areasend.programme.rules.slip import PlanDates, slip

COMPLETE, GREEN, AMBER, RED, PAUSED, NO_DATA = "complete", "green", "amber", "red", "paused", "no data"
WORDS = {
    COMPLETE: "Complete",
    GREEN: "On track",
    AMBER: "At risk",
    RED: "Off track",
    PAUSED: "Paused",
    NO_DATA: "Not measured",
}
IMPACT_WORDS = {GREEN: "At target", AMBER: "Floor met", RED: "Below floor", NO_DATA: "Not measured"}
# The office's own words: amber is "some delay, recoverable", red "seriously late". Four weeks part the two.
SERIOUSLY_LATE = 28
A_QUARTER = Decimal("0.25")


@dataclass(frozen=True)
class Proposal:
    """A light as the rule proposes it, with the values that made it so."""

    light: str
    because: str


def delivery_of(dates: PlanDates, on: date) -> Proposal:
    """Delivery of one action or milestone from its dates as known by a day."""
    if dates.done:
        return Proposal(COMPLETE, f"done {_day(dates.done)}")
    if dates.current is None:
        return Proposal(NO_DATA, "no due date")
    late = slip(dates, on).from_current or 0
    if dates.is_past_due(on):
        past = (on - dates.current).days
        told = f", and is expected {late} days after that" if late > past else ""
        words = f"was due {_day(dates.current)}, {past} {'day' if past == 1 else 'days'} ago{told}"
        return Proposal(RED if late > SERIOUSLY_LATE else AMBER, words)
    if late > 0:
        words = f"expected {late} days after {_day(dates.current)}"
        return Proposal(RED if late > SERIOUSLY_LATE else AMBER, words)
    return Proposal(GREEN, f"due {_day(dates.current)}")


def roll_up(lights: Iterable[str]) -> Proposal:
    """The light of several actions: by counts, never an average. Red once a quarter of what is open is red."""
    counts = Counter(lights)
    still_open = sum(counts[light] for light in (GREEN, AMBER, RED, PAUSED))
    words = say_counts(counts)
    if not still_open:
        return Proposal(COMPLETE if counts[COMPLETE] else NO_DATA, words or "no actions")
    if Decimal(counts[RED]) / still_open >= A_QUARTER:
        return Proposal(RED, words)
    if counts[PAUSED] * 2 > still_open:
        return Proposal(PAUSED, words)
    if counts[RED] or Decimal(counts[AMBER]) / still_open >= A_QUARTER:
        return Proposal(AMBER, words)
    return Proposal(GREEN, words)


def say_counts(counts: Counter[str]) -> str:
    """5 on track, 3 at risk, 1 off track."""
    order = (COMPLETE, GREEN, AMBER, RED, PAUSED)
    return ", ".join(f"{counts[light]} {WORDS[light].lower()}" for light in order if counts[light])


def roll_up_impact(lights: Iterable[str]) -> Proposal:
    """The impact of several measures: by counts. One below its floor is red; green only if every one is measured."""
    counts = Counter(lights)
    order = (GREEN, AMBER, RED, NO_DATA)
    words = ", ".join(f"{counts[light]} {IMPACT_WORDS[light].lower()}" for light in order if counts[light])
    if not counts[GREEN] + counts[AMBER] + counts[RED]:
        return Proposal(NO_DATA, words or "no measure of success")
    if counts[RED]:
        return Proposal(RED, words)
    return Proposal(AMBER if counts[AMBER] or counts[NO_DATA] else GREEN, words)


@dataclass(frozen=True)
class Aim:
    """What a measure should reach: target and floor, and which way is better (H, L, T at target, A activity)."""

    polarity: str
    target: Decimal | None = None
    floor: Decimal | None = None
    tolerance: Decimal | None = None


def impact_of(value: Decimal | None, aim: Aim) -> Proposal:
    """Impact of a measured value (KCC's quarterly rule): green at target, amber at the floor, red below it.

    No data is never green; an activity figure has a band and gets no colour.
    """
    if aim.polarity == "A":
        return Proposal(NO_DATA, "an activity figure has no colour")
    if value is None or aim.target is None:
        return Proposal(NO_DATA, "no value yet" if value is None else "no target set")
    if aim.polarity == "T":
        within = abs(value - aim.target) <= (aim.tolerance or 0)
        return Proposal(GREEN if within else RED, f"{value} against {aim.target} ± {aim.tolerance or 0}")
    return _against_floor(value, aim)


def _against_floor(value: Decimal, aim: Aim) -> Proposal:
    assert aim.target is not None
    better = 1 if aim.polarity == "H" else -1
    if (value - aim.target) * better >= 0:
        return Proposal(GREEN, f"{value} reaches the target of {aim.target}")
    if aim.floor is not None and (value - aim.floor) * better >= 0:
        return Proposal(AMBER, f"{value} is between the floor of {aim.floor} and the target of {aim.target}")
    sign = "<" if better == 1 else ">"
    limit, words = (aim.floor, "floor") if aim.floor is not None else (aim.target, "target")
    return Proposal(RED, f"{value} {sign} {words} {limit}")


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
