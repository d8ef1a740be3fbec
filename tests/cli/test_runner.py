"""--runner chooses the diary, before the command or after it; without it the diary is the machine owner's."""

from __future__ import annotations

import click
import pytest

from restride.cli.runner import command, here, runner_name
from tests.cli.calls import call, done, kept, lines, refused


def test_the_runner_may_stand_before_the_command_or_after_it() -> None:
    done("--runner", "otto-invented", "log", "note", "one")
    done("log", "--runner", "otto-invented", "note", "two")
    done("log", "note", "three", "--runner", "otto-invented")
    assert lines() == []
    assert len(lines("--runner", "otto-invented")) == 3
    assert done("runners").split() == ["otto-invented"]


def test_two_runners_in_one_home_share_no_line() -> None:
    mine = kept(done("log", "note", "mine"))[0]
    assert mine not in done("diary", "--runner", "otto-invented")
    assert call("retract", mine, "--runner", "otto-invented").exit_code == 2
    done("retract", mine)


def test_a_name_that_names_nobody_is_refused() -> None:
    assert "is no name" in refused("today", "--runner", "../otto")


def test_without_a_name_the_diary_is_mine() -> None:
    seen = []

    @command(name="probe")
    def probe() -> None:
        seen.append((runner_name(), here().diary.runner))

    with pytest.raises(SystemExit):
        probe([])
    assert seen == [("me", "me")]
    assert isinstance(probe, click.Command)
