"""What is wrong in the tracker as the office typed it: every fault is one that the product finds."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from areasend.demo.samples.plan_story import Told

NO_SUCH_DAY = "31/11/2020"
WORDS_AGAINST_COLOUR = {("A1.4", 6): "A", ("D7.2", 6): "A"}
TWICE = ("B5.6", "B5.7")


def spoilt(told: Iterable[Told]) -> list[Told]:
    """The same actions with the faults of a tracker kept by hand."""
    return [FAULTS[one.ref](one) if one.ref in FAULTS else one for one in told]


def _green_past_due(one: Told) -> Told:
    day = date(2020, 10, 16)
    return replace(one, revised=day, forecast=day, done=None, lights=(*one.lights[:-1], "green"))


def _begun_after(one: Told) -> Told:
    return replace(one, starts=date(2020, 3, 9), first=date(2020, 4, 24), revised=None, done=date(2020, 2, 10))


def _complete_on_no_day(one: Told) -> Told:
    day = date(2021, 3, 8)
    return replace(one, revised=day, forecast=day, done=None, lights=(*one.lights[:-1], "complete"))


FAULTS: dict[str, Callable[[Told], Told]] = {
    "C6.9": _green_past_due,
    "E8.1": _green_past_due,
    "C6.2": _begun_after,
    "A3.4": _complete_on_no_day,
    "B5.7": lambda one: replace(one, ref=TWICE[0]),
    "B2.3": lambda one: replace(one, evidence=("EV-090",)),
    "E9.2": lambda one: replace(one, evidence=("EV-O17",)),
}
