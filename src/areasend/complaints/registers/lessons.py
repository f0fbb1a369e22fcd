"""The register of lessons: cause, lesson, action, and the day on which it was told."""

from areasend.complaints.models import Lesson
from areasend.kit.registers import Column, Register
from areasend.kit.registers.catalogue import declare

declare(
    Register(
        key="lessons",
        model=Lesson,
        one="lesson",
        many="Lessons from complaints",
        subject="complaints",
        title="lesson",
        about="What complaints taught, what was done about it, and when families were told. Complaints of the same "
        "cause are counted on.",
        natural_key=("cause", "lesson"),
        order=("-learnt_on", "cause"),
        columns=(
            Column("cause", "Cause", ("cause", "theme", "category"), vocabulary=True, listed=True, filtered=True),
            Column("lesson", "Lesson", ("lesson", "what we learnt", "what we learned", "learning"), listed=True),
            Column(
                "learnt_on",
                "Learnt on",
                ("learnt on", "agreed on", "date", "date agreed"),
                listed=True,
                happened=True,
            ),
            Column("action", "Action", ("action", "what we do", "what we are doing"), listed=True),
            Column("action_ref", "Action in the plan", ("action ref", "plan ref")),
            Column("done_on", "Done on", ("done on", "completed", "date done"), listed=True),
            Column("told_on", "Told on", ("told on", "families told", "fed back on"), listed=True),
            Column("told_whom", "Told whom", ("told whom", "told", "who was told"), vocabulary=True),
            Column("lead_role", "Lead, as a role", ("lead", "owner"), vocabulary=True),
        ),
    )
)
