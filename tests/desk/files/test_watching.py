"""What comes into a folder is brought in once it is quiet; what is being written, and what was there, is left alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from restride.desk.files.import_files import candidates
from restride.desk.files.recordings import Done
from restride.desk.files.watching import QUIET_S, Watch, watched
from tests.desk.desks import place
from tests.exchange.fit.writer import outing


class EnoughError(Exception):
    """The test has seen enough."""


def seen(folder: Path, *changes: Callable[[], object]) -> list[Done]:
    """What a watch says while something happens in each pause; a look every six seconds."""
    clock = count(step=6)
    turns = iter(changes)

    def pause() -> None:
        change = next(turns, None)
        if change is None:
            raise EnoughError
        change()

    told = watched(folder, place, lambda: next(clock), pause)
    found: list[Done] = []
    with suppress(EnoughError):
        while True:
            found.append(next(told))
    return found


def nothing() -> None:
    return None


def test_a_file_is_brought_in_once_it_is_quiet(tmp_path: Path) -> None:
    new = tmp_path / "run.fit"
    (one,) = seen(tmp_path, lambda: new.write_bytes(outing()), nothing, nothing, nothing, nothing)
    assert len(one.entries) == 1
    assert seen(tmp_path, nothing, nothing, nothing, nothing) == []


def test_a_file_that_grows_is_left_until_it_is_whole(tmp_path: Path) -> None:
    new, whole = tmp_path / "run.fit", outing()
    cuts = [len(whole) * part // 5 for part in range(1, 6)]
    (one,) = seen(tmp_path, *(lambda cut=cut: new.write_bytes(whole[:cut]) for cut in cuts), nothing, nothing, nothing)
    assert one.troubles == ()
    assert len(one.entries) == 1


def test_a_file_that_was_brought_in_and_then_changes_is_looked_at_again(tmp_path: Path) -> None:
    watch = Watch(tmp_path)
    path = tmp_path / "run.fit"
    path.write_bytes(b"a")
    assert (watch.ready(0), watch.ready(QUIET_S), watch.ready(2 * QUIET_S)) == ([], [path], [])
    path.write_bytes(b"longer")
    assert (watch.ready(3 * QUIET_S), watch.ready(4 * QUIET_S)) == ([], [path])


def test_a_broken_file_is_told_and_the_watch_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.fit").write_bytes(b"no recording")
    bad, good = seen(
        tmp_path, nothing, nothing, lambda: (tmp_path / "b.fit").write_bytes(outing()), nothing, nothing, nothing
    )
    assert bad.troubles
    assert len(good.entries) == 1


def test_a_folder_that_goes_is_told_once_and_watched_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "watch"
    folder.mkdir()

    def gone(_: Path) -> list[Path]:
        raise OSError(5, "Input/output error")

    def go() -> None:
        monkeypatch.setattr("restride.desk.files.watching.candidates", gone)

    def come() -> None:
        monkeypatch.setattr("restride.desk.files.watching.candidates", candidates)
        (folder / "run.fit").write_bytes(outing())

    told = seen(folder, go, nothing, nothing, come, nothing, nothing, nothing)
    assert [bool(one.troubles) for one in told] == [True, False]
    assert "until it is back" in told[0].troubles[0].mend
    shutil.rmtree(folder)
