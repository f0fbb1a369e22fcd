"""One paragraph's text cut into what stands on its lines: words, a list, a table, a chart or a drawing.

Words of a paragraph, with [figures] named, **strong words** and [links](https://...).
- lines that begin so
- are a list

| Head | Numbers |        lines between bars are a table; the second may rule off the head
|---|---:|               a colon at the right end of its dashes lines the column up on the right
| North | 12 |

[chart KEY from DAY to DAY title WORDS]      alone on its line
[diagram NAME]                               alone on its line
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from areasend.reports.diagrams import DIAGRAM
from areasend.reports.tokens import CHART

RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?\|?")
PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True)
class Words:
    """Running text."""

    text: str


@dataclass(frozen=True)
class Items:
    """A list's items."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Rows:
    """A table's head and rows, and the columns that line up on the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int]


@dataclass(frozen=True)
class Drawn:
    """A chart or a drawing named on a line of its own."""

    name: re.Match[str]


Part = Words | Items | Rows | Drawn


def paragraphs_of(text: str) -> tuple[str, ...]:
    """A section's text cut at its blank lines."""
    return tuple(part.strip() for part in PARAGRAPHS.split(text.replace("\r\n", "\n").strip()) if part.strip())


def parts_of(paragraph: str) -> Iterator[Part]:
    """What stands on the lines of one paragraph, in order."""
    lines = (line.strip() for line in paragraph.splitlines() if line.strip())
    for kind, run in groupby(lines, key=_kind):
        together = list(run)
        if kind == "drawn":
            yield from (Drawn(name) for line in together if (name := _drawn(line)))
        elif kind == "item":
            yield Items(tuple(line.removeprefix("- ").strip() for line in together))
        elif kind == "row":
            yield _rows(together)
        else:
            yield Words(" ".join(together))


def _kind(line: str) -> str:
    if _drawn(line):
        return "drawn"
    if line.startswith("- "):
        return "item"
    return "row" if line.startswith("|") else "words"


def _drawn(line: str) -> re.Match[str] | None:
    return CHART.fullmatch(line) or DIAGRAM.fullmatch(line)


def _rows(lines: list[str]) -> Rows:
    """Rows shorter than the head are filled up, longer ones cut: a table is as wide as its head."""
    ruled = [line for line in lines if RULE.fullmatch(line)]
    head, *rows = [_cells(line) for line in lines if not RULE.fullmatch(line)] or [("",)]
    numeric = frozenset(place for place, cell in enumerate(_cells(ruled[0])) if cell.endswith(":")) if ruled else ()
    wide = tuple((*row, *[""] * len(head))[: len(head)] for row in rows)
    return Rows(head, wide, frozenset(place for place in numeric if place < len(head)))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|"))
