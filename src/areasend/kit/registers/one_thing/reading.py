"""What the pages of rows for one thing read: what counts as what, two rows side by side, what refers to each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from areasend.kit.registers.catalogue import all_registers
from areasend.kit.registers.cells import shown
from areasend.kit.registers.declaration import MayUser, Register
from areasend.kit.registers.one_thing.links import SameThing, links_between, survivors_of
from areasend.kit.registers.one_thing.query import references
from areasend.kit.registers.queries import found_by_words, rows_as_at
from areasend.kit.registers.rows import RegisterRow

SHOWN = 20


@dataclass(frozen=True)
class Said:
    """One link as a page tells it, with the row that it leads to or from."""

    link: SameThing
    row: RegisterRow
    survivor: RegisterRow | None = None


@dataclass(frozen=True)
class OneThing:
    """What a row's page says of other rows for the same thing, as at a day."""

    counts_as: Said | None = None
    survivor: RegisterRow | None = None
    with_it: tuple[Said, ...] = ()
    parted: tuple[Said, ...] = ()
    may_be_merged: bool = False

    @property
    def is_one(self) -> bool:
        """Whether two or more rows are one here."""
        return self.counts_as is not None or bool(self.with_it)


def one_thing(register: Register, row: RegisterRow, on: date) -> OneThing:
    """The links of a row as at a day: two queries, and two more where there are any."""
    if not register.merges:
        return OneThing()
    links = _links_of(register, row)
    if not links:
        return OneThing(may_be_merged=not row.is_withdrawn)
    leads = survivors_of(register.model, on)
    named = {pk for link in links for pk in (link.merged_id, link.survivor_id)} | {leads.get(row.pk, row.pk)}
    rows = register.model.objects.reading(on).in_bulk(list(named))
    hold = [link for link in links if link.since <= on and (link.until is None or on < link.until)]
    own = next((link for link in hold if link.merged_id == row.pk), None)
    return OneThing(
        counts_as=Said(own, rows[own.survivor_id]) if own else None,
        survivor=rows[leads[row.pk]] if own else None,
        with_it=tuple(Said(link, rows[link.merged_id]) for link in hold if link.survivor_id == row.pk),
        parted=tuple(
            Said(link, rows[link.survivor_id if link.merged_id == row.pk else link.merged_id])
            for link in links
            if link.until is not None and link.until <= on
        ),
        may_be_merged=own is None and not row.is_withdrawn,
    )


def _links_of(register: Register, row: RegisterRow) -> list[SameThing]:
    either = Q(merged_id=row.pk) | Q(survivor_id=row.pk)
    return list(SameThing.objects.filter(either, register=register.key).order_by("since", "pk"))


@dataclass(frozen=True)
class Candidate:
    """A row that may be meant, with what its list shows of it."""

    row: RegisterRow
    title: str
    words: str


def candidates(register: Register, row: RegisterRow, search: str, on: date) -> tuple[int, list[Candidate]]:
    """How many standing rows bear the words, and the first of them."""
    rows = rows_as_at(register, on).exclude(pk=row.pk)
    rows = rows.filter(found_by_words(register, search)) if search else rows.none()
    return rows.count(), [_candidate(register, one) for one in rows[:SHOWN]]


def _candidate(register: Register, row: RegisterRow) -> Candidate:
    cells = [shown(register, row, column.name) for column in register.listed if column.name != register.title]
    return Candidate(
        row, str(getattr(row, register.title) or row), ", ".join(cell.words for cell in cells if cell.words)
    )


def first_words(register: Register, row: RegisterRow) -> str:
    """What is looked for at first: the first two words of the row's name."""
    return " ".join(str(getattr(row, register.title) or "").split()[:2])


@dataclass(frozen=True)
class Compared:
    """One column of two rows."""

    heading: str
    first: str
    second: str

    @property
    def differs(self) -> bool:
        """Whether the two say different things."""
        return self.first != self.second


def compared(register: Register, first: RegisterRow, second: RegisterRow) -> list[Compared]:
    """Two rows side by side, column by column."""
    return [
        Compared(
            register.words(column.name),
            shown(register, first, column.name).words,
            shown(register, second, column.name).words,
        )
        for column in register.columns
    ]


def referring(register: Register, row: RegisterRow, on: date, user: MayUser) -> list[tuple[str, int]]:
    """How many rows refer to this one, by register, of the registers that this person may open."""
    found = [(words, rows.filter(**{name: row.pk}).count()) for words, rows, name in _referrers(register, on, user)]
    return [(words, count) for words, count in found if count]


def _referrers(register: Register, on: date, user: MayUser) -> Iterator[tuple[str, Any, str]]:
    for other in all_registers():
        for field in references(other.model):
            if field.related_model is register.model and other.is_open_to(user):
                yield other.many, other.model.objects.as_at(on), field.name


def links_moved(user: MayUser, since: date, on: date, keys: tuple[str, ...] = ()) -> "Iterator[tuple[Register, Said]]":
    """Rows merged or parted after `since` and by `on`, with the row that counts (or counted) as another."""
    links = links_between(since, on)
    for register in all_registers():
        of_register = [link for link in links if link.register == register.key]
        if of_register and register.is_open_to(user) and (not keys or register.key in keys):
            rows = register.model.objects.reading(on).in_bulk(
                {pk for link in of_register for pk in (link.merged_id, link.survivor_id)}
            )
            for link in of_register:
                yield register, Said(link, rows[link.merged_id], rows[link.survivor_id])
