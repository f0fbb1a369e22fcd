"""What a chart is asked to show, and what comes back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from areasend.kit.documents.parts import Chart, Table

MOST_SERIES = 4


@dataclass(frozen=True)
class Series:
    """One line. A point without a value is not known: the line stops there and does not guess."""

    name: str
    points: tuple[tuple[date, float | None], ...]
    kind: Literal["actual", "plan"] = "actual"

    @property
    def known(self) -> tuple[tuple[date, float], ...]:
        return tuple((day, value) for day, value in self.points if value is not None)


@dataclass(frozen=True)
class Annotation:
    """A day on which something happened that the reader should know of."""

    on: date
    text: str


@dataclass(frozen=True)
class LineChart:
    """Something over time. The title says the message, the subtitle what is counted, where and when."""

    title: str
    subtitle: str
    unit: str
    series: tuple[Series, ...]
    annotations: tuple[Annotation, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= len(self.series) <= MOST_SERIES:
            raise ValueError(f"chart '{self.title}' has {len(self.series)} lines; 1 to {MOST_SERIES} can be read")
        if not any(series.known for series in self.series):
            raise ValueError(f"chart '{self.title}' has no known value; say so in a sentence")


@dataclass(frozen=True)
class Bar:
    """One group. Without a value only `shown` stands there, such as "[c]" for a number too small to show."""

    label: str
    value: float | None
    shown: str = ""
    stands_out: bool = False


@dataclass(frozen=True)
class BarChart:
    """Groups against each other, largest first; where some stand out, the others step back."""

    title: str
    subtitle: str
    unit: str
    bars: tuple[Bar, ...]

    def __post_init__(self) -> None:
        if not any(bar.value is not None for bar in self.bars):
            raise ValueError(f"chart '{self.title}' has no known value; say so in a sentence")


@dataclass(frozen=True)
class ChartDrawing:
    """A chart drawn for a page and for a phone, its message in words, and its numbers."""

    svg: str
    svg_phone: str
    alt: str
    table: Table

    def as_part(self, chart: LineChart | BarChart, *, source: str) -> Chart:
        """The chart as it stands in a paper."""
        return Chart(chart.title, chart.subtitle, self.svg, self.alt, self.table, source)


Cached: TypeAlias = Callable[[str, Callable[[], ChartDrawing]], ChartDrawing]


def drawn_anew(key: str, make: Callable[[], ChartDrawing]) -> ChartDrawing:
    """What a caller without a cache uses."""
    return make()
