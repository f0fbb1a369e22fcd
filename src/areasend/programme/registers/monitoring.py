"""What the departments asked."""

from areasend.kit.registers import Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.programme.models import Ask

declare(
    Register(
        key="asks",
        model=Ask,
        one="ask",
        many="Asks of the departments",
        subject="asks",
        title="ask",
        about="What the departments asked at monitoring meetings, and what was answered.",
        natural_key=("ref",),
        merges=True,
        order=("ref",),
        columns=(
            Column("ref", "Reference", ("ask ref", "ref"), listed=True),
            Column("meeting", "Meeting", ("meeting", "meeting no"), listed=True),
            Column("asked_on", "Asked on", ("asked", "asked on")),
            Column("ask", "Ask", ("ask", "request"), listed=True),
            Column("owner_role", "Owner, as a role", ("owner", "lead"), listed=True),
            Column("due_on", "Due on", ("due", "by when"), listed=True),
            Column("answer", "Answer", ("answer", "response"), listed=True),
            Column("answered_on", "Answered on", ("answered on", "answered"), listed=True, happened=True),
        ),
    )
)
