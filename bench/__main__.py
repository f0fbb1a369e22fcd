"""Runs the benches: `python -m bench [NAME ...]`. See docs/benchmarks.md."""

import sys
from importlib import import_module

from bench.database import own_server
from bench.report import printed, written
from bench.timing import Line

BENCHES = ("measures", "importing", "paper", "pages")


def main(chosen: list[str]) -> int:
    """Run those named, or all; print one table; exit 1 where a target was missed."""
    unknown = sorted(set(chosen) - set(BENCHES))
    if unknown:
        print(f"There is no bench {unknown[0]!r}; there are: {', '.join(BENCHES)}.", file=sys.stderr)
        return 2
    lines: list[Line] = []
    with own_server():
        for name in chosen or BENCHES:
            lines += import_module(f"bench.{name}").run()
    printed(lines)
    written(lines)
    return 1 if any(line.met is False for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
