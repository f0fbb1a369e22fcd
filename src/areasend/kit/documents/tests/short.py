"""A paper short enough to be made many times in a test."""

from areasend.kit.documents.parts import Block, Document, Head, Paragraph, Run, Section
from areasend.kit.documents.tests.sample import DAY


def paper_with(*blocks: Block, heading: str = "Only section", title: str = "Short paper") -> Document:
    return Document(
        area="Aldermoor SEND",
        head=Head("Committee", DAY, title, ("Director",), "Committee", "Open", "None", "None", "All", "S", "R"),
        sections=(Section("1", heading, 1, blocks),),
        appendix=(),
        status="published",
        blocks_publishing=(),
        lock="0000",
    )


def paper_saying(*runs: Run) -> Document:
    return paper_with(Paragraph("1.1", runs))
