"""A backup is whole or nothing, is proven before it is believed, and is known to erasing. Nothing else is tested."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from restride.home.backup import bundle
from restride.home.backup.bundle import Backup, Held
from restride.home.diaries import Home
from restride.words.trouble import Trouble
from tests.home.rows import row, rows

AT = datetime(2026, 11, 20, 7, tzinfo=UTC)


def filled(home: Home) -> str:
    """Two runners, one of them with an original; its digest."""
    home.diary("gretel").append([*rows("g", 30), row("words", "ß — 3 °C")])
    home.diary("hansel").append(rows("h", 3))
    digest = home.diary("gretel").keep_original(b"\x0e\x10" * 4000, "run.fit")
    assert isinstance(digest, str)
    return digest


def made(home: Home, path: Path) -> Backup:
    done = bundle.write(home.diary("gretel"), path, AT)
    assert isinstance(done, Backup), done
    return done


def test_a_backup_holds_every_line_and_original_of_its_runner_and_no_other(home: Home, tmp_path: Path) -> None:
    digest = filled(home)
    done = made(home, tmp_path / "deep" / "b.zip")
    assert (done.entries, done.originals) == (31, 1)
    held = bundle.read(done.path)
    assert isinstance(held, Held)
    assert held.lines.decode().splitlines() == [one.line for _, one in home.diary("gretel").rows()]
    assert (held.runner, held.made, held.originals) == ("gretel", AT.isoformat(), (digest,))
    assert b"hansel" not in done.path.read_bytes()
    assert bundle.bring_back(home.diary("otto"), done.path, held.originals) == 1
    assert home.diary("otto").original(digest) == b"\x0e\x10" * 4000
    assert bundle.bring_back(home.diary("otto"), done.path, held.originals) == 0


def test_nothing_is_overwritten_and_a_disk_that_refuses_leaves_nothing(home: Home, tmp_path: Path) -> None:
    filled(home)
    (tmp_path / "mine.zip").write_text("mine")
    assert isinstance(bundle.write(home.diary("gretel"), tmp_path / "mine.zip", AT), Trouble)
    assert (tmp_path / "mine.zip").read_text() == "mine"
    assert isinstance(bundle.write(home.diary("gretel"), tmp_path / "mine.zip" / "deeper.zip", AT), Trouble)
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["mine.zip"]


def test_a_damaged_original_stops_no_backup(home: Home, tmp_path: Path) -> None:
    digest = filled(home)
    (home.folder / "originals" / "gretel" / digest[:2] / digest).write_bytes(b"damaged")
    done = made(home, tmp_path / "b.zip")
    assert (done.entries, done.originals) == (31, 0)


@pytest.mark.parametrize("at", [0, 40, 400, -60, -10])
def test_a_changed_byte_is_seen(home: Home, tmp_path: Path, at: int) -> None:
    filled(home)
    path = made(home, tmp_path / "b.zip").path
    content = bytearray(path.read_bytes())
    content[at] ^= 0x20
    path.write_bytes(content)
    found = bundle.read(path)
    assert isinstance(found, Trouble) or found.lines == b"".join(
        f"{one.line}\n".encode() for _, one in home.diary("gretel").rows()
    ), "what is read is right, or it is refused"


@pytest.mark.parametrize("share", [0.0, 0.3, 0.99])
def test_a_cut_backup_is_refused(home: Home, tmp_path: Path, share: float) -> None:
    filled(home)
    path = made(home, tmp_path / "b.zip").path
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    assert isinstance(bundle.read(path), Trouble)


def forged(path: Path, head: object, lines: bytes = b"") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(bundle.HEAD, json.dumps(head))
        archive.writestr(bundle.LINES, lines)
    return path


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ([], "is no backup"),
        ({"restride": 1}, "is no backup"),
        ({"restride": 99, "runner": "a", "made": "", "diary": "", "originals": []}, "newer"),
        ({"restride": 1, "runner": "a", "made": "", "diary": "", "originals": ["../../etc/x"]}, "does not hold"),
        ({"restride": 1, "runner": "a", "made": "", "diary": "0" * 64, "originals": []}, "damaged"),
        ({"restride": 1, "runner": 7, "made": "", "diary": "0" * 64, "originals": []}, "does not hold"),
    ],
)
def test_what_was_forged_is_refused(tmp_path: Path, head: object, says: str) -> None:
    found = bundle.read(forged(tmp_path / "b.zip", head))
    assert isinstance(found, Trouble)
    assert says in found.what


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_bytes(b"PK no")
    assert isinstance(bundle.read(tmp_path / "b.zip"), Trouble)
    assert isinstance(bundle.read(tmp_path / "missing.zip"), Trouble)
    assert isinstance(bundle.read(tmp_path), Trouble)
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.writestr("a.fit", b"x")
    assert isinstance(bundle.read(tmp_path / "c.zip"), Trouble)


def test_backups_are_known_where_they_still_are(home: Home, tmp_path: Path) -> None:
    filled(home)
    inside = made(home, bundle.own_folder(home.folder, "gretel") / "one.zip").path
    outside = made(home, tmp_path / "two.zip").path
    gone = made(home, tmp_path / "three.zip").path
    gone.unlink()
    assert set(bundle.known(home.folder, "gretel")) == {inside, outside}
    assert bundle.known(home.folder, "hansel") == []
    forged(outside, {"restride": 1, "runner": "hansel", "made": "", "diary": "", "originals": []})
    assert bundle.known(home.folder, "gretel") == [inside], "another's file in its place is not touched"
    (bundle.own_folder(home.folder, "gretel") / bundle.ELSEWHERE).write_text("no list")
    assert bundle.known(home.folder, "gretel") == [inside]


def test_a_small_file_that_unpacks_to_much_is_refused_unread(home: Home, tmp_path: Path) -> None:
    head = {"restride": 1, "runner": "me", "made": "", "diary": "", "originals": []}
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(bundle.HEAD, json.dumps(head))
        with archive.open(bundle.LINES, "w") as lines:
            for _ in range(bundle.LARGEST_MEMBER // (1 << 20) + 1):
                lines.write(bytes(1 << 20))
    found = bundle.read(tmp_path / "bomb.zip")
    assert isinstance(found, Trouble)
    assert "more than any diary" in found.what
