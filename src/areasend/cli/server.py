"""Commands that serve: web, worker, and both with the database under one process."""

import argparse

from areasend.cli.arguments import Commands


def add(commands: Commands) -> None:
    """Add these commands."""


_ = argparse
