"""The registers of activities and of who came, by code."""

from areasend.engagement.models import Activity, Attendee
from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare

AUDIENCES = (
    Choice(
        "young-people",
        "Young people",
        ("yp", "young people", "young ppl", "children and young people", "cyp"),
    ),
    Choice("parents-carers", "Parents and carers", ("parents", "parents/carers", "parents and carers", "carers")),
    Choice("schools", "Schools and settings", ("schools", "settings", "school staff", "sencos")),
    Choice("health-staff", "Health staff", ("health", "health staff", "nhs staff")),
    Choice(
        "parents-and-professionals",
        "Parents, carers and professionals",
        ("parents/carers & professionals", "parents and professionals", "mixed"),
    ),
    Choice("everyone", "Everyone", ("all", "everyone", "public")),
)

HELD_HOW = (
    Choice("in-person", "In person", ("no", "n", "face to face", "f2f", "in person")),
    Choice("online", "Online", ("yes", "y", "yes (teams)", "teams", "zoom", "virtual", "online")),
)

ACTIVITIES = Register(
    key="activities",
    model=Activity,
    one="engagement activity",
    many="Engagement activities",
    subject="engagement",
    title="title",
    about="What was held with families, young people and partners, and how many took part. "
    "Attendances count seats, not people: someone who came twice is counted twice.",
    natural_key=("number", "held_on"),
    merges=True,
    order=("-held_on", "number"),
    leaves=("cancelled*", "postponed*"),
    columns=(
        Column("number", "Number in the log", ("no.", "no", "number", "ref", "#", "activity no"), listed=True),
        Column(
            "held_on",
            "Held on",
            ("date", "held on", "date held", "when", "event date"),
            listed=True,
            happened=True,
        ),
        Column(
            "title",
            "Title",
            ("activity / title", "activity", "title", "event", "name of activity"),
            listed=True,
        ),
        Column("kind", "Kind", ("type", "kind", "format", "type of activity"), vocabulary=True, filtered=True),
        Column(
            "audience",
            "Audience",
            ("audience", "who", "group", "with whom"),
            AUDIENCES,
            listed=True,
            filtered=True,
        ),
        Column("district", "District", ("district", "area", "locality", "place"), vocabulary=True, filtered=True),
        Column(
            "held_how",
            "Held how",
            ("virtual?", "virtual", "online?", "online", "how"),
            HELD_HOW,
            filtered=True,
        ),
        Column("partner", "Partner", ("partner", "partners", "with", "partner body"), vocabulary=True),
        Column(
            "attendances",
            "Attendances",
            (
                "participants",
                "attendances",
                "attended",
                "number of participants",
                "heads",
                "headcount",
                "numbers",
            ),
            listed=True,
        ),
        Column(
            "lead_role",
            "Lead, as a role",
            ("lead officer (role)", "lead", "lead officer", "led by"),
            vocabulary=True,
        ),
        Column(
            "themes",
            "Themes",
            ("main themes", "themes", "theme", "issues raised"),
            vocabulary=True,
            filtered=True,
        ),
        Column("follow_up", "Follow-up", ("follow up", "follow-up", "told people", "what happened next")),
    ),
)

ATTENDEES = Register(
    key="attendees",
    model=Attendee,
    one="named attendance",
    many="Named attendances",
    subject="engagement",
    title="code",
    about="Who came to which session, by a code that only the group's keeper can turn into a name. "
    "The same code is the same person.",
    about_persons=True,
    natural_key=("code", "activity"),
    order=("series", "code", "session"),
    columns=(
        Column("code", "Code", ("code", "participant", "pseudonym", "id"), listed=True),
        Column("series", "Series or group", ("group", "series"), vocabulary=True, listed=True, filtered=True),
        Column("session", "Session", ("session", "session no"), listed=True),
        Column("activity", "Activity", ("activity", "activity no", "log no"), listed=True),
        Column("came", "Came", ("came", "attended", "present")),
    ),
)

declare(ACTIVITIES, ATTENDEES)
