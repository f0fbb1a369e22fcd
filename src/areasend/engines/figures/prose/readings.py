"""Other sums that a total may be meant for. If any of them comes out, the total is left alone."""

from collections.abc import Sequence
from itertools import combinations

from areasend.engines.figures.prose.adding import sum_of
from areasend.engines.figures.prose.lists import is_summand, nouns_of
from areasend.engines.figures.prose.numbers import Number, Unit
from areasend.engines.figures.prose.rounding import total_agrees
from areasend.engines.figures.prose.sentences import Sentence

NEARBY = 5
"""How many numbers before a list are thought of; every choice of them is tried."""


def some_reading_agrees(sentence: Sentence, listed: Sequence[int], total: int) -> bool:
    """Whether the list makes the total, or its last numbers, or it and numbers before it, or a product."""
    parts, written = [sentence.numbers[index] for index in listed], sentence.numbers[total]
    if any(total_agrees(parts[cut:], written) for cut in range(len(parts) - 1)):
        return True
    return (
        _with_some_before(parts, left_out(sentence, listed[0], written.unit), written)
        or _is_product(sentence, parts, total)
        or _is_said_again(sentence, listed[0], total)
    )


def left_out(sentence: Sentence, first: int, unit: Unit) -> list[Number]:
    """Numbers before a list, in its sentence and unit, that a writer may have meant to add as well."""
    earlier = range(max(0, first - NEARBY), first)
    return [sentence.numbers[index] for index in earlier if is_summand(sentence, index, unit)]


def _with_some_before(parts: list[Number], before: list[Number], total: Number) -> bool:
    chosen = (some for size in range(1, len(before) + 1) for some in combinations(before, size))
    return any(total_agrees([*some, *parts], total) for some in chosen)


def _is_product(sentence: Sentence, parts: list[Number], total: int) -> bool:
    """Whether the total is a product: four and two runs at each of ten sessions make sixty."""
    earlier = [number.value for number in sentence.numbers[max(0, total - 2 * NEARBY) : total]]
    written, made = sentence.numbers[total].value, sum_of(parts)
    pairs = combinations(earlier, 2)
    return any(made * value == written for value in earlier) or any(a * b == written for a, b in pairs)


def _is_said_again(sentence: Sentence, first: int, total: int) -> bool:
    """Whether the total is the first number with its noun again: "five forks, ..., making five forks"."""
    same = sentence.numbers[first].value == sentence.numbers[total].value
    return same and bool(nouns_of(sentence, first) & nouns_of(sentence, total))
