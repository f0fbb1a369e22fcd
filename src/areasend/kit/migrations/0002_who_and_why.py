"""A kept change says who made it and why: the database itself refuses a context with neither."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("kit", "0001_initial"), ("pghistory", "0007_auto_20250421_0444")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE pghistory_context ADD CONSTRAINT says_who_and_why CHECK ("
            "coalesce(trim(metadata->>'who'), '') <> '' AND coalesce(trim(metadata->>'why'), '') <> '')",
            "ALTER TABLE pghistory_context DROP CONSTRAINT says_who_and_why",
        )
    ]
