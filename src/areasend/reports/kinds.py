"""Kinds of paper: each is a list of sections, each section a list of sentences that hang on records.

A drafting function is given the day and yields paragraphs of text. What is not in the records by that
day yields nothing: no paper is a template with constants. Text names its figures in square brackets:

    [engagement-attendances from 2019-05-01 to 2020-02-29]      a flow over a period
    [ep-waiting on 2020-08-31]                                  a stock on a day
    [schools-reached above from 2020-10-01 to 2020-10-31]       of a share, what is above or below the line
    [schools-reached below by phase primary on 2020-10-31]      of one group of a breakdown
    [chart ep-waiting from 2019-04-01 to 2020-10-31 title ...]  a drawing with its table, on a line alone
    [diagram governance]                                        a drawing of how things hang together, likewise

`lines.py` says what else a text may hold: lists, tables, strong words, links.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from areasend.reports.checks import Check
from areasend.reports.day import Day

Paragraphs = Callable[[Day], Iterator[str]]


@dataclass(frozen=True)
class SectionKind:
    """One section: its heading, its drafting functions, its own sections.

    `grown` gives further parts that the records of a day call for, such as one for each workstream.
    """

    heading: str
    paragraphs: tuple[Paragraphs, ...] = ()
    parts: tuple["SectionKind", ...] = ()
    key: str = ""
    grown: Callable[[Day], Iterator["SectionKind"]] | None = None


def nothing_more(day: Day) -> Iterator[Check]:
    """A kind of paper whose publishing nothing blocks beyond what blocks any."""
    yield from ()


@dataclass(frozen=True)
class PaperKind:
    """One kind of paper: its title, its frame and its sections.

    `checks` gives what blocks publishing this kind alone. `readers` is the part of the programme whose readers may
    open a published one; nothing there means everyone, signed in or not.
    """

    key: str
    title: str
    about: str
    committee: Callable[[Day], str]
    from_: Callable[[Day], tuple[str, ...]]
    summary: Callable[[Day], str]
    recommendation: Callable[[Day], str]
    sections: tuple[SectionKind, ...] = field(default=())
    checks: Callable[[Day], Iterator[Check]] = nothing_more
    readers: str = ""


_kinds: dict[str, PaperKind] = {}


def declare(kind: PaperKind) -> None:
    """Enter a kind of paper."""
    _kinds[kind.key] = kind


def all_kinds() -> tuple[PaperKind, ...]:
    """Every kind of paper, by key."""
    return tuple(_kinds[key] for key in sorted(_kinds))


def kind_of(key: str) -> PaperKind:
    """The kind of a key; KeyError names those there are."""
    if key not in _kinds:
        raise KeyError(f"no paper is called {key!r}; there are: {', '.join(sorted(_kinds))}")
    return _kinds[key]


@dataclass(frozen=True)
class SectionDraft:
    """A section's text as drafted from the records of a day, or as a person has rewritten it."""

    heading: str
    level: int
    paragraphs: tuple[str, ...]
    key: str = ""


@dataclass(frozen=True)
class Frame:
    """What stands at the head of a council's paper, in the words councils use for it."""

    committee: str
    from_: tuple[str, ...]
    summary: str
    recommendation: str
    classification: str = "Unrestricted"
    past_pathway: str = "None"
    future_pathway: str = "None"
    electoral_division: str = "All"


@dataclass(frozen=True)
class PaperDraft:
    """A whole paper's text with the figures still named, not counted."""

    kind: str
    title: str
    on: date
    sections: tuple[SectionDraft, ...]
    frame: Frame


def draft(kind: PaperKind, on: date) -> PaperDraft:
    """The paper as the records of a day give it."""
    day = Day(on)
    frame = Frame(kind.committee(day), kind.from_(day), kind.summary(day), kind.recommendation(day))
    return PaperDraft(kind.key, kind.title, on, tuple(_sections(kind.sections, day, 1)), frame)


def _sections(kinds: tuple[SectionKind, ...], day: Day, level: int) -> Iterator[SectionDraft]:
    for kind in kinds:
        paragraphs = tuple(text for function in kind.paragraphs for text in function(day) if text)
        grown = tuple(kind.grown(day)) if kind.grown else ()
        parts = list(_sections((*kind.parts, *grown), day, level + 1))
        if paragraphs or parts:
            yield SectionDraft(kind.heading, level, paragraphs, kind.key)
            yield from parts
