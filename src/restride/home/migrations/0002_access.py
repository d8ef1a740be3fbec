"""The second step: accounts, and what opens a diary without a password. Of secrets it keeps digests alone."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("home", "0001_entries")]

    operations = [
        migrations.CreateModel(
            name="Account",
            fields=[
                ("runner", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("password", models.CharField(max_length=256)),
                ("since", models.CharField(max_length=32)),
            ],
            options={"db_table": "accounts"},
        ),
        migrations.CreateModel(
            name="Pass",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("kind", models.CharField(max_length=10)),
                ("runner", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=60)),
                ("since", models.CharField(max_length=32)),
                ("until", models.CharField(blank=True, max_length=32)),
                ("seen", models.CharField(blank=True, max_length=10)),
            ],
            options={
                "db_table": "passes",
                "indexes": [models.Index(fields=["runner", "kind"], name="passes_of_a_runner")],
            },
        ),
    ]
