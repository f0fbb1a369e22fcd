"""Numbers typed by hand: they lead to no record, and the paper says so.

Dates, years, references, ages, ranges and paragraph numbers count nothing and are left alone; so are numbers
up to ten written as words ("twice", "three things"), and limits of time ("within 20 weeks").
"""

import re
from collections.abc import Iterable, Iterator

from areasend.engines.figures.prose.numbers import Number, Unit, numbers_in

Span = tuple[int, int]
LIMIT = re.compile(r"\bwithin\s+(?:the\s+)?$", re.IGNORECASE)
A_FEW = 10


def typed_numbers(text: str, sourced: Iterable[Span] = ()) -> Iterator[Number]:
    """The amounts in a text that no named figure stands for."""
    known = tuple(sourced)
    for number in numbers_in(text):
        if number.unit is not Unit.NOT and not _is_small_talk(text, number) and not _meets(number, known):
            yield number


def _is_small_talk(text: str, number: Number) -> bool:
    in_words = not any(char.isdigit() for char in number.quoted)
    return (in_words and number.value <= A_FEW) or bool(LIMIT.search(text[: number.start]))


def _meets(number: Number, spans: tuple[Span, ...]) -> bool:
    return any(number.start < end and start < number.end for start, end in spans)
