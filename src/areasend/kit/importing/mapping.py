"""How one sheet is read: the JSON document of contract.md, checked and typed."""

from collections.abc import Mapping as MappingType
from dataclasses import asdict, dataclass, field
from typing import Any

from areasend.kit.registers import Register, register_of

SHARED = ("sheet", "header_rows", "dates", "rows_to_leave", "corrections")


class BadMapping(ValueError):
    """A mapping that cannot be followed; the sentence says which part and why."""


@dataclass(frozen=True)
class Mapping:
    """One sheet's mapping. Headings are as written in the sheet, or column positions counted from 1.

    `scale` {FIELD: NUMBER} says that a column is written in thousands. `typed_totals` {HEADING: [HEADINGS]} says
    which cells of its own row a typed column should add ("-Budget" takes away; "*" are the spread columns).
    `typed_notes` {WORDS*: {FIELD: {FIELD: VALUE}}} says what a number in a note beside the table should come to.
    `adds` {FIELD: [HEADINGS]} is a column that is the sum of several (parents and young people, without the staff).
    `corrections` are rows that tell of a correction, found by their words (corrections.py). A word of `values` given
    as null says nothing, as a blank cell does; `unpivot` with `blank` true takes blank cells too.
    """

    sheet: str = ""
    header_rows: tuple[int, ...] = ()
    columns: MappingType[str, str] = field(default_factory=dict)
    unpivot: MappingType[str, Any] | None = None
    pair_rows: MappingType[str, Any] | None = None
    constants: MappingType[str, Any] = field(default_factory=dict)
    lookup: MappingType[str, str] = field(default_factory=dict)
    adds: MappingType[str, tuple[str, ...]] = field(default_factory=dict)
    also: tuple[MappingType[str, Any], ...] = ()
    values: MappingType[str, MappingType[str, Any]] = field(default_factory=dict)
    fills: MappingType[str, MappingType[str, Any]] = field(default_factory=dict)
    fill_down: tuple[str, ...] = ()
    section: str = ""
    dates: str = "day-first"
    rows_to_leave: tuple[int | str, ...] = ()
    rows_to_keep: tuple[str, ...] = ()
    rows_to_read: tuple[int, ...] = ()
    corrections: tuple[MappingType[str, Any], ...] = ()
    key: tuple[str, ...] = ()
    stated_on: str = ""
    scale: MappingType[str, float] = field(default_factory=dict)
    typed_totals: MappingType[str, Any] = field(default_factory=dict)
    typed_notes: MappingType[str, Any] = field(default_factory=dict)

    @property
    def day_first(self) -> bool:
        """Whether 12/03/20 is 12 March."""
        return self.dates != "month-first"

    def as_json(self) -> dict[str, Any]:
        """The document, without what says nothing."""
        return {name: value for name, value in asdict(self).items() if value not in ({}, (), None, "", "day-first")}


def read_mapping(document: MappingType[str, Any]) -> Mapping:
    """The document as a mapping; unknown parts are refused by name."""
    known = set(Mapping.__dataclass_fields__)
    unknown = sorted(set(document) - known - {"register", "file"})
    if unknown:
        raise BadMapping(f"The mapping has no part called “{unknown[0]}”; it takes {', '.join(sorted(known))}.")
    parts = {name: document[name] for name in known & set(document)}
    for name in (
        "header_rows",
        "also",
        "rows_to_leave",
        "rows_to_keep",
        "rows_to_read",
        "corrections",
        "key",
        "fill_down",
    ):
        if name in parts:
            parts[name] = _tuple(parts[name])
    return Mapping(**parts)


def _tuple(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def also_mappings(mapping: Mapping) -> list[tuple[str, Mapping]]:
    """The registers that the same rows feed besides the first, each with its own mapping of the same sheet.

    What lies in the sheet (its name, headings, how dates are written, rows to leave) is shared.
    """
    shared = {name: getattr(mapping, name) for name in SHARED}
    found = []
    for document in mapping.also:
        own = read_mapping({name: value for name, value in document.items() if name != "register"})
        given = {name: getattr(own, name) for name in Mapping.__dataclass_fields__ if name in document}
        found.append((str(document["register"]), Mapping(**{**shared, **given})))
    return found


def check_mapping(mapping: Mapping, register: Register) -> None:
    """Refuse a mapping to columns that the register does not have, and one that speaks of other registers wrongly."""
    fields = {column.name for column in register.columns} | {"stated_on"}
    for where, name in _targets(mapping):
        if name not in fields and not any(
            name in dict(document.get("columns", {})).values() for document in mapping.also
        ):
            raise BadMapping(f"{where} goes to “{name}”, which {register.key} does not have.")
    if mapping.pair_rows and not {"key", "kind", "rows"} <= set(mapping.pair_rows):
        raise BadMapping("pair_rows needs a key (a field), a kind (a heading) and rows (words to columns).")
    for key, other in also_mappings(mapping):
        try:
            check_mapping(other, register_of(key))
        except KeyError as error:
            raise BadMapping(str(error.args[0])) from error


def _targets(mapping: Mapping) -> list[tuple[str, str]]:
    headed = [(f"“{heading}”", name) for heading, name in mapping.columns.items()]
    constant = [("A constant", name) for name in mapping.constants]
    scaled = [("The scale", name) for name in mapping.scale]
    added = [("A sum", name) for name in mapping.adds]
    noted = [(f"The note “{words}”", name) for words, sums in mapping.typed_notes.items() for name in sums]
    parts = [part for part in ("into", "value") if mapping.unpivot and part in mapping.unpivot]
    return (
        headed + constant + scaled + added + noted + [("The unpivot", (mapping.unpivot or {})[part]) for part in parts]
    )
