"""The few things Word can do that python-docx has no word for."""

from typing import cast

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    made = cast("BaseOxmlElement", OxmlElement(f"w:{tag}"))
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def add_field(paragraph: WordParagraph, instruction: str, *, shown: str) -> None:
    """A field that Word works out for itself, such as the page's number."""
    for part in (
        element("fldChar", fldCharType="begin"),
        _instruction(instruction),
        element("fldChar", fldCharType="separate"),
    ):
        paragraph.add_run()._r.append(part)
    paragraph.add_run(shown)
    paragraph.add_run()._r.append(element("fldChar", fldCharType="end"))


def add_bookmark(paragraph: WordParagraph, name: str) -> None:
    """A place inside the paper that a link can lead to."""
    mark = str(len(list(paragraph.part.element.iter(qn("w:bookmarkStart")))))
    paragraph._p.append(element("bookmarkStart", id=mark, name=name))
    paragraph._p.append(element("bookmarkEnd", id=mark))


def add_link(paragraph: WordParagraph, run: WordRun, *, href: str = "", bookmark: str = "") -> None:
    """Make a run of this paragraph lead to an address, or to a bookmark in the same paper."""
    link = element("hyperlink", anchor=bookmark) if bookmark else element("hyperlink")
    if href:
        link.set(qn("r:id"), paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)
    link.append(run._r)


def add_border(paragraph: WordParagraph, colours: dict[str, str], *, eighths: int) -> None:
    """A line at each side named, in its colour, as wide as so many eighths of a point."""
    borders = element("pBdr")
    for side, colour in colours.items():
        borders.append(element(side, val="single", sz=str(eighths), space="6", color=colour))
    paragraph._p.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def add_shade(paragraph: WordParagraph, colour: str) -> None:
    shade = element("shd", val="clear", color="auto", fill=colour)
    paragraph._p.get_or_add_pPr().insert_element_before(shade, "w:tabs", "w:spacing", "w:ind", "w:jc")


def _instruction(text: str) -> BaseOxmlElement:
    made = element("instrText")
    made.set(qn("xml:space"), "preserve")
    made.text = f" {text} "
    return made
