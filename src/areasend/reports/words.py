"""Small words that papers are written with."""

from collections.abc import Sequence
from datetime import date


def listed(words: Sequence[str]) -> str:
    """A, B and C."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def in_words(number: int) -> str:
    """Small numbers as words: four; 13."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"


def upper_first(words: str) -> str:
    """Words made fit to begin a sentence; the rest stays as it is."""
    return words[:1].upper() + words[1:]


def lower_first(words: str) -> str:
    """A sentence's beginning made fit for its middle; abbreviations stay."""
    return words[:1].lower() + words[1:] if words[1:2].islower() or words.startswith("A ") else words


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table as text carries it, between bars; nothing where there are no rows."""
    lines = [head, *rows]
    rule = f"|{'---|' * len(head)}"
    told = [f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in lines]
    return "\n".join([told[0], rule, *told[1:]]) if rows else ""


def short(day: date | None) -> str:
    """18 Nov 2020, for tables; a dash where there is no day."""
    return f"{day.day} {day:%b %Y}" if day else "–"
