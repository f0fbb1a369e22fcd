"""Numbers typed by hand: they lead to no record, and the paper says so.

What the engine calls no figure (dates, years, references, ages) is left alone; so are numbers up to ten written
as words ("three things"), and limits of time ("within 20 weeks").
"""

import re
from collections.abc import Iterable, Iterator

from areasend.engines.figures.prose.numbers import Number, Unit, numbers_in
from areasend.engines.figures.unsourced import Span, numbers_typed_by_hand

Stretch = tuple[int, int]
LIMIT = re.compile(r"\bwithin\s+(?:the\s+)?$", re.IGNORECASE)
A_FEW = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)


def typed_by_hand(text: str, sourced: Iterable[Stretch] = ()) -> Iterator[Stretch]:
    """Where numbers stand that no named figure stands for."""
    for span in numbers_typed_by_hand(text, [Span(start, end) for start, end in sourced]):
        if not A_FEW.fullmatch(text[span.start : span.end]) and not LIMIT.search(text[: span.start]):
            yield span.start, span.end


def typed_amounts(text: str, sourced: Iterable[Stretch] = ()) -> Iterator[Number]:
    """Those of them that say how many or how much, not from what to what."""
    typed = set(typed_by_hand(text, sourced))
    return (one for one in numbers_in(text) if one.unit is not Unit.NOT and (one.start, one.end) in typed)
