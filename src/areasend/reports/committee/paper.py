"""The committee paper as a kind of paper: its frame and the order of its sections."""

from areasend.reports.committee import engagement
from areasend.reports.kinds import PaperKind, SectionKind, declare

COMMITTEE = PaperKind(
    key="committee",
    title="SEND improvement programme: progress",
    about="What the improvement programme has done and whether it helps, for the council's committee.",
    committee=lambda day: "Children's, Young People and Education Cabinet Committee",
    from_=lambda day: (
        "Cabinet member for integrated children's services",
        "Corporate director for children, young people and education",
    ),
    summary=lambda day: f"What the SEND improvement programme of {day.area.name} has done, and what its records show.",
    recommendation=lambda day: "The committee is asked to note this report.",
    sections=(
        SectionKind(
            "Workstream progress",
            parts=(
                SectionKind(
                    "Workstream A: parent engagement and co-production",
                    (engagement.taking_part,),
                    key="A",
                ),
            ),
        ),
    ),
)

declare(COMMITTEE)
