"""Every card stands in a list with its name and how sure it is, and is found by words of its name."""

from __future__ import annotations

import pytest

from restride.report.shelf.listing import KINDS, entries_of, found_by
from tests.report.pages import speech


@pytest.mark.parametrize("kind", [*KINDS, "items"])
def test_every_card_of_a_kind_is_listed_once(kind: str) -> None:
    found = entries_of(kind, speech())
    assert len({one.id for one in found}) == len(found) > 5
    assert all(one.name and one.sure for one in found)
    assert [one.name.lower() for one in found] == sorted(one.name.lower() for one in found)


def test_nothing_is_left_out() -> None:
    edition = speech().edition
    assert len(entries_of("numbers", speech())) == len(edition.numbers)
    assert len(entries_of("conditions", speech())) == len(edition.conditions)
    assert {one.rule for one in edition.numbers.values()} - {""} <= {one.id for one in entries_of("rules", speech())}


def test_all_words_must_be_there_in_whatever_order_and_case() -> None:
    found = {one.id for one in found_by("LEG one raise", speech())}
    assert "heel_raise_single" in found
    assert "bridge" not in found
    assert {one.kind for one in found_by("navicular", speech())} >= {"conditions"}


def test_no_word_and_a_strange_word_find_nothing() -> None:
    assert found_by("  ", speech()) == ()
    assert found_by("zzz", speech()) == ()


def test_another_kind_has_no_cards() -> None:
    assert entries_of("nothing", speech()) == ()
