"""Where things are in an Excel workbook: its sheets, and the parts that belong to each."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field

from areasend.kit.sheets import limits
from areasend.kit.sheets.package import Package, damaged
from areasend.kit.sheets.refused import Refused
from areasend.kit.sheets.xml_stream import Listener, attribute, read_part


@dataclass(frozen=True, slots=True)
class Related:
    """One relationship: the last word of its type, the part it points to, and whether that is elsewhere."""

    kind: str
    part: str
    elsewhere: bool


class _RelationsListener(Listener):
    def __init__(self, package: Package, of: str) -> None:
        self._package = package
        self._of = of
        self.found: dict[str, Related] = {}

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag != "Relationship" or len(self.found) > limits.PACKAGE_PARTS:
            return
        kind = attributes.get("Type", "").rpartition("/")[2]
        elsewhere = attributes.get("TargetMode") == "External"
        target = attributes.get("Target", "")
        part = target if elsewhere else self._package.beside(self._of, target)
        self.found[attributes.get("Id", "")] = Related(kind, part, elsewhere)


def relations(package: Package, of: str = "") -> dict[str, Related]:
    """What a part points to, by the identifiers it uses; the package itself where no part is named."""
    folder, name = posixpath.split(of)
    part = posixpath.join(folder, "_rels", f"{name}.rels")
    listener = _RelationsListener(package, of)
    if package.has(part):
        read_part(package, part, listener)
    return listener.found


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook lists it."""

    name: str
    relation: str
    hidden: bool


@dataclass
class WorkbookListener(Listener):
    """Hears workbook.xml: the sheets in order, and whether days count from 1904."""

    entries: list[SheetEntry] = field(default_factory=list)
    from_1904: bool = False

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "sheet" and len(self.entries) <= limits.SHEETS:
            hidden = attributes.get("state", "visible") != "visible"
            self.entries.append(SheetEntry(attributes.get("name", ""), attribute(attributes, "id"), hidden))
        elif tag == "workbookPr":
            self.from_1904 = attributes.get("date1904", "0") in ("1", "true")


@dataclass(frozen=True)
class Workbook:
    """The parts of a workbook. `links` tells whether it draws on other files, which are never opened."""

    sheets: tuple[tuple[SheetEntry, str], ...]
    from_1904: bool
    strings: str
    styles: str
    theme: str
    links: bool


def find_workbook(package: Package) -> Workbook:
    """The parts of the workbook in a package. Raises Refused where they do not hang together."""
    main = next((one.part for one in relations(package).values() if one.kind == "officeDocument"), "")
    heard, related = WorkbookListener(), relations(package, main)
    read_part(package, main, heard)
    if len(heard.entries) > limits.SHEETS:
        raise Refused(f"{package.name} has more than {limits.SHEETS} sheets: split it and send the parts.")
    sheets = tuple((entry, related[entry.relation].part) for entry in heard.entries if _is_sheet(entry, related))
    if not sheets:
        raise damaged(package.name)
    parts = {one.kind: one.part for one in related.values()}
    return Workbook(
        sheets=sheets,
        from_1904=heard.from_1904,
        strings=parts.get("sharedStrings", ""),
        styles=parts.get("styles", ""),
        theme=parts.get("theme", ""),
        links="externalLink" in parts,
    )


def _is_sheet(entry: SheetEntry, related: Mapping[str, Related]) -> bool:
    """Charts and old dialogues are listed among the sheets but hold no rows."""
    found = related.get(entry.relation)
    return found is not None and found.kind == "worksheet" and not found.elsewhere
