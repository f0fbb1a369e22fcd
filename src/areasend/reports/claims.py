"""Claims about everyone, set beside what the records show: a paper that makes one cannot be published on it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from areasend.measures.catalogue import measure_of
from areasend.measures.counting import value
from areasend.measures.words import counted_of
from areasend.reports.checks import Check, place

EVERYONE = r"\b(?:all|every|whole|entire|each|everyone|100%)\b"
NOT_SHOWN = re.compile(r"\b(?:do|does|did|can|could)(?: not|n't|n’t|not)\b|\bnot everyone\b", re.IGNORECASE)


@dataclass(frozen=True)
class Claim:
    """A claim about everyone: the words it is made in, and the share that would have to be the whole."""

    words: re.Pattern[str]
    key: str
    said: str


CLAIMS = (
    Claim(
        re.compile(rf"{EVERYONE}[^.]*\btrain[^.]*\b(?:twice|two sessions)\b[^.]*", re.IGNORECASE),
        "training-kept",
        "everyone was trained twice a week",
    ),
    Claim(
        re.compile(rf"{EVERYONE}[^.]*\bspecial schools?\b[^.]*\b(?:staffed|in post)\b[^.]*", re.IGNORECASE),
        "special-schools-staffed",
        "all special schools are staffed",
    ),
)
LATER = re.compile(r"\b(?:by|will|are to|is to|plan|due|phases?)\b", re.IGNORECASE)


def check_claims(text: str, paragraph: str, on: date) -> Iterator[Check]:
    """Claims of a paragraph that its day's records do not bear out."""
    for claim in CLAIMS:
        for made in claim.words.finditer(text):
            if not (_is_denied(text, made) or LATER.search(made[0])):
                yield from _not_borne_out(paragraph, claim, on)
                break


def _is_denied(text: str, made: re.Match[str]) -> bool:
    """Whether the sentence itself says that this is not so."""
    begins = text.rfind(".", 0, made.start()) + 1
    return NOT_SHOWN.search(text[begins : made.end()]) is not None


def _not_borne_out(paragraph: str, claim: Claim, on: date) -> Iterator[Check]:
    measure = measure_of(claim.key)
    found = value(measure, on)
    if found.value is not None and found.value >= 1:
        return
    shown = "nothing is recorded" if found.value is None else f"it was {counted_of(measure, found)} {measure.unit}"
    yield Check("claim", paragraph, f"{place(paragraph)} says that {claim.said}; by the records {shown}.", True)
