"""Charts kept by the hash of their data: the same figures are drawn once."""

import json
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from areasend.kit.documents.charts import ChartDrawing
from areasend.kit.documents.parts import Table


def cached(key: str, make: Callable[[], ChartDrawing]) -> ChartDrawing:
    """What `make` draws, kept in a file named by the hash of its data; made again if the file is gone."""
    kept = Path(settings.FILES) / "charts" / f"{key}.json"
    if kept.exists():
        return _read(kept)
    made = make()
    kept.parent.mkdir(parents=True, exist_ok=True)
    unfinished = kept.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(_document(made)), encoding="utf-8")
    unfinished.replace(kept)
    return made


def _document(drawing: ChartDrawing) -> dict[str, object]:
    table = drawing.table
    return {
        "drawing": {name: getattr(drawing, name) for name in drawing.__dataclass_fields__ if name != "table"},
        "table": [table.caption, table.head, table.rows, sorted(table.numeric)],
    }


def _read(kept: Path) -> ChartDrawing:
    document = json.loads(kept.read_text(encoding="utf-8"))
    caption, head, rows, numeric = document["table"]
    table = Table(caption, tuple(head), tuple(tuple(row) for row in rows), frozenset(numeric))
    return ChartDrawing(**document["drawing"], table=table)
