"""Files come in each by itself: once, whole, with their originals; what is wrong is said and stops no other."""

from __future__ import annotations

import gzip
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from restride.desk.correction import retract
from restride.desk.files import import_files as room
from restride.desk.files.exporting import lines
from restride.desk.files.import_files import Done, import_files
from restride.desk.place import Place
from restride.diary.codec import to_line
from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Activity, Checkin, Felt, Note
from restride.home.diaries import Row
from restride.words.day import Span, plus
from restride.words.trouble import Trouble
from tests.desk.desks import place, say
from tests.exchange.fit.writer import CYCLING, NOON, RUNNING, WALKING, FitWriter, outing


def one(here: Place, path: Path) -> Done:
    (done,) = import_files(here, [path])
    return done


def test_a_recording_becomes_an_entry_with_its_original(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(outing())
    here = place()
    done = one(here, tmp_path / "run.fit")
    (entry,) = done.entries
    assert isinstance(entry.body, Activity)
    assert (entry.body.sport, entry.by, done.troubles) == ("run", "import", ())
    digest = entry.body.original.partition("#")[0]
    assert here.diary.original(digest) == outing()
    assert here.entries() == [entry]


def test_the_same_file_twice_is_one_entry_and_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(outing())
    (tmp_path / "copy.FIT").write_bytes(outing())
    here = place()
    first, second = import_files(here, [tmp_path / "run.fit", tmp_path / "copy.FIT"])
    assert (second.entries, second.already, second.troubles) == ((), 1, ())
    assert "imported before" in second.notes[0].what
    again = one(place(), tmp_path / "run.fit")
    assert first.entries[0].id in again.notes[0].what
    assert len(here.diary.rows()) == 1


def test_a_folder_is_walked_and_a_broken_file_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.fit").write_bytes(outing()[:30])
    (tmp_path / "b.txt").write_text("not looked at")
    (tmp_path / "deep" / "c.fit").write_bytes(outing(WALKING, cadence=55))
    told: list[tuple[int, int, str]] = []
    bad, good = import_files(place(), [tmp_path], lambda *words: told.append(words))
    assert bad.troubles
    assert not bad.entries
    assert [entry.kind for entry in good.entries] == ["activity"]
    assert told == [(1, 2, "a.fit"), (2, 2, "c.fit")]


def test_the_same_outing_from_another_file_is_kept_and_counts_once(tmp_path: Path) -> None:
    (tmp_path / "a.fit").write_bytes(outing())
    (tmp_path / "b.fit.gz").write_bytes(gzip.compress(outing(), mtime=0))
    here = place()
    first, second = import_files(here, [tmp_path / "a.fit", tmp_path / "b.fit.gz"])
    assert [entry.kind for entry in second.entries] == ["activity", "same"]
    assert "counts once" in second.notes[-1].mend
    history = here.history()
    assert isinstance(history, History)
    day = first.entries[0].day
    assert [entry.id for entry, _ in history.activities(Span(day, plus(day, 1)))] == [first.entries[0].id]
    for again in import_files(here, [tmp_path]):
        assert again.entries == ()
    assert len(here.diary.rows()) == 3


def test_what_was_logged_by_hand_that_day_is_pointed_at(tmp_path: Path) -> None:
    (tmp_path / "a.fit").write_bytes(outing())
    here = place()
    day = one(place(runner="other"), tmp_path / "a.fit").entries[0].day
    (by_hand,) = say(here, Activity("run", 120, 120), day=day)
    done = one(here, tmp_path / "a.fit")
    assert done.entries
    assert f"restride same {by_hand.id} {done.entries[0].id}" in done.notes[-1].mend


def test_a_ride_that_is_named_itself_is_refused_and_says_how_to_keep_it(tmp_path: Path) -> None:
    (tmp_path / "ride.fit").write_bytes(outing(CYCLING))
    done = one(place(), tmp_path / "ride.fit")
    assert done.entries == ()
    assert "cycling, not a run" in done.troubles[0].what
    assert "--cross" in done.troubles[0].mend


def test_a_ride_in_a_folder_is_cross_training_and_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "ride.fit").write_bytes(outing(CYCLING))
    done = import_files(place(), [tmp_path])[0]
    assert isinstance(done.entries[0].body, Activity)
    assert done.entries[0].body.sport == "cross"
    assert done.troubles == ()
    assert "not a run" in done.notes[-1].what


def test_a_cut_recording_is_kept_as_far_as_it_goes_and_is_a_trouble(tmp_path: Path) -> None:
    (tmp_path / "cut.fit").write_bytes(outing()[:-40])
    done = one(place(), tmp_path / "cut.fit")
    assert isinstance(done.entries[0].body, Activity)
    assert done.entries[0].body.recovered
    assert "cut short" in done.troubles[0].what


def test_several_sessions_are_several_entries(tmp_path: Path) -> None:
    writer = FitWriter()
    writer.file_id()
    for start, sport in ((NOON, RUNNING), (NOON + 300, WALKING)):
        writer.records(start, 121, 85 if sport == RUNNING else 50)
        writer.session(start, 120, sport, 360)
    (tmp_path / "two.fit").write_bytes(writer.done())
    done = one(place(), tmp_path / "two.fit")
    assert [e.body.sport for e in done.entries if isinstance(e.body, Activity)] == ["run", "walk"]


