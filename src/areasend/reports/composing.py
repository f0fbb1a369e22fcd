"""A draft's text made into a document: paragraphs numbered, figures counted, sums checked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from areasend.kit.documents.charts.data import Cached
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
    Table,
)
from areasend.kit.registers import register_of
from areasend.measures.finding import Finding, open_findings
from areasend.measures.measure import Measure
from areasend.reports.charts import PaperChart, read_chart, remembered
from areasend.reports.checks import (
    Check,
    QuotedAt,
    check_findings,
    check_quoted,
    check_text,
    check_two_values,
    check_unsourced,
    place,
)
from areasend.reports.claims import check_claims
from areasend.reports.day import Day
from areasend.reports.diagrams import diagram_of
from areasend.reports.kinds import PaperDraft, PaperKind, SectionDraft
from areasend.reports.lines import Drawn, Items, Rows, Words, parts_of
from areasend.reports.runs import Reading, read_text
from areasend.reports.tokens import quote
from areasend.reports.two_values import FigureIn, Said, day_named, said_in


@dataclass
class Composed:
    """A document with its figures, the data of its charts, its findings and what blocks publishing."""

    document: Document
    figures: list[QuotedAt] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    charts: list[PaperChart] = field(default_factory=list)

    @property
    def unsourced(self) -> list[Check]:
        """What was typed by hand."""
        return [check for check in self.checks if check.kind == "unsourced"]

    @property
    def blocks(self) -> list[Check]:
        """What must be mended before the paper may be published."""
        return [check for check in self.checks if check.blocks]


class Composer:
    """Composes one draft: keeps the running numbers of paragraphs and figures."""

    def __init__(self, on: date, cached: Cached = remembered) -> None:
        self.on = on
        self.cached = cached
        self.figures: list[QuotedAt] = []
        self.charts: list[PaperChart] = []
        self.checks: list[Check] = []
        self.used: list[Finding] = []
        self.said: list[Said] = []
        self.section = 0
        self.paragraph = 0
        self.findings = open_findings(on)

    def sections(self, drafts: tuple[SectionDraft, ...]) -> tuple[Section, ...]:
        """Every section, numbered from 1; parts of a section share its paragraph numbers."""
        return tuple(self._section(draft) for draft in drafts)

    def plain(self, text: str, paragraph: str) -> str:
        """A text of the head: its figures counted and named in the appendix, in words alone."""
        return self._read(text, paragraph).text

    def _section(self, draft: SectionDraft) -> Section:
        if draft.level == 1:
            self.section += 1
            self.paragraph = 0
        number = str(self.section) if draft.level == 1 else ""
        blocks = tuple(block for text in draft.paragraphs for block in self._blocks(text))
        return Section(number, draft.heading, draft.level, blocks)

    @property
    def _number(self) -> str:
        return f"{self.section}.{self.paragraph}" if self.paragraph else str(self.section)

    def _blocks(self, text: str) -> Iterator[Block]:
        before = len(self.figures)
        for part in parts_of(text):
            match part:
                case Words():
                    self.paragraph += 1
                    yield Paragraph(self._number, self._read(part.text, self._number).runs)
                case Items():
                    yield Bullets(tuple(self._read(item, self._number).runs for item in part.texts))
                case Rows():
                    yield self._table(part)
                case Drawn():
                    yield from self._drawn(part.name)
        for finding in self._about(self.figures[before:]):
            yield self._note(finding)

    def _table(self, part: Rows) -> Table:
        rows = tuple(tuple(self._read(cell, self._number).text for cell in row) for row in part.rows)
        return Table("", part.head, rows, part.numeric)

    def _drawn(self, name: re.Match[str]) -> Iterator[Block]:
        """A chart or a drawing; where there is none, a sentence says why."""
        try:
            if "diagram" in name.groupdict():
                diagram = diagram_of(name["diagram"], self.on)
                yield from [diagram] if diagram else []
                return
            chart = read_chart(name, self.on)
        except (KeyError, ValueError) as error:
            self._tell("unknown", f"names {name[0]}, but {_sentence(error)}")
            return
        self.charts.append(chart)
        yield chart.as_part(cached=self.cached)

    def _tell(self, kind: str, sentence: str, number: str = "") -> None:
        where = number or self._number
        self.checks.append(Check(kind, where, f"{place(where)} {sentence}.", True))

    def _read(self, text: str, number: str) -> Reading:
        """A text with its figures counted, and everything in it that can be checked, checked."""
        before = len(self.figures)
        told: list[str] = []
        reading = read_text(text, lambda found: self._count(found, number, told, text))
        for name in reading.unread:
            if name not in told:
                self._tell("unknown", f"has {name}, which reads like a figure's name but is none", number)
        self.checks += check_text(reading.text, number, self.on)
        self.checks += check_claims(reading.text, number, self.on)
        self.checks += check_unsourced(reading.typed, number)
        self.said += said_in(reading.text, number, list(self._figures_in(reading, self.figures[before:])))
        return reading

    def _count(self, found: re.Match[str], number: str, told: list[str], text: str) -> Run:
        """A named figure, with its day beside it unless the text names that day's month itself."""
        try:
            quoted = quote(found, self.on)
        except (KeyError, ValueError) as error:
            if "-" in found[0]:
                told.append(found[0])
                self._tell("unknown", f"names the figure {found[0]}, but {_sentence(error)}", number)
            return found[0]
        same = next((one for one in self.figures if one.quoted.key == quoted.key), None)
        line = QuotedAt(quoted, number, same.number if same else self._next_number(), found[0])
        self.figures.append(line)
        plain = quoted.period or quoted.on == self.on or f"{quoted.on:%B %Y}" in text
        as_at = None if plain else quoted.when()
        return Figure(quoted.words, line.number, as_at)

    def _figures_in(self, reading: Reading, counted: list[QuotedAt]) -> Iterator[FigureIn]:
        for (_, span), one in zip(reading.figures, counted, strict=True):
            period, on = one.quoted.period, one.quoted.on
            days = [period.first, period.last] if period else [on] if on != self.on else []
            yield FigureIn(span, one.quoted.measure.unit, frozenset(map(day_named, days)))

    def _next_number(self) -> int:
        return max((one.number for one in self.figures), default=0) + 1

    def _about(self, quoted: list[QuotedAt]) -> list[Finding]:
        """Findings of typed totals that speak of the same column as a figure of this paragraph, told once."""
        measures = [one.quoted.measure for one in quoted]
        columns = {(measure.register, measure.supplied or measure.amount) for measure in measures}
        told = [finding for finding in self.findings if finding.about in columns and finding not in self.used]
        self.used.extend(told)
        return told

    def _note(self, finding: Finding) -> Note:
        return Note((finding.message,), tuple(SumLine(*line) for line in finding.lines))


