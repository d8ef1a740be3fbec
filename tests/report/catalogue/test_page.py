"""Pages of the catalogue: every item has its words, and tells how, how much, who must not and how sure."""

from __future__ import annotations

import json

import pytest

from restride.knowledge.item import KINDS, PHASES
from restride.knowledge.written_item import DOSES
from restride.plan.allowed import Case, allowed, offers
from restride.report import document as doc
from restride.report.catalogue.page import (
    dose_words,
    easier,
    item_document,
    item_wire,
    items_named,
    list_document,
    who_not,
    words_of,
)
from restride.report.phrase import IMPERIAL
from restride.report.text import render
from restride.words.because import Because
from tests.editions import shipped
from tests.report.pages import phrases, speech


@pytest.mark.parametrize("part", ["name", "how", "feel", "stop"])
def test_every_item_has_its_words(part: str) -> None:
    missing = [one.id for one in shipped().items.values() if not words_of(one, part, speech())]
    assert not missing


def test_no_words_stand_for_an_item_that_is_not() -> None:
    spoken = {
        key.split(".")[1]
        for key in phrases()
        if key.split(".")[0] in KINDS and key.endswith((".how", ".feel", ".stop"))
    }
    assert spoken == set(shipped().items)


def test_every_number_of_a_dose_is_worded() -> None:
    assert all(f"dose.{key}" in phrases() for key in DOSES)
    for one in shipped().items.values():
        assert "{" not in dose_words(one, speech())


def test_names_are_not_shared() -> None:
    names = [words_of(one, "name", speech()) for one in shipped().items.values()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", sorted(shipped().items))
def test_a_page_can_be_made_of_every_item(name: str) -> None:
    item = shipped().items[name]
    page = item_document(item, speech())
    text = render(page, width=80, colour=False, depth="full")
    assert "because." not in text
    assert "{" not in text
    assert item.backing.because.split()[0] in text
    assert any(isinstance(block, doc.Paragraph) and block.reasons for block in page.blocks)
    assert json.loads(json.dumps(item_wire(item, speech())))["id"] == name


def test_the_page_says_who_must_not() -> None:
    text = " ".join(who_not(shipped().items["ice_pack"], speech()))
    assert phrases()["finding.reduced_feeling.name"] in text
    assert phrases()["condition.pad.name"] in text


def test_a_comfort_is_called_one() -> None:
    page = item_document(shipped().items["warm_soak"], speech())
    assert any(isinstance(one, doc.Paragraph) and one.text == phrases()["catalogue.comfort"] for one in page.blocks)


def test_the_way_of_the_lace_is_told() -> None:
    page = item_document(shipped().items["lacing_window"], speech())
    assert any(isinstance(one, doc.Line) and one.text.startswith("L1 → R2 → R3") for one in page.blocks)


def test_heights_are_inches_for_those_who_count_so() -> None:
    assert "5.9 in high" in dose_words(shipped().items["step_down_low"], speech(IMPERIAL))


def test_a_step_rate_is_told_to_the_percent() -> None:
    assert "step rate 5 %" in dose_words(shipped().items["run_with_beat"], speech())


def test_lists_stand_by_kind() -> None:
    page = list_document(shipped().items.values(), speech())
    assert sum(isinstance(one, doc.Heading) for one in page.blocks) == len(KINDS)
    assert len(list_document((), speech()).blocks) == 1


@pytest.mark.parametrize(
    ("word", "count"),
    [("", 0), ("remedies", 0), ("exercise", 0), ("lacing", 5), ("short_foot", 1), ("calf_bent", 3), ("hat", None)],
)
def test_a_word_means_a_kind_a_family_or_an_id(word: str, count: int | None) -> None:
    found = items_named(word, shipped())
    assert (len(found) == count) if count else (bool(found) == (count is not None))


def test_the_easier_one_is_found_from_above() -> None:
    assert easier(shipped().items["heel_raise_single"], shipped()) == "heel_raise_double"
    assert not easier(shipped().items["heel_raise_double"], shipped())


CASES = (
    *(
        Case(conditions=frozenset({one}), tissues=frozenset({shipped().conditions[one].tissue}))
        for one in shipped().conditions
    ),
    *(Case(flags=frozenset({one})) for one in shipped().flags),
    *(Case(findings=frozenset({one})) for one in ("pregnant", "under_16", "recent_surgery", "reduced_feeling")),
    Case(findings=frozenset({"diabetes", "poor_circulation"})),
)


def test_every_reason_of_allowing_is_said_in_words() -> None:
    whys = {why for case in CASES for verdict in allowed(shipped(), case).values() for why in verdict.because}
    assert len(whys) > 100
    for why in whys:
        said = speech().because(why)
        assert "{" not in said
        assert "_" not in said, said


def test_where_nothing_is_left_the_sentence_says_why() -> None:
    found = (there for case in CASES for phase in PHASES for there in offers(shipped(), case, phase).values())
    empty = {there for there in found if isinstance(there, Because)}
    assert empty
    for why in empty:
        said = speech().because(why)
        assert said.startswith("No ")
        assert "_" not in said, said
