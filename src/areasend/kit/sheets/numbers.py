"""Numbers as people write them in sheets, kept with what was said around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Literal

Unit = Literal["£", "%"]
LONGEST = 120  # characters; a longer text is prose with a number in it


@dataclass(frozen=True, slots=True)
class NumberSaid:
    """A number as said.

    `about` is a number not meant exactly ("~17", "over 145"); `note` the words beside it ("8 dads").
    `ambiguous` means the figures can be read in two ways ("11.400" is 11.4, or eleven thousand four
    hundred): `value` is the plain reading and the caller decides. `dash` is a dash or "nil" read as nought.
    """

    value: Decimal
    said: str
    about: bool = False
    note: str = ""
    unit: Unit | None = None
    ambiguous: bool = False
    dash: bool = False


@dataclass(frozen=True, slots=True)
class NotANumber:
    """Something said where a number belongs, kept as said."""

    said: str
    reason: str


_DASHES = frozenset({"-", "\u2013", "\u2014", "\u2212", "--", "nil", "none", "zero", "£-", "- £", "£ -"})
_TIDY = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2014": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "})
_NUMBER = re.compile(
    r"""
    (?P<about>~|≈|>|(?-i:c)(?:\.\ ?|\ )(?=[\d£-])|ca\.?\ |circa|approx(?:imately|\.)?|about|around|roughly
      |i\.?e\.?|over|more\ than|nearly|almost|at\ least)?\ ?
    (?P<expected>exp(?:ected|\.)?|est(?:imated|\.)?|planned|forecast)?\ ?
    (?:(?P<sign>[+-])|(?P<open>£?\())?\ ?
    (?P<pound>£)?\ ?(?P<minus>-)?
    (?P<figures>\d{1,3}(?:[,\ ]\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d+(?:\.\d+)?|\.\d+)
    (?P<power>e\+\d\d?)?(?P<scale>(?:k|m|bn)\b)?
    (?P<close>\))?\ ?(?P<percent>%)?(?P<more>\+)?\ ?(?P<rest>.*)
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_ADDED = re.compile(r"(?P<figures>\d{1,4}(?: ?\+ ?\d{1,4})+)(?:(?: |(?=\())(?P<rest>[a-z(][^\d]*))?", re.IGNORECASE)
_ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINAL = re.compile(r"(st|nd|rd|th)\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\((?P<words>[^()]*)\)")
_SCALES = {"k": 1_000, "m": 1_000_000, "bn": 1_000_000_000}


def without_text_mark(said: str) -> str:
    """The words without the apostrophe that tells a spreadsheet to keep figures as text ("'0.6")."""
    return said[1:] if said[:1] in "'\u2019" and said[1:2].isdigit() else said


def read_number(value: object) -> NumberSaid | NotANumber | None:
    """What a cell says as a number; None for a blank one."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return _number(value)
    if isinstance(value, bool | date | time):
        return NotANumber(str(value), "It is not a number.")
    said = without_text_mark(str(value).strip())
    if said.isascii() and said.isdecimal() and len(said) <= LONGEST:
        return NumberSaid(Decimal(said), said)
    text = " ".join(said.translate(_TIDY).split())
    if text.casefold() in _DASHES:
        return NumberSaid(Decimal(0), said, dash=True)
    return _read_words(text, said)


def _number(value: int | float | Decimal) -> NumberSaid | NotANumber:
    # A spreadsheet holds 15 figures; the rest of a float is noise (0.34299999999999997 is 0.343).
    exact = Decimal(format(value, ".15g")) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite():
        return NotANumber(str(value), "It is not a number.")
    return NumberSaid(exact, str(value))


def _read_words(text: str, said: str) -> NumberSaid | NotANumber:
    added = _ADDED.fullmatch(text) if len(text) <= LONGEST else None
    if added:
        parts = [Decimal(part) for part in re.findall(r"\d+", added["figures"])]
        return NumberSaid(sum(parts, Decimal(0)), said, note=added["rest"] or "")
    in_words = _in_words(text)
    if in_words is not None:
        return NumberSaid(Decimal(in_words), said, note=text)
    found = _NUMBER.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return NotANumber(said, "It is words, not a number.")
    note = _note(found["rest"])
    if note is None or bool(found["open"]) != bool(found["close"]):
        return NotANumber(said, f"'{said}' does not read as one number.")
    scaled = _scale(found)
    return NumberSaid(
        value=_value(found) * _SCALES.get(scaled, 1),
        said=said,
        about=bool(found["about"] or found["expected"] or found["more"] or scaled) or note in ("approx", "ish", "?"),
        note="expected" if found["expected"] and not note else _whole_note(found, scaled, note),
        unit=_unit(found),
        ambiguous=_is_ambiguous(found),
    )


def _in_words(text: str) -> int | None:
    """A number below a hundred written out: "thirty", "twenty-five"."""
    first, _, second = text.casefold().replace("-", " ").partition(" ")
    if first in _TENS and (not second or second in _ONES[:9]):
        return 10 * (_TENS.index(first) + 2) + (_ONES.index(second) + 1 if second else 0)
    return _ONES.index(first) + 1 if first in _ONES and not second else None


def _value(found: re.Match[str]) -> Decimal:
    figures = found["figures"].replace(",", "").replace(" ", "")
    if figures.count(".") > 1:
        figures = figures.replace(".", "")
    value = Decimal(figures + (found["power"] or ""))
    negative = found["sign"] == "-" or found["minus"] or found["open"]
    return -value if negative else value


def _scale(found: re.Match[str]) -> str:
    """The power said in a letter. It counts only for money: "7m" alone is as likely minutes."""
    return (found["scale"] or "").casefold() if _unit(found) == "£" else ""


def _whole_note(found: re.Match[str], scaled: str, note: str) -> str:
    unscaled = "" if scaled else found["scale"] or ""
    return f"{unscaled} {note}".strip()


def _note(rest: str) -> str | None:
    """The words after the figures; None when they make the whole something else ("3x4", "4th", "1/3")."""
    rest = rest.strip()
    bracketed = _BRACKETED.fullmatch(rest)
    if bracketed:
        return bracketed["words"].strip()
    if _ORDINAL.match(rest) or any(character.isdigit() for character in _BRACKETED.sub("", rest)):
        return None
    return rest if not rest or rest[0].isalpha() or rest[0] in "(?" else None


def _unit(found: re.Match[str]) -> Unit | None:
    if found["pound"] or "£" in (found["open"] or ""):
        return "£"
    return "%" if found["percent"] else None


def _is_ambiguous(found: re.Match[str]) -> bool:
    """Three figures after one point may be thousands, as the Continent writes them."""
    if found["power"]:
        return True
    whole, point, decimals = found["figures"].partition(".")
    return bool(point) and len(decimals) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
