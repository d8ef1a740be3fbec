"""The contract at the desk: cards without a home, own words heard, faults as troubles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.desk.triage.contract import cards, ear, heard, hearer, played
from restride.home.shelf import Shelf
from restride.triage.contract.played import Played


def held() -> Shelf:
    found = cards()
    assert isinstance(found, Shelf), found
    return found


def test_a_home_that_cannot_be_looked_at_leaves_the_shipped_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def refuse(folder: object) -> Shelf:
        seen.append(str(folder))
        if len(seen) == 1:
            raise PermissionError(13, "Permission denied")
        return mine

    mine = held()
    monkeypatch.setattr("restride.desk.triage.contract.shelf", refuse)
    assert cards() is mine
    assert len(seen) == 2


def test_own_words_are_heard_before_the_first_question() -> None:
    done = played(held(), '{"safety": ["none"], "text": "my left calf is sore", "anything_else": "and my shin"}')
    assert isinstance(done, Played)
    assert done.understood is not None
    assert dict(done.asked)["side"] == "left"
    assert "shin-anterior" in done.understood.zones


def test_a_fault_is_a_trouble() -> None:
    found = played(held(), '{"cover": "spott"}')
    assert isinstance(found, tuple)
    assert "spott" in found[0].what


def test_without_a_lexicon_own_words_are_refused_and_answers_still_play() -> None:
    mute = replace(held(), phrases={**held().phrases, "lexicon.en.no_such_table.x": "y"})
    assert ear(mute) is None
    assert hearer(mute) is None
    assert heard(mute, "it hurts") is None
    refused = played(mute, '{"text": "it hurts"}')
    assert isinstance(refused, tuple)
    assert "lexicon" in refused[0].what
    assert isinstance(played(mute, "{}"), Played)


def test_the_evaluation_hears_as_the_contract_does() -> None:
    hears = hearer(held())
    assert hears is not None
    assert set(hears("my calf aches when I sit").values()) <= {"yes", "no", "dont_know"}


def test_a_text_of_a_hundred_thousand_signs_is_answered() -> None:
    done = played(held(), '{"text": "' + "it aches at night, " * 5300 + '"}')
    assert isinstance(done, Played)
    assert done.understood is not None
    assert done.understood.truncated
