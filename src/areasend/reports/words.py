"""Small words that papers are written with."""

from collections.abc import Sequence


def listed(words: Sequence[str]) -> str:
    """A, B and C."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def lower_first(words: str) -> str:
    """A sentence's beginning made fit for its middle; abbreviations stay."""
    return words[:1].lower() + words[1:] if words[1:2].islower() or words.startswith("A ") else words
