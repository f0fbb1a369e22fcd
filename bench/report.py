"""One table of all lines, and the same in build/bench.json."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.timing import Line

WHERE = Path(__file__).resolve().parent.parent / "build" / "bench.json"
SAID = {True: "met", False: "MISSED", None: ""}


def machine() -> str:
    """What the figures were taken on, and how busy it was."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    kind = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
    return f"{kind}, Python {platform.python_version()}, load {load}"


def printed(lines: Sequence[Line]) -> None:
    """The table, on standard output."""
    table = Table(
        "what", "subject", "baseline", "ratio", "target", "", "the baseline is", title=f"Medians; {machine()}"
    )
    for line in lines:
        target = "" if line.target is None else f"≤ {line.target:g}"
        amounts = (_said(line.subject, line.unit), _said(line.against, line.unit))
        table.add_row(
            f"{line.bench}: {line.what}", *amounts, f"{line.ratio:.2f}", target, SAID[line.met], line.baseline
        )
    Console(width=None if os.isatty(1) else 200).print(table)


def _said(amount: float, unit: str) -> str:
    if unit == "s":
        return f"{amount * 1000:,.1f} ms" if amount < 10 else f"{amount:,.2f} s"
    return f"{amount:,.0f} {unit}" if unit else f"{amount:,.0f}"


def written(lines: Sequence[Line]) -> None:
    """The same as a document, with the day and the machine."""
    WHERE.parent.mkdir(exist_ok=True)
    told = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine(),
        "lines": [asdict(line) | {"ratio": round(line.ratio, 3), "met": line.met} for line in lines],
    }
    WHERE.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
