"""What in the programme's records contradicts, repeats, is missing or has gone stale: a file a thought."""

from areasend.programme.findings import (
    bodies,
    dates,
    evidence,
    lights,
    meetings,
    plan,
    reviewing,
    risks,
    rounds,
    targets,
)

__all__ = ["bodies", "dates", "evidence", "lights", "meetings", "plan", "reviewing", "risks", "rounds", "targets"]
