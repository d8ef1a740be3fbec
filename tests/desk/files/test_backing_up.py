"""A backup brings a diary back byte for byte, into an empty home or beside what is there; twice changes nothing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from restride.desk.consult import consult
from restride.desk.files.backing_up import Restored, back_up, backups, restore
from restride.desk.files.exporting import lines
from restride.desk.files.import_files import import_files
from restride.diary.kinds import Note
from restride.home.backup.bundle import Backup
from tests.desk.desks import later, place, say, sore
from tests.exchange.fit.writer import outing


def test_a_diary_comes_back_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(outing())
    here = place()
    import_files(here, [tmp_path / "run.fit"])
    sore(here)
    consult(here)
    done = back_up(here, tmp_path)
    assert isinstance(done, Backup)
    assert done.path == tmp_path / "restride-me-2026-11-20-120000.zip"
    there = place(folder=tmp_path / "other", now=here.now + timedelta(days=1))
    back = restore(there, done.path)
    assert isinstance(back, Restored)
    assert list(lines(there)) == list(lines(here))
    assert (back.already, back.originals, back.runner) == (0, 1, "me")
    again = restore(there, done.path)
    assert isinstance(again, Restored)
    assert (again.entries, again.originals, again.already) == ((), 0, len(back.entries))
    assert list(lines(there)) == list(lines(here))


def test_what_the_diary_holds_stays(tmp_path: Path) -> None:
    here = place()
    say(here, Note("before"))
    done = back_up(here)
    assert isinstance(done, Backup)
    assert backups(here) == [done.path]
    after = later(here, hours=1)
    say(after, Note("after"))
    back = restore(after, done.path)
    assert isinstance(back, Restored)
    assert back.entries == ()
    assert len(list(lines(after))) == 2


def test_of_a_damaged_one_nothing_is_written(tmp_path: Path) -> None:
    here = place()
    say(here, Note("before"))
    done = back_up(here, tmp_path / "b.zip")
    assert isinstance(done, Backup)
    done.path.write_bytes(done.path.read_bytes()[:-30])
    there = place(folder=tmp_path / "other")
    assert isinstance(restore(there, done.path), tuple)
    assert list(lines(there)) == []
