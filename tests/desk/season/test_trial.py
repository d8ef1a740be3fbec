"""A trial is kept line by line, goes on where it stopped, and is refused where the folder holds another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from restride.desk.place import Place, open_place
from restride.desk.season import trial as file
from restride.desk.season.trial import OUTCOMES, Trial, Wish, from_line, to_line, trial
from restride.season.trial.arms import ARMS, Lot, Played
from restride.season.trial.outcome import Outcome
from restride.words.trouble import Trouble

DAYS = 28


class Hand:
    """Stands for whoever plays: answers at once, and may stop before a lot as a key does."""

    def __init__(self, stop: int | None = None) -> None:
        self.stop = stop
        self.played: list[Lot] = []

    def each(self, lots: Iterable[Lot], days: int) -> Iterator[Played]:
        for lot in lots:
            if len(self.played) == self.stop:
                raise KeyboardInterrupt
            self.played.append(lot)
            yield one(lot)


def one(lot: Lot) -> Played:
    outcome = Outcome(None if lot.number else lot.world, 1, 2, 3.5, worse=False)
    return Played(lot, "achilles", "usual", dict.fromkeys(ARMS, outcome))


@pytest.fixture
def place() -> Place:
    found = open_place()
    assert isinstance(found, Place)
    return found


def played(monkeypatch: pytest.MonkeyPatch, place: Place, wish: Wish, hand: Hand) -> Trial:
    @contextmanager
    def local(cards: str, processes: int) -> Iterator[Hand]:
        yield hand

    monkeypatch.setattr(file, "local", local)
    found = trial(place, wish)
    assert isinstance(found, Trial)
    return found


def test_a_line_is_read_as_it_was_written() -> None:
    assert from_line(to_line(one(Lot(3, 1)))) == one(Lot(3, 1))


def test_it_goes_on_where_it_was_stopped(monkeypatch: pytest.MonkeyPatch, place: Place, tmp_path: Path) -> None:
    wish = Wish(2, DAYS, tmp_path / "trial")
    first, second = Hand(stop=5), Hand()
    stopped = played(monkeypatch, place, wish, first)
    assert stopped.stopped
    assert len(stopped.found) == 5
    whole = played(monkeypatch, place, wish, second)
    assert not whole.stopped
    assert len(whole.found) == whole.of == 64
    assert not set(first.played) & set(second.played)
    assert played(monkeypatch, place, wish, Hand(stop=0)).found == whole.found, "nothing is played twice"


def test_more_runners_are_added_and_fewer_are_chosen(
    monkeypatch: pytest.MonkeyPatch, place: Place, tmp_path: Path
) -> None:
    played(monkeypatch, place, Wish(1, DAYS, tmp_path), Hand())
    hand = Hand()
    assert len(played(monkeypatch, place, Wish(2, DAYS, tmp_path), hand).found) == 64
    assert {lot.number for lot in hand.played} == {1}
    assert len(played(monkeypatch, place, Wish(1, DAYS, tmp_path), Hand(stop=0)).found) == 32


def test_a_half_line_of_a_killed_program_is_played_again(
    monkeypatch: pytest.MonkeyPatch, place: Place, tmp_path: Path
) -> None:
    played(monkeypatch, place, Wish(1, DAYS, tmp_path), Hand())
    path = tmp_path / OUTCOMES
    path.write_text(path.read_text()[:-20])
    hand = Hand()
    assert len(played(monkeypatch, place, Wish(1, DAYS, tmp_path), hand).found) == 32
    assert len(hand.played) == 1
    assert all(from_line(line) for line in path.read_text().splitlines()[1:])


def test_another_trial_in_the_folder_is_refused(monkeypatch: pytest.MonkeyPatch, place: Place, tmp_path: Path) -> None:
    played(monkeypatch, place, Wish(1, DAYS, tmp_path), Hand())
    found = trial(place, Wish(1, DAYS + 1, tmp_path))
    assert isinstance(found, Trouble)
    assert "another number of days" in found.what


def test_how_far_it_is_and_how_long_is_told(monkeypatch: pytest.MonkeyPatch, place: Place) -> None:
    @contextmanager
    def local(cards: str, processes: int) -> Iterator[Hand]:
        yield Hand()

    monkeypatch.setattr(file, "local", local)
    told: list[tuple[int, int, float]] = []
    trial(place, Wish(1, DAYS), lambda *words: told.append(words))
    assert [done for done, _, _ in told] == list(range(1, 33))
    assert all(of == 32 and left >= 0 for _, of, left in told)
    assert told[-1][2] == 0


def test_an_address_leads_to_the_cluster(monkeypatch: pytest.MonkeyPatch, place: Place) -> None:
    @contextmanager
    def cluster(cards: str, address: str) -> Iterator[Trouble]:
        yield Trouble(address, "no cluster answers there", "give another")

    monkeypatch.setattr(file, "cluster", cluster)
    found = trial(place, Wish(1, DAYS, address="tcp://127.0.0.1:9"))
    assert isinstance(found, Trouble)
    assert found.where == "tcp://127.0.0.1:9"
