"""Charts with one message each, drawn on the server and always given with the table of their numbers."""

from areasend.kit.documents.charts.bars import bars
from areasend.kit.documents.charts.data import (
    Annotation,
    Bar,
    BarChart,
    Cached,
    ChartDrawing,
    LineChart,
    Series,
)
from areasend.kit.documents.charts.line import line_chart
from areasend.kit.documents.charts.spark import sparkline

__all__ = [
    "Annotation",
    "Bar",
    "BarChart",
    "Cached",
    "ChartDrawing",
    "LineChart",
    "Series",
    "bars",
    "line_chart",
    "sparkline",
]
