"""The tables of the home, as Django knows them: the diary, accounts, passes. Nothing outside this room uses them."""

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


class Account(models.Model):
    """A runner's login: whoever knows the password may open that runner's diary from beyond this machine."""

    runner = models.CharField(max_length=40, primary_key=True)
    password = models.CharField(max_length=256)
    since = models.CharField(max_length=32)

    class Meta:
        """The name that erasing speaks of."""

        db_table = "accounts"

    def __str__(self) -> str:
        return self.runner


class Pass(models.Model):
    """What opens a runner's diary without the password: the session of a browser, or a token of a program.

    Of the secret only its digest is kept, so that whoever reads this file can open nothing with it.
    """

    digest = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=10)
    runner = models.CharField(max_length=40)
    name = models.CharField(max_length=60)
    since = models.CharField(max_length=32)
    until = models.CharField(max_length=32, blank=True)
    seen = models.CharField(max_length=10, blank=True)

    class Meta:
        """The name that erasing speaks of."""

        db_table = "passes"
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["runner", "kind"], name="passes_of_a_runner")]

    def __str__(self) -> str:
        return f"{self.runner} {self.kind} {self.name}"
