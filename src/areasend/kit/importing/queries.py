"""What import pages read."""

from dataclasses import dataclass

from areasend.kit.importing.models import ImportLine


@dataclass(frozen=True)
class Source:
    """The file, sheet and row that a register row last came from."""

    run_id: int
    file_name: str
    sheet: str
    line: int


def source_of(register: str, row_id: int) -> Source | None:
    """Where a row came from, or None when a person typed it."""
    found = (
        ImportLine.objects.filter(register=register, row_id=row_id, run__state="done")
        .select_related("run")
        .order_by("-pk")
        .first()
    )
    return Source(found.run_id, found.run.file_name, found.run.sheet, found.line) if found else None
