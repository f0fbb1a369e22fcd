"""Text that any of our files can hold.

What people type and paste carries characters that no XML may hold and that print as nothing. They go;
everything a reader could see stays, `<`, `&`, `#` and quotes among it.
"""

import re
import unicodedata

_BREAKS = frozenset(" \t\n\r\f\v\x85\u2028\u2029")
_WHITE = re.compile(f"[{''.join(sorted(_BREAKS))}]+")
_UNWRITABLE = frozenset({"Cc", "Cs", "Co", "Cn"})
_BYTE_ORDER_MARK = "\ufeff"


def legible(text: str) -> str:
    """The text on one line, without characters that cannot be written; a no-break space stays one."""
    kept = text if text.isprintable() else "".join(char for char in text if char in _BREAKS or _is_writable(char))
    return _WHITE.sub(" ", kept)


def _is_writable(char: str) -> bool:
    return char != _BYTE_ORDER_MARK and unicodedata.category(char) not in _UNWRITABLE
