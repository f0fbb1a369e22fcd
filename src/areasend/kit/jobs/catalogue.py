"""The jobs there are: each app's module `jobs` declares its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Argument = str | int | bool | None


class JobRefused(Exception):
    """A job that cannot be done, in a sentence for the person who asked."""


@dataclass(frozen=True)
class Outcome:
    """What a job did, in a sentence, and the address where it can be seen."""

    sentence: str
    address: str = ""


@dataclass(frozen=True)
class Declared:
    """One kind of job: its name, its words while it runs, and the function that does it."""

    name: str
    words: str
    follow: Callable[..., Outcome]


_declared: dict[str, Declared] = {}

Follow = Callable[..., Outcome]


def job(name: str, words: str) -> Callable[[Follow], Follow]:
    """Declares the function below it as the job `name`; `words` say what goes on while it runs."""

    def declare(follow: Follow) -> Follow:
        if name in _declared and _declared[name].follow.__module__ != follow.__module__:
            raise ValueError(f"There are two jobs named {name!r}.")
        _declared[name] = Declared(name, words, follow)
        return follow

    return declare


def job_of(name: str) -> Declared:
    """The job of a name."""
    try:
        return _declared[name]
    except KeyError:
        known: Any = ", ".join(sorted(_declared)) or "none"
        raise KeyError(f"There is no job {name!r}; there are: {known}.") from None
