"""Who may open what: kept by hand, one line a page. A page without a line fails the walk.

Words: `open` gives the page, `sign in` sends to sign-in, `no` is refused, `missing` is not found.
`everyone` are all who hold a role; `public` is someone not signed in, `stranger` an account without a role.
"""

EVERYONE = [
    "administrator",
    "programme-manager",
    "workstream-lead",
    "contributor",
    "finance",
    "analyst",
    "director",
    "complaints-officer",
    "board-member",
    "adviser",
    "forum-representative",
    "councillor",
]

SEE_PAPERS = ["programme-manager", "workstream-lead", "finance", "analyst", "director"]
SEE_FIGURES = [role for role in EVERYONE if role != "administrator"]
SEE_ENGAGEMENT = [
    "programme-manager",
    "workstream-lead",
    "contributor",
    "analyst",
    "director",
    "forum-representative",
]
EDIT_ENGAGEMENT = ["programme-manager", "workstream-lead"]
EXPORT_ENGAGEMENT = ["programme-manager", "workstream-lead", "analyst", "director"]
DRILL_ENGAGEMENT = ["programme-manager", "workstream-lead", "analyst", "director", "forum-representative"]
SEE_IMPORTS = ["programme-manager", "finance", "analyst", "complaints-officer"]
EDIT_IMPORTS = ["programme-manager", "finance", "complaints-officer"]
PUBLIC = ["public", "stranger", *EVERYONE]

# name of the address, its arguments, who it opens to
TABLE: list[tuple[str, dict[str, object], list[str]]] = [
    ("desk:front", {}, PUBLIC),
    ("desk:help", {}, PUBLIC),
    ("desk:accessibility", {}, PUBLIC),
    ("desk:privacy", {}, PUBLIC),
    ("desk:home", {}, EVERYONE),
    ("accounts:sign-in", {}, PUBLIC),
    ("reports:public-list", {}, PUBLIC),
    ("registers:home", {}, EVERYONE),
    ("registers:rows", {"key": "activities"}, SEE_ENGAGEMENT),
    ("registers:row", {"key": "activities", "pk": "activity"}, SEE_ENGAGEMENT),
    ("registers:add", {"key": "activities"}, EDIT_ENGAGEMENT),
    ("registers:edit", {"key": "activities", "pk": "activity"}, EDIT_ENGAGEMENT),
    ("registers:withdraw", {"key": "activities", "pk": "activity"}, EDIT_ENGAGEMENT),
    ("registers:export", {"key": "activities", "kind": "csv"}, EXPORT_ENGAGEMENT),
    ("registers:template", {"key": "activities"}, SEE_ENGAGEMENT),
    ("measures:list", {}, SEE_FIGURES),
    ("measures:measure", {"key": "engagement-attendances"}, SEE_FIGURES),
    ("measures:series", {"key": "engagement-attendances"}, SEE_FIGURES),
    ("measures:records", {"key": "engagement-attendances"}, DRILL_ENGAGEMENT),
    ("reports:list", {}, SEE_PAPERS),
    ("reports:draft", {"kind": "committee"}, SEE_PAPERS),
    ("reports:draft-file", {"kind": "committee", "form": "pdf"}, SEE_PAPERS),
    ("imports:list", {}, SEE_IMPORTS),
    ("imports:run", {"pk": "import"}, SEE_IMPORTS),
    ("imports:new", {}, EDIT_IMPORTS),
]

# addresses that answer only to a sent form, or only in a demonstration: walked by tests of their own
BY_FORM = {"accounts:sign-out", "accounts:be", "imports:bring-in", "imports:undo", "imports:refused"}
