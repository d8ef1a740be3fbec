"""The first step: the table of entries, with the runner in every key. Its triggers stand in triggers.py."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("sequence", models.BigAutoField(primary_key=True, serialize=False)),
                ("runner", models.CharField(max_length=40)),
                ("entry", models.CharField(max_length=200)),
                ("kind", models.CharField(max_length=80)),
                ("day", models.CharField(max_length=10)),
                ("recorded", models.CharField(max_length=32)),
                ("line", models.TextField()),
            ],
            options={
                "db_table": "entries",
                "indexes": [models.Index(fields=["runner", "sequence"], name="entries_in_order")],
                "constraints": [models.UniqueConstraint(fields=("runner", "entry"), name="entries_once_per_runner")],
            },
        ),
    ]
