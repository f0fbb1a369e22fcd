"""What a council committee paper is made of, before it becomes a page, a PDF or a Word file.

Every part is plain data. A number that came from a measure is a `Figure`: it carries the line of the
appendix that says what was counted, so that no number in a paper stands without its source.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from areasend.kit.documents.blocks import (
    Block,
    Bullets,
    Chart,
    Diagram,
    Note,
    Paragraph,
    Section,
    SumLine,
    Table,
)
from areasend.kit.documents.runs import Figure, Link, Run, Strong
from areasend.kit.documents.soundness import faults

__all__ = [
    "BRAND",
    "AppendixLine",
    "Block",
    "Bullets",
    "Chart",
    "Diagram",
    "Document",
    "Figure",
    "Head",
    "Link",
    "Note",
    "Paragraph",
    "Run",
    "Section",
    "Strong",
    "SumLine",
    "Table",
]

BRAND = "#0b4144"
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class Head:
    """The frame every committee paper has, in the words councils use for it."""

    committee: str
    on: date
    title: str
    from_: tuple[str, ...]
    to: str
    classification: str
    past_pathway: str
    future_pathway: str
    electoral_division: str
    summary: str
    recommendation: str

    def lines(self) -> tuple[tuple[str, str], ...]:
        return (
            ("From", "; ".join(self.from_)),
            ("To", self.to),
            ("Classification", self.classification),
            ("Past pathway", self.past_pathway),
            ("Future pathway", self.future_pathway),
            ("Electoral division", self.electoral_division),
        )


@dataclass(frozen=True)
class AppendixLine:
    """Where one figure came from: what was counted, as at when, from how many records, how defined."""

    number: int
    value: str
    paragraph: str
    what: str
    as_at: str
    records: str
    definition: str


@dataclass(frozen=True)
class Document:
    """A whole paper. The lock names the frozen figures: the same lock builds the same paper again.

    A paper that could not be read aloud in order, or whose figures lead nowhere, is refused when it is made.
    """

    area: str
    head: Head
    sections: tuple[Section, ...]
    appendix: tuple[AppendixLine, ...]
    status: Literal["draft", "published"]
    blocks_publishing: tuple[str, ...]
    lock: str
    lang: str = "en-GB"
    colour: str = BRAND

    def __post_init__(self) -> None:
        wrong = faults(self.head.title, self.sections, tuple(line.number for line in self.appendix))
        if not _COLOUR.fullmatch(self.colour):
            wrong.append(f"colour '{self.colour}' is not written like {BRAND}")
        if wrong:
            raise ValueError("; ".join(wrong))

    @property
    def is_draft(self) -> bool:
        return self.status == "draft"
