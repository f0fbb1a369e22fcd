"""The named styles of an OpenDocument spreadsheet, as far as they mean something: fill, strike, hidden."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from areasend.kit.sheets import limits
from areasend.kit.sheets.package import damaged
from areasend.kit.sheets.xml_stream import Listener, attribute

_COLOUR = re.compile(r"#([0-9A-Fa-f]{6})")


@dataclass(slots=True)
class Style:
    """One style; `parent` names the style it builds on."""

    parent: str = ""
    fill: str | None = None
    struck: bool = False
    hidden: bool = False


@dataclass
class StylesListener(Listener):
    """Hears the styles in styles.xml or at the head of content.xml."""

    name: str
    styles: dict[str, Style] = field(default_factory=dict)
    _now: Style | None = None

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "style":
            self._start_style(attributes)
        elif self._now is not None:
            self._hear(tag, attributes, self._now)

    def ends(self, tag: str) -> None:
        if tag == "style":
            self._now = None

    def _start_style(self, attributes: Mapping[str, str]) -> None:
        if len(self.styles) > limits.STYLES:
            raise damaged(self.name)
        self._now = Style(parent=attribute(attributes, "parent-style-name"))
        self.styles[attribute(attributes, "name")] = self._now

    def _hear(self, tag: str, attributes: Mapping[str, str], style: Style) -> None:
        if tag == "table-cell-properties":
            found = _COLOUR.fullmatch(attribute(attributes, "background-color"))
            style.fill = found[1].upper() if found else None
        elif tag == "text-properties":
            style.struck = attribute(attributes, "text-line-through-style", "none") != "none"
        elif tag == "table-properties":
            style.hidden = attribute(attributes, "display", "true") == "false"

    def style(self, name: str) -> Style:
        """A style with what it takes from the one it builds on."""
        own = self.styles.get(name)
        if own is None:
            return Style()
        above = self.styles.get(own.parent) if own.parent != name else None
        return Style(
            fill=own.fill or (above.fill if above else None),
            struck=own.struck or bool(above and above.struck),
            hidden=own.hidden,
        )
