"""The name of a chart's data: the same numbers and words have the same name in any process."""

import json
from dataclasses import asdict
from hashlib import sha256

from areasend.kit.documents.charts.data import BarChart, LineChart

_HOW_WE_DRAW = "1"
"""Count up when drawings come to look different, so that no cache keeps the old ones."""


def key_of(chart: LineChart | BarChart) -> str:
    data = json.dumps([type(chart).__name__, _HOW_WE_DRAW, asdict(chart)], default=str, sort_keys=True)
    return f"chart-{sha256(data.encode()).hexdigest()[:12]}"
