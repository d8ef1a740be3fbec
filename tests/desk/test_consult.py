"""Today's advice leaves its judgements, its flags and what was shown behind; a past day leaves nothing."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from restride.advice.memory import mornings
from restride.desk.consult import Consulted, consult
from restride.desk.correction import TakenBack, retract
from restride.desk.place import Place
from restride.diary.codec import from_line
from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Checkin, Decision, Felt, PainSpot, Raised, Said, Shown
from restride.words.side import Side
from restride.words.trouble import Trouble
from tests.desk.desks import NOON, ZONE, ahead, later, place, say, sore


def advised(here: Place, on: date | None = None) -> Consulted:
    done = consult(here, on)
    assert isinstance(done, Consulted), done
    return done


def kept(here: Place, kind: type) -> list[Entry]:
    """The entries of a kind, what was shown too."""
    found = [from_line(row.line) for _, row in here.diary.rows()]
    return [one for one in found if isinstance(one, Entry) and isinstance(one.body, kind)]


def test_an_empty_diary_is_advised_and_remembers_what_was_shown() -> None:
    here = place()
    done = advised(here)
    (shown,) = kept(here, Shown)
    assert isinstance(shown.body, Shown)
    assert json.loads(shown.body.advice)["on"] == "2026-11-20"
    assert shown.body.light == done.advice.light.value
    assert shown.by == "restride"


def test_the_same_advice_is_shown_once_a_day() -> None:
    here = place()
    sore(here)
    first = advised(here).advice
    second = advised(later(here, hours=1)).advice
    assert second.judged == ()
    assert (first.light, first.sessions) == (second.light, second.sessions)
    count = len(here.diary.rows())
    advised(later(here, hours=2))
    assert len(here.diary.rows()) == count


def test_judgements_stand_and_the_next_day_starts_from_them() -> None:
    here = place()
    sore(here)
    done = advised(here).advice
    assert done.judged
    decisions = kept(here, Decision)
    assert [one.body.before for one in decisions if isinstance(one.body, Decision)] == [j.before for j in done.judged]
    recorded = [one.recorded for one in decisions]
    assert recorded == sorted(set(recorded))
    history = here.history()
    assert not isinstance(history, Trouble)
    assert history.standing == done.standing
    assert min(recorded) > max(one.recorded for one in kept(here, PainSpot))


def test_judgements_come_after_entries_that_a_fast_clock_recorded() -> None:
    here = place()
    sore(later(here, hours=3))
    advised(here)
    history = here.history()
    assert not isinstance(history, Trouble)
    assert history.standing.door.value == "gate"


def test_a_judgement_stands_on_the_day_of_its_morning() -> None:
    here = place(NOON - timedelta(days=4))
    sore(here)
    advised(here)
    say(later(here, hours=5), Activity("walk", 1800, 1800, felt=(Felt(during=0),)))
    tomorrow = later(here, days=1)
    say(tomorrow, Checkin(felt=(Felt(morning=1),)))
    done = advised(later(tomorrow, hours=1)).advice
    assert mornings(done) == sorted(mornings(done))
    assert {one.day for one in kept(tomorrow, Decision)} == {here.today, tomorrow.today}
    say(later(tomorrow, hours=6), Activity("walk", 1800, 1800, felt=(Felt(during=0),)))
    third = advised(later(here, days=2)).advice
    assert min(mornings(third)) == tomorrow.today  # the first morning stays judged, whatever was done later


def test_a_past_day_is_advised_by_what_was_known_and_leaves_nothing() -> None:
    here = place(NOON - timedelta(days=2))
    sore(here)
    yesterday = date(2026, 11, 19)
    now = later(here, days=2)
    say(now, PainSpot(Side.LEFT, (ZONE,), 8, "daily"), day=yesterday)  # told only today
    before = here.diary.head()
    done = advised(now, yesterday)
    assert done.advice.on == yesterday
    assert here.diary.head() == before
    assert done.history.within is not None
    assert not [e for e in done.history.entries() if e.known > yesterday]


def test_the_future_is_refused() -> None:
    done = consult(place(), date(2026, 11, 21))
    assert isinstance(done, tuple)
    assert "future" in done[0].what


def test_looking_writes_nothing() -> None:
    here = place()
    sore(here)
    before = here.diary.head()
    assert isinstance(consult(here, keep=False), Consulted)
    assert here.diary.head() == before


def test_a_red_flag_is_raised_once_and_falls_with_what_raised_it() -> None:
    here = place()
    sore(here)
    (entry,) = say(here, Checkin(said=(Said("chest_or_breath"), Said("calf_ache_at_rest"))))
    first = advised(here).advice
    assert first.light.value == "be_seen"
    raised = kept(here, Raised)
    assert raised
    advised(later(here, hours=1))
    assert kept(here, Raised) == raised
    assert isinstance(retract(later(here, hours=2), entry.id), TakenBack)
    assert advised(later(here, hours=3)).advice.light.value != "be_seen"


def test_a_traveller_from_the_east_is_advised_for_the_day_they_have_seen() -> None:
    here = place()
    sore(place(NOON.astimezone(ahead(13))))
    assert advised(here).advice.on == date(2026, 11, 21)


def test_two_programs_that_ask_at_once_agree() -> None:
    here, there = place(), place()
    sore(here)
    there.entries()
    one = advised(here).advice
    two = advised(there).advice
    assert (one.light, one.standing) == (two.light, two.standing)
    fresh = place()
    history = fresh.history()
    assert not isinstance(history, Trouble)
    assert history.standing == one.standing


@pytest.mark.parametrize("days", [2, 8, 365, 13_000])
def test_a_clock_behind_the_diary_is_said_and_nothing_is_advised(days: int) -> None:
    here = place()
    sore(here)
    advised(here)
    before = len(here.diary.rows())
    back = place(NOON - timedelta(days=days))
    found = consult(back)
    assert isinstance(found, tuple)
    assert found[0].where == "the clock"
    assert "2026-11-20" in found[0].what
    assert len(here.diary.rows()) == before


def test_what_was_written_under_a_clock_too_far_ahead_is_taken_back_and_the_day_goes_on() -> None:
    ahead_of_all = place(NOON + timedelta(days=3_000))
    sore(ahead_of_all)
    say(ahead_of_all, Activity("run", 1800, 1800))
    advised(ahead_of_all)
    for _ in range(3):
        found = consult(place())
        if isinstance(found, Consulted):
            break
        assert isinstance(retract(place(), found[0].mend.rpartition(" ")[2]), TakenBack)
    assert advised(place()).advice.on == NOON.date()
    assert advised(place()).advice.complaints == ()
