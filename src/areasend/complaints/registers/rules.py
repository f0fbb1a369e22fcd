"""The register of the area's own rules for answering complaints."""

from areasend.complaints.models import ComplaintRuleSet
from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare

COUNTS_FROM = (
    Choice("receipt", "Receipt", ("receipt", "received", "day received")),
    Choice("acknowledgement", "Acknowledgement", ("acknowledgement", "acknowledged", "day acknowledged")),
)

declare(
    Register(
        key="complaint-rules",
        model=ComplaintRuleSet,
        one="complaint rule set",
        many="Complaint rule sets",
        subject="complaints",
        title="name",
        about="Working days for each step of a complaint, from a day on. A new rule set does not move the dates of "
        "complaints received before it. Until an area writes its own, the usual ones are used.",
        natural_key=("from_on",),
        order=("-from_on",),
        columns=(
            Column("name", "Rule set", ("rule set", "name", "policy"), listed=True),
            Column("from_on", "For complaints received from", ("from", "from on", "in force from"), listed=True),
            Column(
                "acknowledge_within",
                "Acknowledge within, working days",
                ("acknowledge within", "acknowledge", "ack days"),
                listed=True,
            ),
            Column("answer_within", "Answer within, working days", ("answer within", "reply within"), listed=True),
            Column("answer_counts_from", "Answer counted from", ("counted from", "counts from"), COUNTS_FROM),
            Column("answer_extension", "Extension, working days", ("extension",)),
            Column("ask_stage_2_within", "Stage 2 to be asked for within, working days", ("ask stage 2 within",)),
            Column("stage_2_acknowledge_within", "Acknowledge stage 2 within", ("stage 2 acknowledge within",)),
            Column("stage_2_answer_within", "Answer stage 2 within", ("stage 2 answer within",), listed=True),
            Column("stage_2_extension", "Stage 2 extension", ("stage 2 extension",)),
            Column("source", "Where the rule stands", ("source", "where it stands")),
        ),
    )
)
