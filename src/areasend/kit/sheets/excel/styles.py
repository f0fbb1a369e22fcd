"""How the cells of an Excel workbook look: number format, fill and strike-through, by style number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format

from areasend.kit.sheets import limits
from areasend.kit.sheets.excel.colours import read_colour
from areasend.kit.sheets.package import Package
from areasend.kit.sheets.refused import Refused
from areasend.kit.sheets.xml_stream import Listener, read_part

_LONGEST_FORMAT = 255


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a cell."""

    number_format: str = "General"
    is_date: bool = False
    is_duration: bool = False
    fill: str | None = None
    struck: bool = False


PLAIN = Look()


class _StylesListener(Listener):
    """Hears styles.xml: lists of formats, fonts and fills, then the cell styles that point into them."""

    def __init__(self, name: str, theme: tuple[str, ...]) -> None:
        self._name = name
        self._theme = theme
        self._section = ""
        self._solid = False
        self.formats = dict(BUILTIN_FORMATS)
        self.struck: list[bool] = []
        self.fills: list[str | None] = []
        self.looks: list[Look] = []

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in ("numFmts", "fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs"):
            self._section = tag
        elif self._section == "numFmts" and tag == "numFmt":
            self.formats[_number(attributes, "numFmtId")] = attributes.get("formatCode", "")[:_LONGEST_FORMAT]
        elif self._section == "fonts":
            self._hear_font(tag, attributes)
        elif self._section == "fills":
            self._hear_fill(tag, attributes)
        elif self._section == "cellXfs" and tag == "xf":
            self.looks.append(self._look(attributes))
        self._check_count()

    def ends(self, tag: str) -> None:
        if tag == self._section:
            self._section = ""

    def _hear_font(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "font":
            self.struck.append(False)
        elif tag == "strike" and self.struck:
            self.struck[-1] = attributes.get("val", "1") not in ("0", "false")

    def _hear_fill(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "fill":
            self.fills.append(None)
        elif tag == "patternFill":
            self._solid = attributes.get("patternType") == "solid"
        elif tag == "fgColor" and self._solid and self.fills:
            self.fills[-1] = read_colour(attributes, self._theme)

    def _look(self, attributes: Mapping[str, str]) -> Look:
        number_format = self.formats.get(_number(attributes, "numFmtId"), "General")
        font, fill = _number(attributes, "fontId"), _number(attributes, "fillId")
        return Look(
            number_format=number_format,
            is_date=bool(is_date_format(number_format)),
            is_duration=bool(is_timedelta_format(number_format)),
            fill=self.fills[fill] if fill < len(self.fills) else None,
            struck=self.struck[font] if font < len(self.struck) else False,
        )

    def _check_count(self) -> None:
        if max(len(self.formats), len(self.struck), len(self.fills), len(self.looks)) > limits.STYLES:
            raise Refused(
                f"{self._name} has more than {limits.STYLES:,} cell styles: "
                "copy the rows as values into a new workbook and send that."
            )


def _number(attributes: Mapping[str, str], name: str) -> int:
    said = attributes.get(name, "0")
    return int(said) if said.isdecimal() and len(said) < 10 else 0


def read_looks(package: Package, part: str, theme: tuple[str, ...]) -> tuple[Look, ...]:
    """Every cell style of a workbook in its order; none where the workbook has no styles."""
    if not package.has(part):
        return ()
    listener = _StylesListener(package.name, theme)
    read_part(package, part, listener)
    return tuple(listener.looks)
