"""Several processes read what one would, in the same order; a file that ends its process ends nothing else."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from restride.desk.files import pool as room
from restride.desk.files.pool import Pool, cores
from restride.exchange.bundle import Unread
from restride.exchange.track import Reading
from tests.exchange.fit.writer import outing
from tests.exchange.markup.writer import gpx


def files(number: int) -> Iterator[Unread]:
    for place in range(number):
        yield Unread(f"{place}", outing(seconds=20 + place) if place % 2 else gpx())


def told(found: list[tuple[Unread, Reading]]) -> list[tuple[str, float, int]]:
    return [(one.name, track.elapsed_s, len(track.streams)) for one, reading in found for track in reading.tracks]


@pytest.fixture
def pool() -> Iterator[Pool]:
    made = Pool(2)
    yield made
    made.close()


def test_two_processes_read_what_one_reads_in_the_same_order(pool: Pool) -> None:
    assert told(list(pool.each(files(12)))) == told(list(Pool(1).each(files(12))))
    assert pool._started is not None


def test_few_files_start_no_process(pool: Pool) -> None:
    assert len(list(pool.each(files(room.ALONE)))) == room.ALONE
    assert pool._started is None


def test_no_more_is_taken_from_the_line_than_is_held(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_WAITING", 1)
    taken = []

    def watched() -> Iterator[Unread]:
        for one in files(10):
            taken.append(one.name)
            yield one

    for place, _ in enumerate(pool.each(watched()), start=1):
        assert len(taken) - place <= 1


def test_what_was_read_already_is_not_read_again(pool: Pool) -> None:
    reading = Reading((), (), "archive")
    found = list(pool.each(Unread("a", b"x", reading=reading) for _ in range(8)))
    assert all(answer is reading for _, answer in found)


def end(*_: object) -> Reading:
    """End the process that reads, as a fault in a library of another language would."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
def test_a_file_that_ends_its_process_is_a_trouble_of_its_own(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    names = iter(files(8))
    head = list(pool.each(next(names) for _ in range(room.ALONE)))
    monkeypatch.setattr(room, "read", end)
    (broken,) = pool.each([Unread("bad.fit", b"bad")])
    monkeypatch.undo()
    after = list(pool.each(names))
    assert "ended" in broken[1].troubles[0].what
    assert len(head) + len(after) == 8
    assert all(reading.tracks for _, reading in (*head, *after))


def test_there_is_a_processor() -> None:
    assert cores() >= 1
