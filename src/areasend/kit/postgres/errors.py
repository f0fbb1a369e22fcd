"""What went wrong with the embedded database, in one sentence."""


class PostgresError(RuntimeError):
    """The embedded database cannot be used; the message says why and how to mend it."""
