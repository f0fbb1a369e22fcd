"""The last table of a paper: where each of its figures came from."""

from areasend.kit.documents.parts import AppendixLine, Table

HEADING = "Appendix: every figure"
HOW_TO_READ = "The number in brackets after each figure in the text is its line here."
_HEAD = ("Line", "Value", "Para.", "What is counted", "As at", "Records", "Definition")
_RECORDS = _HEAD.index("Records")


def as_table(lines: tuple[AppendixLine, ...]) -> Table:
    return Table("", _HEAD, tuple(_row(line) for line in lines), frozenset({_RECORDS}))


def _row(line: AppendixLine) -> tuple[str, ...]:
    return (
        str(line.number),
        line.value,
        line.paragraph,
        line.what,
        line.as_at,
        line.records,
        line.definition,
    )
