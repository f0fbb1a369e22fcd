"""A lock: the name of frozen data, the same for the same data in any process."""

import json
from hashlib import sha256
from typing import Any

GROUPS = 4
LONG = 4


def canonical(content: Any) -> str:
    """The one way in which frozen data are written down."""
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def lock_of(frozen: str) -> str:
    """The lock of frozen data as written down."""
    return sha256(frozen.encode()).hexdigest()


def short(lock: str) -> str:
    """A lock as a paper prints it: 8f2c-41d0-77ab-90e1."""
    return "-".join(lock[place * LONG : (place + 1) * LONG] for place in range(GROUPS))
