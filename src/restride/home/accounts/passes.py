"""Passes: sessions of browsers and tokens of programs, handed out once and kept as digests. Proves no password."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from restride.home import clock, engine
from restride.home.accounts.register import account, written
from restride.home.diaries import Home
from restride.home.settings import DATABASE_FILE
from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from restride.home.models import Pass as Row

Kind = Literal["session", "token"]

BYTES = 32
"""256 bits of chance: nobody guesses it, so a plain digest protects it and no slow one is needed."""

MARK = "rst_"
"""How every token begins, so that a person, and a program that looks for lost secrets, knows it for one."""

SESSION_DAYS = 30
"""A browser that was signed in asks for the password again after so many days."""

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Pass:
    """A session or a token, without its secret.

    Parameters
    ----------
    until
        When it ends; None for one that ends only when it is revoked.
    seen
        The day, in UTC, it was last used, as ISO text; empty for never.
    """

    kind: str
    runner: str
    name: str
    since: datetime
    until: datetime | None
    seen: str


def issue(home: Home, kind: Kind, runner: str, name: str, days: int | None) -> str | Trouble:
    """Hand out a pass for a runner who has an account; its secret, which nobody can be told again.

    Parameters
    ----------
    name
        What the runner knows it by; of tokens each name once.
    days
        After so many it ends; None: never by itself.
    """
    from django.db import Error

    from restride.home.models import Pass as Row

    name = name.strip()
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        return Trouble(f"the name of a {kind}", f"has 1 to {LONGEST_NAME} letters", "give another")
    if account(home, runner) is None:
        return Trouble(f"account {runner}", "is not known", f"make it first: restride account add {runner}")
    mine = Row.objects.using(home.alias).filter(runner=runner, kind=kind)
    if kind == "token" and mine.filter(name=name).exists():
        return Trouble(f"token {name!r}", "is there already", "revoke it first, or give another name")
    now = clock.now()
    secret = (MARK if kind == "token" else "") + secrets.token_urlsafe(BYTES)
    until = "" if days is None else written(now + timedelta(days=days))
    try:
        mine.exclude(until="").filter(until__lte=written(now)).delete()
        Row.objects.using(home.alias).create(
            digest=digest(secret), kind=kind, runner=runner, name=name, since=written(now), until=until
        )
    except Error as error:
        return engine.expected(error, home.folder / DATABASE_FILE)
    return secret


def opened_by(home: Home, kind: Kind, secret: str) -> Pass | None:
    """The pass that a secret is, while it holds; None for every other text.

    The day it was used is kept once a day.
    """
    from django.db import Error

    from restride.home.models import Pass as Row

    row = Row.objects.using(home.alias).filter(digest=digest(secret), kind=kind).first()
    now = clock.now()
    if row is None or (row.until and row.until <= written(now)):
        return None
    today = now.date().isoformat()
    if row.seen != today:
        try:
            Row.objects.using(home.alias).filter(pk=row.pk).update(seen=today)
        except Error as error:
            engine.expected(error, home.folder / DATABASE_FILE)  # the day of use is worth no refusal
    return _pass(row)


def passes(home: Home, kind: Kind, runner: str = "") -> tuple[Pass, ...]:
    """Every pass of a kind that holds, of one runner or of all, oldest first."""
    from restride.home.models import Pass as Row

    rows = Row.objects.using(home.alias).filter(kind=kind).order_by("runner", "since")
    now = written(clock.now())
    mine = rows.filter(runner=runner) if runner else rows
    return tuple(_pass(row) for row in mine if not row.until or row.until > now)


def revoke(home: Home, runner: str, name: str) -> Pass | Trouble:
    """End a token by its name."""
    from django.db import Error

    from restride.home.models import Pass as Row

    row = Row.objects.using(home.alias).filter(kind="token", runner=runner, name=name).first()
    if row is None:
        known = ", ".join(one.name for one in passes(home, "token", runner)) or "none"
        return Trouble(f"token {name!r}", f"is none of {runner}'s", f"there are: {known}")
    try:
        row.delete(using=home.alias)
    except Error as error:
        return engine.expected(error, home.folder / DATABASE_FILE)
    return _pass(row)


def end(home: Home, secret: str) -> None:
    """End a session by its secret; one that is over already is over."""
    from restride.home.models import Pass as Row

    Row.objects.using(home.alias).filter(kind="session", digest=digest(secret)).delete()


def digest(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _pass(row: Row) -> Pass:
    until = datetime.fromisoformat(row.until) if row.until else None
    return Pass(row.kind, row.runner, row.name, datetime.fromisoformat(row.since), until, row.seen)
