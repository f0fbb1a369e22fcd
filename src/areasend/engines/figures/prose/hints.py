"""A guess at how a wrong number came to be written."""

from decimal import Decimal
from itertools import combinations

from areasend.engines.figures.prose.finding import said
from areasend.engines.figures.prose.numbers import Unit


def hint_for(expected: Decimal, written: Decimal, unit: Unit = Unit.COUNT) -> str:
    """How far apart two numbers are, and the slip of the pen that would explain it, if one would."""
    apart = f"differs by {said(abs(expected - written), unit)}"
    slip = slip_between(expected, written)
    return f"{apart}; {slip}" if slip else apart


def slip_between(expected: Decimal, written: Decimal) -> str:
    """The slip that turns one number into the other, or nothing."""
    right, wrong = _digits(expected), _digits(written)
    if right.replace(".", "").strip("0") == wrong.replace(".", "").strip("0"):
        return "a nought or the decimal point may have slipped"
    if _swapped(right, wrong):
        return "two digits may be swapped"
    if _lacks_one(right, wrong):
        return "a digit may be missing"
    if _lacks_one(wrong, right):
        return "there may be a digit too many"
    return ""


def _digits(value: Decimal) -> str:
    return f"{abs(value).normalize():f}"


def _swapped(right: str, wrong: str) -> bool:
    if len(right) != len(wrong) or right == wrong:
        return False
    places = [place for place in range(len(right)) if right[place] != wrong[place]]
    return len(places) == 2 and right[places[0]] == wrong[places[1]] and right[places[1]] == wrong[places[0]]


def _lacks_one(longer: str, shorter: str) -> bool:
    """Whether `shorter` is `longer` with one digit left out; one digit alone is too little to tell."""
    if len(longer) != len(shorter) + 1 or len(shorter.replace(".", "")) < 2:
        return False
    return any("".join(kept) == shorter for kept in combinations(longer, len(shorter)))