def test_a_retracted_import_stays_taken_back(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(outing())
    here = place()
    entry = one(here, tmp_path / "run.fit").entries[0]
    assert not isinstance(retract(here, entry.id), tuple)
    again = one(here, tmp_path / "run.fit")
    assert "taken back" in again.notes[0].what
    history = here.history()
    assert not isinstance(history, Trouble)
    assert history.find(entry.id) is None


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.fit", None, "no such file"),
        ("run.doc", b"x", "cannot read"),
        ("empty.fit", b"", "empty"),
        ("empty", "folder", "holds no file"),
    ],
)
def test_what_cannot_be_imported_is_said(tmp_path: Path, name: str, content: bytes | str | None, says: str) -> None:
    path = tmp_path / name
    if content == "folder":
        path.mkdir()
    elif isinstance(content, bytes):
        path.write_bytes(content)
    here = place()
    done = one(here, path)
    assert says in done.troubles[0].what
    assert here.diary.rows() == []


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "LARGEST_BYTES", 10)
    (tmp_path / "run.fit").write_bytes(outing())
    assert "larger" in one(place(), tmp_path / "run.fit").troubles[0].what


def test_a_run_that_lies_in_the_future_is_refused(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(outing())
    early = replace(place(), now=place().now.replace(year=2020))
    done = one(early, tmp_path / "run.fit")
    assert "future" in done.troubles[0].what
    assert early.diary.rows() == []


def test_a_diary_comes_back_byte_for_byte(tmp_path: Path) -> None:
    here = place()
    say(here, Note("żółć 足 \u2028 {x}"), Checkin(felt=(Felt(morning=0),)))
    (tmp_path / "mine.jsonl").write_text("".join(f"{line}\n" for line in lines(here)), encoding="utf-8")
    there = place(runner="other")
    done = one(there, tmp_path / "mine.jsonl")
    assert len(done.entries) == 2
    assert list(lines(there)) == list(lines(here))
    again = one(there, tmp_path / "mine.jsonl")
    assert (again.entries, again.already) == ((), 2)
    assert "imported before" in again.notes[0].what


def test_a_diary_and_its_recordings_from_one_folder(tmp_path: Path) -> None:
    (tmp_path / "a.fit").write_bytes(outing())
    here = place()
    entry = one(here, tmp_path / "a.fit").entries[0]
    (tmp_path / "mine.jsonl").write_text(to_line(entry) + "\n", encoding="utf-8")
    there = place(runner="other")
    import_files(there, [tmp_path])
    assert list(lines(there)) == list(lines(here))
    assert isinstance(entry.body, Activity)
    assert there.diary.has_original(entry.body.original.partition("#")[0])


def test_a_bad_line_keeps_the_whole_diary_out(tmp_path: Path) -> None:
    here = place()
    good = to_line(Entry("a", here.today, here.now, here.now, Note("one")))
    pain = json.loads(to_line(Entry("b", here.today, here.now, here.now, Checkin(felt=(Felt(morning=2),)))))
    pain["body"]["felt"][0]["morning"] = 11
    (tmp_path / "bad.jsonl").write_text(f"{good}\n{json.dumps(pain)}\nno json\n", encoding="utf-8")
    done = one(here, tmp_path / "bad.jsonl")
    assert [trouble.where for trouble in done.troubles] == ["bad.jsonl, line 2", "bad.jsonl, line 3", "bad.jsonl"]
    assert here.diary.rows() == []
    (tmp_path / "bytes.jsonl").write_bytes(b"\xff\xfe")
    assert "no text" in one(here, tmp_path / "bytes.jsonl").troubles[0].what


def test_another_line_under_a_known_id_is_said(tmp_path: Path) -> None:
    here = place()
    entry = say(here, Note("mine"))[0]
    (tmp_path / "theirs.jsonl").write_text(to_line(replace(entry, body=Note("theirs"))), encoding="utf-8")
    done = one(here, tmp_path / "theirs.jsonl")
    assert "something else" in done.notes[0].what
    assert here.entries() == [entry]


def test_a_home_that_cannot_be_read_is_said() -> None:
    here = place()
    here.diary.append([Row("x", "note", here.today, here.now, "{}")])
    assert import_files(here, [Path("x.fit")])[0].troubles


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system knows no pipes with a name")
def test_a_pipe_is_said_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "run.gpx")
    for named in (tmp_path / "run.gpx", Path(os.devnull)):
        (done,) = import_files(place(), [named])
        assert "pipe or a device" in done.troubles[0].what


@pytest.mark.parametrize("line", ["[" * 100_000, '{"schema":1,"kind":"note","id":"a b","body":{}}'])
def test_a_line_that_would_harm_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "diary.jsonl").write_text(line + "\n")
    (done,) = import_files(place(), [tmp_path / "diary.jsonl"])
    assert done.troubles
    assert not place().diary.rows()
