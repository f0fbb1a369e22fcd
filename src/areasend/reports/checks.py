"""What is checked in a paper before it may be published."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from areasend.engines.figures.sums import check_sums
from areasend.kit.documents.parts import Figure, Run

if TYPE_CHECKING:
    from areasend.reports.composing import QuotedAt


@dataclass(frozen=True)
class Check:
    """One thing found in a paragraph: what kind, in a sentence, and whether it blocks publishing."""

    kind: str
    paragraph: str
    sentence: str
    blocks: bool


def check_paragraph(number: str, runs: tuple[Run, ...]) -> list[Check]:
    """Sums in prose that do not come out."""
    text = "".join(run if isinstance(run, str) else run.text for run in runs)
    return [Check("sum", number, f"Paragraph {number}: {wrong.arithmetic}.", True) for wrong in check_sums(text)]


def check_quoted(figures: "Sequence[QuotedAt]") -> list[Check]:
    """One figure quoted with two values."""
    seen: dict[object, str] = {}
    found = []
    for one in figures:
        words = seen.setdefault(one.quoted.key, one.quoted.words)
        if words != one.quoted.words:
            sentence = f"{one.quoted.measure.title} is quoted as {words} and as {one.quoted.words}."
            found.append(Check("two values", one.paragraph, sentence, True))
    return found


def figures_in(runs: tuple[Run, ...]) -> list[Figure]:
    """The figures of a paragraph."""
    return [run for run in runs if isinstance(run, Figure)]
