"""Whatever a runner has becomes entries, each once: archives, lists, mornings, exports of telephones."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from restride.desk.correction import retract
from restride.desk.files.exporting import export_originals
from restride.desk.files.import_files import import_files
from restride.desk.files.recordings import Done, gathered
from restride.desk.place import Place
from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Checkin
from restride.exchange.session import UNKEPT
from restride.words.trouble import Trouble
from tests.desk.desks import place, say
from tests.exchange.fit.writer import outing
from tests.exchange.markup.writer import gpx, tcx
from tests.exchange.tables.test_garmin import BARE
from tests.exchange.tables.test_wellness import INTERVALS
from tests.exchange.test_archive import zipped
from tests.exchange.test_reader import HEALTH

WELLNESS = f"{INTERVALS}\n2025-05-01,70,48,55,27000,2,1,2,1,1,2\n2025-05-02,70,48,55,25200,2,1,2,1,,2\n"


def one(here: Place, path: Path, content: bytes) -> Done:
    path.write_bytes(content)
    (done,) = import_files(here, [path])
    return done


def activities(entries: tuple[Entry, ...]) -> list[Activity]:
    return [entry.body for entry in entries if isinstance(entry.body, Activity)]


def test_an_archive_gives_an_entry_for_every_outing_and_keeps_each_file(tmp_path: Path) -> None:
    here = place()
    data = zipped({"a.fit": outing(), "deep.zip": zipped({"b.gpx": gpx(), "c.tcx": tcx()}), "x.jpg": b"1"})
    told: list[tuple[int, int, str]] = []
    (tmp_path / "a.zip").write_bytes(data)
    (done,) = import_files(here, [tmp_path / "a.zip"], lambda *words: told.append(words))
    # The GPX and the TCX tell the same minutes of the same sport: one outing, told twice.
    assert [body.sport for body in activities(done.entries)] == ["run", "run", "run"]
    assert [entry.kind for entry in done.entries].count("same") == 1
    assert all(here.diary.has_original(body.original.partition("#")[0]) for body in activities(done.entries))
    assert done.troubles == ()
    assert any("pictures or papers" in note.what for note in done.notes)
    assert told[-1][0] == told[-1][1]
    again = one(here, tmp_path / "copy.zip", data)
    assert again.entries == ()
    assert len(here.entries()) == 4  # type: ignore[arg-type]


def test_a_bad_file_in_an_archive_is_a_trouble_and_the_good_ones_are_kept(tmp_path: Path) -> None:
    done = one(place(), tmp_path / "a.zip", zipped({"bad.gpx": b"<gpx><trk>", "good.fit": outing()}))
    assert len(done.entries) == 1
    assert [trouble.where for trouble in done.troubles] == ["a.zip: bad.gpx"]


def test_a_list_of_a_platform_doubles_no_recording_even_from_another_zone(tmp_path: Path) -> None:
    here = place()
    first = one(here, tmp_path / "a.fit", outing())
    wall = first.entries[0].at.replace(tzinfo=None)
    row = f"Running,{wall:%Y-%m-%d %H:%M:%S},x,0.36,00:02:00"
    other = "Running,2025-02-06 17:06:03,x,5.48,00:31:24"
    done = one(here, tmp_path / "Activities.csv", f"{BARE}\n{row}\n{other}\n".encode())
    assert [entry.kind for entry in done.entries] == ["activity", "same", "activity"]
    assert done.entries[2].day == date(2025, 2, 6)
    assert any("counts once" in note.mend for note in done.notes)


def test_mornings_become_check_ins_once_and_never_over_the_runner_s_own_word(tmp_path: Path) -> None:
    here = place()
    say(here, Checkin(sleep_h=4.0), day=date(2025, 5, 2))
    done = one(here, tmp_path / "w.csv", WELLNESS.encode())
    assert [(entry.day, entry.body) for entry in done.entries] == [(date(2025, 5, 1), Checkin(sleep_h=7.5, mood=10.0))]
    assert done.entries[0].by == "import"
    assert any("knows already how 1 of its nights" in note.what for note in done.notes)
    again = one(here, tmp_path / "w2.csv", WELLNESS.replace("27000", "28800").encode())
    assert again.entries == ()


def test_a_morning_that_was_taken_back_may_come_again(tmp_path: Path) -> None:
    here = place()
    first = one(here, tmp_path / "w.csv", WELLNESS.encode())
    assert not isinstance(retract(here, first.entries[0].id), tuple)
    again = one(here, tmp_path / "w2.csv", WELLNESS.replace("27000", "28800").encode())
    assert [entry.day for entry in again.entries] == [date(2025, 5, 1)]


def test_an_export_of_a_telephone_is_not_kept_and_asks_nothing_of_the_originals(tmp_path: Path) -> None:
    here = place()
    done = one(here, tmp_path / "export.zip", zipped({"export.xml": HEALTH}))
    (body,) = activities(done.entries)
    assert body.original.startswith(UNKEPT)
    copied = export_originals(here, tmp_path / "out")
    assert not isinstance(copied, Trouble)
    assert (copied.count, copied.troubles) == (0, ())
    assert one(here, tmp_path / "again.zip", zipped({"export.xml": HEALTH})).entries == ()


def test_originals_are_named_by_what_they_hold(tmp_path: Path) -> None:
    here = place()
    one(here, tmp_path / "a", gpx())
    one(here, tmp_path / "b", outing())
    export_originals(here, tmp_path / "out")
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".fit", ".gpx"]


def test_a_table_that_nobody_reads_is_passed_over_in_a_folder_and_a_trouble_by_name(tmp_path: Path) -> None:
    (tmp_path / "list").mkdir()
    (tmp_path / "list" / "profile.csv").write_text("a,b\n1,2\n")
    (tmp_path / "list" / "a.gpx").write_bytes(gpx())
    gpx_done, table = import_files(place(), [tmp_path / "list"])
    assert gpx_done.entries
    assert (table.troubles, len(table.notes)) == ((), 1)
    (named,) = import_files(place(), [tmp_path / "list" / "profile.csv"])
    assert named.troubles


def test_what_is_said_of_many_is_said_of_three_and_counted() -> None:
    parts = [Done("x", notes=(Trouble(f"{n}.fit", f"it has {n}", f"kept {n}"),)) for n in range(9)]
    told = gathered("a.zip", parts).notes
    assert len(told) == 4
    assert "6 more" in told[-1].what
    assert json.dumps(told[-1].where) == '"a.zip"'
