"""The table that keeps the diary, as Django knows it. Nothing is read or written through it outside this room."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Entry(models.Model):
    """One line of one runner's diary, in the order in which lines were written.

    Day and instant are kept as ISO text: it sorts as time sorts, a person can read it with any SQLite program, and it
    comes back several times faster than Django's own date columns, which matters when a whole diary is folded. The
    instant is always UTC with six decimals, so that equal instants are equal text.
    """

    sequence = models.BigAutoField(primary_key=True)
    runner = models.CharField(max_length=40)
    entry = models.CharField(max_length=200)
    kind = models.CharField(max_length=80)
    day = models.CharField(max_length=10)
    recorded = models.CharField(max_length=32)
    line = models.TextField()

    class Meta:
        """The table's own name stands here because the triggers speak of it."""

        db_table = "entries"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["runner", "entry"], name="entries_once_per_runner")
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["runner", "sequence"], name="entries_in_order")]

    def __str__(self) -> str:
        return f"{self.runner} {self.sequence} {self.kind} {self.day}"
