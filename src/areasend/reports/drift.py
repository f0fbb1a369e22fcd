"""Drift: what a published figure would be now, for the same day, and what has changed since in its records."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from areasend.reports.frozen.rows import Behind, count_again, events_of
from areasend.reports.models import Publication

MOST_REASONS = 3


@dataclass(frozen=True)
class Drift:
    """One figure that differs now. `why` counts what happened to its records; `reasons` are words of those who did."""

    number: int
    paragraph: str
    what: str
    when: str
    published: str
    now: str
    why: str
    reasons: tuple[str, ...]
    subject: str


def drift_of(publication: Publication) -> list[Drift]:
    """Every figure of a publication that would be said differently now, in the order of its appendix."""
    lines = publication.content["figures"]
    found = [_drift(line, publication) for line in lines]
    return [one for one in found if one is not None]


def _drift(line: dict[str, Any], publication: Publication) -> Drift | None:
    now = _count_again(line, publication.on)
    words = now.quoted.words if now else "no longer counted"
    if words == line["words"]:
        return None
    why = _why(line, now) if now else ("The figure is no longer counted.", ())
    return Drift(
        line["number"], line["paragraph"], line["what"], line["when"], line["words"], words, *why, line["subject"]
    )


def _count_again(line: dict[str, Any], on: date) -> Behind | None:
    try:
        return count_again(line["name"], on)
    except (KeyError, ValueError):
        return None


def _why(line: dict[str, Any], now: Behind) -> tuple[str, tuple[str, ...]]:
    """What happened to the records, counted; and the reasons given in the history for it."""
    version = now.quoted.measure.definition.version
    if version != line["definition"]["version"]:
        return f"It is counted by version {version} of its definition now.", ()
    was: dict[int, str] = dict(line["rows"])
    counts = {
        "came in": len(now.rows.keys() - was.keys()),
        "no longer count": len(was.keys() - now.rows.keys()),
        "changed": sum(now.rows[key] != was[key] for key in was.keys() & now.rows.keys()),
    }
    told = [
        f"{count:,} {'record' if count == 1 else 'records'} {_verb(deed, count)}"
        for deed, count in counts.items()
        if count
    ]
    moved = {key for key in was.keys() | now.rows.keys() if was.get(key) != now.rows.get(key)}
    return _sentence(told), _reasons(line, moved)


def _verb(deed: str, count: int) -> str:
    return "no longer counts" if deed == "no longer count" and count == 1 else deed


def _sentence(told: list[str]) -> str:
    return f"{', '.join(told)} since." if told else "Records that it is worked out from changed since."


def _reasons(line: dict[str, Any], rows: set[int]) -> tuple[str, ...]:
    """The reasons kept in the history for what happened to these rows since publishing, the most frequent first."""
    since = events_of(line["register"]).filter(pgh_obj_id__in=rows, pgh_id__gt=line["history"])
    whys = Counter(one.pgh_context.metadata["why"] for one in since.select_related("pgh_context"))
    return tuple(why for why, _ in whys.most_common(MOST_REASONS))
