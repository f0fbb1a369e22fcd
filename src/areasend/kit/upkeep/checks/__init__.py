"""What `areasend doctor` looks at: alone, and once the database answers."""

from areasend.kit.upkeep.checks import database, jobs, machine
from areasend.kit.upkeep.doctor import Check

ALONE: tuple[Check, ...] = (machine.room, machine.files, machine.secret_key, machine.style_sheet)
ANSWERS: Check = database.database
CONNECTED: tuple[Check, ...] = (
    database.role,
    database.migrations,
    database.extensions,
    database.clock,
    database.programs,
    database.demonstration,
    database.evidence,
    jobs.jobs,
    machine.address,
)
