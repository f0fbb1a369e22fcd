"""Schools that some words may mean, closest first: proposed to a person, never followed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from areasend.kit.sheets.words import plain_words, without_brackets
from areasend.places.finding_schools import Known

CLOSE, AT_MOST = 0.8, 4
_SHORT = (
    (r"\b(church of england|c of e|cofe)\b", "ce"),
    (r"\b(roman catholic|rc)\b", "catholic"),
    (r"\b(c p s|cps)\b", "community primary"),
    (r"\bcep\b", "ce primary"),
    (r"\bg s\b|\bgs\b", "grammar"),
    (r"\bpri\b", "primary"),
    (r"\b(sec|secondary modern)\b", "secondary"),
    (r"\binfants\b", "infant"),
    (r"\bjuniors\b", "junior"),
    (r"\bsaint\b", "st"),
    (r"\b(the|school|sch)\b", " "),
)


@dataclass(frozen=True)
class Proposal:
    """One school that may be meant. `same` means that only usual shorthand keeps the words apart."""

    school: Known
    same: bool


def bare(name: str) -> str:
    """A school's name without what people shorten or leave out."""
    words = plain_words(without_brackets(name))
    for pattern, instead in _SHORT:
        words = re.sub(pattern, instead, words)
    return " ".join(words.split())


def proposals(words: str, district: str, schools: Iterable[Known]) -> list[Proposal]:
    """The closest schools; where a district was written, those in it come first."""
    wanted, near = bare(words), plain_words(district)
    scored = [(_closeness(wanted, bare(one.name)), plain_words(one.district) == near, one) for one in schools]
    close = sorted((one for one in scored if one[0] >= CLOSE), key=lambda one: (-one[1], -one[0], one[2].name))
    return [Proposal(school, closeness == 1) for closeness, _, school in close[:AT_MOST]]


def _closeness(first: str, second: str) -> float:
    """From 0 to 1 in letters; a school is not close to one whose first word differs."""
    if first.split()[:1] != second.split()[:1]:
        return SequenceMatcher(None, first, second).ratio() * 0.9
    return SequenceMatcher(None, first, second).ratio()
