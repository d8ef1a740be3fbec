"""Reading the lexicon: the shipped one is whole, and each fault is told. Hears nothing."""

from __future__ import annotations

import pytest

from restride.triage.hearing.lexicon import Lexicon, lexicon
from restride.words.zone import ZONES
from tests.editions import shipped
from tests.hearings import phrases, spoken

SMALL = {
    "lexicon.stops.en": "the and",
    "lexicon.en.class.hurt": "hurt pain",
    "lexicon.en.yes.night_pain": "<hurt> & night ! run|no_more",
    "lexicon.en.red.chest_or_breath": "chest",
}
UNASKED = {
    "bone_score_high",
    "dvt_score_likely",
    "pest_three",
    "no_better_after_weeks",
    "hot_foot",
    "lingers_after_run",
    "form_or_mood_changed",
    "fears_harm",
    "leaves_out_for_fear",
    "pain_means_damage",
}
"""Findings that are reckoned, or asked in one question of their own."""


def test_the_shipped_lexicon_reads() -> None:
    assert set(spoken().tongues) == {"en", "es"}
    assert spoken().screens("en")
    assert spoken().screens("es")
    assert not spoken().screens("fr")


def test_every_value_is_one_text_as_the_shelf_wants_it() -> None:
    assert {type(said) for said in phrases("en", "es").values()} == {str}


def test_there_are_words_for_every_finding_a_runner_can_tell() -> None:
    told = spoken().tongues["en"]
    known = set(told.table("yes")) | set(told.table("amount"))
    silent = [
        name
        for name, card in shipped().findings.items()
        if card.kind == "yes_no" and card.when is None and not name.startswith(("at_", "tissue_"))
    ]
    assert set(silent) - known <= UNASKED


def test_there_are_words_for_every_place() -> None:
    named = {zone for zones in spoken().tongues["en"].table("zone") for zone in zones.split()}
    assert not set(ZONES) - named - {"both-feet-stocking"}


def test_a_small_lexicon_reads() -> None:
    made = lexicon(SMALL, shipped())
    assert isinstance(made, Lexicon)
    assert made.red == {"chest_or_breath"}
    assert made.severe > 0
    (phrase,) = {phrase for found in made.tongues["en"].phrases.values() for phrase in found if phrase.kind == "yes"}
    assert [[slot.keys for slot in part] for part in phrase.parts] == [[{"<hurt>"}], [{"night"}]]
    assert phrase.refuses == {"run"}
    assert len(phrase.refuses_runs) == 1


def test_alternatives_of_several_words_are_phrases_of_their_own() -> None:
    made = lexicon(SMALL | {"lexicon.en.yes.tingling_numb": "numb|pins_and_needles foot"}, shipped())
    assert isinstance(made, Lexicon)
    found = {phrase for these in made.tongues["en"].phrases.values() for phrase in these}
    assert sorted(len(phrase.parts[0]) for phrase in found if phrase.means == "tingling_numb") == [2, 4]


@pytest.mark.parametrize(
    ("key", "said", "what"),
    [
        ("lexicon.en.yes.never_heard_of", "x", "no finding"),
        ("lexicon.en.zone.big-nose", "nose", "no place"),
        ("lexicon.en.wishes.night_pain", "x", "no lexicon has"),
        ("lexicon.en.yes", "x", "no table and entry"),
        ("lexicon", "x", "no table and entry"),
        ("lexicon.en.yes.limp", "<unheard> of", "a class unheard"),
        ("lexicon.en.yes.limp", "! x", "no word"),
        ("lexicon.en.family.gout_before", "not_a_finding", "no finding"),
        ("lexicon.en.amount.stiff_short", "<stiff> about 30 minutes", "a class, one of"),
        ("lexicon.en.amount.stiff_short", "<stiff>", "a class, one of"),
        ("lexicon.en.count.some", "some", "no number"),
        ("lexicon.en.day.doomsday", "doomsday", "no number"),
    ],
)
def test_each_fault_is_told_with_its_place(key: str, said: str, what: str) -> None:
    troubles = lexicon(SMALL | {key: said}, shipped())
    assert not isinstance(troubles, Lexicon)
    assert [(one.where, what in one.what) for one in troubles] == [(key, True)]


def test_a_lexicon_without_the_first_language_is_refused() -> None:
    troubles = lexicon({"finding.limp.name": "you limp"}, shipped())
    assert not isinstance(troubles, Lexicon)
    assert "language en" in troubles[0].what


def test_no_phrase_refuses_a_word_it_asks_for() -> None:
    """A plural has the stem of its singular: refusing "legs" made a swollen leg unheard."""
    for code, tongue in spoken().tongues.items():
        for phrase in {one for some in tongue.phrases.values() for one in some}:
            for slot in (slot for run in phrase.parts for slot in run):
                words = {key for key in slot.keys if not key.startswith("<")}
                dead = {key for key in words if {key, *tongue.members.get(key, ())} & phrase.refuses}
                assert not dead, (code, phrase.kind, phrase.means, dead)
