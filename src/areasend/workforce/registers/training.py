"""Training sessions, and staff's weeks of them."""

from typing import Any

from areasend.kit.importing.values import plain
from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.workforce.models import TrainingSession, TrainingWeek
from areasend.workforce.models.training import FRIDAY

ABSENCES = (
    Choice("leave", "On leave", ("al", "a/l", "annual leave", "leave", "mat leave", "ml")),
    Choice("sick", "Sick", ("s", "sick", "sickness")),
    Choice("not-employed", "Not employed yet, or no longer", ("-", "n/e", "not started", "left", "not employed yet")),
)
BY_MARK = {plain(word): one.key for one in ABSENCES for word in (one.key, one.words, *one.usual)}


def mark_means(values: dict[str, Any], said: dict[str, Any]) -> None:
    """What a week's mark says: a number of sessions, or why none was due. Nothing written says nothing."""
    mark = str(values.get("mark") or "").strip()
    if mark.isdigit():
        values["sessions"] = int(mark)
    elif plain(mark) in BY_MARK and mark:
        values["absence"] = BY_MARK[plain(mark)]
    elif mark:
        said["sessions"] = {"said": mark, "kind": "unknown word"}
    if values.get("week"):
        values["over_on"] = values["week"] + FRIDAY


SESSIONS = Register(
    key="training-sessions",
    model=TrainingSession,
    one="training session",
    many="Training sessions",
    subject="workforce",
    title="topic",
    about="Sessions of training for the team. A cancelled session stays in the register and is not held.",
    natural_key=("held_on",),
    order=("-held_on",),
    columns=(
        Column("held_on", "Held on", ("date", "held on", "when"), listed=True, happened=True),
        Column("topic", "Topic", ("topic", "subject", "title", "session"), vocabulary=True, listed=True, filtered=True),
        Column("by", "Given by, as a role", ("by", "trainer", "led by", "delivered by"), vocabulary=True),
        Column("invited", "Invited", ("invited", "expected", "team size"), listed=True),
        Column("attended", "Attended", ("attended", "came", "attendance"), listed=True),
        Column("cancelled", "Cancelled", ("cancelled", "cancelled?"), listed=True, filtered=True),
        Column("note", "Note", ("note", "notes", "comment")),
    ),
)

WEEKS = Register(
    key="training-weeks",
    model=TrainingWeek,
    one="week of one member of staff",
    many="Training by week",
    subject="workforce",
    title="staff_code",
    about="Sessions that each member of staff, by code, attended in each week. Leave, sickness and weeks before "
    "someone was employed are no weeks due.",
    about_persons=True,
    natural_key=("staff_code", "week"),
    order=("-week", "staff_code"),
    complete=mark_means,
    columns=(
        Column("staff_code", "Staff code", ("staff", "staff code", "code", "officer"), listed=True),
        Column("week", "Week beginning", ("week", "week beginning", "w/c"), listed=True),
        Column("sessions", "Sessions attended", ("sessions", "sessions attended"), listed=True),
        Column("absence", "Away because", ("absence", "away"), ABSENCES, listed=True, filtered=True),
        Column("mark", "As written", ("mark",)),
        Column("over_on", "Over on", editable=False),
    ),
)

declare(SESSIONS, WEEKS)
