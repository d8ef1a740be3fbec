"""The program as a person meets it: its own process, an empty home, real files, and everything that goes wrong."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from restride.cli.main import main
from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.home.shelf import CACHE, shelf
from tests.exchange.fit.writer import outing
from tests.shells.commands import PAGE, page

FOOT = "left-dorsal-midfoot-central"
WHERE = "left:dorsal-midfoot-central"
MODULE = [sys.executable, "-m", "restride"]


@pytest.fixture(autouse=True)
def read_cards(own_home: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Put the cards into the home as a second start finds them, so that each process need not compile them again."""
    folder = tmp_path_factory.getbasetemp() / "shelf"
    shelf(folder)
    if (folder / CACHE).is_dir():
        shutil.copytree(folder / CACHE, own_home / CACHE)


def run(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """What the program answers, started as anybody starts it, with nobody at the terminal."""
    told = os.environ | {"PYTHONUTF8": "1", "COLUMNS": "80"} | variables
    return subprocess.run(
        [*MODULE, *words], capture_output=True, text=True, env=told, stdin=subprocess.DEVNULL, check=False
    )


def done(*words: str, **variables: str) -> str:
    ended = run(*words, **variables)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def refused(*words: str, **variables: str) -> str:
    """The sentence of a refusal; exit code 2 and no traceback."""
    ended = run(*words, **variables)
    assert ended.returncode == 2, (ended.stdout, ended.stderr)
    assert "Traceback" not in ended.stderr
    assert ended.stderr.strip()
    return ended.stderr


def test_the_page_of_commands_says_what_help_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "write it anew: python -m tests.shells.commands"
    assert main.name == "main"


def test_from_a_watch_file_and_a_morning_to_todays_advice_and_its_reasons(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(outing(seconds=1800))
    assert "Kept as" in done("import", str(tmp_path / "run.fit"))
    done("person", "--born", "1985", "--sex", "woman")
    done("log", "pain", "--where", WHERE, "--score", "2")
    done("checkin", "--pain", "2", "--sleep", "7.5", "--mood", "6", "--painkiller", "no")
    page = done("today")
    assert "because" in page
    wire = json.loads(done("today", "--json"))
    assert wire["complaints"][0]["id"] == FOOT
    rule = wire["because"][0]["rule"]
    assert done("why", rule)
    cited = next(one for why in (*wire["because"], *wire["holds"]) for one in why["cited"])
    opened = done("why", cited["id"])
    assert "checked" in opened.lower()


@pytest.mark.real
def test_a_real_run_and_the_hardest_broken_files(shared: Path) -> None:
    runs, broken = shared / "data" / "1_fit_running", shared / "data" / "1b_fit_malformed"
    first = next(runs.rglob("Garmin920_withFirstbeat.fit"))
    assert "35 min" in done("import", str(first))
    done("log", "pain", "--where", WHERE, "--score", "2", "--on", "2019-01-02")
    assert json.loads(done("today", "--json"))["complaints"]
    hardest = ("nick", "activity-unexpected-eof", "activity-activity-filecrc", "DeveloperData", "Settings", "nametest")
    files = [one for one in sorted(broken.rglob("*")) if one.stem in hardest]
    assert len(files) == len(hardest)
    for one in files:
        assert one.stem in refused("import", str(one))


@pytest.mark.parametrize(
    "words",
    [
        ("import", "missing.fit"),
        ("checkin", "--pain", "2"),
        ("log", "pain", "--where", "left:calf", "--score", "11"),
        ("today", "--on", "2999-01-01"),
        ("today", "--runner", "../other"),
    ],
)
def test_what_cannot_be_is_one_sentence(words: tuple[str, ...]) -> None:
    assert refused(*words).count("\n") == 1


def test_a_second_retraction() -> None:
    entry = done("log", "note", "one").split()[2].rstrip(".")
    done("retract", entry)
    assert "already" in refused("retract", entry)


def test_a_home_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "file" in refused("today", RESTRIDE_HOME=str(tmp_path / "file"))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the owner of everything may write everywhere")
def test_a_read_only_disk(tmp_path: Path) -> None:
    home = tmp_path / "still"
    done("log", "note", "one", RESTRIDE_HOME=str(home))
    for one in (*home.rglob("*"), home):
        one.chmod(0o500 if one.is_dir() else 0o400)
    try:
        refused("log", "note", "two", RESTRIDE_HOME=str(home))
    finally:
        home.chmod(0o700)


def test_what_is_no_database(own_home: Path) -> None:
    (own_home / "restride.sqlite3").write_text("this is a letter to my aunt, and no database at all\n" * 50)
    assert "not a database" in refused("today")


def test_two_programs_write_at_once(own_home: Path) -> None:
    started = [
        subprocess.Popen([*MODULE, "log", "note", str(number)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for number in range(6)
    ]
    ends = [(one.wait(60), one.stderr.read() if one.stderr else b"") for one in started]
    for one in started:
        if one.stderr:
            one.stderr.close()
    assert [code for code, _ in ends] == [0] * 6, ends
    assert len(done("export").splitlines()) == 6
    assert own_home.exists()


@pytest.mark.skipif(os.name != "posix", reason="signals are of another kind there")
def test_a_killed_import_leaves_whole_entries_or_none(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.fit").write_bytes(outing(seconds=60 + number))
    for wait_s in (0.3, 0.6, 0.9):
        running = subprocess.Popen(
            [*MODULE, "import", str(tmp_path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(wait_s)
        running.send_signal(signal.SIGKILL)
        running.wait()
    for line in done("export").splitlines():
        assert isinstance(from_line(line), Entry)
    done("import", str(tmp_path))
    assert len(done("export").splitlines()) >= 1


def test_days_go_by_the_machines_own_zone(own_home: Path) -> None:
    far = "<+14>-14"
    done("log", "note", "far east", TZ=far)
    (line,) = done("export").splitlines()
    entry = from_line(line)
    assert isinstance(entry, Entry)
    assert entry.day == (datetime.now(UTC) + timedelta(hours=14)).date()
    assert json.loads(done("today", "--json", TZ=far))["on"] == entry.day.isoformat()
    assert isinstance(entry.day, date)
    assert own_home.exists()


def test_the_demonstration_leaves_the_home_alone(own_home: Path) -> None:
    began = time.monotonic()
    page = done("demo")
    assert time.monotonic() - began < 60
    assert "Ida Invented" in page or "top of your left foot" in page
    assert page.count("because") > 1
    assert [one.name for one in own_home.iterdir()] == [CACHE]
