"""What is checked in a paper before it may be published."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from areasend.engines.figures.sums import check_sums
from areasend.measures.finding import Finding
from areasend.reports.tokens import Quoted
from areasend.reports.two_values import Said, contradictions


@dataclass(frozen=True)
class Check:
    """One thing found in a paper: what kind, where, in a sentence, and whether it blocks publishing."""

    kind: str
    paragraph: str
    sentence: str
    blocks: bool


@dataclass(frozen=True)
class QuotedAt:
    """A figure with the paragraph that quotes it, its line in the appendix, and its name as the text has it."""

    quoted: Quoted
    paragraph: str
    number: int
    name: str = ""


def place(paragraph: str) -> str:
    """Where something stands, to begin a sentence with."""
    return f"Paragraph {paragraph}" if paragraph[:1].isdigit() else paragraph


def check_text(text: str, paragraph: str, on: date) -> Iterator[Check]:
    """Sums in prose that do not come out, weekdays that were none."""
    for arithmetic in _wrong(text, on):
        yield Check("sum", paragraph, f"{place(paragraph)}: {arithmetic}.", True)


def _wrong(text: str, on: date) -> list[str]:
    """A day written without its year may be of the paper's year or the one beside it: both must be wrong."""
    beside = on.year - 1 if on.month <= 6 else on.year + 1
    in_both = {(one.start, one.end) for one in check_sums(text, year_hint=beside)}
    return [one.arithmetic for one in check_sums(text, year_hint=on.year) if (one.start, one.end) in in_both]


def check_unsourced(typed: Sequence[str], paragraph: str) -> Iterator[Check]:
    """Numbers typed by hand: marked, and told."""
    if typed:
        numbers = ", ".join(f"“{number.strip()}”" for number in dict.fromkeys(typed))
        sentence = f"{place(paragraph)}: {numbers} typed by hand; no record shows where it comes from."
        yield Check("unsourced", paragraph, sentence, False)


def check_quoted(figures: Sequence[QuotedAt]) -> list[Check]:
    """One figure counted with two values."""
    seen: dict[object, str] = {}
    found = []
    for one in figures:
        words = seen.setdefault(one.quoted.key, one.quoted.words)
        if words != one.quoted.words:
            sentence = f"{one.quoted.title} is quoted as {words} and as {one.quoted.words}."
            found.append(Check("two values", one.paragraph, sentence, True))
    return found


def check_two_values(said: Sequence[Said]) -> Iterator[Check]:
    """The same thing said with two numbers."""
    for first, second in contradictions(said):
        sentence = (
            f"{place(second.paragraph)} says {second.number.quoted} {second.name} and "
            f"{place(first.paragraph).lower()} says {first.number.quoted}: one figure with two values."
        )
        yield Check("two values", second.paragraph, sentence, True)


def check_findings(findings: Sequence[Finding], registers: frozenset[str], fits: Callable[[str], str]) -> list[Check]:
    """Findings that must be settled before a paper that quotes their register may be published.

    `fits` gives the part of the programme a register stands under: a paper that quotes the budget is held by a
    line whose variance nobody explained, whichever of the budget's registers that line is in.
    """
    quoted = {fits(register) for register in registers}
    return [
        Check(finding.kind, "", f"{finding.message} Mend: {finding.mend}.".replace("..", "."), True)
        for finding in findings
        if finding.blocks and (finding.register in registers or fits(finding.register) in quoted)
    ]
