"""How many rows a sheet says it has, in words: "150 milestones", "Total actions workstream B: 20"."""

import re

from areasend.kit.registers import Register
from areasend.kit.sheets.words import plain_words

NUMBER_FIRST = re.compile(r"(?:total:?\s+)?(\d[\d,]*)\s+([a-z][a-z ]*)", re.IGNORECASE)
TOTAL_FIRST = re.compile(r"total\s+([a-z][^:=]*)[:=]\s*(\d[\d,]*)", re.IGNORECASE)


def count_said(text: str, register: Register) -> int | None:
    """The number of the register's rows that a text says, where it says that and nothing else."""
    first = NUMBER_FIRST.fullmatch(text.strip())
    if first and _is_noun(first[2], register, whole=True):
        return int(first[1].replace(",", ""))
    last = TOTAL_FIRST.fullmatch(text.strip())
    if last and _is_noun(last[1], register, whole=False):
        return int(last[2].replace(",", ""))
    return None


def _is_noun(words: str, register: Register, *, whole: bool) -> bool:
    """Whether words are (or, if not `whole`, begin with) what the register's rows are called."""
    said, many = plain_words(words), plain_words(register.many)
    noun = many.split()[-1] if len(many.split()) == 2 else many  # "activities" are engagement activities
    names = {many, noun, f"{plain_words(register.one)}s"}
    return said in names or (not whole and any(said.startswith(f"{name} ") for name in names))