def compose(kind: PaperKind, paper: PaperDraft, *, lock: str = "") -> Composed:
    """The draft as a document; what blocks publishing is listed, never hidden. With a lock it is as published."""
    composer = Composer(paper.on)
    day = Day(paper.on)
    head = _head(kind, day, paper, composer)
    sections = composer.sections(paper.sections)
    checks = [*_checks(composer), *kind.checks(day)]
    document = Document(
        area=day.area.name,
        head=head,
        sections=(*sections, *_definitions(composer.figures)),
        appendix=_appendix(composer.figures),
        status="published" if lock else "draft",
        blocks_publishing=() if lock else tuple(check.sentence for check in checks if check.blocks),
        lock=lock or "not published",
        colour=day.area.brand_colour,
    )
    return Composed(document, composer.figures, checks, composer.used, composer.charts)


def _checks(composer: Composer) -> Iterator[Check]:
    yield from composer.checks
    yield from check_quoted(composer.figures)
    yield from check_two_values(composer.said)
    registers = frozenset(one.quoted.measure.register for one in composer.figures)
    yield from check_findings(composer.findings, registers, lambda key: register_of(key).subject)


def _head(kind: PaperKind, day: Day, paper: PaperDraft, composer: Composer) -> Head:
    frame = paper.frame
    return Head(
        committee=frame.committee,
        on=paper.on,
        title=paper.title,
        from_=frame.from_,
        to=frame.committee,
        classification=frame.classification,
        past_pathway=frame.past_pathway,
        future_pathway=frame.future_pathway,
        electoral_division=frame.electoral_division,
        summary=composer.plain(frame.summary, "Summary"),
        recommendation=composer.plain(frame.recommendation, "Recommendation"),
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


def _definitions(figures: list[QuotedAt]) -> Iterator[Section]:
    """What each figure counts, in words, once for each definition; the last section, before the appendix."""
    measures = {one.quoted.measure.key: one.quoted.measure for one in figures}
    if measures:
        head = ("Definition", "What is counted", "Out of, or left out", "From")
        rows = tuple(_defined(measures[key]) for key in sorted(measures))
        yield Section("", "How each figure is counted", 1, (Table("", head, rows),))


def _defined(measure: Measure) -> tuple[str, ...]:
    said = measure.definition
    left_out = f"Leaves out: {said.leaves_out}" if said.leaves_out else ""
    beside = " ".join(words for words in (f"Out of: {said.out_of}" if said.out_of else "", left_out) if words)
    return f"{measure.title}: {measure.key}, version {said.version}", said.counts, beside, said.source


def _sentence(error: Exception) -> str:
    """What an error says, without the list of everything there is."""
    words = str(error.args[0]).partition("; there are")[0].rstrip(".")
    return re.sub(r"measure ('.*?') is in no measures\.py", r"no measure is called \1", words)


__all__ = ["Check", "Composed", "Composer", "QuotedAt", "compose"]
