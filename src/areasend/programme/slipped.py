"""What slipped: open milestones past due or expected late, longest first."""

from dataclasses import dataclass
from datetime import date

from areasend.programme.board import Step, read_board


@dataclass(frozen=True)
class Slipped:
    """Open milestones that are late from the first baseline, with how many weeks from both."""

    steps: tuple[Step, ...]
    rebaselined: int
    past_due: int
    open: int


def read_slipped(on: date) -> Slipped:
    """What slipped as at a day."""
    still_open = [step for step in read_board(on).milestones if step.dates.done is None]
    late = [step for step in still_open if (step.slip.from_first or 0) > 0]
    late.sort(key=lambda step: -(step.slip.from_first or 0))
    return Slipped(
        tuple(late),
        sum(step.dates.was_rebaselined for step in still_open),
        sum(step.past_due for step in still_open),
        len(still_open),
    )
