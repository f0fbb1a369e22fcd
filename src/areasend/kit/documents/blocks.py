"""What stands under a heading: paragraphs, lists, warnings, tables and drawings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from areasend.kit.documents.runs import Run


@dataclass(frozen=True)
class Paragraph:
    """A numbered paragraph; members ask about "3.2", so the number is part of the text."""

    number: str
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Bullets:
    """A list; an item may end in a list of its own."""

    items: tuple[tuple[Run | Bullets, ...], ...]


class SumLine(NamedTuple):
    """One line of an arithmetic shown to the reader, so that a wrong total can be checked by eye."""

    label: str
    value: str
    is_total: bool = False
    is_wrong: bool = False


@dataclass(frozen=True)
class Note:
    """A boxed warning, such as a source whose own total does not add up."""

    runs: tuple[Run, ...]
    sums: tuple[SumLine, ...] = ()


@dataclass(frozen=True)
class Table:
    """Rows under real headings; `numeric` names the columns, counted from 0, that line up on the right."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Chart:
    """A drawing whose title says its message, with the table that holds the same numbers."""

    title: str
    subtitle: str
    svg: str
    alt: str
    table: Table
    source: str


@dataclass(frozen=True)
class Diagram:
    """A drawing of how things hang together, told again as a list for those who cannot see it."""

    title: str
    svg: str
    alt: str
    as_list: Bullets


Block: TypeAlias = Paragraph | Bullets | Note | Chart | Table | Diagram


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it; level 1 is a section, level 2 a part of one."""

    number: str
    heading: str
    level: int
    blocks: tuple[Block, ...] = ()

    @property
    def full_heading(self) -> str:
        return f"{self.number}. {self.heading}" if self.number else self.heading
