"""Words as written twice by busy people: the same words, whatever their capitals, spaces and marks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BRACKETS = re.compile(r"\(([^()]*)\)")
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc`]")
# Signs that change what a heading means are kept; every other mark is a space.
_KEPT_MARKS = frozenset("%£€$+<>=#")
_OFTEN_SAID = 80  # characters; sheets say short words again and again, long ones once


def plain_words(text: str) -> str:
    """The words in lower case with single spaces, "&" as "and", and without marks.

    Apostrophes close up ("rec'd" is "recd"). A text of nothing but marks keeps them.
    """
    if text.isascii() and text.isalnum():
        return text.lower()
    return _plain_often(text) if len(text) <= _OFTEN_SAID else _plain(text)


def _plain(text: str) -> str:
    folded = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text).casefold()).replace("&", " and ")
    return " ".join(folded.translate(_SPACED).split()) or " ".join(folded.split())


_plain_often = lru_cache(maxsize=8192)(_plain)


class _Spaced(dict[int, str]):
    """Each character, or a space for a mark: worked out once, for `str.translate`."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        mark = unicodedata.category(character).startswith(("P", "Z", "C")) and character not in _KEPT_MARKS
        self[code] = " " if mark else character
        return self[code]


_SPACED = _Spaced()


def without_brackets(text: str) -> str:
    """The text without what it adds in brackets. A bare number stays: "Heron (2)" is not "Heron"."""
    return _BRACKETS.sub(lambda found: found[0] if found[1].strip().isdecimal() else " ", text)


def same_words(first: str, second: str) -> bool:
    """Whether two texts say the same; what one of them adds in brackets is no difference."""
    if plain_words(first) == plain_words(second):
        return True
    bare_first, bare_second = plain_words(without_brackets(first)), plain_words(without_brackets(second))
    return bool(bare_first) and bare_first == bare_second and (bare_first in (plain_words(first), plain_words(second)))
