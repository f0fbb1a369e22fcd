"""Who may open what: kept by hand. A page, register or measure without a line here fails the walk.

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
PUBLIC = ["public", "stranger", *EVERYONE]

PM = "programme-manager"
LEAD = "workstream-lead"

# subject: act: the roles that may
RIGHTS: dict[str, dict[str, list[str]]] = {
    "programme": {
        "see": [PM, LEAD, "contributor", "finance", "analyst", "director"],
        "edit": [PM, LEAD, "contributor"],
        "export": [PM, LEAD, "analyst", "director"],
        "drill": [PM, LEAD, "analyst", "director"],
    },
    "engagement": {
        "see": [PM, LEAD, "contributor", "analyst", "director", "forum-representative"],
        "edit": [PM, LEAD],
        "export": [PM, LEAD, "analyst", "director"],
        "drill": [PM, LEAD, "analyst", "director", "forum-representative"],
    },
    "complaints": {
        "see": [PM, LEAD, "analyst", "director", "complaints-officer"],
        "edit": [PM, "complaints-officer"],
        "export": [PM, "analyst", "complaints-officer"],
        "drill": [PM, "analyst", "director", "complaints-officer"],
    },
    "budget": {
        "see": [PM, LEAD, "finance", "analyst", "director"],
        "edit": [PM, "finance"],
        "export": [PM, "finance", "analyst", "director"],
        "drill": [PM, "finance", "analyst", "director"],
    },
    "workforce": {
        "see": [PM, LEAD, "analyst", "director"],
        "edit": [PM],
        "export": [PM, "analyst"],
        "drill": [PM, LEAD, "analyst", "director"],
    },
    "commissioning": {
        "see": [PM, LEAD, "analyst", "director"],
        "edit": [PM],
        "export": [PM, "analyst"],
        "drill": [PM, LEAD, "analyst", "director"],
    },
    "inclusion": {
        "see": [PM, LEAD, "analyst", "director"],
        "edit": [PM],
        "export": [PM, "analyst"],
        "drill": [PM, LEAD, "analyst", "director"],
    },
    "series": {
        "see": [PM, LEAD, "analyst", "director"],
        "edit": [PM],
        "export": [PM, "analyst"],
        "drill": [PM, LEAD, "analyst", "director"],
    },
    # rows about persons, pseudonymous and restricted
    "persons": {
        "see": [PM, "analyst", "complaints-officer"],
        "edit": [PM, "complaints-officer"],
        "export": [PM, "analyst", "complaints-officer"],
        "drill": [PM, "analyst", "complaints-officer"],
    },
    # findings, and the figures that an office typed
    "findings": {
        "see": [PM, LEAD, "finance", "analyst", "director", "complaints-officer"],
        "edit": [PM],
        "export": [PM, "analyst"],
        "drill": [PM, LEAD, "analyst", "director"],
    },
    "board": {
        "see": [
            PM,
            LEAD,
            "contributor",
            "finance",
            "analyst",
            "director",
            "board-member",
            "adviser",
            "forum-representative",
        ],
        "edit": [PM],
        "export": [PM, "analyst"],
        "drill": [PM, LEAD, "analyst", "director"],
    },
    "asks": {
        "see": [PM, LEAD, "analyst", "director", "board-member", "adviser"],
        "edit": [PM],
        "export": [PM, "analyst"],
        "drill": [PM, LEAD, "analyst", "director"],
    },
}

# register: the subject under which it stands
REGISTERS = {
    "action-points": "board",
    "actions": "programme",
    "activities": "engagement",
    "asks": "asks",
    "agreements": "engagement",
    "attendances": "board",
    "attendees": "engagement",
    "complaint-rules": "complaints",
    "complaints": "complaints",
    "consultations": "engagement",
    "deliveries": "engagement",
    "event-attendances": "inclusion",
    "events": "inclusion",
    "lessons": "complaints",
    "typed-figures": "findings",
    "invitations": "inclusion",
    "mailouts": "engagement",
    "pledges": "engagement",
    "school-aliases": "inclusion",
    "schools": "inclusion",
    "standards": "inclusion",
    "survey-responses": "workforce",
    "you-said": "engagement",
    "bodies": "board",
    "decisions": "board",
    "evidence": "programme",
    "inspections": "programme",
    "issues": "programme",
    "judgements": "programme",
    "meetings": "board",
    "memberships": "board",
    "milestones": "programme",
    "plan-dates": "programme",
    "rebaselines": "programme",
    "risk-bands": "programme",
    "risk-scores": "programme",
    "risks": "programme",
    "series": "series",
    "targets": "programme",
    "verdicts": "programme",
    "weaknesses": "programme",
    "workstreams": "programme",
}

# measure: the subject that its records stand under
MEASURES = {
    "actions-open": "programme",
    "asks-open": "asks",
    "bodies": "board",
    "complaints-awaiting-answer": "complaints",
    "complaints-reaching-stage-2": "complaints",
    "complaints-received": "complaints",
    "complaints-reopened": "complaints",
    "complaints-upheld-stage-1": "complaints",
    "engagement-activities": "engagement",
    "engagement-attendances": "engagement",
    "handbooks-delivered": "engagement",
    "mailout-recipients": "engagement",
    "inclusion-events": "inclusion",
    "milestones-due": "programme",
    "milestones-met": "programme",
    "milestones-met-first-baseline": "programme",
    "risks-red": "programme",
    "schools-reached": "inclusion",
    "stage-2-rate": "complaints",
    "stage-2-window-open": "complaints",
    "survey-responses": "workforce",
    "weaknesses": "programme",
    "workstreams": "programme",
}

SEE_PAPERS = [PM, LEAD, "finance", "analyst", "director"]
SEE_FIGURES = [role for role in EVERYONE if role != "administrator"]
SEE_IMPORTS = [PM, "finance", "analyst", "complaints-officer"]
EDIT_IMPORTS = [PM, "finance", "complaints-officer"]

# name of the address, its arguments, who it opens to; the pages of registers and measures are walked for each of them
TABLE: list[tuple[str, dict[str, object], list[str]]] = [
    ("desk:front", {}, PUBLIC),
    ("desk:help", {}, PUBLIC),
    ("desk:accessibility", {}, PUBLIC),
    ("desk:privacy", {}, PUBLIC),
    ("desk:home", {}, EVERYONE),
    ("accounts:sign-in", {}, PUBLIC),
    ("reports:public-list", {}, PUBLIC),
    ("registers:home", {}, EVERYONE),
    ("measures:list", {}, SEE_FIGURES),
    ("reports:list", {}, SEE_PAPERS),
    ("reports:draft", {"kind": "committee"}, SEE_PAPERS),
    ("reports:draft-file", {"kind": "committee", "form": "pdf"}, SEE_PAPERS),
    ("programme:board", {}, RIGHTS["board"]["see"]),
    ("programme:governance", {}, RIGHTS["board"]["see"]),
    ("programme:slipped", {}, RIGHTS["programme"]["see"]),
    ("programme:judge", {"kind": "action", "pk": "an-action"}, RIGHTS["programme"]["edit"]),
    ("desk:findings", {}, [PM, LEAD, "finance", "analyst", "director", "complaints-officer"]),
    ("complaints:page", {}, RIGHTS["complaints"]["see"]),
    ("inclusion:to-settle", {}, RIGHTS["inclusion"]["see"]),
    ("engagement:engagement", {}, RIGHTS["engagement"]["see"]),
    ("engagement:you-said", {}, PUBLIC),
    ("inclusion:to-settle", {}, RIGHTS["inclusion"]["see"]),
    ("imports:list", {}, SEE_IMPORTS),
    ("imports:run", {"pk": "import"}, SEE_IMPORTS),
    ("imports:new", {}, EDIT_IMPORTS),
    ("jobs:job", {"pk": "job"}, []),  # someone else's: each sees only their own
    ("imports:sample", {"name": "engagement-log.xlsx"}, SEE_IMPORTS),
]

# walked for every register: the act that its subject must give
REGISTER_PAGES = {
    "registers:rows": "see",
    "registers:template": "see",
    "registers:add": "edit",
    "registers:export": "export",
}
ROW_PAGES = {"registers:row": "see", "registers:edit": "edit", "registers:withdraw": "edit"}

# addresses that answer only to a sent form, or only in a demonstration: walked by tests of their own
BY_FORM = {
    "desk:settle",
    "accounts:sign-out",
    "accounts:be",
    "imports:bring-in",
    "imports:undo",
    "imports:refused",
}
