"""The demonstration tells its story through the real desk, ends today, and touches nobody's home."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from restride.desk.demonstrating import RUNNER, Shown, demonstrate
from restride.desk.files.exporting import lines
from restride.desk.ida import DAYS, FLARE, LONG_RUN, Ida
from restride.desk.place import Place, open_place
from restride.diary.kinds import Decision, Raised
from restride.diary.standing import Colour, Door
from restride.report.text import render
from restride.words.trouble import Trouble
from tests.desk.conftest import shipped


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Shown, Place]]:
    """The whole half year, played once."""
    folder = tmp_path_factory.mktemp("demo") / "home"
    with pytest.MonkeyPatch.context() as patch:
        shelves = tmp_path_factory.getbasetemp() / "shelf"
        patch.setattr("restride.desk.place.shelf", lambda _, language: shipped(shelves, language))
        shown = demonstrate(folder.parent / "ida.jsonl", folder)
    assert isinstance(shown, Shown), shown
    place = open_place(RUNNER, folder)
    assert isinstance(place, Place)
    yield shown, place
    place.home.close()


def test_half_a_year_ends_today_with_a_page(played: tuple[Shown, Place]) -> None:
    shown, place = played
    assert len(shown.lights) == DAYS
    assert max(shown.lights) == place.today
    assert {"run", "modify", "rest"} <= set(shown.lights.values())
    page = render(shown.page, depth="full")
    assert "because" in page
    assert "top of your left foot" in page


def test_the_story_happens(played: tuple[Shown, Place]) -> None:
    _, place = played
    entries = place.entries()
    assert isinstance(entries, list)
    decisions = [one.body for one in entries if isinstance(one.body, Decision)]
    ida = Ida(min(played[0].lights))
    reds = {one.judged for one in decisions if one.colour is Colour.RED}
    assert ida.day(LONG_RUN) in reds
    assert any(ida.day(FLARE) <= day for day in reds)
    doors = list(dict.fromkeys(one.after.door for one in decisions if one.judged >= ida.day(LONG_RUN - 10)))
    assert doors[:3] == [Door.KEEP, Door.GATE, Door.LADDER]
    heights = [one.after.height for one in decisions]
    assert any(height % 2 for height in heights), "after the flare the climb goes by half rungs"
    assert max(heights) > 12
    assert any(isinstance(one.body, Raised) for one in entries)


def test_every_judgement_of_a_finished_story_still_stands(played: tuple[Shown, Place]) -> None:
    _, place = played
    history = place.history()
    assert not isinstance(history, Trouble)
    assert history.decided is not None
    assert history.standing.stepped == place.today


def test_the_diary_is_exported_as_it_is(played: tuple[Shown, Place]) -> None:
    _, place = played
    exported = (place.home.folder.parent / "ida.jsonl").read_text(encoding="utf-8")
    assert exported.splitlines() == list(lines(place))


def test_nobodys_home_is_touched_and_nothing_is_left(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("restride.desk.demonstrating.DAYS", 3)
    shown = demonstrate()
    assert isinstance(shown, Shown)
    assert not own_home.exists()
    assert len(shown.lights) == 3
    assert max(shown.lights) >= date(2026, 1, 1)


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("restride.desk.demonstrating.DAYS", 2)
    (tmp_path / "mine.jsonl").write_text("mine")
    refused = demonstrate(tmp_path / "mine.jsonl")
    assert isinstance(refused, tuple)
    assert "already" in refused[0].what
