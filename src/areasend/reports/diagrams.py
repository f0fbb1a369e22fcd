"""Drawings that a paper can name: `[diagram NAME]` on a line alone.

One more drawing is one more `declare(name, function)`; the function gives the drawing as at a day, or None
where the records have nothing to draw.
"""

import re
from collections.abc import Callable
from datetime import date

from areasend.kit.documents.parts import Diagram
from areasend.programme.governance import read_governance

DIAGRAM = re.compile(r"\[diagram (?P<diagram>[a-z][a-z-]*)\]")
Drawing = Callable[[date], Diagram | None]

_drawings: dict[str, Drawing] = {}


def declare(name: str, drawing: Drawing) -> None:
    """Enter a drawing; a name may be used once."""
    if _drawings.get(name, drawing) is not drawing:
        raise ValueError(f"two drawings are called {name!r}")
    _drawings[name] = drawing


def diagram_of(name: str, on: date) -> Diagram | None:
    """The drawing of a name as at a day, None where there is nothing to draw; KeyError says which there are."""
    if name not in _drawings:
        raise KeyError(f"no drawing is called {name!r}; there are: {', '.join(sorted(_drawings))}")
    return _drawings[name](on)


def governance(on: date) -> Diagram | None:
    """Who reports to whom."""
    return read_governance(on).diagram


declare("governance", governance)
