from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("kit", "0005_look_at_restores")]

    operations = [
        migrations.AlterField(
            model_name="importrun",
            name="state",
            field=models.CharField(
                choices=[
                    ("looking", "being looked at"),
                    ("done", "brought in"),
                    ("again", "brought in again"),
                    ("undone", "undone"),
                    ("failed", "refused"),
                ],
                default="looking",
                max_length=10,
            ),
        ),
    ]
