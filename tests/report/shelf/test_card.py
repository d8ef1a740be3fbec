"""A card says what it leans on, down to grade and the day somebody looked, and links to what leans on it."""

from __future__ import annotations

import pytest

from restride.report import document as doc
from restride.report.shelf.card import MOST, card_document
from restride.report.shelf.listing import KINDS, entries_of
from tests.report.pages import speech


def ways(document: doc.Document) -> list[str]:
    return [one.way.path for one in document.blocks if isinstance(one, doc.Line) and one.way is not None]


@pytest.mark.parametrize("kind", KINDS)
def test_every_card_has_its_page(kind: str) -> None:
    for one in entries_of(kind, speech()):
        document = card_document(kind, one.id, speech())
        assert document is not None, one.id
        assert isinstance(document.blocks[0], doc.Title)
        assert len(document.blocks) > 1
        assert len(ways(document)) <= 3 * MOST


def test_a_condition_shows_its_evidence_and_what_is_chosen_for_it() -> None:
    document = card_document("conditions", "plantar_fasciopathy", speech())
    assert document is not None
    figures = [one for why in document.reasons for one in why.figures]
    card = speech().edition.conditions["plantar_fasciopathy"]
    assert len(figures) >= 1 + 2 * len(card.evidence)
    assert all(one.grade and one.checked for one in figures)
    assert "/catalogue/exercises/short_foot" in ways(document)


def test_a_number_leads_to_its_rule_and_a_source_to_what_leans_on_it() -> None:
    number = card_document("numbers", "plan.reaction.tendon.green_during_max", speech())
    assert number is not None
    assert "/catalogue/rules/P1" in ways(number)
    work = card_document("sources", "jaffri-2023", speech())
    assert work is not None
    assert "/catalogue/exercises/short_foot" in ways(work)


def test_what_is_no_card_has_no_page() -> None:
    assert card_document("conditions", "nothing", speech()) is None
    assert card_document("nothing", "P1", speech()) is None
    assert all(card_document(kind, "nothing", speech()) is None for kind in KINDS)
