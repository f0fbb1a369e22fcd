"""Governance as it stands on a day: bodies, who reports to whom, seats, and a drawing with its list."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from html import escape

from areasend.kit.documents.parts import Bullets, Diagram
from areasend.kit.registers.one_thing.links import survivors_of
from areasend.kit.sheets.words import plain_words
from areasend.programme.models import Body, Meeting, Membership

BOX_WIDTH, BOX_HEIGHT, GAP_X, GAP_Y = 220, 62, 24, 48


@dataclass(frozen=True)
class BodyNode:
    """One body with its seats, its last meeting and the bodies that report to it."""

    body: Body
    seats: tuple[Membership, ...]
    last_met: date | None
    children: tuple["BodyNode", ...]


@dataclass(frozen=True)
class Governance:
    """The bodies that report to none, with everything under them."""

    roots: tuple[BodyNode, ...]
    count: int
    diagram: Diagram | None


def read_governance(on: date) -> Governance:
    """Who decides on a day, in three queries, and one more where bodies were merged."""
    bodies = _once(body for body in Body.objects.as_at(on).order_by("name") if not body.to_on or body.to_on > on)
    called = _also_called(on)
    for body in bodies:
        body.reports_to = called.get(plain_words(body.reports_to), body.reports_to)
    seats = defaultdict(list)
    for seat in Membership.objects.as_at(on).order_by("role"):
        if seat.to_on is None or seat.to_on > on:
            seats[seat.body_id].append(seat)
    met: dict[int, date] = {}
    for meeting in Meeting.objects.as_at(on).exclude(body=None).order_by("held_on"):
        met[meeting.body_id] = meeting.held_on
    roots = _nodes("", bodies, seats, met, set())
    return Governance(roots, len(bodies), _diagram(roots) if roots else None)


def _once(bodies: object) -> list[Body]:
    """A body listed twice is one body."""
    found: dict[str, Body] = {}
    for body in bodies:  # type: ignore[attr-defined]
        found.setdefault(plain_words(body.name), body)
    return list(found.values())


def _also_called(on: date) -> dict[str, str]:
    """The names of rows that count as another body on the day, each with that body's own name."""
    leads = survivors_of(Body, on)
    names = (
        {row.pk: row.name for row in Body.objects.reading(on).filter(pk__in=[*leads, *leads.values()])} if leads else {}
    )
    return {plain_words(names[merged]): names[survivor] for merged, survivor in leads.items()}


def _nodes(
    parent: str, bodies: list[Body], seats: dict[int, list[Membership]], met: dict[int, date], seen: set[int]
) -> tuple[BodyNode, ...]:
    names = {plain_words(body.name) for body in bodies}
    nodes = []
    for body in bodies:
        above = plain_words(body.reports_to)
        is_child = above == plain_words(parent) if parent else above not in names
        if is_child and body.pk not in seen:
            seen.add(body.pk)
            children = _nodes(body.name, bodies, seats, met, seen)
            nodes.append(BodyNode(body, tuple(seats.get(body.pk, ())), met.get(body.pk), children))
    return tuple(nodes)


def _diagram(roots: tuple[BodyNode, ...]) -> Diagram:
    rows: list[list[tuple[BodyNode, int | None]]] = []
    _levels(roots, None, 0, rows)
    width = max(len(row) for row in rows) * (BOX_WIDTH + GAP_X)
    height = len(rows) * (BOX_HEIGHT + GAP_Y)
    drawn = "".join(_draw_row(rows, depth, width) for depth in range(len(rows)))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="Segoe UI, Arial, sans-serif" font-size="15">{drawn}</svg>'
    )
    count = sum(len(row) for row in rows)
    alt = f"{count} bodies on {len(rows)} levels; the list below says who reports to whom."
    return Diagram("Who reports to whom", svg, alt, _bullets(roots))


def _levels(
    nodes: tuple[BodyNode, ...], parent: int | None, depth: int, rows: list[list[tuple[BodyNode, int | None]]]
) -> None:
    if not nodes:
        return
    if len(rows) <= depth:
        rows.append([])
    for node in nodes:
        rows[depth].append((node, parent))
        _levels(node.children, len(rows[depth]) - 1, depth + 1, rows)


def _centre(rows: list[list[tuple[BodyNode, int | None]]], depth: int, place: int, width: int) -> int:
    span = width // len(rows[depth])
    return span * place + span // 2


def _draw_row(rows: list[list[tuple[BodyNode, int | None]]], depth: int, width: int) -> str:
    top = depth * (BOX_HEIGHT + GAP_Y) + GAP_Y // 2
    out = []
    for place, (node, parent) in enumerate(rows[depth]):
        x = _centre(rows, depth, place, width)
        if parent is not None:
            above = _centre(rows, depth - 1, parent, width)
            out.append(
                f'<path d="M{x} {top}V{top - GAP_Y // 2}H{above}V{top - GAP_Y}" fill="none" stroke="#858686" '
                f'stroke-width="2"/>'
            )
        out.append(_box(node.body.name, x, top))
    return "".join(out)


def _box(name: str, x: int, top: int) -> str:
    lines = _wrapped(name)
    texts = "".join(
        f'<text x="{x}" y="{top + 28 + (place * 20) - (10 if len(lines) > 1 else -8)}" text-anchor="middle" '
        f'fill="#0b0c0c">{escape(line)}</text>'
        for place, line in enumerate(lines)
    )
    left = x - BOX_WIDTH // 2
    return (
        f'<rect x="{left}" y="{top}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" fill="#f0f7f7" stroke="#0b4144" '
        f'stroke-width="2"/>{texts}'
    )


def _wrapped(name: str, longest: int = 26) -> list[str]:
    lines = [""]
    for word in name.split():
        if lines[-1] and len(f"{lines[-1]} {word}") > longest:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines[:2]


def _bullets(nodes: tuple[BodyNode, ...]) -> Bullets:
    items: list[tuple[str | Bullets, ...]] = []
    for node in nodes:
        items.append((node.body.name, _bullets(node.children)) if node.children else (node.body.name,))
    return Bullets(tuple(items))
