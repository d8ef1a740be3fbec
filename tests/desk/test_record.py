"""What a runner says is written whole or not at all, and every reason for a refusal is told."""

from __future__ import annotations

from datetime import date

import pytest

from restride.desk.place import Place, When
from restride.desk.record import ALPHABET, Draft, Kept, complaint_word, finding_mend, keep, new_id
from restride.diary.kinds import (
    RUNNER,
    Activity,
    Body,
    Checkin,
    Clearance,
    Felt,
    Goal,
    Note,
    PainSpot,
    Person,
    Said,
    Trial,
)
from restride.home.shelf import Shelf
from restride.words.side import Side
from restride.words.trouble import Trouble
from tests.desk.desks import FOOT, ZONE, later, on, place, say, sore


def refused(here: Place, *bodies: Body) -> tuple[Trouble, ...]:
    """The troubles of things that must not be written; and that nothing was."""
    before = here.diary.head()
    shelf = here.shelf()
    assert isinstance(shelf, Shelf)
    done = keep(here, [Draft(body, When(here.today, here.now)) for body in bodies], shelf.edition)
    assert isinstance(done, tuple), done
    assert here.diary.head() == before
    return done


def test_what_is_kept_is_in_the_diary() -> None:
    here = place()
    made = say(here, Note("one"), Note("two"))
    assert place().entries() == list(made)
    assert made[0].recorded < made[1].recorded
    assert made[0].by == "runner"


def test_ids_are_easy_to_type_and_never_the_same() -> None:
    ids = {new_id() for _ in range(500)}
    assert len(ids) == 500
    assert all(len(one) == 10 and set(one) <= set(ALPHABET) for one in ids)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (PainSpot(Side.LEFT, (ZONE,), 11), "11"),
        (PainSpot(Side.LEFT, ("nowhere",), 2), "nowhere"),
        (Activity("run", 0, 0), "not above 0"),
        (Checkin(sleep_h=30), "30"),
        (Trial("hop", Side.LEFT), "neither a result"),
        (Person(born=12), "1900"),
        (Clearance("cleared", " ", date(2026, 11, 20)), "no name"),
        (Clearance("cleared", "Dr. Invented", date(2026, 11, 20), complaint="left-foo"), "not known"),
        (Checkin(said=(Said("nightpain"),)), "no finding"),
        (Checkin(felt=(Felt("left-foo", morning=2),)), "not known"),
        (Checkin(felt=(Felt(morning=2),)), "no complaint is open"),
        (Activity("run", 600, 600, felt=(Felt(during=1),)), "no complaint is open"),
        (Goal("race_km", 10, date(2020, 1, 1)), "is over"),
        (Goal("race_km", 0), "0 cannot be"),
        (Goal("week_km", 501), "501 cannot be"),
        (Goal("run_minutes", 1441), "1441 cannot be"),
    ],
)
def test_bad_words_are_refused_and_nothing_is_written(body: Body, says: str) -> None:
    assert any(says in one.what for one in refused(place(), body))


def test_all_or_nothing_and_every_reason() -> None:
    assert len(refused(place(), Note("fine"), PainSpot(Side.LEFT, ("nowhere",), 12))) == 2


def test_no_pain_where_nothing_hurts_is_fine() -> None:
    say(place(), Checkin(felt=(Felt(morning=0),)), Activity("run", 600, 600, felt=(Felt(during=0),)))


def test_a_known_complaint_may_be_named_and_an_unknown_one_is_told_the_known() -> None:
    here = place()
    sore(here)
    say(here, Checkin(felt=(Felt(FOOT, morning=2),)))
    assert FOOT in refused(here, Checkin(felt=(Felt("right-foo", morning=2),)))[0].mend


def test_a_pain_may_open_the_complaint_that_the_next_words_name() -> None:
    say(place(), PainSpot(Side.LEFT, (ZONE,), 2, "morning"), Checkin(felt=(Felt(FOOT, morning=2),)))


def test_a_gone_complaint_is_told_apart_from_an_unknown_one() -> None:
    here = place()
    sore(here)
    assert isinstance(complaint_word(here, FOOT, "resolve", on(here.today)), Kept)
    (trouble,) = refused(later(here, days=1), Checkin(felt=(Felt(FOOT, morning=2),)))
    assert "resolved" in trouble.what
    assert trouble.mend == f"restride complaint reopen {FOOT}"


def test_a_complaint_is_resolved_and_reopened_once() -> None:
    here = place()
    sore(here)
    at = on(here.today)
    for word, says in (("resolve", "resolved already"), ("reopen", "open already")):
        assert isinstance(complaint_word(here, FOOT, word, at), Kept)
        again = complaint_word(here, FOOT, word, at)
        assert isinstance(again, tuple)
        assert says in again[0].what
    unknown = complaint_word(here, "left-foo", "resolve", at)
    assert isinstance(unknown, tuple)
    assert FOOT in unknown[0].mend


def test_a_finding_of_the_person_is_addressed_to_the_person() -> None:
    here = place()
    sore(here)
    (entry,) = say(here, Checkin(said=(Said("diabetes", "no"), Said("night_pain", "no"))))
    assert isinstance(entry.body, Checkin)
    assert [one.complaint for one in entry.body.said] == [RUNNER, ""]


def test_a_mistyped_finding_is_guessed() -> None:
    shelf = place().shelf()
    assert isinstance(shelf, Shelf)
    assert "night_pain" in finding_mend("nightpain", shelf.edition)
    assert "stand in the cards" in finding_mend("qqqqqq", shelf.edition)


def test_two_runners_in_one_home() -> None:
    say(place(), Note("mine"))
    other = place(runner="otto-invented")
    assert other.entries() == []
    say(other, Note("his"))
    assert len(place().diary.rows()) == 1


def test_what_is_said_twice_under_one_key_is_kept_once() -> None:
    here = place()
    drafts = [Draft(Note("one"), When(here.today, here.now)), Draft(Note("one"), When(here.today, here.now))]
    first = keep(here, drafts, key="k")
    again = keep(later(place(), hours=1), drafts, key="k")
    assert isinstance(first, Kept)
    assert isinstance(again, Kept)
    assert [one.id for one in again.entries] == [one.id for one in first.entries] == list(again.already)
    assert len(here.diary.rows()) == 2
    other = keep(here, drafts, key="another")
    assert isinstance(other, Kept)
    assert not other.already
