"""What a clinician's word changed: exactly the warnings that stand without it and no more with it."""

from __future__ import annotations

import pytest

from restride.advice.surroundings import surroundings
from restride.desk.correction import TakenBack, retract
from restride.desk.triage.hearing import heard, without
from restride.diary.fold import fold
from restride.diary.history import History
from restride.diary.kinds import Clearance, PainSpot
from restride.report.complaint.word import Heard
from restride.words.day import plus
from restride.words.side import Side
from restride.words.urgency import Urgency
from tests.desk.desks import FOOT, ZONE, later, place, say
from tests.editions import shipped


def night() -> None:
    say(place(), PainSpot(Side.LEFT, (ZONE,), 6, "night", focal=True))


def test_a_word_after_the_finding_clears_it_and_the_urgency_falls() -> None:
    night()
    here = later(place(), days=1)
    (word,) = say(here, Clearance("cleared", "Dr. Invented", here.today, True, FOOT))
    found = heard(here, word.id)
    assert isinstance(found, Heard)
    before, after = found.urgency
    assert before >= Urgency.T2
    assert after < before
    assert found.cleared
    assert not found.after.flags


def test_a_word_from_before_clears_nothing() -> None:
    night()
    day = plus(place().today, -3)
    (word,) = say(place(), Clearance("cleared", "Dr. Invented", day, True, FOOT), day=day)
    found = heard(place(), word.id)
    assert isinstance(found, Heard)
    assert found.cleared == ()
    assert found.urgency[0] is found.urgency[1]


def test_what_was_taken_back_or_is_no_word_is_said() -> None:
    night()
    (word,) = say(place(), Clearance("cleared", "Dr. Invented", place().today, True, FOOT))
    assert isinstance(retract(place(), word.id), TakenBack)
    assert isinstance(heard(place(), word.id), tuple)
    assert isinstance(heard(place(), "nothing"), tuple)


@pytest.mark.parametrize("word", ["cleared", "diagnosed", "restricted"])
@pytest.mark.parametrize("first", [True, False])
def test_without_a_word_is_as_if_it_had_never_been_written(word: str, first: bool) -> None:
    night()
    here = later(place(), days=1)
    say(here, Clearance("diagnosed", "Dr. Invented", here.today, True, FOOT, "mt_bsi_shaft", 2))
    condition = "gout" if word == "diagnosed" else ""
    say(here, Clearance(word, "Dr. Other", here.today, None, FOOT, condition))
    history, entries = here.history(), here.entries()
    assert isinstance(history, History)
    assert isinstance(entries, list)
    target = history.clearances[0 if first else 1]
    other = fold(one for one in entries if one.id != target.id)
    made = without(history, target)
    assert (made.clearances, made.complaints) == (other.clearances, other.complaints)
    seen = [surroundings(shipped(), one.profile(), one, here.today) for one in (made, other)]
    assert seen[0] == seen[1]
