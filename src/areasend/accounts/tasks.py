"""What workers forget, time and again."""

from django.core.management import call_command
from procrastinate.contrib.django import app

from areasend.accounts.lockout import forget_old_tries
from areasend.accounts.typed import forget_typed


@app.periodic(cron="*/10 * * * *")
@app.task(name="areasend.forget", queueing_lock="areasend.forget")
def forget(timestamp: int) -> None:
    """Every ten minutes: what was typed and not come back for, tries to sign in, sessions that ended."""
    forget_typed()
    forget_old_tries()
    call_command("clearsessions")
