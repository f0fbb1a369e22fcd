"""Finding: one body listed twice, once with a word cut short."""

from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations

from areasend.kit.sheets.words import plain_words
from areasend.measures.finding import Finding, finder
from areasend.programme.models import Body

ALIKE = 0.85


@finder
def body_listed_twice(on: date) -> Iterator[Finding]:
    """Two bodies under one parent whose names are equal but for an abbreviation."""
    for one, other in combinations(Body.objects.as_at(on).order_by("pk"), 2):
        if plain_words(one.reports_to) == plain_words(other.reports_to) and same_but_shortened(one.name, other.name):
            yield Finding(
                kind="duplicate",
                register="bodies",
                about=("bodies", "name"),
                message=f"“{one.name}” and “{other.name}” are likely one body, listed twice.",
                arithmetic=f"both report to {one.reports_to or 'none'}; the names differ by a word cut short",
                rows=(one.pk, other.pk),
                mend="The programme manager: merge the two, or say how they differ",
            )


def same_but_shortened(one: str, other: str) -> bool:
    """Whether two names are alike, word for word, each word the same or cut short ("Grp" for "Group")."""
    first, second = plain_words(one), plain_words(other)
    pairs = list(zip(first.split(), second.split(), strict=False))
    same_length = len(first.split()) == len(second.split())
    return (
        same_length and all(_shortens(a, b) for a, b in pairs) and SequenceMatcher(None, first, second).ratio() >= ALIKE
    )


def _shortens(one: str, other: str) -> bool:
    """Whether the shorter word's letters stand in the longer in the same order, from the same first letter."""
    short, long = sorted((one, other), key=len)
    letters = iter(long)
    return one == other or (len(short) > 1 and short[0] == long[0] and all(letter in letters for letter in short))
