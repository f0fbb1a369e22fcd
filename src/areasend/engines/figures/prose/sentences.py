"""Paragraphs and sentences, each sentence reduced to a shape in which every number is one character.

The shape is lower case with single spaces, so that a pattern (wording.py) can speak of words and numbers
alone: "a further 59 participants, making 1,286" becomes "a further ¤ participants, making ¤".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from areasend.engines.figures.prose import wording
from areasend.engines.figures.prose.numbers import Number, Unit, numbers_in

MARKS = {
    Unit.COUNT: wording.COUNT,
    Unit.POUNDS: wording.POUNDS,
    Unit.PERCENT: wording.PERCENT,
    Unit.POINTS: wording.POINTS,
    Unit.NOT: wording.DATE,
}
_ANY_MARK = re.compile(wording.ANY_MARK)

_BLOCK_ENDS = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*•#|>]|\(?\w{1,3}[.)]\s|\d{1,2}\.\d{1,2}\s))")
_ABBREVIATED = r"(?<!\be\.g)(?<!\bi\.e)(?<!\bno)(?<!\bNo)(?<!\bapprox)(?<!\bvs)(?<!\bMr)(?<!\bDr)(?<!\bSt)(?<!\betc)"
_SENTENCE_ENDS = re.compile(rf"{_ABBREVIATED}[.!?][\"”’')]?\s+(?=[\"“‘'(\[]?[A-Z0-9£])")
_SPACE = re.compile(r"\s+")
_DRESSING = re.compile(r"[*_`]|</?\w{1,6}>")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its numbers in order, and its shape.

    `places` are where in the shape the numbers stand, `depths` how many brackets each stands in.
    """

    numbers: tuple[Number, ...]
    shape: str
    places: tuple[int, ...]
    depths: tuple[int, ...]
    _by_place: dict[int, int] = field(repr=False, compare=False)

    def number_at(self, place: int) -> Number:
        """The number standing at a place of the shape."""
        return self.numbers[self._by_place[place]]

    def index_at(self, place: int) -> int:
        """Which of the sentence's numbers stands at a place of the shape."""
        return self._by_place[place]

    def between(self, first: int, second: int) -> str:
        """The shape between two numbers, given by their index."""
        return self.shape[self.places[first] + 1 : self.places[second]]

    def before(self, index: int, reach: int = 90) -> str:
        """The shape just before a number."""
        return self.shape[max(0, self.places[index] - reach) : self.places[index]]

    def after(self, index: int, reach: int = 90) -> str:
        """The shape just after a number."""
        return self.shape[self.places[index] + 1 : self.places[index] + 1 + reach]


Paragraph = tuple[Sentence, ...]


def paragraphs_in(text: str) -> Iterator[Paragraph]:
    """The paragraphs that hold a number, in order. Bullets and numbered paragraphs stand alone."""
    text = _ANY_MARK.sub(" ", text)
    for start, end, numbers in _stretches(text, _BLOCK_ENDS, 0, len(text), list(numbers_in(text))):
        if numbers:
            sentences = _stretches(text, _SENTENCE_ENDS, start, end, numbers)
            yield tuple(_shaped(text, low, high, mine) for low, high, mine in sentences)


def _stretches(
    text: str, ends: re.Pattern[str], start: int, end: int, numbers: list[Number]
) -> Iterator[tuple[int, int, list[Number]]]:
    """The text cut after each of the ends, with the numbers that begin in each stretch."""
    taken = 0
    cuts = [found.end() for found in ends.finditer(text, start, end)]
    for cut in [*cuts, end]:
        first = taken
        while taken < len(numbers) and numbers[taken].start < cut:
            taken += 1
        yield start, cut, numbers[first:taken]
        start = cut


def _shaped(text: str, start: int, end: int, numbers: list[Number]) -> Sentence:
    pieces: list[str] = []
    places: list[int] = []
    depths: list[int] = []
    length = depth = 0
    for number in numbers:
        piece = _plain(text[start : number.start])
        if length and piece.startswith(" ") and pieces[-1].endswith(" "):
            piece = piece[1:]
        pieces += [piece, MARKS[number.unit]]
        places.append(length + len(piece))
        depth = max(0, depth + piece.count("(") - piece.count(")"))
        depths.append(depth)
        length += len(piece) + 1
        start = number.end
    pieces.append(_plain(text[start:end]))
    by_place = {place: index for index, place in enumerate(places)}
    return Sentence(tuple(numbers), "".join(pieces), tuple(places), tuple(depths), by_place)


def _plain(text: str) -> str:
    """Lower case, single spaces, straight quotes and dashes, no emphasis marks; length may change."""
    text = _DRESSING.sub("", text.replace("’", "'").replace("—", "–"))
    return _SPACE.sub(" ", text).lower()
