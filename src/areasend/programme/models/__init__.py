"""What the improvement programme is made of, a file a thought."""

from areasend.programme.models.governance import ActionPoint, Attendance, Body, Decision, Meeting, Membership
from areasend.programme.models.inspection import Inspection, Verdict, Weakness, Workstream
from areasend.programme.models.judgement import Judgement, Target
from areasend.programme.models.monitoring import Ask
from areasend.programme.models.plan import Action, Evidence, Milestone, PlanDate, Rebaseline
from areasend.programme.models.risk import Issue, Risk, RiskBand, RiskScore

__all__ = [
    "Action",
    "ActionPoint",
    "Ask",
    "Attendance",
    "Body",
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
    "Target",
    "Verdict",
    "Weakness",
    "Workstream",
]
