"""What sort of thing a cell holds, as far as that tells a heading from what stands under it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from areasend.kit.sheets.book import Cell
from areasend.kit.sheets.dates import DateSaid, read_date
from areasend.kit.sheets.numbers import NumberSaid, read_number

Shape = Literal["blank", "number", "date", "code", "words"]
_LONGEST_SHAPED = 120
_CODE = re.compile(r"(?=\S*\d)\S{1,20}")


def shape_of(cell: Cell) -> Shape:
    """The shape of one cell: typed values by their type, texts by how they read."""
    value = cell.value
    if cell.is_blank:
        return "blank"
    if isinstance(value, date | time):
        return "date"
    if isinstance(value, int | float | Decimal):
        return "number"
    text = cell.text.strip()
    return _shape_of_text(text) if len(text) <= _LONGEST_SHAPED else "words"


@lru_cache(maxsize=4096)
def _shape_of_text(text: str) -> Shape:
    number = read_number(text)
    if isinstance(number, NumberSaid) and not number.note:
        return "number"
    if isinstance(read_date(text), DateSaid):
        return "date"
    return "code" if _CODE.fullmatch(text) else "words"


def usual_shape(cells: Iterable[Cell]) -> Shape:
    """The shape most cells of a column have; "blank" where none holds anything."""
    shapes = Counter(shape for shape in map(shape_of, cells) if shape != "blank")
    return shapes.most_common(1)[0][0] if shapes else "blank"
