"""Drawings that a paper can name: `[diagram NAME]` on a line alone."""

import re
from collections.abc import Callable
from datetime import date

from areasend.kit.documents.parts import Diagram
from areasend.programme.governance import read_governance

DIAGRAM = re.compile(r"\[diagram (?P<name>[a-z-]+)\]")


def _governance(on: date) -> Diagram | None:
    return read_governance(on).diagram


DIAGRAMS: dict[str, Callable[[date], Diagram | None]] = {"governance": _governance}


def diagram_of(name: str, on: date) -> Diagram | None:
    """The drawing of a name as at a day; None where there is nothing to draw."""
    return DIAGRAMS[name](on) if name in DIAGRAMS else None
