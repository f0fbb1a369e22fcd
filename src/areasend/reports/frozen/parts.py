"""Parts of a paper as plain data, and back: every kind of part that a document holds, none that it does not.

A chart is kept as its data, not as its drawing: `{"chart": place}` names one of the charts beside the document.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from areasend.kit.documents.charts import Annotation, LineChart, Series
from areasend.kit.documents.parts import (
    AppendixLine,
    Bullets,
    Chart,
    Diagram,
    Document,
    Figure,
    Head,
    Link,
    Note,
    Paragraph,
    Section,
    Strong,
    SumLine,
    Table,
    Unsourced,
)

KINDS: tuple[type[Any], ...] = (
    Annotation,
    AppendixLine,
    Bullets,
    Diagram,
    Document,
    Figure,
    Head,
    LineChart,
    Link,
    Note,
    Paragraph,
    Section,
    Series,
    Strong,
    SumLine,
    Table,
    Unsourced,
)
BY_NAME = {kind.__name__: kind for kind in KINDS}


class Freezer:
    """Turns parts into data; charts are numbered as they come."""

    def __init__(self) -> None:
        self.charts = 0

    def data(self, part: object) -> Any:
        """A part as data."""
        match part:
            case None | bool() | int() | float() | str():
                return part
            case date():
                return {"day": part.isoformat()}
            case Chart():
                self.charts += 1
                return {"chart": self.charts - 1}
            case SumLine():
                return {"is": "SumLine", **{name: self.data(value) for name, value in part._asdict().items()}}
            case tuple():
                return [self.data(item) for item in part]
            case frozenset():
                return {"set": sorted(part)}
        if not is_dataclass(part) or type(part).__name__ not in BY_NAME:
            raise TypeError(f"{type(part).__name__} is no part of a paper")
        held = {field.name: self.data(getattr(part, field.name)) for field in fields(part)}
        return {"is": type(part).__name__, **held}


def part_of(data: Any, chart: Callable[[int], Chart]) -> Any:
    """Data as the part it was; `chart` gives the drawing of a numbered chart."""
    if isinstance(data, list):
        return tuple(part_of(item, chart) for item in data)
    if not isinstance(data, dict):
        return data
    if "day" in data:
        return date.fromisoformat(data["day"])
    if "set" in data:
        return frozenset(data["set"])
    if "chart" in data:
        return chart(data["chart"])
    held = {name: part_of(value, chart) for name, value in data.items() if name != "is"}
    return BY_NAME[data["is"]](**held)
