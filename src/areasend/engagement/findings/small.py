"""Finding: groups of a survey too small to be shown."""

from collections.abc import Iterator
from datetime import date

from areasend.engagement.survey_groups import survey_groups
from areasend.measures.finding import Finding, finder


@finder
def small_groups(on: date) -> Iterator[Finding]:
    """Groups of respondents under 5, whose number is hidden and whose comments are never quoted."""
    for survey, groups in survey_groups(on).items():
        hidden = [group for group in groups if group.count is None]
        if hidden:
            named = ", ".join(group.label.lower() for group in hidden)
            yield Finding(
                kind="small-group",
                register="survey-responses",
                about=("survey-responses", "role"),
                message=f"{survey}: some roles are too few to be shown ({named}). Their answers count in the whole "
                "and are neither shown by role nor quoted.",
                arithmetic=f"{len(hidden)} of {len(groups)} roles hidden, so that none under 5 can be worked out",
                rows=(),
                mend="Nobody: this is how it should be. Settle it once seen",
                key=f"small-groups-{survey}"[:80],
            )
