"""The committee paper as a kind of paper: its frame and the order of its sections."""

from areasend.reports.committee import (
    budget,
    commissioning,
    complaints,
    conclusions,
    consultations,
    engagement,
    governance,
    inclusion,
    introduction,
    local_offer,
    monitoring,
    nursing,
    plan,
    plans,
    recovery,
    service,
    training,
)
from areasend.reports.kinds import PaperKind, SectionKind, declare

WORKSTREAMS = (
    SectionKind(
        "Workstream A: parent engagement and co-production",
        (
            *engagement.PARAGRAPHS,
            *local_offer.PARAGRAPHS,
            *consultations.PARAGRAPHS,
            *complaints.PARAGRAPHS,
            plan.of_workstream("A"),
        ),
        key="A",
    ),
    SectionKind(
        "Workstream B: inclusive practice, and the outcomes, progress and attainment of children and young people",
        (*inclusion.PARAGRAPHS, plan.of_workstream("B")),
        key="B",
    ),
    SectionKind(
        "Workstream C: quality of education, health and care plans",
        (*plans.PARAGRAPHS, *training.PARAGRAPHS, plan.of_workstream("C")),
        key="C",
    ),
    SectionKind(
        "Workstream D: joint commissioning and governance",
        (*commissioning.PARAGRAPHS, *nursing.PARAGRAPHS, plan.of_workstream("D")),
        key="D",
    ),
    SectionKind("Workstream E: service provision", (*service.PARAGRAPHS, plan.of_workstream("E")), key="E"),
)

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
        SectionKind("Introduction", introduction.PARAGRAPHS),
        SectionKind("Governance", governance.PARAGRAPHS),
        SectionKind("Workstream progress", parts=WORKSTREAMS),
        SectionKind("Recovery after the pandemic", recovery.PARAGRAPHS),
        SectionKind("Working with the departments", monitoring.PARAGRAPHS),
        SectionKind("Financial implications", budget.PARAGRAPHS),
        SectionKind("Conclusions and next steps", conclusions.PARAGRAPHS),
        SectionKind("Recommendation", conclusions.RECOMMENDATION),
        SectionKind("Background documents", conclusions.DOCUMENTS),
        SectionKind("Contacts", conclusions.CONTACTS),
    ),
)

declare(COMMITTEE)
