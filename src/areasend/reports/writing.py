"""A paper in hand as text: what is composed, checked, approved and frozen."""

import json
from hashlib import sha256

from areasend.reports.composing import Composed, compose
from areasend.reports.kinds import Frame, PaperDraft, PaperKind, SectionDraft, kind_of
from areasend.reports.lines import paragraphs_of
from areasend.reports.models import Paper, PaperSection


def draft_of(paper: Paper, *, rewritten: dict[int, tuple[str, str]] | None = None) -> PaperDraft:
    """The paper's text; `rewritten` gives heading and text of sections as they would be, by primary key."""
    other = rewritten or {}
    sections = tuple(_section(section, *other.get(section.pk, ())) for section in paper.sections.all())
    return PaperDraft(paper.kind, paper.title, paper.on, sections, frame_of(paper))


def _section(section: PaperSection, heading: str = "", text: str | None = None) -> SectionDraft:
    written = section.text if text is None else text
    return SectionDraft(heading or section.heading, section.level, paragraphs_of(written), str(section.pk))


def frame_of(paper: Paper) -> Frame:
    """The head's lines."""
    return Frame(
        paper.committee,
        tuple(line.strip() for line in paper.from_words.splitlines() if line.strip()),
        paper.summary,
        paper.recommendation,
        paper.classification,
        paper.past_pathway,
        paper.future_pathway,
        paper.electoral_division,
    )


def composed_of(paper: Paper, *, rewritten: dict[int, tuple[str, str]] | None = None) -> Composed:
    """The paper as it would be published now."""
    return compose(kind_of_paper(paper), draft_of(paper, rewritten=rewritten))


def kind_of_paper(paper: Paper) -> PaperKind:
    """The kind that the paper was drafted from."""
    return kind_of(paper.kind)


def text_sha(paper: Paper) -> str:
    """The fingerprint of a paper's text: head, headings and sections as written."""
    sections = [[one.level, one.heading, one.text] for one in paper.sections.all()]
    head = [paper.title, str(paper.on), *(str(part) for part in vars(frame_of(paper)).values())]
    return sha256(json.dumps([head, sections]).encode()).hexdigest()


def figures_said(composed: Composed) -> dict[str, str]:
    """The paper's figures by name, as they are said."""
    return {one.name: one.quoted.words for one in composed.figures}
