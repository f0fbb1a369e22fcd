"""Posts and phases of recruiting, training, and the children who wait for advice."""

from areasend.workforce.models.posts import Post, RecruitmentPhase
from areasend.workforce.models.training import TrainingSession, TrainingWeek
from areasend.workforce.models.waiting import WaitingListRow

__all__ = ["Post", "RecruitmentPhase", "TrainingSession", "TrainingWeek", "WaitingListRow"]
