"""Lays the looks of a paper onto the styles of a Word file, and tells Word the language."""

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle

from areasend.kit.documents.word.styles import LETTERS, OURS, WORDS_OWN, Look
from areasend.kit.documents.word.xml import element

_THEMES = tuple(qn(f"w:{theme}") for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"))
_ORNAMENTS = ("rPr/w:spacing", "rPr/w:kern", "pPr/w:pBdr", "pPr/w:contextualSpacing")


def set_styles(word: WordDocument, *, lang: str) -> None:
    _set_language(word, lang)
    for name, look in WORDS_OWN.items():
        _lay(look, _style(word, name))
    for name, look in OURS.items():
        made = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = word.styles["Normal"]
        _lay(look, _style(word, name))


def _lay(look: Look, style: ParagraphStyle) -> None:
    _strip(style)
    style.font.size, style.font.bold, style.font.italic = Pt(look.size), look.bold, False
    style.font.color.rgb, style.font.name = look.colour, LETTERS
    spaces = style.paragraph_format
    spaces.space_before, spaces.space_after, spaces.line_spacing = Pt(look.before), Pt(look.after), 1.15
    spaces.left_indent, spaces.first_line_indent = Cm(look.left), Cm(look.first)
    spaces.keep_with_next = look.leads


def _strip(style: ParagraphStyle) -> None:
    """Word's own styles come with lines, wide letters and a theme's letters, which would win over ours."""
    for path in _ORNAMENTS:
        for ornament in style.element.xpath(f"w:{path}"):
            ornament.getparent().remove(ornament)
    for fonts in style.element.xpath("w:rPr/w:rFonts"):
        for theme in _THEMES:
            fonts.attrib.pop(theme, None)


def _set_language(word: WordDocument, lang: str) -> None:
    for given in word.styles.element.xpath(".//w:lang"):
        given.getparent().replace(given, element("lang", val=lang, eastAsia=lang))
    for mode in word.settings.element.xpath(".//w:compatSetting[@w:name='compatibilityMode']"):
        mode.set(qn("w:val"), "15")


def _style(word: WordDocument, name: str) -> ParagraphStyle:
    style = word.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"Word's style '{name}' is not one for paragraphs")
    return style
