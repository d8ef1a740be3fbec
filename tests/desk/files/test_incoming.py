"""An import beside the pages ends, says what became of each file by its own name, and leaves no file behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from restride.desk.files import incoming
from restride.desk.files.incoming import BROKEN, STAYS, Incoming, begun, forgotten, landing, under_way
from restride.desk.place import Place
from restride.home.folder import INCOMING
from tests.desk.desks import place
from tests.exchange.fit.writer import CYCLING, outing


def landed(here: Place, **files: bytes) -> Path:
    folder = landing(here)
    for number, (name, content) in enumerate(files.items()):
        (folder / str(number)).mkdir()
        (folder / str(number) / f"{name}.fit").write_bytes(content)
    return folder


def ended(here: Place, folder: Path, cross: bool = False) -> Incoming:
    made = begun(here, folder, cross)
    assert isinstance(made, Incoming), made
    assert made.thread is not None
    made.thread.join(60)
    assert made.over
    return made


def test_it_ends_and_leaves_no_file_behind() -> None:
    here = place()
    folder = landed(here, run=outing(), broken=outing()[:30])
    made = ended(here, folder)
    assert [one.name for one in made.found] == ["run.fit", "broken.fit"]
    assert len(made.found[0].entries) == 1
    assert made.found[1].troubles
    assert str(folder) not in str(made.found)
    assert (made.done, made.of) == (2, 2)
    assert list((here.home.folder / INCOMING).rglob("*.fit")) == []
    assert under_way(here) is made
    forgotten(here)
    assert under_way(here) is None


def test_a_ride_is_refused_in_words_of_a_page_and_kept_when_that_is_meant() -> None:
    here = place()
    ride = outing(sport=CYCLING)
    (done,) = ended(here, landed(here, ride=ride)).found
    assert not done.entries
    assert "say so beside the files" in done.troubles[0].mend
    (done,) = ended(here, landed(here, ride=ride), cross=True).found
    assert len(done.entries) == 1


def test_a_second_one_waits_for_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    here = place()
    first = ended(here, landed(here, run=outing()))
    first.over = False
    folder = landed(here, run=outing())
    assert begun(here, folder) is STAYS
    assert not folder.exists()
    first.over = True
    ended(here, landed(here, run=outing()))


def test_a_fault_of_ours_is_said_and_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    here = place()
    monkeypatch.setattr(incoming, "import_files", lambda *_: 1 // 0)
    monkeypatch.setattr("threading.excepthook", lambda _: None)
    made = ended(here, landed(here, run=outing()))
    assert made.found[0].troubles == (BROKEN,)
    assert not made.folder.exists()
