"""Groups against each other, as bars from nought, the largest at the top."""

from areasend.kit.documents.charts.data import Bar, BarChart, Cached, ChartDrawing, drawn_anew
from areasend.kit.documents.charts.drawing import draw
from areasend.kit.documents.charts.identity import key_of
from areasend.kit.documents.charts.shapes import Block, Shape, Stroke, Words
from areasend.kit.documents.charts.sheet import CONTEXT, INK, PAGE, PALETTE, PHONE, Sheet
from areasend.kit.documents.charts.words import bars_in_words, bars_table, shown

_THICK = 22
_GAP = 8
_WIDEST_LABEL = 230


def bars(chart: BarChart, *, cached: Cached = drawn_anew) -> ChartDrawing:
    """Drawn once for the same data, as far as the caller's `cached` remembers."""
    key = key_of(chart)
    return cached(key, lambda: _drawn(chart, key))


def largest_first(chart: BarChart) -> tuple[Bar, ...]:
    """Groups without a value come last; equal ones keep the order they were given in."""
    return tuple(sorted(chart.bars, key=lambda bar: (bar.value is None, -(bar.value or 0))))


def _drawn(chart: BarChart, key: str) -> ChartDrawing:
    ordered = largest_first(chart)
    words = bars_in_words(chart, ordered)
    return ChartDrawing(
        svg=draw(*_picture(chart, ordered, PAGE), words=words, key=key),
        svg_phone=draw(*_picture(chart, ordered, PHONE), words=words, key=f"{key}-phone"),
        alt=words,
        table=bars_table(chart, ordered),
    )


def _picture(chart: BarChart, ordered: tuple[Bar, ...], outer: Sheet) -> tuple[Sheet, list[Shape]]:
    """Names left of the bars; on a phone, or where they are long, above them."""
    names_width = max(outer.room_for(bar.label) for bar in ordered) + 2 * _GAP
    is_stacked = outer.is_narrow or names_width > _WIDEST_LABEL
    row = _THICK + _GAP + (outer.text + 2 * _GAP if is_stacked else 4)
    values_width = max(outer.room_for(shown(bar, chart.unit)) for bar in ordered) + 2 * _GAP
    left = 2 if is_stacked else names_width
    height = row * len(ordered) + 2 * _GAP
    sheet = Sheet(outer.width, height, outer.text, outer.ticks, left, values_width, _GAP, _GAP)
    return sheet, _rows(chart, ordered, sheet, row, is_stacked)


def _rows(chart: BarChart, ordered: tuple[Bar, ...], sheet: Sheet, row: int, is_stacked: bool) -> list[Shape]:
    zero, scale = _scale(ordered, sheet)
    above = row - _THICK - _GAP // 2 if is_stacked else _GAP // 2
    tops = [place * row + above for place in range(len(ordered))]
    placed = list(zip(ordered, tops, strict=True))
    return [
        *(_block(bar, top, zero, scale, _colour(bar, ordered)) for bar, top in placed),
        *(Stroke(((zero, top - 4), (zero, top + _THICK + 4)), INK) for top in tops),
        *(_name(bar, top, is_stacked) for bar, top in placed),
        *(_value(bar, top, zero, scale, chart.unit) for bar, top in placed),
    ]


def _block(bar: Bar, top: float, zero: float, scale: float, colour: str) -> Block:
    start, end = sorted((zero, round(zero + (bar.value or 0) * scale, 1)))
    return Block(start, top, end - start, _THICK, colour)


def _name(bar: Bar, top: float, is_stacked: bool) -> Words:
    return Words(-1, top - 13, bar.label) if is_stacked else Words(-_GAP, top + _THICK / 2, bar.label, "right")


def _value(bar: Bar, top: float, zero: float, scale: float, unit: str) -> Words:
    end = round(zero + max(bar.value or 0, 0) * scale, 1)
    return Words(end + _GAP, top + _THICK / 2, shown(bar, unit), bold=True)


def _scale(ordered: tuple[Bar, ...], sheet: Sheet) -> tuple[float, float]:
    """Where nought stands, and pixels to one."""
    known = [bar.value for bar in ordered if bar.value is not None]
    low, high = min(0.0, *known, 0.0), max(0.0, *known, 0.0)
    scale = sheet.plot_width / ((high - low) or 1.0)
    return round(-low * scale, 1), scale


def _colour(bar: Bar, ordered: tuple[Bar, ...]) -> str:
    return PALETTE[0] if bar.stands_out or not any(other.stands_out for other in ordered) else CONTEXT
