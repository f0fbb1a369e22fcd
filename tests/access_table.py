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
        "see": [PM, "analyst"],
        "edit": [PM],
        "export": [PM, "analyst"],
        "drill": [PM, "analyst"],
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
    "agreements": "engagement",
    "asks": "asks",
    "attendances": "board",
    "attendees": "engagement",
    "bodies": "board",
    "budget-entries": "budget",
    "budget-envelopes": "budget",
    "budget-lines": "budget",
    "commissioning-documents": "commissioning",
    "consultations": "engagement",
    "decisions": "board",
    "deliveries": "engagement",
    "event-attendances": "inclusion",
    "events": "inclusion",
    "evidence": "programme",
    "inspections": "programme",
    "invitations": "inclusion",
    "issues": "programme",
    "judgements": "programme",
    "mailouts": "engagement",
    "meetings": "board",
    "memberships": "board",
    "milestones": "programme",
    "panel-cases": "commissioning",
    "pilots": "commissioning",
    "plan-dates": "programme",
    "pledges": "engagement",
    "posts": "workforce",
    "rebaselines": "programme",
    "recruitment-phases": "workforce",
    "risk-bands": "programme",
    "risk-scores": "programme",
    "risks": "programme",
    "school-aliases": "inclusion",
    "schools": "inclusion",
    "series": "series",
    "standards": "inclusion",
    "survey-responses": "workforce",
    "targets": "programme",
    "training-sessions": "workforce",
    "training-weeks": "workforce",
    "variance-explanations": "budget",
    "variance-rules": "budget",
    "verdicts": "programme",
    "virement-limits": "budget",
    "virements": "budget",
    "waiting-list-rows": "persons",
    "weaknesses": "programme",
    "workstreams": "programme",
    "you-said": "engagement",
}

# measure: the subject that its records stand under
MEASURES = {
    "actions-open": "programme",
    "asks-open": "asks",
    "bodies": "board",
    "budget-actual": "budget",
    "budget-commitments": "budget",
    "budget-envelope": "budget",
    "budget-forecast": "budget",
    "budget-forecast-variance": "budget",
    "budget-forecast-variance-original": "budget",
    "budget-lines-significant": "budget",
    "budget-original": "budget",
    "budget-profile-to-date": "budget",
    "budget-revised": "budget",
    "budget-significant-from": "budget",
    "directory-services": "series",
    "ehc-plans-20-weeks-excluding-supplied": "series",
    "ehc-plans-20-weeks-supplied": "series",
    "ehc-requests-supplied": "series",
    "engagement-activities": "engagement",
    "engagement-attendances": "engagement",
    "ep-done-external": "series",
    "ep-done-in-house": "series",
    "ep-external-planned": "series",
    "ep-requests": "series",
    "ep-waiting": "series",
    "ep-waiting-planned": "series",
    "ep-withdrawn": "series",
    "handbooks-delivered": "engagement",
    "inclusion-events": "inclusion",
    "local-offer-hits": "series",
    "local-offer-sessions": "series",
    "mailout-recipients": "engagement",
    "milestones-due": "programme",
    "milestones-met": "programme",
    "milestones-met-first-baseline": "programme",
    "plan-writer-posts-filled": "workforce",
    "posts-filled": "workforce",
    "risks-red": "programme",
    "satisfaction-answers": "series",
    "satisfaction-index": "series",
    "schools-reached": "inclusion",
    "special-schools-staffed": "workforce",
    "survey-responses": "workforce",
    "training-kept": "workforce",
    "training-sessions-held": "workforce",
    "vulnerability-checks": "series",
    "vulnerability-concerns-escalated": "series",
    "waiting-list": "persons",
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
    ("budget:budget", {}, RIGHTS["budget"]["see"]),
    ("budget:explain", {"pk": "a-line"}, RIGHTS["budget"]["edit"]),
    ("desk:findings", {}, [PM, LEAD, "finance", "analyst", "director", "complaints-officer"]),
    ("inclusion:to-settle", {}, RIGHTS["inclusion"]["see"]),
    ("engagement:engagement", {}, RIGHTS["engagement"]["see"]),
    ("engagement:you-said", {}, PUBLIC),
    ("workforce:training", {}, RIGHTS["workforce"]["see"]),
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
    "budget:explain",
    "desk:settle",
    "accounts:sign-out",
    "accounts:be",
    "imports:bring-in",
    "imports:undo",
    "imports:refused",
}
