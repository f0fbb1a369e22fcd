"""How Wealdmere's ninety actions went: planned, begun, done or set to new dates, and lit month by month."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from areasend.demo.samples.programme_outline import TITLES, WEAKNESSES
from areasend.programme.rules.lights import COMPLETE, GREEN, PAUSED, delivery_of
from areasend.programme.rules.slip import PlanDates

PLANNED, REBASELINED, SAVED = date(2019, 10, 18), date(2020, 9, 18), date(2020, 11, 13)
MONTHS = (
    *(date(2020, month + 1, 1) - timedelta(days=1) for month in range(3, 11)),
    SAVED,
)
PAUSE = (date(2020, 3, 23), date(2020, 7, 31))


@dataclass(frozen=True)
class Told:
    """One action: its reference, weakness, days, and the light of each month from March to November 2020."""

    ref: str
    title: str
    weakness: int
    starts: date
    first: date
    revised: date | None = None
    forecast: date | None = None
    done: date | None = None
    lights: tuple[str, ...] = ()
    evidence: tuple[str, ...] = field(default=())

    @property
    def letter(self) -> str:
        """The workstream that answers for it."""
        return WEAKNESSES[self.weakness][0]


def actions(random: Random) -> list[Told]:
    """All ninety, in the order of the workstreams."""
    told = []
    for weakness, (letter, _) in sorted(WEAKNESSES.items(), key=lambda one: (one[1][0], one[0])):
        for place, title in enumerate(TITLES[weakness], 1):
            told.append(_lit(_dated(random, Told(f"{letter}{weakness}.{place}", title, weakness, PLANNED, PLANNED))))
    return [_with_evidence(random, one) for one in told]


def _dated(random: Random, one: Told) -> Told:
    starts = date(2019, 8, 26) + timedelta(days=random.randint(0, 330))
    first = starts + timedelta(days=random.randint(100, 290))
    if first < REBASELINED and random.random() < 0.6:
        return replace(one, starts=starts, first=first, done=first + timedelta(days=random.randint(-21, 24)))
    if first < REBASELINED:
        revised = REBASELINED + timedelta(days=random.randint(70, 260))
        return replace(one, starts=starts, first=first, revised=revised, forecast=revised + _drift(random))
    if first <= SAVED:
        return replace(one, starts=starts, first=first, done=min(first + timedelta(days=random.randint(-9, 6)), SAVED))
    return replace(one, starts=starts, first=first, forecast=first + _drift(random))


def _drift(random: Random) -> timedelta:
    return timedelta(days=random.choice((0, 0, 0, 14, 21, 40)))


def _lit(one: Told) -> Told:
    return replace(one, lights=tuple(_light(one, month) for month in MONTHS))


def _light(one: Told, month: date) -> str:
    done = one.done if one.done and one.done <= month else None
    if done is None and one.letter in "DE" and PAUSE[0] < month <= PAUSE[1]:
        return PAUSED
    current = one.revised if one.revised and month >= REBASELINED else one.first
    forecast = one.forecast if month >= REBASELINED else None
    light = delivery_of(PlanDates(one.first, current, forecast, done), month).light
    return COMPLETE if done else light or GREEN


def _with_evidence(random: Random, one: Told) -> Told:
    count = random.choice((1, 1, 2)) if one.done else random.choice((0, 0, 1))
    return replace(one, evidence=tuple(f"EV-{random.randint(1, 58):03}" for _ in range(count)))
