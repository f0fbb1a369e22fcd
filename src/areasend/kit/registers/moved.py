"""What moved between two days: rows added, changed, withdrawn or put back, with who and why, from the histories."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Max, QuerySet, Value
from django.utils import timezone

from areasend.kit.asat import AsAt
from areasend.kit.registers.catalogue import all_registers
from areasend.kit.registers.cells import in_words
from areasend.kit.registers.declaration import MayUser, Register
from areasend.kit.registers.one_thing.links import links_between

A_PAGE = 25
ADDED, CHANGED, WITHDRAWN, PUT_BACK, DELETED = "Added", "Changed", "Withdrawn", "Put back", "Deleted"


@dataclass(frozen=True)
class FieldMoved:
    """One column's words before and after."""

    heading: str
    before: str
    after: str


@dataclass(frozen=True)
class Move:
    """One change of one row: when, what, who, why, and the columns that say something else after it."""

    at: datetime
    deed: str
    who: str
    why: str
    fields: tuple[FieldMoved, ...] = ()


@dataclass(frozen=True)
class MovedRow:
    """A row that moved: what became of it in all, and each change, oldest first."""

    pk: int
    title: str
    deed: str
    moves: tuple[Move, ...]


@dataclass(frozen=True)
class Span:
    """After the end of `since`, until the end of `on`."""

    since: date
    on: date

    def of(self, register: Register) -> "QuerySet[Any]":
        """The register's changes in it."""
        return _events(register).filter(pgh_created_at__gte=_end(self.since), pgh_created_at__lt=_end(self.on))

    def before(self, register: Register) -> "QuerySet[Any]":
        """The register's changes before it."""
        return _events(register).filter(pgh_created_at__lt=_end(self.since))


