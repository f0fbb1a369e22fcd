"""Risks, their scores and bands, and issues."""

import re
from typing import Any

from areasend.kit.registers import Choice, Column, Register
from areasend.kit.registers.catalogue import declare
from areasend.programme.models import Issue, Risk, RiskBand, RiskScore

BANDS = (
    Choice("low", "Low", ("low", "green")),
    Choice("medium", "Medium", ("medium", "med", "amber")),
    Choice("high", "High", ("high", "red")),
)
PRODUCT = re.compile(r"\s*([1-9])\s*[x×*]\s*([1-9])\s*", re.IGNORECASE)


def read_product(values: dict[str, Any], said: dict[str, Any]) -> None:
    """ "3x4" is likelihood 3, impact 4; "12" is only their product."""
    words = str(values.get("words") or "")
    found = PRODUCT.fullmatch(words)
    if found and values.get("likelihood") is None:
        values["likelihood"], values["impact"] = int(found[1]), int(found[2])
    elif words.strip().isdigit() and values.get("score") is None:
        values["score"] = int(words)


declare(
    Register(
        key="risks",
        model=Risk,
        one="risk",
        many="Risks",
        subject="programme",
        title="title",
        about="What may happen to the programme, with its mitigation. Scores are dated statements.",
        natural_key=("ref",),
        merges=True,
        order=("ref",),
        columns=(
            Column("ref", "Reference", ("id", "ref", "risk no"), listed=True),
            Column("title", "Risk", ("risk", "description"), listed=True),
            Column("owner_role", "Owner, as a role", ("owner", "lead"), vocabulary=True, listed=True),
            Column("raised_on", "Raised on", ("raised", "raised on", "date raised"), listed=True),
            Column("mitigation", "Mitigation", ("mitigation", "mitigations")),
            Column("target", "Target score", ("target", "target score")),
            Column("closed_on", "Closed on", ("closed", "closed on"), listed=True),
        ),
    ),
    Register(
        key="risk-scores",
        model=RiskScore,
        one="risk score",
        many="Risk scores",
        subject="programme",
        title="words",
        about="A risk's likelihood and impact as judged on a day.",
        natural_key=("risk", "stated_on"),
        order=("-stated_on", "risk__ref"),
        complete=read_product,
        columns=(
            Column("risk", "Risk", ("id", "risk", "ref"), listed=True),
            Column("likelihood", "Likelihood", ("l", "likelihood"), listed=True),
            Column("impact", "Impact", ("i", "impact"), listed=True),
            Column("score", "Score, as typed", ("score",), listed=True),
            Column("words", "As written", ("as written",)),
        ),
    ),
    Register(
        key="risk-bands",
        model=RiskBand,
        one="risk band",
        many="Risk bands",
        subject="programme",
        title="band",
        about="Which scores are low, medium and high, from a day. A new matrix does not recolour earlier scores.",
        natural_key=("from_on", "band"),
        order=("-from_on", "least"),
        columns=(
            Column("from_on", "From", ("from",), listed=True),
            Column("band", "Band", ("band", "rating"), BANDS, listed=True),
            Column("least", "From score", ("least", "from score"), listed=True),
            Column("most", "To score", ("most", "to score"), listed=True),
        ),
    ),
    Register(
        key="issues",
        model=Issue,
        one="issue",
        many="Issues",
        subject="programme",
        title="title",
        about="What has happened and must be dealt with, often a risk that came true.",
        natural_key=("ref",),
        merges=True,
        order=("ref",),
        columns=(
            Column("ref", "Reference", ("id", "ref", "issue no"), listed=True),
            Column("title", "Issue", ("issue", "description"), listed=True),
            Column("risk_ref", "From risk", ("from risk", "risk"), listed=True),
            Column("raised_on", "Raised on", ("raised", "raised on"), listed=True),
            Column("owner_role", "Owner, as a role", ("owner", "lead"), vocabulary=True, listed=True),
            Column("status_typed", "Status, as typed", ("status",)),
            Column("closed_on", "Closed on", ("closed", "closed on"), listed=True),
        ),
    ),
)
