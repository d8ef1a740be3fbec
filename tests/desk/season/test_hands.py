"""Who plays changes nothing: one process, two, and a Dask cluster give the same; a cluster is looked at first."""

from __future__ import annotations

import signal
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from restride.desk.season import hands
from restride.desk.season.hands import Hands, cluster, local, mark
from restride.knowledge.edition import to_compiled
from restride.season.trial.arms import Lot, Played
from restride.words.trouble import Trouble
from tests.editions import shipped

LOTS = [Lot(world, number) for world in (0, 21) for number in (1, 2)]
DAYS = 28


@pytest.fixture(scope="module")
def cards() -> str:
    return to_compiled(shipped())


@pytest.fixture(scope="module")
def alone(cards: str) -> list[Played]:
    return sorted((hands.played(cards, lot, DAYS) for lot in LOTS), key=lambda one: one.lot)


@pytest.fixture
def address() -> Iterator[str]:
    """A cluster of one worker inside this process."""
    distributed: Any = pytest.importorskip("distributed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = distributed.LocalCluster(
            n_workers=1,
            threads_per_worker=1,
            processes=False,
            protocol="tcp",
            host="127.0.0.1",
            dashboard_address=None,
        )
        try:
            yield made.scheduler_address
        finally:
            made.close()


def test_two_processes_play_what_one_plays(cards: str, alone: list[Played]) -> None:
    with local(cards, 2) as found:
        assert sorted(found.each(LOTS, DAYS), key=lambda one: one.lot) == alone


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_plays_the_same(cards: str, alone: list[Played], address: str) -> None:
    with cluster(cards, address) as found:
        assert isinstance(found, Hands)
        assert sorted(found.each(LOTS, DAYS), key=lambda one: one.lot) == alone


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_of_another_restride_is_refused(cards: str, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hands, "strangers", sorted)
    with cluster(cards, address) as refused:
        assert isinstance(refused, Trouble)
        assert "another Restride" in refused.what


@pytest.mark.filterwarnings("ignore")
def test_an_address_without_a_cluster_is_said(cards: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hands, "PATIENCE_S", 1)
    with cluster(cards, "tcp://127.0.0.1:9") as found:
        assert isinstance(found, Trouble)
        assert "no cluster answers" in found.what


def test_without_the_library_it_is_named(cards: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hands, "find_spec", lambda name: None)
    with cluster(cards, "tcp://127.0.0.1:9") as found:
        assert isinstance(found, Trouble)
        assert "restride[cluster]" in found.mend


def test_the_mark_names_this_program() -> None:
    assert mark() == mark()
    assert len(mark()) == 64


def test_strangers_are_workers_of_another_mark() -> None:
    assert hands.strangers({"one": mark(), "two": "another", "three": ""}) == ["three", "two"]


def test_this_program_hears_the_stopping_key_again_once_the_others_are_started(cards: str) -> None:
    before = signal.getsignal(signal.SIGINT)
    with local(cards, 1):
        assert signal.getsignal(signal.SIGINT) is before
