"""Writes docs/map.md from the first line of every package and module: where does X happen?

.venv/bin/python scripts/map.py            writes it
.venv/bin/python scripts/map.py --check    exit 1 when it is not fresh
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "areasend"
MAP = ROOT / "docs" / "map.md"
ABOVE = ["demo", "desk", "reports", "programme"]
RECORDS = ["engagement", "complaints", "budget", "inclusion", "commissioning", "workforce", "places"]
FLOORS = [*ABOVE, *RECORDS, "measures", "accounts", "kit", "engines", "cli"]
SKIPPED = {"migrations", "tests", "jinja2", "static", "static_src", "__pycache__", "pages"}


def first_line(path: Path) -> str:
    """What a module says of itself, in a line."""
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return said.splitlines()[0] if said else ""


def lines(folder: Path, depth: int = 0) -> Iterator[str]:
    """A folder's modules, then its packages, each with its first line."""
    for path in sorted(folder.glob("*.py")):
        said = first_line(path)
        if path.name not in ("__init__.py", "apps.py") and said:
            yield f"{'  ' * depth}- `{path.relative_to(SOURCE)}` {said}"
    for inner in sorted(path for path in folder.iterdir() if path.is_dir() and path.name not in SKIPPED):
        if (inner / "__init__.py").exists():
            yield f"{'  ' * depth}- **{inner.relative_to(SOURCE)}/** {first_line(inner / '__init__.py')}"
            yield from lines(inner, depth + 1)


def made() -> str:
    """The whole map."""
    parts = [
        "# Where things happen",
        "",
        "Made by `scripts/map.py` from what each module says of itself. Imports go down this list only.",
        "",
    ]
    for floor in FLOORS:
        folder = SOURCE / floor
        if folder.exists():
            parts += [f"## {floor}", "", first_line(folder / "__init__.py"), "", *lines(folder), ""]
    return "\n".join(parts).rstrip() + "\n"


def main() -> int:
    """Write the map, or say whether it is fresh."""
    if "--check" in sys.argv:
        return 0 if MAP.exists() and MAP.read_text(encoding="utf-8") == made() else 1
    MAP.write_text(made(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
