"""What the page of unsettled spellings reads."""

from collections import defaultdict
from dataclasses import dataclass

from areasend.inclusion.models import Attender
from areasend.inclusion.settling import unsettled
from areasend.kit.sheets.words import plain_words
from areasend.places.finding_schools import Known
from areasend.places.models import School
from areasend.places.proposals import Proposal, proposals


@dataclass(frozen=True)
class Question:
    """Some words that no one has settled: as written, how many rows say them, what is asked, what is proposed."""

    words: str
    district: str
    rows: int
    asked: str
    proposed: tuple[Proposal, ...]


def questions() -> list[Question]:
    """Every question once, those with most rows first."""
    schools = [Known(*one) for one in School.objects.standing().values_list("pk", "number", "name", "district")]
    alike: dict[tuple[str, str], list[Attender]] = defaultdict(list)
    for row in unsettled():
        alike[plain_words(row.as_written), plain_words(row.district)].append(row)
    found = [_question(rows, schools) for rows in alike.values()]
    return sorted(found, key=lambda one: (-one.rows, one.words, one.district))


def _question(rows: list[Attender], schools: list[Known]) -> Question:
    first = rows[0]
    asked = first.question or "not said whom this means"
    return Question(
        first.as_written, first.district, len(rows), asked, tuple(proposals(first.as_written, first.district, schools))
    )
