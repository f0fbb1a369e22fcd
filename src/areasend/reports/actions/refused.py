"""A deed that cannot be done, and why."""


class Refused(Exception):
    """Why not, in a sentence or more; `reasons` lists them."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons
