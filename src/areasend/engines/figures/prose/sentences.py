"""Paragraphs and sentences, each sentence reduced to a shape in which every number is one character.

The shape is lower case with single spaces, so that a pattern can speak of words and numbers alone:
"a further 59 participants, making 1,286" becomes "a further ¤ participants, making ¤".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from areasend.engines.figures.prose.numbers import Number, Unit, numbers_in

MARKS = {
    Unit.COUNT: "\ue000",
    Unit.POUNDS: "\ue001",
    Unit.PERCENT: "\ue002",
    Unit.POINTS: "\ue003",
    Unit.NOT: "\ue004",
}
_ANY_MARK = re.compile("[\ue000-\ue004]")

_BLOCK_ENDS = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*•#|>]|\(?\w{1,3}[.)]\s|\d{1,2}\.\d{1,2}\s))")
_ABBREVIATED = r"(?<!\be\.g)(?<!\bi\.e)(?<!\bno)(?<!\bNo)(?<!\bapprox)(?<!\bvs)(?<!\bMr)(?<!\bDr)(?<!\bSt)(?<!\betc)"
_SENTENCE_ENDS = re.compile(rf"{_ABBREVIATED}[.!?][\"”’')]?\s+(?=[\"“‘'(\[]?[A-Z0-9£])")
_SPACE = re.compile(r"\s+")
_DRESSING = re.compile(r"[*_`]|</?\w{1,6}>")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its numbers in order, its shape, and where in the shape each number stands, how deep in brackets."""

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
    numbers = list(numbers_in(text))
    taken = 0
    for start, end in _stretches(text, _BLOCK_ENDS):
        mine = []
        while taken < len(numbers) and numbers[taken].start < end:
            mine.append(numbers[taken])
            taken += 1
        if mine:
            yield tuple(_sentences(text, start, end, mine))


def _stretches(text: str, ends: re.Pattern[str], start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    end = len(text) if end is None else end
    for found in ends.finditer(text, start, end):
        yield start, found.end()
        start = found.end()
    yield start, end


def _sentences(text: str, start: int, end: int, numbers: list[Number]) -> Iterator[Sentence]:
    """Sentences of one paragraph. A stop inside a number ("No. 5") does not end one."""
    taken = 0
    for low, high in _stretches(text, _SENTENCE_ENDS, start, end):
        mine = []
        while taken < len(numbers) and numbers[taken].start < high:
            mine.append(numbers[taken])
            taken += 1
        yield _shaped(text, low, high, mine)


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


@cache
def pattern(source: str) -> re.Pattern[str]:
    """A pattern over shapes: <n> an amount, <c> a count, <m> money, <p> per cent, <pt> points, <d> a date.

    <words:4> is up to four words. Names may be given: <a=n>. Bounded, so that time stays linear.
    """
    marks = {"n": "[\ue000\ue001\ue002]", "c": "\ue000", "m": "\ue001", "p": "\ue002", "pt": "\ue003", "d": "\ue004",
             "q": "[\ue000\ue001]", "x": "[\ue000-\ue003]"}  # fmt: skip
    source = re.sub(r"<words:(\d+)>", lambda m: rf"(?:\s[a-z\ue004][\w'&/-]*){{0,{m[1]}}}?", source)
    source = re.sub(r"<(\w+)=(n|c|m|pt|p|d|q|x)>", lambda m: f"(?P<{m[1]}>{marks[m[2]]})", source)
    source = re.sub(r"<(n|c|m|pt|p|d|q|x)>", lambda m: marks[m[1]], source)
    return re.compile(source)
