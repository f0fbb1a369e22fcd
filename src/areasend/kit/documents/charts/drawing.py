"""Draws shapes with Altair. Places are given in pixels, so no machine's letters can move anything."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import altair as alt
import vl_convert

from areasend.kit.documents.charts.shapes import Block, Dot, Shape, Stroke, Words
from areasend.kit.documents.charts.sheet import Sheet
from areasend.kit.documents.charts.svg import tidy
from areasend.kit.documents.letters import FAMILY

_RING = 70
_X = alt.X("x:Q", scale=None, axis=None)
_Y = alt.Y("y:Q", scale=None, axis=None)
_X2 = alt.X2("x2:Q")
_Y2 = alt.Y2("y2:Q")
_COLOUR = alt.Color("colour:N", scale=None, legend=None)


def draw(sheet: Sheet, shapes: Sequence[Shape], *, words: str, key: str) -> str:
    """The drawing as SVG that a strict page may hold, `words` being what is read out instead of it."""
    picture = alt.layer(*_layers(shapes, sheet)).properties(
        width=sheet.plot_width,
        height=sheet.plot_height,
        padding={"left": sheet.left, "right": sheet.right, "top": sheet.top, "bottom": sheet.bottom},
        autosize=alt.AutoSizeParams(type="none"),
        background="transparent",
    )
    spec = picture.configure(aria=False, view=alt.ViewConfig(stroke=None)).to_dict()
    return tidy(vl_convert.vegalite_to_svg(spec), words=words, key=key)


def _layers(shapes: Sequence[Shape], sheet: Sheet) -> Iterator[Any]:
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


def _strokes(strokes: list[Stroke], sheet: Sheet) -> Any:
    rows = [
        {"stroke": place, "step": step, "x": x, "y": y, "colour": stroke.colour}
        for place, stroke in enumerate(strokes)
        for step, (x, y) in enumerate(stroke.points)
    ]
    mark = {"strokeWidth": strokes[0].width, "strokeDash": list(strokes[0].dash), "strokeJoin": "round"}
    return _on(rows).mark_line(**mark).encode(x=_X, y=_Y, color=_COLOUR, detail="stroke:N", order="step:Q")


def _dots(dots: list[Dot], sheet: Sheet) -> Any:
    rows = [{"x": dot.x, "y": dot.y, "colour": dot.colour} for dot in dots]
    mark = {"size": _RING, "fill": "white", "strokeWidth": 2, "opacity": 1}
    return _on(rows).mark_point(**mark).encode(x=_X, y=_Y, stroke=alt.Stroke("colour:N", scale=None, legend=None))


def _blocks(blocks: list[Block], sheet: Sheet) -> Any:
    rows = [{"x": b.x, "x2": b.x + b.width, "y": b.y, "y2": b.y + b.height, "colour": b.colour} for b in blocks]
    return _on(rows).mark_rect().encode(x=_X, x2=_X2, y=_Y, y2=_Y2, color=_COLOUR)


def _words(words: list[Words], sheet: Sheet) -> Any:
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
    return _on(rows).mark_text(**mark).encode(x=_X, y=_Y, color=_COLOUR, text="text:N")


def _on(rows: list[dict[str, Any]]) -> Any:
    return alt.Chart({"values": rows})


_DRAWN: dict[type[Shape], Any] = {Stroke: _strokes, Dot: _dots, Block: _blocks, Words: _words}
