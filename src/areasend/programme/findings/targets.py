"""Findings: measures of success that nothing can measure, or whose floor lies beyond their target."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from areasend.measures.finding import Finding, finder
from areasend.programme.success import cannot_be_measured, known_measure, short_number, targets_as_at


@finder
def not_measurable(on: date) -> Iterator[Finding]:
    """A measure of success that names no registered figure, or a group that the figure cannot be shown by."""
    for target in targets_as_at(on):
        if wrong := cannot_be_measured(target, known_measure(target.measure)):
            yield Finding(
                kind="gap",
                register="targets",
                about=("targets", "measure"),
                message=f"A measure of success of {_of(target)} cannot be counted: {wrong}.",
                arithmetic="one registered figure is needed; none fits",
                rows=(target.pk,),
                mend="The programme manager: name a registered figure, its breakdown and its group",
            )


@finder
def floor_beyond_target(on: date) -> Iterator[Finding]:
    """A floor that is better than the target: between the two no value could ever lie."""
    for target in targets_as_at(on):
        if target.target is None or target.floor is None or target.polarity not in ("H", "L"):
            continue
        higher = target.polarity == "H"
        if (target.floor > target.target) if higher else (target.floor < target.target):
            yield _beyond(target, "higher" if higher else "lower", ">" if higher else "<")


def _beyond(target: Any, better: str, sign: str) -> Finding:
    floor, aim = (f"{short_number(number):f}" for number in (target.floor, target.target))
    return Finding(
        kind="contradiction",
        register="targets",
        about=("targets", "floor"),
        message=(
            f"The floor of {target.measure} for {_of(target)} is {floor}, beyond its target of {aim}, though "
            f"{better} is better."
        ),
        arithmetic=f"floor {floor} {sign} target {aim}",
        rows=(target.pk,),
        mend="The programme manager: set the floor on the worse side of the target",
    )


def _of(target: Any) -> str:
    return str(target.action or target.weakness or "nothing")
