"""The typesetter: a template and values in, a tagged PDF out."""

from functools import cache

import typst

from areasend.kit.documents.legible import legible
from areasend.kit.documents.letters import FOLDER

_NO_SUCH_LETTER = "\ufffd"
_SURELY_THERE = 0x180
_ONE_CHARACTER = b'#set document(title: "-")\n#set text(font: "Lato")\n#sys.inputs.text'


def typeset(template: bytes, **inputs: str) -> bytes:
    """A tagged PDF. What the template is given reaches it as values, so no text can become markup."""
    pages: bytes = typst.compile(
        template,
        format="pdf",
        font_paths=_letters(),
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        sys_inputs=inputs,
    )
    return pages


def printable(text: str) -> str:
    """The text as our letters can show it; a sign they lack is shown as the sign for that."""
    written = legible(text)
    if written.isascii():
        return written
    return "".join(char if _has_letter(char) else _NO_SUCH_LETTER for char in written)


def _has_letter(char: str) -> bool:
    return ord(char) < _SURELY_THERE or _can_be_set(char)


@cache
def _can_be_set(char: str) -> bool:
    """Ask the typesetter itself, 2 ms once a character: it refuses a tagged PDF with a missing letter."""
    try:
        typeset(_ONE_CHARACTER, text=char)
    except typst.TypstError:
        return False
    return True


@cache
def _letters() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[FOLDER])
