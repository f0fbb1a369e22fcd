"""Running text made into runs: named figures counted, strong words, links, and numbers typed by hand marked."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from areasend.kit.documents.parts import Figure, Link, Run, Strong, Unsourced
from areasend.reports.tokens import TOKEN
from areasend.reports.unsourced import Stretch, typed_by_hand

MARKED = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\[(?P<words>[^\[\]]+)\]\((?P<href>[^()\s]+)\)")
LIKE_A_NAME = re.compile(r"\[(?:chart |diagram )?[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?: [^\[\]]*)?\]")
SAFE = ("https://", "http://", "mailto:", "tel:", "/")

Counted = Callable[[re.Match[str]], Run]


@dataclass(frozen=True)
class Reading:
    """A text as runs, as plain words, with the places of its figures and the numbers typed by hand."""

    runs: tuple[Run, ...]
    text: str
    figures: tuple[tuple[Figure, Stretch], ...]
    typed: tuple[str, ...]
    unread: tuple[str, ...]


def read_text(text: str, count: Counted) -> Reading:
    """The text with its figures counted by `count`; what only looks like a figure's name is given back unread."""
    runs = list(_runs(text, count))
    plain = "".join(said(run) for run in runs)
    figures = tuple(_figures(runs))
    typed = list(typed_by_hand(plain, [span for _, span in figures]))
    unread = tuple(name for run in runs if isinstance(run, str) for name in LIKE_A_NAME.findall(run) if _is_name(name))
    marked = tuple(_marked(runs, typed))
    return Reading(marked, plain, figures, tuple(plain[start:end] for start, end in typed), unread)


def said(run: Run) -> str:
    """The words of a run."""
    return run if isinstance(run, str) else run.text


def _is_name(name: str) -> bool:
    """A bracket with a hyphened key or a day in it was meant as a figure's name; "[sic]" was not."""
    return "-" in name or name.startswith(("[chart ", "[diagram "))


def _runs(text: str, count: Counted) -> Iterator[Run]:
    end = 0
    for found in TOKEN.finditer(text):
        yield from _words(text[end : found.start()])
        yield count(found)
        end = found.end()
    yield from _words(text[end:])


def _words(text: str) -> Iterator[Run]:
    end = 0
    for found in MARKED.finditer(text):
        if found.start() > end:
            yield text[end : found.start()]
        yield _mark(found)
        end = found.end()
    if end < len(text):
        yield text[end:]


def _mark(found: re.Match[str]) -> Run:
    if found["strong"]:
        return Strong(found["strong"])
    return Link(found["words"], found["href"]) if found["href"].startswith(SAFE) else found["words"]


def _figures(runs: list[Run]) -> Iterator[tuple[Figure, Stretch]]:
    start = 0
    for run in runs:
        end = start + len(said(run))
        if isinstance(run, Figure):
            yield run, (start, end)
        start = end


def _marked(runs: list[Run], typed: list[Stretch]) -> Iterator[Run]:
    """The runs with each number that was typed by hand as a run of its own."""
    start = 0
    for run in runs:
        end = start + len(said(run))
        if isinstance(run, str):
            yield from _cut(run, [(a - start, b - start) for a, b in typed if start <= a and b <= end])
        else:
            yield run
        start = end


def _cut(words: str, spans: list[Stretch]) -> Iterator[Run]:
    end = 0
    for first, last in spans:
        if first > end:
            yield words[end:first]
        yield Unsourced(words[first:last])
        end = last
    if end < len(words):
        yield words[end:]
