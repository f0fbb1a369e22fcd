"""Draws shapes by Vega-Lite. Places are given in pixels, so no machine's letters can move anything.

The description of a drawing is written here as it is, without a library that checks it against the whole grammar:
four kinds of shape need little of it, and checking took longer than drawing.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

import vl_convert

from areasend.kit.documents.charts.shapes import Block, Dot, Shape, Stroke, Words
from areasend.kit.documents.charts.sheet import Sheet
from areasend.kit.documents.charts.svg import tidy
from areasend.kit.documents.letters import FAMILY

_RING = 70
_PLACED = {name: {"field": name, "type": "quantitative", "scale": None, "axis": None} for name in ("x", "y")}
_TO = {name: {"field": name} for name in ("x2", "y2")}
_COLOUR = {"field": "colour", "type": "nominal", "scale": None, "legend": None}
_CONFIG = {"aria": False, "view": {"stroke": None, "continuousWidth": 300, "continuousHeight": 300}}
_GRAMMAR = "https://vega.github.io/schema/vega-lite/v6.1.0.json"
Layer = dict[str, Any]


def draw(sheet: Sheet, shapes: Sequence[Shape], *, words: str, key: str) -> str:
    """The drawing as SVG that a strict page may hold, `words` being what is read out instead of it."""
    picture = {
        "$schema": _GRAMMAR,
        "config": _CONFIG,
        "layer": list(_layers(shapes, sheet)),
        "width": sheet.plot_width,
        "height": sheet.plot_height,
        "padding": {"left": sheet.left, "right": sheet.right, "top": sheet.top, "bottom": sheet.bottom},
        "autosize": {"type": "none"},
        "background": "transparent",
    }
    return tidy(vl_convert.vegalite_to_svg(picture), words=words, key=key)


def _layers(shapes: Sequence[Shape], sheet: Sheet) -> Iterator[Layer]:
    """One layer for each run of like shapes, in the order given: what comes later lies on top."""
    for kind, alike in groupby(shapes, key=_likeness):
        yield _DRAWN[kind[0]](list(alike), sheet)


def _likeness(shape: Shape) -> tuple[type[Shape], object]:
    match shape:
        case Stroke():
            return Stroke, (shape.width, shape.dash)
        case Words():
            return Words, (shape.align, shape.bold)
    return type(shape), None


def _strokes(strokes: list[Stroke], sheet: Sheet) -> Layer:
    rows = [
        {"stroke": place, "step": step, "x": x, "y": y, "colour": stroke.colour}
        for place, stroke in enumerate(strokes)
        for step, (x, y) in enumerate(stroke.points)
    ]
    mark = {"strokeWidth": strokes[0].width, "strokeDash": list(strokes[0].dash), "strokeJoin": "round"}
    one_by_one = {
        "detail": {"field": "stroke", "type": "nominal"},
        "order": {"field": "step", "type": "quantitative"},
    }
    return _layer("line", mark, rows, color=_COLOUR, **one_by_one)


def _dots(dots: list[Dot], sheet: Sheet) -> Layer:
    rows = [{"x": dot.x, "y": dot.y, "colour": dot.colour} for dot in dots]
    mark = {"size": _RING, "fill": "white", "strokeWidth": 2, "opacity": 1}
    return _layer("point", mark, rows, stroke=_COLOUR)


def _blocks(blocks: list[Block], sheet: Sheet) -> Layer:
    rows = [{"x": b.x, "x2": b.x + b.width, "y": b.y, "y2": b.y + b.height, "colour": b.colour} for b in blocks]
    return _layer("rect", {}, rows, color=_COLOUR, **_TO)


def _words(words: list[Words], sheet: Sheet) -> Layer:
    rows = [{"x": said.x, "y": said.y, "text": said.text, "colour": said.colour} for said in words]
    mark = {
        "align": words[0].align,
        "fontWeight": "bold" if words[0].bold else "normal",
        "font": FAMILY,
        "fontSize": sheet.text,
        "baseline": "middle",
        "lineBreak": "\n",
        "lineHeight": sheet.line,
    }
    return _layer("text", mark, rows, color=_COLOUR, text={"field": "text", "type": "nominal"})


def _layer(kind: str, mark: dict[str, Any], rows: list[dict[str, Any]], **channels: dict[str, Any]) -> Layer:
    return {"data": {"values": rows}, "mark": {"type": kind, **mark}, "encoding": {**_PLACED, **channels}}


_DRAWN: dict[type[Shape], Callable[[Any, Sheet], Layer]] = {Stroke: _strokes, Dot: _dots, Block: _blocks, Words: _words}
