"""The registers of inclusion."""

from areasend.inclusion.models import Event, EventAttendance, Invitation, Standard
from areasend.inclusion.settling import prepare
from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.places.kinds import KINDS
from areasend.places.numbers import dfe_number

REPLIES = (
    Choice("yes", "Yes", ("y", "will attend", "accepted")),
    Choice("declined", "Declined", ("no", "n", "decline")),
    Choice("no-reply", "No reply", ("no reply", "none")),
)

EVENTS = Register(
    key="events",
    model=Event,
    one="inclusion event",
    many="Inclusion events",
    subject="inclusion",
    title="name",
    about="Events for schools and settings. Who came to each is in the attendances.",
    natural_key=("held_on", "name"),
    merges=True,
    order=("-held_on", "name"),
    leaves=("cancelled*", "postponed*"),
    columns=(
        Column("name", "Name", ("event", "title", "name"), listed=True),
        Column("held_on", "Held on", ("date", "held on", "when"), listed=True, happened=True),
        Column("area", "Area or phase", ("area", "phase", "for"), vocabulary=True, listed=True, filtered=True),
        Column("topics", "Topics", ("topics", "about", "agenda")),
    ),
)

WRITTEN = Column(
    "as_written",
    "As written",
    ("school", "school / organisation", "organisation", "setting", "school name", "signed in as"),
    listed=True,
)
NUMBER = Column("number", "DfE number written", ("dfe no", "dfe no.", "dfe number", "laestab"), tidy=dfe_number)
DISTRICT = Column("district", "District written", ("district", "area"), vocabulary=True)
KIND = Column("kind", "Who it is", ("kind", "type of setting"), KINDS, listed=True, filtered=True)
SCHOOL = Column("school", "School meant", ("matched school",), listed=True)

ATTENDANCES = Register(
    key="event-attendances",
    model=EventAttendance,
    one="attendance at an inclusion event",
    many="Attendances at inclusion events",
    subject="inclusion",
    title="as_written",
    about="Who signed in to each event, in their own words, and the school or other attender that means. "
    "A school that came twice is two attendances and one school.",
    natural_key=("event", "as_written", "number", "district", "role", "joined"),
    order=("-event__held_on", "as_written"),
    prepare=prepare,
    columns=(
        Column("event", "Event", ("event",), listed=True),
        WRITTEN,
        NUMBER,
        DISTRICT,
        SCHOOL,
        KIND,
        Column("role", "Role", ("role", "name (role)", "job title"), vocabulary=True),
        Column("came", "How many came", ("how many came", "number", "attendees", "heads"), listed=True),
        Column("joined", "Joined at", ("joined", "time joined", "join time")),
    ),
)

INVITATIONS = Register(
    key="invitations",
    model=Invitation,
    one="school or setting invited",
    many="Schools and settings invited",
    subject="inclusion",
    title="as_written",
    about="Schools and settings written to about inclusion, and what they answered.",
    natural_key=("about", "as_written", "number", "district"),
    order=("as_written",),
    prepare=prepare,
    columns=(
        Column("about", "What about", ("about", "invited to"), vocabulary=True),
        WRITTEN,
        NUMBER,
        DISTRICT,
        SCHOOL,
        KIND,
        Column("contacted_on", "Written to on", ("contacted", "contacted on", "invited on", "sent"), listed=True),
        Column("reply", "Answer", ("reply", "response", "answer"), REPLIES, listed=True, filtered=True),
    ),
)

STANDARDS = Register(
    key="standards",
    model=Standard,
    one="standard",
    many="Standards and statements",
    subject="inclusion",
    title="document",
    about="What schools and the council have agreed of inclusive practice, by version. Published is told apart from "
    "agreed: a document may be either without the other.",
    natural_key=("document", "version", "stated_on"),
    order=("document", "version", "-stated_on"),
    columns=(
        Column("document", "Document", ("document", "standard", "title", "name"), listed=True),
        Column("version", "Version", ("version", "v"), listed=True),
        Column("agreed_by", "Agreed by", ("agreed by", "approved by", "adopted by"), vocabulary=True),
        Column("agreed_on", "Agreed on", ("on", "agreed on", "date agreed", "adopted on"), happened=True, listed=True),
        Column("published_on", "Published on", ("published", "published on"), happened=True, listed=True),
        Column("status", "Status, as the office says", ("status", "state"), vocabulary=True, listed=True),
    ),
)

declare(EVENTS, ATTENDANCES, INVITATIONS, STANDARDS)
