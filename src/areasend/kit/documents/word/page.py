"""The sheet a Word paper stands on."""

from docx.document import Document as WordDocument
from docx.shared import Cm, Emu


def set_page(word: WordDocument) -> None:
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.7)
    page.top_margin, page.bottom_margin = Cm(3), Cm(2.6)
    page.header_distance = page.footer_distance = Cm(1.4)


def width_of_line(word: WordDocument) -> Emu:
    page = word.sections[0]
    return Emu((page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0))
