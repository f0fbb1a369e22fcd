"""What register pages read."""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from areasend.kit.registers.cells import Shown, shown
from areasend.kit.registers.declaration import Register
from areasend.kit.registers.rows import RegisterRow

A_PAGE = 25


@dataclass(frozen=True)
class Filter:
    """One filter of a list: its column, words, the values there are, the one chosen."""

    name: str
    words: str
    values: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True)
class ListedRow:
    """One row of a list."""

    pk: int
    title: str
    cells: tuple[Shown, ...]


@dataclass(frozen=True)
class RegisterList:
    """One page of a register as at a day."""

    count: int
    rows: tuple[ListedRow, ...]
    page: "Page[RegisterRow]"
    filters: tuple[Filter, ...]
    headings: tuple[Shown, ...]


def rows_as_at(register: Register, on: date) -> "QuerySet[RegisterRow]":
    """The register's rows that count by the end of a day, in its order."""
    rows = register.model.objects.as_at(on)
    references = [column.name for column in register.columns if register.kind(column.name) == "reference"]
    return rows.select_related(*references).order_by(*(register.order or ("pk",)), "pk")


def register_list(register: Register, on: date, chosen: dict[str, str], search: str, page: int) -> RegisterList:
    """One page of a register's list, filtered and searched."""
    rows = rows_as_at(register, on)
    filters = tuple(_filter(register, rows, column.name, chosen) for column in register.columns if column.filtered)
    rows = rows.filter(**{key: value for key, value in chosen.items() if value})
    if search:
        rows = rows.filter(found_by_words(register, search))
    found = Paginator(rows, A_PAGE).get_page(page)
    listed = tuple(_listed(register, row) for row in found.object_list)
    headings = tuple(
        Shown(register.words(c.name), "", numeric=register.kind(c.name) in ("number", "whole number"))
        for c in register.listed
    )
    return RegisterList(found.paginator.count, listed, found, filters, headings)


def _listed(register: Register, row: RegisterRow) -> ListedRow:
    cells = tuple(shown(register, row, column.name) for column in register.listed)
    return ListedRow(row.pk, str(getattr(row, register.title)), cells)


def _filter(register: Register, rows: "QuerySet[RegisterRow]", name: str, chosen: dict[str, str]) -> Filter:
    column = register.by_name[name]
    values = rows.order_by(name).values_list(name, flat=True).distinct()
    pairs = tuple((str(value), column.choice_words(value)) for value in values if value not in (None, ""))
    return Filter(name, register.words(name), pairs, chosen.get(name, ""))


def found_by_words(register: Register, words: str) -> Q:
    """Rows of which a column of text has these words in it."""
    found = Q()
    for column in register.columns:
        if register.kind(column.name) == "text":
            found |= Q(**{f"{column.name}__icontains": words})
    return found
