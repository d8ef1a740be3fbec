"""The diary goes out whole, and its originals with it; nothing that stands there is overwritten."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from hypothesis import given, settings
from hypothesis import strategies as st

from restride.desk.consult import consult
from restride.desk.files.exporting import Copied, export_originals, export_table, export_to, lines
from restride.desk.files.import_files import import_files
from restride.desk.programme.handing import calendar, workout, write
from restride.desk.record import as_row
from restride.diary.kinds import Note
from restride.words.day import Day
from restride.words.trouble import Trouble
from tests.desk.desks import place, say, sore
from tests.desk.programme.test_planning import speech
from tests.diaries import Pen
from tests.exchange.fit.writer import outing
from tests.properties.diaries_at_random import diaries


def test_every_line_goes_out_what_was_shown_too(tmp_path: Path) -> None:
    here = place()
    say(here, Note("one"))
    consult(here)
    assert export_to(here, tmp_path / "out.jsonl") == len(here.diary.rows())
    text = (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    assert text.splitlines() == list(lines(here))
    assert '"kind":"shown"' in text


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("mine")
    refused = export_to(place(), tmp_path / "out.jsonl")
    assert isinstance(refused, Trouble)
    assert (tmp_path / "out.jsonl").read_text() == "mine"


def test_a_disk_that_refuses_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert isinstance(export_to(place(), tmp_path / "file" / "out.jsonl"), Trouble)
    (tmp_path / "run.fit").write_bytes(outing())
    here = place()
    import_files(here, [tmp_path / "run.fit"])
    assert isinstance(export_originals(here, tmp_path / "file" / "deep"), Trouble)


def test_originals_are_copied_under_their_day(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(outing())
    here = place()
    entry = import_files(here, [tmp_path / "run.fit"])[0].entries[0]
    assert export_originals(here, tmp_path / "out") == Copied(1, ())
    (copy,) = (tmp_path / "out").iterdir()
    assert copy.name.startswith(f"{entry.day.isoformat()}-run-")
    assert copy.read_bytes() == outing()


def test_a_missing_original_is_said(tmp_path: Path) -> None:
    (tmp_path / "run.fit").write_bytes(outing())
    here = place()
    import_files(here, [tmp_path / "run.fit"])
    for kept in (here.home.folder / "originals").rglob("*"):
        if kept.is_file():
            kept.unlink()
    copied = export_originals(here, tmp_path / "out")
    assert isinstance(copied, Copied)
    assert (copied.count, len(copied.troubles)) == (0, 1)


def test_a_table_comes_back_byte_for_byte_into_another_diary(tmp_path: Path) -> None:
    here = place()
    sore(here)
    say(here, Note("=1+1"))
    consult(here)
    assert export_table(here, tmp_path / "out.csv") == len(here.diary.rows())
    other = place(runner="other")
    (done,) = import_files(other, [tmp_path / "out.csv"])
    assert done.troubles == ()
    assert list(lines(other)) == list(lines(here))
    (again,) = import_files(other, [tmp_path / "out.csv"])
    assert again.entries == ()


def test_a_table_that_was_changed_writes_nothing(tmp_path: Path) -> None:
    here = place()
    sore(here, score=3)
    export_table(here, tmp_path / "out.csv")
    changed = (tmp_path / "out.csv").read_bytes().replace(b",3,", b",1,")
    (tmp_path / "new.csv").write_bytes(changed)
    other = place(runner="other")
    (done,) = import_files(other, [tmp_path / "new.csv"])
    assert "changed in a spreadsheet" in done.troubles[0].what
    assert list(lines(other)) == []


def test_a_table_overwrites_nothing_and_a_disk_that_refuses_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert isinstance(export_table(place(), tmp_path / "file"), tuple)
    assert isinstance(export_table(place(), tmp_path / "file" / "out.csv"), tuple)


@settings(max_examples=12)
@given(diaries(), st.lists(st.integers(60, 600), max_size=2, unique=True), st.text(max_size=40))
def test_everything_that_goes_out_comes_back_and_changes_nothing(
    diary: tuple[Pen, Day], recorded_s: list[int], note: str
) -> None:
    pen, day = diary
    now = datetime(day.year, day.month, day.day, 21, tzinfo=UTC)
    here, fresh, other = (place(now, runner=uuid4().hex[:20]) for _ in range(3))
    here.diary.append([as_row(one) for one in pen.entries])
    say(here, Note(note or "="))
    with TemporaryDirectory() as name:
        folder = Path(name)
        for seconds in recorded_s:
            (folder / f"{seconds}.fit").write_bytes(outing(seconds=seconds))
        import_files(here, [folder])
        consult(here)
        out, plans = folder / "out", folder / "plans"
        out.mkdir()
        plans.mkdir()
        assert isinstance(export_to(here, out / "diary.jsonl"), int)
        assert isinstance(export_table(here, folder / "diary.csv"), int)
        export_originals(here, out)
        for made, called in ((workout(here, speech(here)), "today.fit"), (calendar(here, speech(here)), "week.ics")):
            if isinstance(made, bytes):
                assert write(plans / called, made) == ()
        held, everything = list(lines(here)), [*out.iterdir(), folder / "diary.csv", *plans.iterdir()]
        for done in import_files(here, everything):
            assert (done.entries, done.troubles) == ((), ())
        assert list(lines(here)) == held
        import_files(fresh, [out])
        import_files(other, [folder / "diary.csv"])
        for one in (fresh, other):
            assert all(not done.entries and not done.troubles for done in import_files(one, [*plans.iterdir()]))
            assert list(lines(one)) == held
        assert export_originals(fresh, folder / "again") == export_originals(here, folder / "twice")
        assert names(folder / "again") == names(out)


def names(folder: Path) -> set[str]:
    """The originals in a folder."""
    return {one.name for one in folder.iterdir() if one.suffix == ".fit"} if folder.is_dir() else set()
