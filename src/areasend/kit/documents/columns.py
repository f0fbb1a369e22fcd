"""How wide the columns of a table are, by what stands in them: no date is broken to spare a sentence."""

from areasend.kit.documents.parts import Table

_LINE = 92
_SHORT = 20
_LEAST, _LEAST_LONG = 5, 12
_GAP = 2


def shares(table: Table) -> tuple[int, ...]:
    """Each column's share of the line, counted in letters."""
    columns = zip(table.head, zip(*table.rows, strict=True), strict=True) if table.rows else ()
    wanted = tuple(_wanted(head, cells) for head, cells in columns) or (1,) * len(table.head)
    return wanted if sum(wanted) <= _LINE else _fitted(wanted)


def _wanted(head: str, cells: tuple[str, ...]) -> int:
    """A heading may stand on two lines, so it asks for half its length or its longest word."""
    longest_word = max(map(len, head.split()), default=0)
    return max(_LEAST, longest_word, (len(head) + 1) // 2, *map(len, cells)) + _GAP


def _fitted(wanted: tuple[int, ...]) -> tuple[int, ...]:
    """Short columns keep their room and the long ones share what is left; many short ones all give way."""
    weight = sum(width + _SHORT for width in wanted if width > _SHORT)
    left = _LINE - sum(width for width in wanted if width <= _SHORT)
    if left < _LEAST_LONG * sum(width > _SHORT for width in wanted) or not weight:
        return tuple(min(width, _SHORT) for width in wanted)
    return tuple(width if width <= _SHORT else left * (width + _SHORT) // weight for width in wanted)
