"""What no paper may get wrong, whoever wrote it: headings in order, every figure with its source."""

from collections import Counter
from collections.abc import Iterator

from areasend.kit.documents.blocks import Block, Bullets, Chart, Diagram, Note, Paragraph, Section, Table
from areasend.kit.documents.runs import Figure, Run


def faults(title: str, sections: tuple[Section, ...], appendix: tuple[int, ...]) -> list[str]:
    return [
        *_nameless(title, sections),
        *_skipped_headings(sections),
        *_lost_figures(sections, appendix),
        *_torn_tables(sections),
        *_silent_drawings(sections),
    ]


def _nameless(title: str, sections: tuple[Section, ...]) -> Iterator[str]:
    if not title.strip():
        yield "the paper has no title"
    for section in sections:
        if not section.heading.strip():
            yield f"section '{section.number}' has no heading"


def _skipped_headings(sections: tuple[Section, ...]) -> Iterator[str]:
    """A screen reader walks by heading level; a step over a level reads as a missing section."""
    above = 0
    for section in sections:
        if not 1 <= section.level <= above + 1:
            yield f"heading '{section.full_heading}' is of level {section.level}, under one of level {above}"
        above = section.level


def _lost_figures(sections: tuple[Section, ...], appendix: tuple[int, ...]) -> Iterator[str]:
    for number, times in Counter(appendix).items():
        if times > 1:
            yield f"appendix line {number} stands {times} times"
    for figure in _figures(sections):
        if figure.number not in appendix:
            yield f"figure '{figure.text}' names appendix line {figure.number}, and there is none"


def _torn_tables(sections: tuple[Section, ...]) -> Iterator[str]:
    for table in _tables(sections):
        if not table.head:
            yield f"table '{table.caption}' has no head"
        if any(len(row) != len(table.head) for row in table.rows):
            yield f"table '{table.caption}' has rows that are not as wide as its head of {len(table.head)}"


def _silent_drawings(sections: tuple[Section, ...]) -> Iterator[str]:
    for block in _blocks(sections):
        if isinstance(block, Chart | Diagram) and not block.alt.strip():
            yield f"drawing '{block.title}' has no words for those who cannot see it"


def _tables(sections: tuple[Section, ...]) -> Iterator[Table]:
    for block in _blocks(sections):
        if isinstance(block, Chart):
            yield block.table
        elif isinstance(block, Table):
            yield block


def _figures(sections: tuple[Section, ...]) -> Iterator[Figure]:
    for block in _blocks(sections):
        yield from (run for run in _runs(block) if isinstance(run, Figure))


def _blocks(sections: tuple[Section, ...]) -> Iterator[Block]:
    return (block for section in sections for block in section.blocks)


def _runs(block: Block) -> Iterator[Run]:
    if isinstance(block, Paragraph | Note):
        yield from block.runs
    elif isinstance(block, Bullets):
        yield from _runs_of_list(block)
    elif isinstance(block, Diagram):
        yield from _runs_of_list(block.as_list)


def _runs_of_list(bullets: Bullets) -> Iterator[Run]:
    for item in bullets.items:
        for part in item:
            yield from _runs_of_list(part) if isinstance(part, Bullets) else (part,)
