"""Runs measured as they are imported, measured anew when the way of measuring changes, and never twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from restride.desk.correction import retract
from restride.desk.files.import_files import import_files
from restride.desk.measuring import form
from restride.desk.measuring.form import form_seen, forms_of, measure_runs
from restride.desk.place import Place
from restride.diary.entry import Entry
from restride.diary.form import Form
from restride.diary.kinds import Activity
from restride.exchange.session import UNKEPT
from restride.exchange.track import Stream
from restride.gait.form.numbers import ENGINE
from restride.words.trouble import Trouble
from tests.desk.desks import place
from tests.exchange.fit.writer import WALKING, outing
from tests.runs import Made, diary, numbers, track


def forms(here: Place) -> list[Form]:
    entries = here.entries()
    assert isinstance(entries, list)
    return [one.body for one in entries if isinstance(one.body, Form)]


def brought(here: Place, folder: Path, content: bytes, name: str = "run.fit") -> None:
    path = folder / name
    path.write_bytes(content)
    (done,) = import_files(here, [path])
    assert not done.troubles, done.troubles


def run_entry() -> Entry:
    (entry, *_) = diary({0: Made(minutes=12)}).entries
    return entry


def test_a_run_is_measured_as_it_is_imported_and_once(tmp_path: Path) -> None:
    here = place()
    brought(here, tmp_path, outing(seconds=400))
    (one,) = forms(here)
    assert (one.engine, one.source) == (ENGINE, "native")
    assert one.speed_mps == pytest.approx(3.0, abs=0.01)
    assert {figure.name: figure.value for figure in one.figures} == {"cadence": 171.0, "contact_time": 250.0}
    assert measure_runs(here) == ()
    brought(here, tmp_path, outing(seconds=400), "copy.fit")
    assert len(forms(here)) == 1


def test_a_walk_and_a_run_that_is_too_short_are_not_measured(tmp_path: Path) -> None:
    here = place()
    brought(here, tmp_path, outing(sport=WALKING, seconds=400, cadence=55), "walk.fit")
    brought(here, tmp_path, outing(seconds=120), "short.fit")
    assert forms(here) == []


def test_a_new_way_of_measuring_measures_anew_beside_the_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = place()
    brought(here, tmp_path, outing(seconds=400))
    monkeypatch.setattr(form, "ENGINE", "next")
    seen = form_seen(here)
    assert not isinstance(seen, tuple)
    assert seen.unmeasured == 1
    monkeypatch.setattr("restride.gait.form.measure.ENGINE", "next")
    heard: list[tuple[int, int]] = []
    assert measure_runs(here, lambda done, of: heard.append((done, of))) == ()
    assert [one.engine for one in forms(here)] == [ENGINE, "next"]
    assert heard == [(1, 1)]
    assert measure_runs(here) == ()


def test_what_was_taken_back_is_not_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = place()
    brought(here, tmp_path, outing(seconds=400))
    (first, *_) = here.entries()  # type: ignore[misc]
    retract(here, first.id)
    monkeypatch.setattr(form, "ENGINE", "next")
    assert measure_runs(here) == ()
    assert len(forms(here)) == 1


def test_an_original_that_is_gone_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = place()
    brought(here, tmp_path, outing(seconds=400))
    monkeypatch.setattr(form, "ENGINE", "next")
    lost = Trouble("the original", "is gone", "restore it")
    monkeypatch.setattr(type(here.diary), "original", lambda *_: lost)
    assert measure_runs(here) == (lost,)
    monkeypatch.setattr(type(here.diary), "original", lambda *_: outing(seconds=400)[:20])
    (said,) = measure_runs(here)
    assert "no longer holds" in said.what


def test_each_instrument_is_kept_by_itself_and_a_borrowed_cadence_is_no_figure() -> None:
    told = track(Made(minutes=12))
    pod = tuple(
        Stream(one.name, one.unit, "developer:Invented Pod", one.values)
        for one in told.streams
        if one.name in {"contact_time", "power"}
    )
    made = [one.body for one in forms_of(run_entry(), replace(told, streams=(*told.streams, *pod)), numbers(), NOW)]
    assert [(one.source, len(one.figures)) for one in made if isinstance(one, Form)] == [
        ("native", 7),
        ("developer:Invented Pod", 2),
    ]
    assert len({one.id for one in forms_of(run_entry(), told, numbers(), NOW)}) == 1


def test_a_recording_that_holds_nothing_steady_is_looked_at_once() -> None:
    told = track(Made(minutes=12))
    still = replace(told, streams=tuple(one for one in told.streams if one.name != "speed"))
    (one,) = forms_of(run_entry(), still, numbers(), NOW)
    assert one.body == Form(run_entry().id, ENGINE)


def test_a_file_that_is_not_kept_is_passed_over() -> None:
    entry = run_entry()
    assert isinstance(entry.body, Activity)
    unkept = replace(entry, body=replace(entry.body, original=f"{UNKEPT}abc#1"))
    assert forms_of(unkept, track(Made(minutes=12)), numbers(), NOW) == ()


def test_long_ago_is_told_as_of_then(tmp_path: Path) -> None:
    here = place()
    brought(here, tmp_path, outing(seconds=400))
    seen = form_seen(here)
    assert not isinstance(seen, tuple)
    (lane,) = seen.lanes
    assert lane.day == seen.on != here.today
    empty = form_seen(place(folder=tmp_path / "empty"))
    assert not isinstance(empty, tuple)
    assert (empty.lanes, empty.on) == ((), here.today)


NOW = run_entry().recorded
