"""Colours in an Excel workbook: written out, numbered, or taken from its theme and made lighter or darker."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping

from openpyxl.styles.colors import COLOR_INDEX

from areasend.kit.sheets.package import Package
from areasend.kit.sheets.xml_stream import Listener, attribute, read_part

_RGB = re.compile(r"[0-9A-Fa-f]{6}")
# Themes list dark before light; cells number them light first.
_THEME_ORDER = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
OFFICE_THEME = (
    "FFFFFF",
    "000000",
    "E7E6E6",
    "44546A",
    "4472C4",
    "ED7D31",
    "A5A5A5",
    "FFC000",
    "5B9BD5",
    "70AD47",
)


class _ThemeListener(Listener):
    def __init__(self) -> None:
        self.colours: dict[str, str] = {}
        self._of = ""

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in _THEME_ORDER:
            self._of = tag
        elif tag in ("srgbClr", "sysClr") and self._of:
            self.colours.setdefault(self._of, attribute(attributes, "lastClr") or attribute(attributes, "val"))

    def ends(self, tag: str) -> None:
        if tag == self._of:
            self._of = ""


def read_theme(package: Package, part: str) -> tuple[str, ...]:
    """The workbook's own ten colours, in the order cells number them."""
    if not package.has(part):
        return OFFICE_THEME
    listener = _ThemeListener()
    read_part(package, part, listener)
    return tuple(listener.colours.get(name, usual) for name, usual in zip(_THEME_ORDER, OFFICE_THEME, strict=True))


def read_colour(attributes: Mapping[str, str], theme: tuple[str, ...]) -> str | None:
    """The colour an element names, as upper-case RGB; None for one that is automatic or unknown."""
    rgb = attributes.get("rgb", "") or _numbered(attributes.get("indexed", "")) or _themed(attributes, theme)
    rgb = rgb[-6:].upper()
    return _tinted(rgb, attributes.get("tint", "")) if _RGB.fullmatch(rgb) else None


def _numbered(index: str) -> str:
    return str(COLOR_INDEX[int(index)]) if index.isdecimal() and int(index) < len(COLOR_INDEX) else ""


def _themed(attributes: Mapping[str, str], theme: tuple[str, ...]) -> str:
    index = attributes.get("theme", "")
    return theme[int(index)] if index.isdecimal() and int(index) < len(theme) else ""


def _tinted(rgb: str, tint: str) -> str:
    """Excel's tint: towards black below nought, towards white above it, in lightness."""
    try:
        share = max(-1.0, min(1.0, float(tint or 0)))
    except ValueError:
        share = 0.0
    if not share:
        return rgb
    hue, lightness, saturation = colorsys.rgb_to_hls(*(int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    lightness = lightness * (1 + share) if share < 0 else lightness * (1 - share) + share
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, lightness, saturation))
