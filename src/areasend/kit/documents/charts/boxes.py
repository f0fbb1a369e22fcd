"""The room that words take on a sheet, and keeping them off each other."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from areasend.kit.documents.charts.shapes import Words
from areasend.kit.documents.charts.sheet import Sheet

_AIR = 4


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def box_of(words: Words, sheet: Sheet) -> Box:
    room = sheet.room_for(words.text)
    left = words.x - {"left": 0, "center": room / 2, "right": room}[words.align]
    top = words.y - sheet.line / 2
    return Box(left, top, left + room, top + height_of(words, sheet))


def height_of(words: Words, sheet: Sheet) -> int:
    return (words.text.count("\n") + 1) * sheet.line


def is_free(words: Words, taken: Iterable[Box], sheet: Sheet) -> bool:
    return not any(box_of(words, sheet).meets(other) for other in taken)


def within(words: Words, sheet: Sheet) -> Words:
    """Words that would run off the sheet begin, or end, at its edge instead."""
    box = box_of(words, sheet)
    if box.left < -sheet.left:
        return replace(words, x=-sheet.left + 2, align="left")
    if box.right > sheet.width - sheet.left:
        return replace(words, x=sheet.width - sheet.left - 2, align="right")
    return words


def spread(labels: Iterable[Words], sheet: Sheet) -> list[Words]:
    """Moves words that stand beside the plot apart, from the top down, then up again from the foot."""
    moved: list[Words] = []
    for label in sorted(labels, key=lambda words: words.y):
        least = moved[-1].y + height_of(moved[-1], sheet) + _AIR if moved else label.y
        moved.append(replace(label, y=max(label.y, least)))
    floor = sheet.plot_height + sheet.bottom / 2
    for place in range(len(moved) - 1, -1, -1):
        moved[place] = replace(moved[place], y=min(moved[place].y, floor - height_of(moved[place], sheet)))
        floor = moved[place].y - _AIR
    return moved
