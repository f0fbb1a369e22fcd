"""What the page of a paper in hand shows: where it stands, what holds it, what was said of it."""

from dataclasses import dataclass
from typing import Any

from areasend.reports.actions.approving import why_not_approve
from areasend.reports.actions.publishing import what_blocks, what_its_text_blocks
from areasend.reports.checks import Check
from areasend.reports.composing import Composed
from areasend.reports.models import Approval, Paper, PaperComment, PaperSection
from areasend.reports.writing import composed_of

WHERE = {
    "draft": "A draft. It can be written in, and sent for approval once nothing in it blocks publishing.",
    "sent": "Sent for approval. Whoever writes in it now makes it a draft again.",
    "approved": "Approved. It can be published.",
}


@dataclass(frozen=True)
class SectionLine:
    """One section: its number, how many figures it names, and what was found in it."""

    section: PaperSection
    number: str
    figures: int
    checks: tuple[Check, ...]


@dataclass(frozen=True)
class PaperPage:
    """A paper in hand for one person."""

    paper: Paper
    where: str
    sections: tuple[SectionLine, ...]
    blocks: tuple[str, ...]
    unsourced: tuple[Check, ...]
    comments: tuple[PaperComment, ...]
    approvals: tuple[Approval, ...]
    may_write: bool
    may_approve: bool
    why_not_approve: str


def paper_page(paper: Paper, user: Any) -> PaperPage:
    """The paper composed as of now, and what this person may do with it."""
    composed = composed_of(paper)
    refusal = why_not_approve(paper, user)
    return PaperPage(
        paper=paper,
        where=WHERE[paper.state],
        sections=tuple(_sections(paper, composed)),
        blocks=tuple(what_blocks(paper, composed) if paper.state == "approved" else what_its_text_blocks(composed)),
        unsourced=tuple(composed.unsourced),
        comments=tuple(paper.comments.select_related("by", "section", "done_by")),
        approvals=tuple(paper.approvals.select_related("asked_by", "decided_by")),
        may_write=user.may("edit", "papers"),
        may_approve=paper.state == "sent" and not refusal,
        why_not_approve=refusal if paper.state == "sent" else "",
    )


def _sections(paper: Paper, composed: Composed) -> list[SectionLine]:
    made = composed.document.sections
    lines = []
    for section, drawn in zip(paper.sections.all(), made, strict=False):
        places = places_in(drawn)
        figures = sum(one.paragraph in places for one in composed.figures)
        checks = tuple(check for check in composed.checks if check.paragraph in places)
        lines.append(SectionLine(section, drawn.number, figures, checks))
    return lines


def places_in(section: Any) -> frozenset[str]:
    """The numbers of a composed section's paragraphs, and its own."""
    numbers = {block.number for block in section.blocks if hasattr(block, "number")}
    return frozenset(numbers | ({section.number} if section.number else set()))
