"""What the improvement programme is made of, a file a thought."""

from areasend.programme.models.governance import ActionPoint, Attendance, Body, Decision, Meeting, Membership
from areasend.programme.models.inspection import Inspection, Verdict, Weakness, Workstream
from areasend.programme.models.judgement import Judgement, Target
from areasend.programme.models.monitoring import Ask
from areasend.programme.models.plan import Action, Evidence, Milestone, PlanDate, Rebaseline, letter_of
from areasend.programme.models.risk import Issue, Risk, RiskBand, RiskScore
from areasend.programme.models.round import (
    ActionSaid,
    Chase,
    Round,
    Update,
    UpdateCorrection,
    UpdateDraft,
    UpdateReturned,
    UpdateSent,
)

__all__ = [
    "Action",
    "ActionPoint",
    "ActionSaid",
    "Ask",
    "Attendance",
    "Body",
    "Chase",
    "Decision",
    "Evidence",
    "Inspection",
    "Issue",
    "Judgement",
    "Meeting",
    "Membership",
    "Milestone",
    "PlanDate",
    "Rebaseline",
    "Risk",
    "RiskBand",
    "RiskScore",
    "Round",
    "Target",
    "Update",
    "UpdateCorrection",
    "UpdateDraft",
    "UpdateReturned",
    "UpdateSent",
    "Verdict",
    "Weakness",
    "Workstream",
    "letter_of",
]
