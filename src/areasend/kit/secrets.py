"""The site's own secret key, made once and kept beside its data."""

import os
import secrets
from pathlib import Path

from areasend.kit.postgres.account import make_folder


def secret_key(home: Path) -> str:
    """The key kept in `home`, made on first use and readable by its owner alone."""
    kept = home / "secret-key"
    if not kept.exists():
        make_folder(home)
        draft = home / f"secret-key.{os.getpid()}"
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50))
        if not kept.exists():
            draft.replace(kept)
        else:
            draft.unlink()
    return kept.read_text()
