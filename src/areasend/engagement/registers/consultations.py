"""The registers of consultations and of you said, we did."""

from areasend.engagement.models import Consultation, YouSaid
from areasend.kit.registers import Column, Register
from areasend.kit.registers.catalogue import declare

CONSULTATIONS = Register(
    key="consultations",
    model=Consultation,
    one="consultation",
    many="Consultations",
    subject="engagement",
    title="title",
    about="Each consultation as planned, as held and as answered. A later statement stands beside the earlier one.",
    natural_key=("title", "stated_on"),
    order=("title", "-stated_on"),
    columns=(
        Column("title", "Consultation", ("consultation", "title", "name"), listed=True),
        Column("opens_planned", "Planned to open", ("opens (plan)", "opens", "planned start"), listed=True),
        Column("closes_planned", "Planned to close", ("closes (plan)", "closes", "planned end"), listed=True),
        Column("opened_on", "Opened on", ("opened", "opened on", "start date"), happened=True, listed=True),
        Column("closed_on", "Closed on", ("closed", "closed on", "end date"), happened=True, listed=True),
        Column("comms_plan", "Communications plan", ("comms plan", "communications plan")),
        Column("replied_on", "Reply published on", ("reply", "replied", "response published"), happened=True),
        Column("note", "Note", ("note", "notes", "comment", "comments")),
    ),
)

YOU_SAID = Register(
    key="you-said",
    model=YouSaid,
    one="you said, we did",
    many="You said, we did",
    subject="engagement",
    title="you_said",
    about="What people said, what was done about it, and when they were told. The public page shows these rows.",
    natural_key=("you_said",),
    order=("-said_on",),
    columns=(
        Column("you_said", "You said", ("you said", "said", "theme", "what we heard"), listed=True),
        Column("who", "Who said it", ("who", "group", "audience"), vocabulary=True, listed=True, filtered=True),
        Column("said_on", "When", ("when", "said on", "date"), happened=True, listed=True),
        Column("did", "We did", ("we did", "did", "what we did", "action taken"), listed=True),
        Column("told_on", "Told people on", ("told people on", "told on", "fed back on"), happened=True, listed=True),
    ),
)

declare(CONSULTATIONS, YOU_SAID)