def _end(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def _events(register: Register) -> "QuerySet[Any]":
    model: Any = register.model
    events: QuerySet[Any] = model._meta.get_field("kept").related_model.objects.all()
    return events


def how_many_moved(registers: Iterable[Register], span: Span) -> dict[str, int]:
    """How many rows of each register moved, of those where any did: one query for all of them."""
    counts = [
        span.of(one)
        .order_by()
        .annotate(of=Value(one.key))
        .values("of")
        .annotate(rows=Count("pgh_obj_id", distinct=True))
        .values_list("of", "rows")
        for one in registers
    ]
    if not counts:
        return {}
    found = counts[0].union(*counts[1:], all=True) if len(counts) > 1 else counts[0]
    return {key: rows for key, rows in found if rows}


def rows_moved(
    register: Register, span: Span, page: Any = 1, a_page: int = A_PAGE
) -> "tuple[Page[Any], list[MovedRow]]":
    """A page of the rows that moved, last moved first."""
    rows = span.of(register).order_by().values("pgh_obj_id")
    last = rows.annotate(last=Max("pgh_created_at"), nth=Max("pgh_id")).order_by("-last", "-nth")
    found = Paginator(last, a_page).get_page(page)
    pks = [row["pgh_obj_id"] for row in found.object_list]
    moved = moved_of(register, pks, span)
    return found, [moved[pk] for pk in pks]


def moved_of(register: Register, pks: Iterable[int], span: Span) -> dict[int, MovedRow]:
    """What moved of some rows, by key, of those where anything did. As many queries whatever their number."""
    asked = list(pks)
    by_row: dict[int, list[Any]] = defaultdict(list)
    events = span.of(register).filter(pgh_obj_id__in=asked).select_related("pgh_context")
    for event in events.order_by("pgh_created_at", "pgh_id"):
        by_row[event.pgh_obj_id].append(event)
    if not by_row:
        return {}
    stood = (
        span.before(register).filter(pgh_obj_id__in=list(by_row)).order_by("pgh_obj_id", "-pgh_created_at", "-pgh_id")
    )
    before = {event.pgh_obj_id: event for event in stood.distinct("pgh_obj_id")}
    reader = _Reader(register, [*before.values(), *(event for told in by_row.values() for event in told)])
    return {pk: reader.moved(pk, before.get(pk), told) for pk, told in by_row.items()}


class _Reader:
    """Says histories in words; what they refer to is read once for all of them."""

    def __init__(self, register: Register, events: list[Any]) -> None:
        self.register = register
        model: Any = register.model
        self.names = [column.name for column in register.columns] + (["stated_on"] if register.is_stated else [])
        self.attributes = {name: model._meta.get_field(name).attname for name in self.names}
        self.referred = {name: self._referred(name, events) for name in self.names if self._is_reference(name)}
        pks = {event.pgh_obj_id for event in events}
        self.titles = {row.pk: str(row) for row in _with_references(model).filter(pk__in=pks)}

    def _is_reference(self, name: str) -> bool:
        return name in self.register.by_name and self.register.kind(name) == "reference"

    def _referred(self, name: str, events: list[Any]) -> Mapping[int, str]:
        pks = {getattr(event, self.attributes[name]) for event in events} - {None}
        related: Any = self.register.field(name).related_model
        return {row.pk: str(row) for row in _with_references(related).filter(pk__in=pks)}

    def moved(self, pk: int, before: Any, events: list[Any]) -> MovedRow:
        """One row's changes and what became of it in all."""
        earlier = [before, *events[:-1]]
        moves = tuple(self._move(then, event) for then, event in zip(earlier, events, strict=True))
        title = self.titles.get(pk) or self._title(events[-1]) or f"Row {pk}"
        return MovedRow(pk, title, _deed(before, events[-1]), moves)

    def _title(self, event: Any) -> str:
        """What a row was called that is no more."""
        return self._say(event, self.register.title) if self.register.title in self.attributes else ""

    def _move(self, before: Any, event: Any) -> Move:
        said = event.pgh_context.metadata
        fields = tuple(self._fields(before, event)) if before is not None and event.pgh_label == "update" else ()
        return Move(event.pgh_created_at, _deed(before, event), said["who"], said["why"], fields)

    def _fields(self, before: Any, event: Any) -> Iterator[FieldMoved]:
        for name, attribute in self.attributes.items():
            if getattr(before, attribute) != getattr(event, attribute):
                yield FieldMoved(self.register.words(name), self._say(before, name), self._say(event, name))

    def _say(self, event: Any, name: str) -> str:
        value = getattr(event, self.attributes[name])
        if name in self.referred:
            return self.referred[name].get(value, "")
        if isinstance(value, date):
            return f"{value.day} {value:%b %Y}"
        return in_words(self.register, name, value)


def _with_references(model: Any) -> Any:
    """Rows with what their own words need, so that saying them asks nothing more."""
    names = [field.name for field in model._meta.concrete_fields if field.is_relation]
    return model._base_manager.select_related(*names) if names else model._base_manager.all()


def _deed(before: Any, event: Any) -> str:
    """What became of a row from a state (None: it was not there) to another."""
    if event.pgh_label == "delete":
        return DELETED
    if before is None or before.pgh_label == "delete":
        return ADDED
    was, now = before.withdrawn_on is not None, event.withdrawn_on is not None
    if was == now:
        return CHANGED
    return WITHDRAWN if now else PUT_BACK


@dataclass(frozen=True)
class RegisterMoved:
    """A register of which rows moved, and how many; and how many links between rows began or ended."""

    register: Register
    rows: int
    links: int = 0


def registers_moved(user: MayUser, as_at: AsAt, keys: Iterable[str] = ()) -> list[RegisterMoved]:
    """Where anything moved since the day asked for, of the registers that this person may open (or some of them)."""
    if as_at.since is None:
        return []
    wanted = set(keys)
    registers = [one for one in all_registers() if one.is_open_to(user) and (not wanted or one.key in wanted)]
    span = Span(as_at.since, as_at.on)
    rows, links = how_many_moved(registers, span), Counter(link.register for link in links_between(span.since, span.on))
    moved = [RegisterMoved(one, rows.get(one.key, 0), links[one.key]) for one in registers]
    return [one for one in moved if one.rows or one.links]


def moved_on(register: Register, pks: Iterable[int], as_at: AsAt) -> dict[int, MovedRow]:
    """What moved of the rows that a page shows; nothing where no day was asked for."""
    return moved_of(register, pks, Span(as_at.since, as_at.on)) if as_at.since else {}
