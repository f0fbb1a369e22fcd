"""The registers of agreements and pledges."""

from areasend.engagement.models import Agreement, Pledge
from areasend.kit.registers import Column, Register
from areasend.kit.registers.catalogue import declare

AGREEMENTS = Register(
    key="agreements",
    model=Agreement,
    one="agreement",
    many="Agreements with partners",
    subject="engagement",
    title="title",
    about="Agreed ways of working with the parent carer forum and others, from a day.",
    natural_key=("title",),
    order=("-from_on",),
    columns=(
        Column("title", "Agreement", ("agreement", "title", "document"), listed=True),
        Column("parties", "Between whom", ("between", "parties", "with", "partners"), listed=True),
        Column("from_on", "From", ("from", "starts", "in force from"), happened=True, listed=True),
        Column("to_on", "Until", ("to", "until", "ends")),
        Column("signed_on", "Signed on", ("signed", "signed on"), happened=True),
        Column("about", "About", ("about", "what", "purpose")),
    ),
)

PLEDGES = Register(
    key="pledges",
    model=Pledge,
    one="pledge",
    many="Pledges",
    subject="engagement",
    title="pledge",
    about="What a charter promises: by whom, by when, and whether it was kept.",
    natural_key=("pledge", "charter"),
    order=("due_on",),
    columns=(
        Column("pledge", "Pledge", ("pledge", "promise", "commitment"), listed=True),
        Column("charter", "Charter", ("charter", "document"), vocabulary=True, filtered=True),
        Column("made_by", "Made by", ("made by", "who", "by whom", "body"), vocabulary=True, listed=True),
        Column("made_on", "Made on", ("made on", "date", "made"), happened=True),
        Column("due_on", "Due", ("due", "by when", "due on"), listed=True),
        Column("kept_on", "Kept on", ("kept on", "kept", "done"), happened=True, listed=True),
    ),
)

declare(AGREEMENTS, PLEDGES)
