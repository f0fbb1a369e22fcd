"""The list of children who wait for advice: codes only. Names and addresses are never a column, so never come in."""

from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.workforce.models import WaitingListRow

STATES = (
    Choice("waiting", "Waiting", ("waiting", "on list", "waiting (teams?)", "not allocated", "unallocated")),
    Choice(
        "allocated", "Allocated, not yet seen", ("allocated", "allocated - not seen", "booked", "allocated not seen")
    ),
    Choice("advice-in", "Advice received", ("advice in", "complete", "completed", "received", "done")),
    Choice("withdrawn", "Withdrawn", ("withdrawn", "ceased", "cancelled")),
)

WAITING = Register(
    key="waiting-list-rows",
    model=WaitingListRow,
    one="row of a waiting list",
    many="Waiting list by child",
    subject="persons",
    title="child_code",
    about="Children who wait for an educational psychologist's advice, by code, as a list of one day has them. Names "
    "and addresses are not kept: a list that has them comes in without.",
    about_persons=True,
    natural_key=("child_code", "stated_on"),
    order=("-stated_on", "requested_on", "child_code"),
    columns=(
        Column(
            "child_code", "Child's code", ("child code", "code", "pseudonym", "child ref", "case code"), listed=True
        ),
        Column("district", "District", ("district", "area", "locality"), vocabulary=True, listed=True, filtered=True),
        Column(
            "requested_on",
            "Advice asked for on",
            ("date advice requested", "requested", "date requested", "request date", "asked on"),
            listed=True,
            happened=True,
        ),
        Column("due_on", "Due on", ("due (6 weeks)", "due", "due date"), listed=True),
        Column("status", "State", ("status", "state"), STATES, listed=True, filtered=True),
        Column("received_on", "Advice received on", ("advice rec'd", "advice received", "received", "completed on")),
        Column("priority", "Priority", ("priority", "band"), vocabulary=True, filtered=True),
        Column("weeks_typed", "Weeks, as typed", ("weeks", "weeks waiting"), hint="Never counted: worked out instead."),
        Column("team", "Team", ("ep (role)", "ep", "team", "allocated to"), vocabulary=True, filtered=True),
    ),
)

declare(WAITING)
