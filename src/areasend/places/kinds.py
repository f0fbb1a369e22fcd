"""Who comes to an event for schools and settings, told apart so that a nursery is never counted as a school."""

import re

from areasend.kit.registers import Choice
from areasend.kit.sheets.words import plain_words

SCHOOL, NURSERY, EARLY_YEARS, OFFICER, OTHER = (
    "school",
    "nursery",
    "early-years-association",
    "council-officer",
    "other",
)

KINDS = (
    Choice(SCHOOL, "School", ("primary", "secondary", "special", "pru")),
    Choice(NURSERY, "Nursery or other early years setting", ("nursery", "ey", "pvi", "early years", "childminder")),
    Choice(EARLY_YEARS, "Early years association", ("early years association",)),
    Choice(OFFICER, "Officer of the council", ("la officer", "council", "local authority")),
    Choice(OTHER, "Someone else", ("other", "nhs", "health", "college", "trust")),
)

# Words that say beyond doubt what an attender is. Whatever else they say, a person is asked.
_SURE = (
    (EARLY_YEARS, re.compile(r"\bearly years\b.*\b(association|forum|network)\b")),
    (
        NURSERY,
        re.compile(r"\b(day nursery|nursery|pre school|preschool|playgroup|childminder)\b|^early years setting\b"),
    ),
    (OTHER, re.compile(r"\b(ccg|icb|nhs|college|guest|central team)\b")),
    (OFFICER, re.compile(r"\b(county|city|borough) council\b|\b(inclusion|send|sen) (team|service)\b")),
)
_IS_SCHOOL = re.compile(r"\bschool\b")


def surely(words: str, council: str = "") -> str:
    """The kind of attender that the words say beyond doubt, else nothing. A nursery school is asked about."""
    plain = plain_words(words)
    if plain and plain in {plain_words(council), initials(council)}:
        return OFFICER
    if _IS_SCHOOL.search(plain.replace("pre school", "")):
        return ""
    return next((kind for kind, said in _SURE if said.search(plain)), "")


def initials(council: str) -> str:
    """Fairshire County Council is fcc. Two letters are too few to know a council by."""
    letters = "".join(word[0] for word in plain_words(council).split())
    return letters if len(letters) > 2 else ""
