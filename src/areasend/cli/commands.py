"""The commands, each with its arguments."""

import argparse

from areasend.cli import area, figures, files, papers, server, upkeep


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(prog="areasend", description="Area SEND: one record, one clock, one set of figures.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for family in (area, files, figures, papers, server, upkeep):
        family.add(commands)
    return top
