"""A draft's text made into a document: paragraphs numbered, figures counted, sums checked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from areasend.kit.documents.parts import (
    AppendixLine,
    Block,
    Bullets,
    Document,
    Figure,
    Head,
    Note,
    Paragraph,
    Run,
    Section,
    SumLine,
)
from areasend.measures.finding import Finding, open_findings
from areasend.reports.checks import Check, check_paragraph, check_quoted
from areasend.reports.day import Day
from areasend.reports.diagrams import DIAGRAM, diagram_of
from areasend.reports.kinds import PaperDraft, PaperKind, SectionDraft
from areasend.reports.tokens import Quoted, pieces, quote


@dataclass(frozen=True)
class QuotedAt:
    """A figure with the paragraph that quotes it and its line in the appendix."""

    quoted: Quoted
    paragraph: str
    number: int


@dataclass
class Composed:
    """A document with its figures, its findings and what blocks publishing."""

    document: Document
    figures: list[QuotedAt] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


class Composer:
    """Composes one draft: keeps the running numbers of paragraphs and figures."""

    def __init__(self, on: date) -> None:
        self.on = on
        self.figures: list[QuotedAt] = []
        self.checks: list[Check] = []
        self.used: list[Finding] = []
        self.section = 0
        self.paragraph = 0
        self._findings = open_findings(on)

    def sections(self, drafts: tuple[SectionDraft, ...]) -> tuple[Section, ...]:
        """Every section, numbered from 1; parts of a section share its paragraph numbers."""
        return tuple(self._section(draft) for draft in drafts)

    def _section(self, draft: SectionDraft) -> Section:
        if draft.level == 1:
            self.section += 1
            self.paragraph = 0
        number = str(self.section) if draft.level == 1 else ""
        blocks = tuple(block for text in draft.paragraphs for block in self._blocks(text))
        return Section(number, draft.heading, draft.level, blocks)

    def _blocks(self, text: str) -> Iterator[Block]:
        if text.startswith("- "):
            yield Bullets(tuple((line.removeprefix("- "),) for line in text.splitlines()))
            return
        drawn = DIAGRAM.fullmatch(text)
        if drawn:
            diagram = diagram_of(drawn["name"], self.on)
            if diagram is not None:
                yield diagram
            return
        self.paragraph += 1
        number = f"{self.section}.{self.paragraph}"
        before = len(self.figures)
        runs = tuple(self._run(piece, number) for piece in pieces(text))
        yield Paragraph(number, runs)
        self.checks.extend(check_paragraph(number, runs))
        quoted = self.figures[before:]
        for finding in self._about(quoted):
            yield self._note(finding)

    def _run(self, piece: str | re.Match[str], number: str) -> Run:
        if isinstance(piece, str):
            return piece
        quoted = quote(piece, self.on)
        same = next((one for one in self.figures if one.quoted.key == quoted.key), None)
        line = QuotedAt(quoted, number, same.number if same else self._next_number())
        self.figures.append(line)
        as_at = None if quoted.period or quoted.on == self.on else quoted.when()
        return Figure(quoted.words, line.number, as_at)

    def _next_number(self) -> int:
        return max((one.number for one in self.figures), default=0) + 1

    def _about(self, quoted: list[QuotedAt]) -> list[Finding]:
        """Findings of typed totals that speak of the same column as a figure of this paragraph, told once."""
        columns = {(one.quoted.measure.register, one.quoted.measure.amount) for one in quoted}
        told = [finding for finding in self._findings if finding.about in columns and finding not in self.used]
        self.used.extend(told)
        return told

    def _note(self, finding: Finding) -> Note:
        return Note((finding.message,), tuple(SumLine(*line) for line in finding.lines))


def compose(kind: PaperKind, paper: PaperDraft, *, status: str = "draft", lock: str = "") -> Composed:
    """The draft as a document; what blocks publishing is listed, never hidden."""
    composer = Composer(paper.on)
    sections = composer.sections(paper.sections)
    checks = [*composer.checks, *check_quoted(composer.figures)]
    day = Day(paper.on)
    document = Document(
        area=day.area.name,
        head=_head(kind, day, paper),
        sections=sections,
        appendix=_appendix(composer.figures),
        status="published" if status == "published" else "draft",
        blocks_publishing=tuple(check.sentence for check in checks if check.blocks),
        lock=lock or "not published",
    )
    return Composed(document, composer.figures, checks, composer.used)


def _head(kind: PaperKind, day: Day, paper: PaperDraft) -> Head:
    return Head(
        committee=kind.committee(day),
        on=paper.on,
        title=paper.title,
        from_=kind.from_(day),
        to=kind.committee(day),
        classification="Unrestricted",
        past_pathway="None",
        future_pathway="None",
        electoral_division="All",
        summary=kind.summary(day),
        recommendation=kind.recommendation(day),
    )


def _appendix(figures: list[QuotedAt]) -> tuple[AppendixLine, ...]:
    lines: dict[int, AppendixLine] = {}
    for one in figures:
        quoted = one.quoted
        lines.setdefault(
            one.number,
            AppendixLine(
                number=one.number,
                value=quoted.words,
                paragraph=one.paragraph,
                what=quoted.title,
                as_at=quoted.when(),
                records=f"{quoted.value.records:,}",
                definition=f"{quoted.measure.key}, version {quoted.measure.definition.version}",
            ),
        )
    return tuple(lines[number] for number in sorted(lines))
