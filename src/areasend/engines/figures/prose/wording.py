"""The language in which the claims of a sentence are described: patterns over shapes.

In a shape (see sentences.py) every number is one character, its mark, and the rest is lower case with
single spaces. A pattern may say <n> for an amount (count, money or per cent), <q> for a count or money, <x>
for any of these or percentage points, <c> a count, <m> money, <p> per cent, <d> a date or other number that
is no amount; <first=n> names it. <words:4> is up to four words, as few as will do. All is bounded, so that
time stays linear.
"""

import re
from functools import cache

COUNT, POUNDS, PERCENT, POINTS, DATE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
"""The marks: characters of Unicode's private use area, which no text has reason to hold."""

ANY_MARK = f"[{COUNT}-{DATE}]"
NO_MARK = f"[^{COUNT}-{DATE}]"

_MARKS = {
    "n": f"[{COUNT}-{PERCENT}]", "q": f"[{COUNT}{POUNDS}]", "x": f"[{COUNT}-{POINTS}]",
    "c": COUNT, "m": POUNDS, "p": PERCENT, "d": DATE,
}  # fmt: skip
_NAMED = re.compile(r"<(\w+)=([nqxcmpd])>")
_BARE = re.compile(r"<([nqxcmpd])>")
_WORDS = re.compile(r"<words:(\d+)>")


@cache
def pattern(source: str) -> re.Pattern[str]:
    """The pattern that the source describes, its marks and words filled in."""
    source = _WORDS.sub(lambda found: rf"(?:\s[a-z{DATE}][\w'&/-]*){{0,{found[1]}}}?", source)
    source = _NAMED.sub(lambda found: f"(?P<{found[1]}>{_MARKS[found[2]]})", source)
    return re.compile(_BARE.sub(lambda found: _MARKS[found[1]], source))


def any_of(phrases: str) -> str:
    """Any one of the phrases, which commas part: any_of("a total of, giving") is (?:a total of|giving)."""
    return f"(?:{'|'.join(re.escape(phrase.strip()) for phrase in phrases.split(','))})"
