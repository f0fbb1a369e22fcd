"""The command line: `areasend COMMAND ...` (docs/commands.md)."""

import os
import sys


def main() -> None:
    """Run one command and leave with its status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from areasend.cli.run import run  # noqa: PLC0415 - settings are chosen before Django is touched

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
