"""How a Word paper looks, as named styles that a council's own template can take over."""

from typing import NamedTuple

from docx.shared import RGBColor

LETTERS = "Arial"
INK = RGBColor(0x0B, 0x0C, 0x0C)
QUIET = RGBColor(0x50, 0x5A, 0x5F)
ALARM = "98285D"
PALE = "F4F8F8"
HANG = 1.3
LABEL = 4.0

NUMBERED = "Numbered paragraph"
FRAME = "Paper frame"
CONTENTS = "Paper contents"
SMALL = "Paper small"
NOTE = "Paper note"
DRAWING = "Drawing title"
CELL = "Table text"
CELL_HEAD = "Table heading"


class Look(NamedTuple):
    """Sizes and spaces in points; indents in centimetres, `first` for the first line against the others."""

    size: float
    before: float
    after: float
    bold: bool = False
    left: float = 0
    first: float = 0
    colour: RGBColor = INK
    leads: bool = False


WORDS_OWN = {
    "Normal": Look(11, 0, 8),
    "Title": Look(24, 4, 14, bold=True),
    "Subtitle": Look(11, 0, 0, colour=QUIET),
    "TOC Heading": Look(15, 22, 8, bold=True, leads=True),
    "Heading 1": Look(15, 22, 8, bold=True, leads=True),
    "Heading 2": Look(12, 16, 6, bold=True, leads=True),
    "Heading 3": Look(11, 12, 6, bold=True, leads=True),
    "Caption": Look(10, 10, 5, bold=True, leads=True),
    "List Bullet": Look(11, 0, 3, left=HANG + 0.6, first=-0.6),
    "List Bullet 2": Look(11, 0, 3, left=HANG + 1.2, first=-0.6),
    "List Bullet 3": Look(11, 0, 3, left=HANG + 1.8, first=-0.6),
}
OURS = {
    NUMBERED: Look(11, 0, 8, left=HANG, first=-HANG),
    FRAME: Look(11, 0, 4, left=LABEL, first=-LABEL),
    CONTENTS: Look(11, 0, 2),
    SMALL: Look(9, 3, 8, colour=QUIET),
    NOTE: Look(10, 0, 0, left=HANG + 0.4),
    DRAWING: Look(11, 16, 3, bold=True, leads=True),
    CELL: Look(9, 3, 3),
    CELL_HEAD: Look(9, 3, 3, bold=True, leads=True),
}
