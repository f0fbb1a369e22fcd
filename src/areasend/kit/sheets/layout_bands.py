"""Headings in two rows: a band ("North Kent") over several headings of its own ("Total")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from areasend.kit.sheets.book import MergedRange, Row
from areasend.kit.sheets.closeness import BAND_SEPARATOR
from areasend.kit.sheets.words import plain_words


def band_over(header: Row, rows: Sequence[Row], merged: Sequence[MergedRange]) -> Row | None:
    """The row of bands straight over the heading row, or None: a title stands alone, bands do not."""
    above = next((row for row in rows if row.number == header.number - 1), None)
    if above is None or above.is_blank:
        return None
    spans = _spans(above, header, merged)
    filled = [column for column, cell in enumerate(above.cells) if not cell.is_blank]
    if spans:
        title = len(filled) == 1 and spans[0].first_column == 0
        return None if title else above
    return above if len(filled) > 1 and _needs_bands(header, above) else None


def _spans(above: Row, header: Row, merged: Sequence[MergedRange]) -> list[MergedRange]:
    """The merged cells of a row that span two or more headings."""
    return [
        found
        for found in merged
        if found.first_row == above.number == found.last_row
        and found.last_column > found.first_column
        and not above.cell(found.first_column).is_blank
        and sum(not header.cell(column).is_blank for column in _columns(found)) > 1
    ]


def _needs_bands(header: Row, above: Row) -> bool:
    """Whether headings come twice, or lack where the row above has words: as text files show bands."""
    counts = Counter(plain_words(cell.text) for cell in header.cells if not cell.is_blank)
    twice = any(count > 1 for count in counts.values())
    lacking = any(not cell.is_blank and header.cell(column).is_blank for column, cell in enumerate(above.cells))
    return twice and lacking


def joined_headings(header: Row, band: Row | None, merged: Sequence[MergedRange]) -> tuple[str, ...]:
    """One heading a column, each with the band it stands under."""
    width = max(len(header.cells), len(band.cells) if band else 0)
    bands = _band_texts(header, band, merged, width) if band else [""] * width
    pairs = ((bands[column], _tidy(header.cell(column).text)) for column in range(width))
    return tuple(_join(over, own) for over, own in pairs)


def _join(over: str, own: str) -> str:
    return BAND_SEPARATOR.join(part for part in (over, own) if part)


def _band_texts(header: Row, band: Row, merged: Sequence[MergedRange], width: int) -> list[str]:
    texts = [_tidy(band.cell(column).text) for column in range(width)]
    spans = _spans(band, header, merged)
    for span in spans:
        for column in _columns(span):
            if column < width:
                texts[column] = texts[span.first_column]
    return texts if spans else _carried_right(texts, header)


def _carried_right(texts: list[str], header: Row) -> list[str]:
    """Without merged cells, a band reaches to the next one; a column headed above only is its own."""
    carried, over = [], ""
    for column, text in enumerate(texts):
        own = not header.cell(column).is_blank
        over = (text or over) if own else ""
        carried.append(over if own else text)
    return carried


def _columns(span: MergedRange) -> range:
    return range(span.first_column, span.last_column + 1)


def _tidy(text: str) -> str:
    return " ".join(text.split())
