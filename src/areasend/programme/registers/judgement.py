"""Lights given, and targets of measures."""

from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.programme.models import Judgement, Target, letter_of

LIGHTS = (Choice("delivery", "Delivery", ("delivery", "doing")), Choice("impact", "Impact", ("impact", "working")))
GIVEN = (
    Choice("complete", "Complete", ("b", "blue", "complete", "completed", "done")),
    Choice("green", "On track", ("g", "green", "on track")),
    Choice("amber", "At risk", ("a", "amber", "at risk", "some delay")),
    Choice("red", "Off track", ("r", "red", "off track", "late")),
    Choice("paused", "Paused", ("p", "paused", "c-19", "on hold", "grey")),
)
POLARITY = (
    Choice("H", "Higher is better", ("h", "higher")),
    Choice("L", "Lower is better", ("l", "lower")),
    Choice("T", "At the target", ("t", "target")),
    Choice("A", "An activity figure, without colour", ("a", "activity")),
)

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
        one="target",
        many="Targets of measures",
        subject="programme",
        workstream=letter_of,
        title="measure",
        about="What a measure should reach, the floor below it, and by when.",
        natural_key=("measure", "action", "weakness", "stated_on"),
        order=("measure", "-stated_on"),
        columns=(
            Column("measure", "Measure", ("measure", "kpi"), listed=True),
            Column("action", "Action", ("action",), listed=True),
            Column("weakness", "Weakness", ("weakness",), listed=True),
            Column("polarity", "Better which way", ("polarity",), POLARITY, listed=True),
            Column("target", "Target", ("target",), listed=True),
            Column("floor", "Floor", ("floor",), listed=True),
            Column("tolerance", "Tolerance", ("tolerance",)),
            Column("by_on", "By", ("by", "by when"), listed=True),
        ),
    ),
)
