"""The words inside a paragraph: plain, strong, a way to somewhere, or a figure with its source."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Strong:
    """Words that carry the message of their sentence."""

    text: str


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere; on paper only a whole address can be followed."""

    text: str
    href: str


@dataclass(frozen=True)
class Figure:
    """A number in the text, with its line in the appendix, and its day where that is not the paper's own."""

    text: str
    number: int
    as_at: str | None = None


Run: TypeAlias = str | Strong | Figure | Link
