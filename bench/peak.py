"""Imports one file in a process of its own and prints the most memory, in MB, that the process had."""

import sys
from pathlib import Path

import django


def high_water() -> float:
    """The most memory that this process has had. Not `ru_maxrss`: a process begun by a large one starts with its."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def main(path: str) -> None:
    """Import, then tell."""
    django.setup()
    from bench.importing import imported  # noqa: PLC0415 - models are there once Django is set up

    if not imported(Path(path)).counts.added:
        sys.exit(f"{path} brought no row in")
    print(high_water())


if __name__ == "__main__":
    main(sys.argv[1])
