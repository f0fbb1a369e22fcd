"""What each role may do: one table, kept by hand.

Acts: see (lists, pages, figures), edit (add, change, withdraw, import), approve (never one's own),
export (take rows away as a file), drill (open the records behind a figure). Subjects are the parts of
the programme that registers, measures and pages name.
"""

from dataclasses import dataclass

SUBJECTS = (
    "programme",
    "engagement",
    "complaints",
    "budget",
    "workforce",
    "commissioning",
    "inclusion",
    "persons",
    "series",
    "board",
    "asks",
    "figures",
    "papers",
    "imports",
    "findings",
    "settings",
)
RECORDS = frozenset(SUBJECTS) - {"persons", "settings", "imports", "papers"}


@dataclass(frozen=True)
class Role:
    """One role: its words, its rights by act, whether it is held to one workstream, its first screen."""

    key: str
    words: str
    see: frozenset[str]
    edit: frozenset[str] = frozenset()
    approve: frozenset[str] = frozenset()
    export: frozenset[str] = frozenset()
    drill: frozenset[str] = frozenset()
    own_workstream: bool = False
    first_screen: str = ""

    def may(self, act: str, subject: str) -> bool:
        """Whether the role may do `act` with `subject`."""
        rights: frozenset[str] = getattr(self, act)
        return subject in rights


def _all(*less: str) -> frozenset[str]:
    return frozenset(SUBJECTS) - set(less)


def _only(*subjects: str) -> frozenset[str]:
    return frozenset(subjects)


ROLES = (
    Role(
        "administrator",
        "Administrator",
        see=_only("settings"),
        edit=_only("settings"),
        first_screen="people, roles and the state of the set-up",
    ),
    Role(
        "programme-manager",
        "Programme manager",
        see=_all("settings"),
        edit=_all("settings"),
        approve=_only("programme"),
        export=_all("settings"),
        drill=_all("settings"),
        first_screen="what needs a decision, findings to settle, papers in hand",
    ),
    Role(
        "workstream-lead",
        "Workstream lead",
        see=RECORDS | {"papers"},
        edit=_only("programme", "engagement"),
        export=_only("programme", "engagement"),
        drill=RECORDS - {"complaints", "budget"},
        own_workstream=True,
        first_screen="milestones due, and the update the office asked for",
    ),
    Role(
        "contributor",
        "Workstream contributor",
        see=_only("programme", "engagement", "board", "figures"),
        edit=_only("programme"),
        own_workstream=True,
        first_screen="my actions",
    ),
    Role(
        "finance",
        "Finance",
        see=_only("budget", "programme", "board", "figures", "papers", "findings", "imports"),
        edit=_only("budget", "imports"),
        export=_only("budget"),
        drill=_only("budget"),
        first_screen="lines whose variance needs explaining",
    ),
    Role(
        "analyst",
        "Analyst",
        see=RECORDS | {"persons", "papers", "imports"},
        export=RECORDS | {"persons"},
        drill=RECORDS | {"persons"},
        first_screen="figures that moved, and findings",
    ),
    Role(
        "director",
        "Director",
        see=_all("settings", "persons", "imports"),
        approve=_only("papers", "programme", "budget"),
        export=_only("papers", "programme", "budget", "engagement"),
        drill=RECORDS,
        first_screen="papers to approve, and three messages with their proof",
    ),
    Role(
        "complaints-officer",
        "Complaints officer",
        see=_only("complaints", "persons", "figures", "findings", "imports"),
        edit=_only("complaints", "persons", "imports"),
        export=_only("complaints", "persons"),
        drill=_only("complaints", "persons"),
        first_screen="complaints due for a reply",
    ),
    Role(
        "board-member",
        "Board member",
        see=_only("board", "asks", "figures"),
        first_screen="packs and the board",
    ),
    Role(
        "adviser",
        "Monitoring adviser of the departments",
        see=_only("board", "asks", "figures"),
        first_screen="packs, and the answers to what we asked",
    ),
    Role(
        "forum-representative",
        "Forum representative",
        see=_only("engagement", "board", "figures"),
        drill=_only("engagement"),
        first_screen="what families said, and what was done",
    ),
    Role(
        "councillor",
        "Councillor",
        see=_only("figures"),
        first_screen="published papers and what their figures mean",
    ),
)

BY_KEY = {role.key: role for role in ROLES}
