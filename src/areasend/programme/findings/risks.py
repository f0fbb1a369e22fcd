"""Findings: scores that are not likelihood times impact, or off the scale; issues from no risk."""

from collections.abc import Iterator
from datetime import date

from django.db.models import F, Q

from areasend.measures.finding import Finding, finder
from areasend.programme.findings.reading import day_words
from areasend.programme.models import Issue, Risk, RiskScore

LARGEST = 5


@finder
def off_the_scale(on: date) -> Iterator[Finding]:
    """A likelihood or an impact over 5."""
    rows = RiskScore.objects.as_at(on).filter(Q(likelihood__gt=LARGEST) | Q(impact__gt=LARGEST))
    for row in rows.select_related("risk").order_by("risk__ref", "stated_on"):
        yield Finding(
            kind="contradiction",
            register="risk-scores",
            about=("risk-scores", "likelihood" if (row.likelihood or 0) > LARGEST else "impact"),
            message=(
                f"{row.risk} was scored likelihood {row.likelihood}, impact {row.impact} on "
                f"{day_words(row.stated_on)}; the scale runs from 1 to {LARGEST}."
            ),
            arithmetic=f"{max(row.likelihood or 0, row.impact or 0)} is over {LARGEST}",
            rows=(row.pk,),
            mend=f"{row.risk.owner_role or 'The owner of the risk'}: score it again",
        )


@finder
def score_not_the_product(on: date) -> Iterator[Finding]:
    """A score typed that is not likelihood times impact."""
    within = RiskScore.objects.as_at(on).filter(likelihood__lte=LARGEST, impact__lte=LARGEST)
    rows = within.exclude(score=None).exclude(score=F("likelihood") * F("impact"))
    for row in rows.select_related("risk").order_by("risk__ref", "stated_on"):
        yield Finding(
            kind="contradiction",
            register="risk-scores",
            about=("risk-scores", "score"),
            message=(
                f"{row.risk} has a typed score of {row.score}; its likelihood and impact make {row.worked_out}, "
                "which is used."
            ),
            arithmetic=f"{row.likelihood} × {row.impact} = {row.worked_out}; typed {row.score}",
            rows=(row.pk,),
            mend=f"{row.risk.owner_role or 'The owner of the risk'}: mend the score, or what makes it",
        )


@finder
def issue_from_no_risk(on: date) -> Iterator[Finding]:
    """An issue said to come from a risk that is not in the register."""
    known = set(Risk.objects.as_at(on).values_list("ref", flat=True))
    for row in Issue.objects.as_at(on).exclude(risk_ref="").exclude(risk_ref__in=known).order_by("ref"):
        yield Finding(
            kind="gap",
            register="issues",
            about=("issues", "risk_ref"),
            message=f"Issue {row} is said to come from {row.risk_ref}, which is not in the register of risks.",
            arithmetic=f"{len(known)} risks; none is {row.risk_ref}",
            rows=(row.pk,),
            mend=f"{row.owner_role or 'The owner of the issue'}: name the risk it came from, or none",
        )
