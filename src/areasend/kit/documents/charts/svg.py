"""Makes a drawing fit for a page with a strict content policy, and for several on one page."""

import re

from lxml import etree

from areasend.kit.documents.legible import legible

_SVG = "{http://www.w3.org/2000/svg}"
_LETTERS_OF_THE_PAGE = "'Segoe UI', -apple-system, Roboto, 'Helvetica Neue', Arial, sans-serif"
_DROPPED = ("style", "class", "role", "aria-roledescription", "aria-hidden", "font-family")
_USED_ID = re.compile(r"url\(#([^)]+)\)")


def tidy(svg: str, *, words: str, key: str) -> str:
    """No styles, scripts or classes; every id begins with the drawing's own key; read out as `words`."""
    root = etree.fromstring(svg.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    for part in list(root.iter(etree.Element)):
        if part.tag == f"{_SVG}script" or _is_empty(part):
            part.getparent().remove(part)
        else:
            _tidy_attributes(part, key)
    root.set("role", "img")
    root.set("aria-label", legible(words))
    root.set("font-family", _LETTERS_OF_THE_PAGE)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode")


def _tidy_attributes(part: etree._Element, key: str) -> None:
    given = [(str(name), str(value)) for name, value in part.attrib.items()]
    part.attrib.clear()
    for name, value in given:
        if name == "id":
            part.set(name, f"{key}-{value}")
        elif name not in _DROPPED and not name.startswith("on"):
            part.set(name, _USED_ID.sub(rf"url(#{key}-\1)", value))


def _is_empty(part: etree._Element) -> bool:
    """What stands behind and before each drawing and shows nothing."""
    if part.tag == f"{_SVG}path":
        return part.get("stroke") is None and part.get("fill") is None
    return part.get("fill") == "transparent"
