"""The machine: room on its disks, the secret key, what was built, the site's address."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from areasend.kit.assets import CHECKOUT, COPIES, STYLE
from areasend.kit.upkeep.doctor import Seen, well, wrong

LEAST_ROOM = 1_000_000_000
SHORTEST_KEY = 50


def room() -> Iterator[Seen]:
    """A full disk stops the database."""
    free = min(shutil.disk_usage(_existing(path)).free for path in (settings.HOME, settings.FILES))
    words = f"{free / 1e9:.1f} GB are free below {settings.HOME}."
    yield well("room", words) if free >= LEAST_ROOM else wrong("room", words, "Make room, or move AREASEND_HOME.")


def _existing(path: Path) -> Path:
    return next(folder for folder in (path, *path.parents) if folder.exists())


def files() -> Iterator[Seen]:
    """Uploads and evidence can be written."""
    folder = _existing(settings.FILES)
    if os.access(folder, os.W_OK):
        yield well("files", f"{settings.FILES} can be written.")
    else:
        yield wrong("files", f"{settings.FILES} cannot be written.", "Give it to the user who runs Area SEND.")


def secret_key() -> Iterator[Seen]:
    """Whoever has the key can forge links and sessions."""
    kept: Path = settings.HOME / "secret-key"
    if os.environ.get("AREASEND_SECRET_KEY"):
        long_enough = len(settings.SECRET_KEY) >= SHORTEST_KEY
        mend = f"Make AREASEND_SECRET_KEY {SHORTEST_KEY} characters or more, at random."
        yield (
            well("secret key", "It comes from AREASEND_SECRET_KEY.")
            if long_enough
            else wrong("secret key", "AREASEND_SECRET_KEY is short.", mend)
        )
    elif kept.stat().st_mode & 0o077:
        yield wrong("secret key", f"{kept} can be read by others.", f"chmod 600 {kept}")
    else:
        yield well("secret key", f"{kept} is its owner's alone.")


def style_sheet() -> Iterator[Seen]:
    """The pages have their style sheet and scripts."""
    wanted = [CHECKOUT / STYLE, *(CHECKOUT / copy for copy in COPIES.values() if "static" in copy)]
    missing = [path.name for path in wanted if not path.exists()]
    if missing:
        yield wrong("style sheet", f"{', '.join(missing)} was not built.", "Run `make setup`.")
    else:
        yield well("style sheet", "It is built.")


def address() -> Iterator[Seen]:
    """People reach a real area over TLS."""
    if not settings.EMBEDDED and not settings.SITE.startswith("https:"):
        mend = "Set AREASEND_SITE to the address people use, such as https://send.wealdmere.gov.uk."
        yield wrong("address", f"The site's address is {settings.SITE}: passwords and sessions are not sealed.", mend)
    else:
        yield well("address", f"The site is at {settings.SITE}.")
