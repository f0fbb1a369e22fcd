"""Who may open a measure down to the records that it counts."""

from areasend.kit.registers import register_of
from areasend.kit.registers.declaration import MayUser
from areasend.measures.measure import Measure


def may_open_records(user: MayUser, measure: Measure) -> bool:
    """Whether someone may see the rows behind a measure; rows about persons need that right too."""
    about_persons = register_of(measure.register).about_persons
    return user.may("drill", measure.subject) and (not about_persons or user.may("drill", "persons"))
