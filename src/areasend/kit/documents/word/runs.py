"""Words in a Word paragraph: plain, strong, leading somewhere, or a figure with its line in the appendix."""

from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from areasend.kit.documents.legible import legible
from areasend.kit.documents.parts import Figure, Link, Run, Strong
from areasend.kit.documents.word.styles import QUIET
from areasend.kit.documents.word.xml import add_link
from areasend.kit.documents.wording import can_be_followed


def write_runs(paragraph: WordParagraph, runs: tuple[Run, ...], *, colour: RGBColor) -> None:
    for run in runs:
        match run:
            case str():
                paragraph.add_run(legible(run))
            case Strong():
                paragraph.add_run(legible(run.text)).bold = True
            case Figure():
                _write_figure(paragraph, run, colour)
            case Link():
                _write_link(paragraph, run, colour)


def place_of_line(number: int) -> str:
    return f"line_{number}"


def _write_figure(paragraph: WordParagraph, figure: Figure, colour: RGBColor) -> None:
    value = paragraph.add_run(legible(figure.text))
    value.bold, value.font.color.rgb = True, colour
    source = paragraph.add_run(f"\u00a0[{figure.number}]")
    source.font.superscript, source.font.color.rgb = True, QUIET
    add_link(paragraph, source, bookmark=place_of_line(figure.number))
    if figure.as_at is not None:
        day = paragraph.add_run(legible(f" at {figure.as_at}"))
        day.font.color.rgb, day.font.size = QUIET, Pt(9)


def _write_link(paragraph: WordParagraph, link: Link, colour: RGBColor) -> None:
    words = paragraph.add_run(legible(link.text))
    if can_be_followed(link.href):
        words.font.underline, words.font.color.rgb = True, colour
        add_link(paragraph, words, href=legible(link.href))
