"""Posts, and the sites recruited for in phases."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from areasend.kit.registers import Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.workforce.models import Post, RecruitmentPhase


def ends_before_it_starts(values: Mapping[str, Any], stated: date | None) -> str | None:
    """A post cannot end before it starts."""
    started, ended = values.get("started_on"), values.get("ended_on")
    if started and ended and ended < started:
        return f"ends on {ended}, before it starts on {started}"
    return None


def part_of_full_time(values: dict[str, Any], said: dict[str, Any]) -> None:
    """60% of full time is 0.6."""
    for name in ("fte", "fte_needed"):
        if values.get(name) is not None and "%" in str(said.get(name, {}).get("said", "")):
            values[name] = values[name] / 100


POSTS = Register(
    key="posts",
    model=Post,
    one="post",
    many="Posts",
    subject="workforce",
    title="title",
    about="Posts that the programme pays for or needs, as roles. Appointed is not in post: someone is in post from "
    "the day they start.",
    natural_key=("number",),
    merges=True,
    order=("number",),
    complete=part_of_full_time,
    refuse=ends_before_it_starts,
    columns=(
        Column("number", "Number", ("post no", "post number", "position no", "no.", "ref"), listed=True),
        Column("title", "Post, as a role", ("post", "job title", "role", "position", "title"), listed=True),
        Column("body", "Employed by", ("body", "employer", "organisation"), vocabulary=True, filtered=True),
        Column("fte", "Full-time equivalent", ("fte", "wte", "full time equivalent", "hours as fte"), listed=True),
        Column("workstream", "Workstream", ("ws", "workstream", "strand"), vocabulary=True, filtered=True),
        Column("advertised_on", "Advertised", ("advertised", "advert out", "out to advert")),
        Column("appointed_on", "Appointed", ("appointed", "offer accepted", "recruited"), listed=True),
        Column("started_on", "Started", ("start date", "started", "start", "in post from"), listed=True),
        Column("ended_on", "Last day", ("end date", "ended", "left", "last day")),
        Column("listed_on", "On the list since", ("listed", "agreed on", "established on")),
        Column("status", "Status, as said", ("status", "state"), vocabulary=True, listed=True, filtered=True),
        Column("note", "Note", ("note", "notes", "comment")),
    ),
)

PHASES = Register(
    key="recruitment-phases",
    model=RecruitmentPhase,
    one="site of a phase",
    many="Recruitment in phases",
    subject="workforce",
    title="site",
    about="Sites that are recruited for in phases. A phase is done when its people are in post, not when they are "
    "appointed.",
    natural_key=("phase", "site"),
    order=("phase", "site"),
    complete=part_of_full_time,
    columns=(
        Column("phase", "Phase", ("phase", "wave", "stage"), listed=True, filtered=True),
        Column("site", "School or site", ("special school", "school", "site", "setting", "base"), listed=True),
        Column("district", "District", ("district", "area", "locality"), vocabulary=True, filtered=True),
        Column("fte_needed", "Full-time equivalent needed", ("fte needed", "fte", "wte", "needed")),
        Column("recruited_on", "Recruited", ("recruited", "appointed", "offer accepted"), listed=True),
        Column("started_on", "Started", ("start", "started", "start date", "in post"), listed=True),
        Column("due_on", "Due by", ("by when", "due", "target date"), listed=True),
        Column("listed_on", "On the list since", ("listed", "agreed on")),
        Column("status", "Status, as said", ("status", "state"), vocabulary=True, listed=True),
    ),
)

declare(POSTS, PHASES)
