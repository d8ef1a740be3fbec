"""Lines are appended whole and once, come back in order, runner by runner, and outlive a killed program."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from restride.home import engine
from restride.home.diaries import Appended, Home, Row, name_trouble, open_home
from restride.words.trouble import Trouble
from tests.home.rows import FIRST, opened, raw, row, rows

WRITER = str(Path(__file__).with_name("writer.py"))
KILLS = 28


def test_rows_come_back_as_they_were_in_the_order_of_writing(home: Home) -> None:
    given = [row("b"), *rows("run", 3), row("a", 'żółć 足 "quoted" \u2028 %s {x}')]
    diary = home.diary()
    assert diary.append(given) == Appended(("b", "run-0", "run-1", "run-2", "a"), ())
    assert [one for _, one in diary.rows()] == given
    assert [sequence for sequence, _ in diary.rows()] == [1, 2, 3, 4, 5]
    assert [one.id for _, one in diary.rows(after=3)] == ["run-2", "a"]
    assert diary.rows(after=5) == []
    assert diary.head() == (5, 5)


def test_kinds_may_be_left_out(home: Home) -> None:
    home.diary().append([row("a"), *rows("run", 2)])
    assert [one.id for _, one in home.diary().rows(without=("check_in",))] == ["run-0", "run-1"]
    assert home.diary().rows(after=1, without=("run", "check_in")) == []


def test_instants_come_back_in_utc(home: Home) -> None:
    late = datetime(2026, 5, 3, 23, 50, tzinfo=timezone(timedelta(hours=-7)))
    home.diary().append([Row("late", "run", date(2026, 5, 3), late, "{}")])
    ((_, back),) = home.diary().rows()
    assert back.recorded == late
    assert back.recorded.tzinfo is UTC
    assert back.day == date(2026, 5, 3)


def test_an_empty_diary(home: Home) -> None:
    assert home.runners() == ()
    assert home.diary().rows() == []
    assert home.diary().head() == (0, 0)
    assert home.diary().append([]) == Appended((), ())


def test_the_same_rows_twice_are_written_once_and_said(home: Home) -> None:
    diary = home.diary()
    diary.append(rows("run", 3))
    before = diary.rows()
    assert diary.append([*rows("run", 4)]) == Appended(("run-3",), ("run-0", "run-1", "run-2"))
    assert diary.rows()[:3] == before
    assert diary.head() == (4, 4)


def test_an_id_twice_in_one_call_keeps_the_first_line(home: Home) -> None:
    done = home.diary().append([row("one", "first"), row("two"), row("one", "second")])
    assert done == Appended(("one", "two"), ("one",))
    assert json.loads(home.diary().rows()[0][1].line)["says"] == "first"


def test_more_ids_than_one_question_takes(home: Home) -> None:
    many = rows("run", 1203)
    home.diary().append(many[:1100])
    done = home.diary().append(many)
    assert isinstance(done, Appended)
    assert (len(done.already), len(done.written)) == (1100, 103)


def test_two_runners_share_a_home_and_no_line(home: Home) -> None:
    anna, ben = home.diary("anna"), home.diary("ben")
    anna.append([row("one", "of anna")])
    ben.append([row("one", "of ben"), row("two", "of ben")])
    anna.append([row("three", "of anna")])
    assert [json.loads(one.line)["says"] for _, one in anna.rows()] == ["of anna"] * 2
    assert [one.id for _, one in ben.rows()] == ["one", "two"]
    assert (anna.head(), ben.head()) == ((2, 4), (2, 3))
    digest = ben.keep_original(b"bytes", "b.fit")
    assert isinstance(digest, str)
    assert ben.has_original(digest)
    assert not anna.has_original(digest)
    assert isinstance(anna.original(digest), Trouble)
    assert ben.original(digest) == b"bytes"
    home.diary("carla").keep_original(b"bytes", "c.fit")
    assert home.runners() == ("anna", "ben", "carla")


@pytest.mark.parametrize("name", ["", "Anna", "../me", "a b", "a" * 41, "me\n", "żółw"])
def test_a_name_that_names_no_diary(home: Home, name: str) -> None:
    assert name_trouble(name)
    with pytest.raises(ValueError, match="cannot name a runner"):
        home.diary(name)


@pytest.mark.parametrize(
    "bad",
    [
        Row("bad", "run", FIRST.date(), FIRST.replace(tzinfo=None), "{}"),
        Row("", "run", FIRST.date(), FIRST, "{}"),
        Row("bad", "run", FIRST.date(), FIRST, "{}\n{}"),
    ],
)
def test_a_bad_row_is_a_bug_and_nothing_is_written(home: Home, bad: Row) -> None:
    with pytest.raises(ValueError, match=r"instant|id|line"):
        home.diary().append([row("good"), bad])
    assert home.diary().head() == (0, 0)


def test_all_or_nothing(home: Home) -> None:
    raw(
        home.folder,
        "CREATE TRIGGER full BEFORE INSERT ON entries WHEN NEW.entry = 'run-2'"
        " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END",
    )
    refused = home.diary().append(rows("run", 4))
    assert isinstance(refused, Trouble)
    assert "no room" in refused.what
    assert home.diary().head() == (0, 0)


def test_a_disk_turned_read_only_is_said(home: Home) -> None:
    engine.values(home.alias, "PRAGMA query_only = ON")  # SQLite answers as it does on a read-only disk
    refused = home.diary().append([row("one")])
    assert isinstance(refused, Trouble)
    assert refused.what == "cannot be written"
    assert home.diary().head() == (0, 0)


def test_a_lock_that_lasts_too_long_is_said(home: Home) -> None:
    engine.values(home.alias, "PRAGMA busy_timeout = 20")
    other = opened(home.folder)
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        engine.values(other.alias, "BEGIN IMMEDIATE")
        held.set()
        done.wait(20)
        engine.values(other.alias, "ROLLBACK")
        other.close()

    holder = threading.Thread(target=hold)
    holder.start()
    assert held.wait(20)
    refused = home.diary().append([row("one")])
    read = home.diary().rows()
    done.set()
    holder.join()
    assert isinstance(refused, Trouble)
    assert "another program has been writing" in refused.what
    assert read == []
    assert home.diary().append([row("one")]) == Appended(("one",), ())


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert isinstance(open_home(tmp_path / "file"), Trouble)


def test_the_variable_names_the_home(own_home: Path) -> None:
    home = open_home()
    assert isinstance(home, Home)
    assert home.folder == own_home
    home.close()


def test_two_programs_make_the_home_and_write_at_once(own_home: Path) -> None:
    programs = [
        subprocess.Popen([sys.executable, WRITER, "write", str(own_home), name, "200"], stderr=subprocess.PIPE)
        for name in ("left", "right")
    ]
    for program in programs:
        _, error = program.communicate(timeout=60)
        assert program.returncode == 0, error.decode()
    home = opened(own_home)
    found = [one.id for _, one in home.diary().rows()]
    assert len(found) == 400
    assert set(found) == {one.id for name in ("left", "right") for one in rows(name, 200)}
    home.close()


@pytest.mark.skipif(os.name != "posix", reason="needs fork and SIGKILL")
def test_what_was_acknowledged_outlives_a_kill(own_home: Path) -> None:
    chance = random.Random(20260503)
    acknowledged: set[str] = set()
    own_home.mkdir()
    nursery = subprocess.Popen(
        [sys.executable, WRITER, "nursery", str(own_home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert nursery.stdin
    assert nursery.stdout
    with nursery, nursery.stdin as asks, nursery.stdout as answers:
        for kill in range(KILLS):
            if kill == 3:  # the first three are killed while they make the database; from here on it stands
                opened(own_home).close()
            asks.write(f"writer-{kill}\n")
            asks.flush()
            pid = int(next(answers).removeprefix("pid "))
            if kill > 3 and kill % 4:  # three in four are in the midst of writing, the others anywhere on the way
                acknowledged.add(next(answers).removeprefix("ack ").strip())
            time.sleep(chance.uniform(0.0, 0.04))
            os.kill(pid, signal.SIGKILL)
            for said in answers:
                if said == "dead\n":
                    break
                acknowledged.add(said.removeprefix("ack ").strip())
    home = opened(own_home)
    found = [one for _, one in home.diary().rows()]
    home.close()
    assert all(json.loads(one.line)["id"] == one.id for one in found)
    assert raw(own_home, "PRAGMA integrity_check") == [("ok",)]
    parts: dict[str, int] = {}
    for one in found:
        transaction = one.id.rpartition("-")[0]
        parts[transaction] = parts.get(transaction, 0) + 1
    assert set(parts.values()) == {3}, "a transaction is there whole or not at all"
    assert acknowledged <= set(parts)
    assert len(parts) <= len(acknowledged) + KILLS, "at most one a kill was written and not yet acknowledged"
    assert len({name.rpartition("-")[0] for name in acknowledged}) >= 18, "too few were killed while they wrote"
