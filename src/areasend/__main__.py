"""The command line: `areasend COMMAND ...` (docs/commands.md)."""

import os
import signal
import sys


def main() -> None:
    """Run one command and leave with its status.

    While nothing is held yet Ctrl-C ends the process at once, without a word; from then on it is an
    exception, so that the database is let go of.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    heeds_ctrl_c = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if heeds_ctrl_c:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from areasend.cli.run import run  # noqa: PLC0415 - settings are chosen before Django is touched

    if heeds_ctrl_c:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
