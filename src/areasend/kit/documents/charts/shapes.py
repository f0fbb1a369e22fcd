"""What a chart is drawn from: lines, dots, blocks and words, each at its place in pixels."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from areasend.kit.documents.charts.sheet import INK

Align: TypeAlias = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Stroke:
    points: tuple[tuple[float, float], ...]
    colour: str
    width: float = 1
    dash: tuple[int, ...] = ()


@dataclass(frozen=True)
class Dot:
    """A ring, so that the line can be seen to lead up to it."""

    x: float
    y: float
    colour: str


@dataclass(frozen=True)
class Block:
    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True)
class Words:
    """Words at a point; `y` is the middle of their first line."""

    x: float
    y: float
    text: str
    align: Align = "left"
    colour: str = INK
    bold: bool = False


Shape: TypeAlias = Stroke | Dot | Block | Words
