"""People who had set a password before its day was kept: it counts from the upgrade."""

from django.db import migrations
from django.utils import timezone

from areasend.kit.acting import acting


def count_from_today(apps, schema_editor):
    user = apps.get_model("accounts", "User")
    with acting("The upgrade", "the day on which a password was set is kept from now on"):
        user.objects.exclude(password__startswith="!").update(password_set_on=timezone.localdate())


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_people_are_kept")]

    operations = [migrations.RunPython(count_from_today, migrations.RunPython.noop)]
