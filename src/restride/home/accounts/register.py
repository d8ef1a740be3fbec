"""The register of accounts: made, listed, proven by password, removed. Opens no diary and knows no browser."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from restride.home import clock, engine
from restride.home.diaries import Home, name_trouble
from restride.home.settings import DATABASE_FILE
from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from restride.home.models import Account as Row

LONGEST = 1000
"""Letters of a password that are looked at; reckoning a longer one is work for the one who asks, not for us."""


@dataclass(frozen=True, slots=True)
class Account:
    """A runner's login; its name is the runner's."""

    runner: str
    since: datetime


def accounts(home: Home) -> tuple[Account, ...]:
    """Every account, in alphabetical order."""
    from restride.home.models import Account as Row

    return tuple(_account(row) for row in Row.objects.using(home.alias).order_by("runner"))


def account(home: Home, runner: str) -> Account | None:
    """The account of a runner, if there is one."""
    row = _row(home, runner)
    return None if row is None else _account(row)


def add(home: Home, runner: str, password: str) -> Account | Trouble:
    """Make an account; the runner need not have written anything yet."""
    wrong = name_trouble(runner) or password_trouble(password, runner)
    if wrong is not None:
        return wrong
    if _row(home, runner) is not None:
        return Trouble(f"account {runner}", "is there already", f"restride account password {runner} gives it another")
    from django.contrib.auth.hashers import make_password
    from django.db import Error

    from restride.home.models import Account as Row

    try:
        row = Row.objects.using(home.alias).create(
            runner=runner, password=make_password(password), since=written(clock.now())
        )
    except Error as error:
        return engine.expected(error, home.folder / DATABASE_FILE)
    return _account(row)


def change(home: Home, runner: str, password: str) -> Account | Trouble:
    """Give an account another password; every browser that was signed in is signed out."""
    from django.contrib.auth.hashers import make_password
    from django.db import Error, transaction

    from restride.home.models import Account as Row
    from restride.home.models import Pass

    row = _row(home, runner)
    wrong = _unknown(home, runner) if row is None else password_trouble(password, runner)
    if row is None or wrong is not None:
        return wrong or _unknown(home, runner)
    secret = make_password(password)
    try:
        with transaction.atomic(using=home.alias, durable=True):
            Row.objects.using(home.alias).filter(runner=runner).update(password=secret)
            Pass.objects.using(home.alias).filter(runner=runner, kind="session").delete()
    except Error as error:
        return engine.expected(error, home.folder / DATABASE_FILE)
    return _account(row)


def remove(home: Home, runner: str) -> Account | Trouble:
    """Remove an account with its sessions and tokens; the diary stays."""
    from django.db import Error, transaction

    from restride.home.models import Account as Row
    from restride.home.models import Pass

    row = _row(home, runner)
    if row is None:
        return _unknown(home, runner)
    try:
        with transaction.atomic(using=home.alias, durable=True):
            Pass.objects.using(home.alias).filter(runner=runner).delete()
            Row.objects.using(home.alias).filter(runner=runner).delete()
    except Error as error:
        return engine.expected(error, home.folder / DATABASE_FILE)
    return _account(row)


def proven(home: Home, runner: str, password: str) -> Account | None:
    """The account that name and password open; None for any other pair.

    An unknown name takes as long as a known one, so that nobody learns names by the clock.
    """
    from django.contrib.auth.hashers import check_password, make_password

    row = _row(home, runner)
    given = password[:LONGEST]
    if row is None:
        make_password(given)
        return None
    return _account(row) if check_password(given, row.password) else None


def password_trouble(password: str, runner: str) -> Trouble | None:
    """Why a password will not do; None when it will."""
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    if len(password) > LONGEST:
        return Trouble("the password", f"has more than {LONGEST} letters", "choose a shorter one")
    if runner and runner in password.lower():
        return Trouble("the password", "holds the name of the account", "choose one that cannot be guessed from it")
    try:
        validate_password(password)
    except ValidationError as fault:
        said = " ".join(fault.messages).removesuffix(".")
        return Trouble("the password", f"will not do: {said}", "four words that nobody would put together do well")
    return None


def _unknown(home: Home, runner: str) -> Trouble:
    known = ", ".join(one.runner for one in accounts(home))
    mend = f"there are: {known}" if known else "make one: restride account add NAME"
    return Trouble(f"account {runner}", "is not known", mend)


def _row(home: Home, runner: str) -> Row | None:
    from restride.home.models import Account as Row

    return Row.objects.using(home.alias).filter(runner=runner).first()


def _account(row: Row) -> Account:
    return Account(row.runner, datetime.fromisoformat(row.since))


def written(at: datetime) -> str:
    """An instant as the tables keep it: UTC, so that earlier is less."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
