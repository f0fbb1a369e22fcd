"""Where the embedded database keeps its things. Nothing here touches the disk.

Unix sockets have paths of at most 107 bytes, so the socket lives in a short folder under /tmp,
named by a hash of the data folder: two checkouts never meet.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote

Purpose = Literal["data", "tests", "bench"]

CHECKOUT = Path(__file__).resolve().parents[4]
ADMIN_ROLE = "areasend_admin"
APP_ROLE = "areasend_app"
DATABASE = "areasend"


@dataclass(frozen=True)
class Place:
    """The folders of one server. `folder` holds settings and locks, `cluster` the data and its log."""

    purpose: Purpose
    folder: Path
    sockets: Path

    @property
    def cluster(self) -> Path:
        return self.folder / "cluster"

    @property
    def log(self) -> Path:
        return self.cluster / "server.log"

    def url(self, *, role: str = APP_ROLE, database: str = DATABASE) -> str:
        """The address of a database of this server, with the socket's folder as its host."""
        return f"postgresql://{role}@{quote(str(self.sockets), safe='')}/{database}"


def home() -> Path:
    """The folder where this checkout keeps what it stores.

    AREASEND_HOME if set; else `var` in the checkout. For root a folder outside the checkout: the
    server then runs as `nobody`, who may not reach the checkout.
    """
    if chosen := os.environ.get("AREASEND_HOME"):
        return Path(chosen).expanduser().resolve()
    if os.geteuid() == 0:
        return Path("/var/lib/areasend") / _short_hash(str(CHECKOUT))
    return CHECKOUT / "var"


def place_for(purpose: Purpose) -> Place:
    folder = home() / "postgres" / purpose
    sockets = Path("/tmp") / f"areasend-{_short_hash(f'{os.geteuid()}:{folder}')}"
    return Place(purpose=purpose, folder=folder, sockets=sockets)


def database_url(purpose: Purpose) -> str:
    """The address the application uses. Computes only; the server may not be running yet."""
    return place_for(purpose).url()


def _short_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
