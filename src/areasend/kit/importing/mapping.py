"""How one sheet is read: the JSON document of contract.md, checked and typed."""

from collections.abc import Mapping as MappingType
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from areasend.kit.registers import Register


class BadMapping(ValueError):
    """A mapping that cannot be followed; the sentence says which part and why."""


@dataclass(frozen=True)
class Mapping:
    """One sheet's mapping. Headings are as written in the sheet, or column positions counted from 1."""

    sheet: str = ""
    header_rows: tuple[int, ...] = ()
    columns: MappingType[str, str] = field(default_factory=dict)
    unpivot: MappingType[str, Any] | None = None
    pair_rows: MappingType[str, Any] | None = None
    constants: MappingType[str, Any] = field(default_factory=dict)
    lookup: MappingType[str, str] = field(default_factory=dict)
    also: tuple[MappingType[str, Any], ...] = ()
    values: MappingType[str, MappingType[str, Any]] = field(default_factory=dict)
    fills: MappingType[str, MappingType[str, Any]] = field(default_factory=dict)
    fill_down: tuple[str, ...] = ()
    dates: str = "day-first"
    rows_to_leave: tuple[int | str, ...] = ()
    key: tuple[str, ...] = ()
    stated_on: str = ""

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
    for name in ("header_rows", "also", "rows_to_leave", "key", "fill_down"):
        if name in parts:
            parts[name] = _tuple(parts[name])
    return Mapping(**parts)


def _tuple(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def check_mapping(mapping: Mapping, register: Register) -> None:
    """Refuse a mapping to columns that the register does not have."""
    fields = {column.name for column in register.columns} | {"stated_on"}
    for where, name in [*_targets(mapping)]:
        if name not in fields:
            raise BadMapping(f"{where} goes to “{name}”, which {register.key} does not have.")
    if mapping.stated_on and not _is_day(mapping.stated_on) and mapping.stated_on not in mapping.columns:
        raise BadMapping(f"stated_on is “{mapping.stated_on}”: neither a day nor a heading of the sheet.")


def _targets(mapping: Mapping) -> list[tuple[str, str]]:
    headed = [(f"“{heading}”", name) for heading, name in mapping.columns.items()]
    constant = [("A constant", name) for name in mapping.constants]
    unpivoted = [("The unpivot", mapping.unpivot[part]) for part in ("into", "value")] if mapping.unpivot else []
    return headed + constant + unpivoted


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True
