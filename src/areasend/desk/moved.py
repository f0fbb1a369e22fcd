"""All that moved since a day, register by register, as one person may see it."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from areasend.kit.asat import AsAt
from areasend.kit.registers import Register
from areasend.kit.registers.moved import MovedRow, RegisterMoved, Span, registers_moved, rows_moved
from areasend.kit.registers.one_thing.reading import Said, links_moved

REGISTERS_A_PAGE, FIRST_ROWS = 8, 5


@dataclass(frozen=True)
class Section:
    """One register's rows that moved: the first of them, or a page where it is the only register asked for."""

    register: Register
    rows: int
    shown: tuple[MovedRow, ...]

    @property
    def is_all(self) -> bool:
        """Whether every row that moved is shown."""
        return len(self.shown) == self.rows


@dataclass(frozen=True)
class MovedPage:
    """What the page of all that moved shows."""

    rows: int
    registers: tuple[RegisterMoved, ...]
    sections: tuple[Section, ...]
    page: "Page[Any]"
    merged: tuple[tuple[Register, Said], ...]
    of: tuple[str, ...]


def moved_page(user: Any, as_at: AsAt, of: tuple[str, ...], page: str) -> MovedPage:
    """Registers with their first rows, some registers a page; of one register alone, its rows page by page."""
    assert as_at.since is not None
    span = Span(as_at.since, as_at.on)
    moved = registers_moved(user, as_at, of)
    merged = tuple(links_moved(user, as_at.since, as_at.on, of))
    total, moved = sum(one.rows for one in moved), [one for one in moved if one.rows]
    if len(of) == 1 and moved:
        found, shown = rows_moved(moved[0].register, span, page)
        sections: tuple[Section, ...] = (Section(moved[0].register, moved[0].rows, tuple(shown)),)
    else:
        found = Paginator(moved, REGISTERS_A_PAGE).get_page(page)
        sections = tuple(_section(one, span) for one in found.object_list)
    return MovedPage(total, tuple(moved), sections, found, merged, of)


def _section(moved: RegisterMoved, span: Span) -> Section:
    _, shown = rows_moved(moved.register, span, a_page=FIRST_ROWS)
    return Section(moved.register, moved.rows, tuple(shown))
