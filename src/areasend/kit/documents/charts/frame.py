"""The plot of a chart over time: where each day and value stands, the grid behind, the names of the axes."""

from dataclasses import dataclass
from datetime import date

from areasend.kit.documents.charts.boxes import within
from areasend.kit.documents.charts.data import Annotation, LineChart
from areasend.kit.documents.charts.numbers import said
from areasend.kit.documents.charts.scales import day_ticks, value_ticks
from areasend.kit.documents.charts.shapes import Shape, Stroke, Words
from areasend.kit.documents.charts.sheet import CONTEXT, GRID, INK, QUIET, Sheet

_GAP = 8
_EDGE = 4


@dataclass(frozen=True)
class Frame:
    """Turns days and values into places on the sheet."""

    sheet: Sheet
    days: tuple[date, ...]
    ticks: tuple[float, ...]

    def x(self, day: date) -> float:
        span = (self.days[-1] - self.days[0]).days or 1
        return round((day - self.days[0]).days / span * self.sheet.plot_width, 1)

    def y(self, value: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return round((high - value) / (high - low) * self.sheet.plot_height, 1)

    def place(self, point: tuple[date, float]) -> tuple[float, float]:
        return self.x(point[0]), self.y(point[1])


def frame_of(chart: LineChart, sheet: Sheet, *, right: int) -> Frame:
    """A plot with room on the left for the numbers and on the right for the lines' names."""
    values = [value for series in chart.series for _, value in series.known]
    ticks = value_ticks(min(values), max(values), whole=all(float(value).is_integer() for value in values))
    left = max(sheet.room_for(said(tick, chart.unit)) for tick in ticks) + _GAP + _EDGE
    days = tuple(sorted({day for series in chart.series for day, _ in series.points}))
    return Frame(sheet.with_margins(left=left, right=right), days, ticks)


def grid(frame: Frame, unit: str) -> list[Shape]:
    lines: list[Shape] = [
        Stroke(((0, frame.y(tick)), (frame.sheet.plot_width, frame.y(tick))), INK if tick == 0 else GRID)
        for tick in sorted(frame.ticks, key=abs, reverse=True)
    ]
    return lines + [Words(-_GAP, frame.y(tick), said(tick, unit), "right", QUIET) for tick in frame.ticks]


def days_named(frame: Frame) -> list[Shape]:
    foot = frame.sheet.plot_height
    named = [(frame.x(day), text) for day, text in day_ticks(frame.days, most=frame.sheet.ticks)]
    ticks: list[Shape] = [Stroke(((x, foot), (x, foot + 5)), QUIET) for x, _ in named]
    words = [within(Words(x, foot + 19, text, "center", QUIET), frame.sheet) for x, text in named]
    return [*ticks, *sorted(words, key=lambda said: said.align)]


def annotated(frame: Frame, annotations: tuple[Annotation, ...]) -> list[Shape]:
    """A thin line down from the words, which stand above the plot on the side with room."""
    foot = frame.sheet.plot_height
    days = [(frame.x(annotation.on), annotation.text) for annotation in annotations]
    lines: list[Shape] = [Stroke(((x, -8), (x, foot)), CONTEXT, dash=(2, 2)) for x, _ in days]
    words = [within(Words(x, -18, text, "left", QUIET), frame.sheet) for x, text in days]
    return [*lines, *sorted(words, key=lambda said: said.align)]
