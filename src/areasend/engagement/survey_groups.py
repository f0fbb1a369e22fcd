"""Who answered a survey, by role, as far as it may be shown."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from areasend.engagement.models import SurveyResponse
from areasend.engagement.registers.survey import SURVEY_RESPONSES
from areasend.engagement.small_numbers import hidden

# Fewer respondents than this in all are never broken down: two groups of them would say who they are.
LEAST_TO_BREAK_DOWN = 10


@dataclass(frozen=True)
class RoleGroup:
    """One role's respondents; `count` is None where it is hidden."""

    role: str
    label: str
    count: int | None


def survey_groups(on: date) -> dict[str, tuple[RoleGroup, ...]]:
    """By survey: its groups, largest first, those hidden last. A survey too small has no groups."""
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    rows = SurveyResponse.objects.as_at(on).values_list("survey", "role").annotate(Count("pk")).order_by("survey")
    for survey, role, count in rows:
        counts[survey][role] = count
    return {survey: _groups(roles) for survey, roles in counts.items() if sum(roles.values()) >= LEAST_TO_BREAK_DOWN}


def _groups(roles: dict[str, int]) -> tuple[RoleGroup, ...]:
    not_shown = hidden(roles)
    column = SURVEY_RESPONSES.by_name["role"]
    found = [
        RoleGroup(role, column.choice_words(role) or "Not said", None if role in not_shown else count)
        for role, count in roles.items()
    ]
    return tuple(sorted(found, key=lambda group: (-(group.count or 0), group.label)))


def quotable(on: date, survey: str) -> list[str]:
    """Comments that may be quoted: those of roles that are shown."""
    shown = [group.role for group in survey_groups(on).get(survey, ()) if group.count is not None]
    rows = SurveyResponse.objects.as_at(on).filter(survey=survey, role__in=shown).exclude(comment="")
    return list(rows.order_by("pk").values_list("comment", flat=True))
