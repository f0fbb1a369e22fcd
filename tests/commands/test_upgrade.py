"""A live database of the first version comes to this one with every row and all its history."""

import json

from tests.commands.conftest import Machine


def test_a_database_of_the_first_version_keeps_its_rows_and_history(machine: Machine) -> None:
    machine.run("registers")
    program = (
        "import runpy; from areasend.kit import postgres; postgres.ensure_running('data'); "
        "runpy.run_module('tests.commands.upgrading', run_name='__main__')"
    )
    done = machine.python("-c", program, DJANGO_SETTINGS_MODULE="config.settings")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["wrong"] == []
    for name in ("kit_area", "kit_areaevent", "accounts_user", "engagement_activity", "engagement_activityevent"):
        assert name in told["filled"]
    assert len(told["filled"]) > 60
    assert machine.run("doctor").returncode == 0
