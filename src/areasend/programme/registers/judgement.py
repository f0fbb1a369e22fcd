"""Lights given, and measures of success: what a registered figure should reach."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.programme.models import Judgement, Target, letter_of
from areasend.programme.success import measure_key

LIGHTS = (Choice("delivery", "Delivery", ("delivery", "doing")), Choice("impact", "Impact", ("impact", "working")))
GIVEN = (
    Choice("complete", "Complete", ("b", "blue", "complete", "completed", "done")),
    Choice("green", "On track", ("g", "green", "on track")),
    Choice("amber", "At risk", ("a", "amber", "at risk", "some delay")),
    Choice("red", "Off track", ("r", "red", "off track", "late")),
    Choice("paused", "Paused", ("p", "paused", "c-19", "on hold", "grey")),
)
OVER = (
    Choice("year", "The last twelve whole months", ("year", "12 months", "rolling 12", "annual")),
    Choice("quarter", "The last three whole months", ("quarter", "3 months", "quarterly")),
    Choice("month", "The last whole month", ("month", "monthly")),
)
POLARITY = (
    Choice("H", "Higher is better", ("h", "higher")),
    Choice("L", "Lower is better", ("l", "lower")),
    Choice("T", "At the target", ("t", "target")),
    Choice("A", "An activity figure, without colour", ("a", "activity")),
)


def of_something(values: Mapping[str, Any], stated_on: date | None) -> str | None:
    """A measure of success is of an action or of a weakness."""
    if values.get("action") is None and values.get("weakness") is None:
        return "names neither an action nor a weakness that it is a measure of success of"
    return None


declare(
    Register(
        key="judgements",
        model=Judgement,
        one="judgement",
        many="Judgements (lights)",
        subject="programme",
        workstream=letter_of,
        title="given",
        about="Lights as someone gave them on a day, beside what the rule proposed then.",
        natural_key=("action", "weakness", "light", "stated_on"),
        order=("-stated_on", "action__ref"),
        columns=(
            Column("action", "Action", ("action", "ref", "action ref"), listed=True),
            Column("weakness", "Weakness", ("weakness",)),
            Column("light", "Which light", ("light",), LIGHTS, listed=True, filtered=True),
            Column("given", "Given", ("rag", "given", "colour", "status"), GIVEN, listed=True, filtered=True),
            Column("proposed", "Proposed by the rule", (), GIVEN),
            Column("because", "The values that made it so", ()),
            Column("reason", "Why it differs", ("reason", "why")),
            Column("expires_on", "Stands until", ("expires", "until")),
            Column("given_by", "Given by", ("by", "given by"), listed=True),
        ),
    ),
    Register(
        key="targets",
        model=Target,
        one="measure of success",
        many="Measures of success",
        subject="programme",
        workstream=letter_of,
        title="measure",
        about="What a registered figure should reach for an action or a weakness, the floor below it, and by when.",
        natural_key=("measure", "by", "group", "action", "weakness", "stated_on"),
        refuse=of_something,
        order=("measure", "-stated_on"),
        columns=(
            Column(
                "measure",
                "Figure",
                ("measure", "kpi", "figure", "measure of success"),
                listed=True,
                tidy=measure_key,
                hint="The name of a registered figure, or its key, as the list of figures has it.",
            ),
            Column(
                "by",
                "Shown by",
                ("by breakdown", "breakdown"),
                hint="One of the figure's breakdowns, if it is of one group.",
            ),
            Column("group", "Group", ("group", "area", "phase"), hint="The group of that breakdown."),
            Column("over", "Counted over", ("counted over", "period", "over"), OVER),
            Column("action", "Action", ("action",), listed=True),
            Column("weakness", "Weakness", ("weakness",), listed=True),
            Column("polarity", "Better which way", ("polarity",), POLARITY, listed=True),
            Column("baseline", "Baseline", ("baseline", "start value"), hint="What it was when the target was set."),
            Column("baseline_on", "Baseline of", ("baseline date", "baseline on")),
            Column(
                "target", "Target", ("target",), listed=True, hint="As people say it: 60 for a share of 60 per cent."
            ),
            Column("floor", "Floor", ("floor",), listed=True),
            Column("tolerance", "Tolerance", ("tolerance",)),
            Column("by_on", "By", ("by", "by when"), listed=True),
        ),
    ),
)
