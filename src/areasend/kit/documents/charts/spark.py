"""A line the height of a word, for a table whose cells give its value and its reading."""

from collections.abc import Sequence
from itertools import groupby

from areasend.kit.documents.charts.sheet import PALETTE

_WIDTH, _HEIGHT, _INSET = 96, 24, 4


def sparkline(values: Sequence[float | None], *, scale: tuple[float, float] | None = None) -> str:
    """Where rows are compared give each the same `scale`, lowest and highest. Hidden from readers-aloud."""
    known = [value for value in values if value is not None]
    if not known:
        return _svg("")
    low, high = scale or (min(known), max(known))
    places = [_place(at, len(values), value, low, high) for at, value in enumerate(values)]
    lines = "".join(f'<path d="M{"L".join(run)}" fill="none" stroke-width="2"/>' for run in _unbroken(places))
    x, y = next(place for place in reversed(places) if place).split(",")
    return _svg(f'{lines}<circle cx="{x}" cy="{y}" r="3" fill="{PALETTE[0]}"/>')


def _place(at: int, of: int, value: float | None, low: float, high: float) -> str:
    """The point as "x,y", or nothing where the value is not known."""
    if value is None:
        return ""
    x = _INSET + (_WIDTH - 2 * _INSET) * at / max(of - 1, 1)
    y = _HEIGHT / 2 if high == low else _INSET + (_HEIGHT - 2 * _INSET) * (high - value) / (high - low)
    return f"{x:.1f},{y:.1f}"


def _unbroken(places: list[str]) -> list[list[str]]:
    runs = [list(run) for is_known, run in groupby(places, key=bool) if is_known]
    return [run for run in runs if len(run) > 1]


def _svg(inside: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" '
        f'height="{_HEIGHT}" aria-hidden="true" stroke="{PALETTE[0]}">{inside}</svg>'
    )
