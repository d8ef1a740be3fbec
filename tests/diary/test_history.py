"""What the folded diary hands out: days, mornings, runs, clearances, in order and as they were said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from restride.diary.fold import fold
from restride.diary.history import History
from restride.diary.kinds import Activity, Checkin, Felt, PainSpot, Person, Said, Shoe
from restride.words.day import Span
from restride.words.side import Side
from tests.diaries import FOOT, Pen, on

ALWAYS = Span(on(0), on(400))
FEW_DAYS = st.lists(st.integers(0, 90), max_size=8)


def _sore() -> Pen:
    pen = Pen()
    pen.sore(0)
    return pen


def _mornings(pen: Pen, name: str = FOOT) -> list[tuple[int, float]]:
    history = fold(pen.entries)
    return [((one.day - on(0)).days, one.pain) for one in history.mornings(history.complaints[name], ALWAYS)]


@given(FEW_DAYS)
def test_every_entry_is_handed_out_once_and_in_order(days: list[int]) -> None:
    pen = Pen()
    for day in days:
        pen.morning(day, 1)
    history = fold(pen.entries)
    told = list(history.entries())
    assert told == sorted(pen.entries, key=lambda entry: entry.key)
    assert told == list(history.within(ALWAYS))
    assert told == [entry for day in ALWAYS for entry in history.on(day)]
    assert history.first_day == min((entry.day for entry in pen.entries), default=None)


def test_an_empty_diary_hands_out_nothing() -> None:
    empty = History()
    assert empty.on(on(0)) == ()
    assert list(empty.entries()) == []
    assert empty.find("e0000") is None
    assert empty.first_day is None
    assert empty.open_complaints() == ()


def test_an_entry_is_found_by_its_id_while_it_lives() -> None:
    pen = _sore()
    run = pen.run(1, 20)
    assert fold(pen.entries).find(run.id) == run
    pen.take_back(2, run)
    assert fold(pen.entries).find(run.id) is None


def test_a_span_leaves_out_its_end() -> None:
    pen = Pen()
    pen.run(3, 20)
    history = fold(pen.entries)
    assert len(history.activities(Span(on(3), on(4)))) == 1
    assert history.activities(Span(on(2), on(3))) == []
    assert history.activities(Span(on(4), on(9))) == []


def test_a_walk_is_no_run() -> None:
    pen = Pen()
    pen.run(1, 20)
    pen.walk(1)
    history = fold(pen.entries)
    assert [body.sport for _, body in history.activities(ALWAYS, "run")] == ["run"]
    assert {body.sport for _, body in history.activities(ALWAYS)} == {"run", "walk"}


def test_the_open_complaints_stand_oldest_first() -> None:
    pen = Pen()
    pen.sore(4)
    pen.sore(2, ["plantar-heel-medial"])
    pen.sore(3, ["mt-shaft-2"])
    pen.gone(5)
    assert [one.id for one in fold(pen.entries).open_complaints()] == ["left-plantar-heel-medial", "left-mt-shaft-2"]


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(0, 10)), max_size=8))
def test_of_several_words_about_one_morning_the_worst_counts_whatever_their_order(said: list[tuple[int, int]]) -> None:
    pen = _sore()
    for day, pain in said:
        pen.morning(day, pain)
    worst: dict[int, float] = {}
    for day, pain in said:
        worst[day] = max(pain, worst.get(day, 0))
    assert _mornings(pen) == sorted(worst.items())


def test_a_check_in_that_says_nothing_of_pain_is_a_blank_and_not_a_zero() -> None:
    pen = _sore()
    pen.morning(1, None)
    pen.write(2, Checkin(felt=(Felt(during=3),)))
    assert _mornings(pen) == []


def test_a_morning_that_names_one_complaint_says_nothing_of_the_other() -> None:
    pen = _sore()
    pen.sore(0, ["plantar-heel-medial"])
    pen.write(1, Checkin(felt=(Felt(FOOT, morning=4), Felt("left-plantar-heel-medial", morning=1))))
    pen.write(2, Checkin(felt=(Felt(FOOT, morning=2),)))
    assert _mornings(pen) == [(1, 4), (2, 2)]
    assert _mornings(pen, "left-plantar-heel-medial") == [(1, 1)]


def test_pain_of_a_morning_written_as_a_place_counts_where_it_is() -> None:
    pen = _sore()
    pen.write(1, PainSpot(Side.LEFT, ("dorsal-midfoot-medial",), 3, "morning"))
    pen.write(2, PainSpot(Side.RIGHT, ("dorsal-midfoot-central",), 5, "morning"))
    pen.write(3, PainSpot(Side.LEFT, ("dorsal-midfoot-central",), 5, "after"))
    assert _mornings(pen) == [(1, 3)]


def test_a_morning_recalled_later_belongs_to_its_morning() -> None:
    pen = _sore()
    pen.morning(2, 1)
    pen.morning(1, 4, late=3)
    assert _mornings(pen) == [(1, 4), (2, 1)]


def test_the_last_word_of_a_clinician_about_this_or_about_everything_counts() -> None:
    pen = _sore()
    assert fold(pen.entries).cleared(FOOT) is None
    first = pen.cleared(3)
    assert fold(pen.entries).cleared(FOOT) == first
    second = pen.cleared(5, "diagnosed", FOOT, "extensor_tendinopathy")
    pen.cleared(6, complaint="right-mt-shaft-2")
    assert fold(pen.entries).cleared(FOOT) == second


def test_a_restriction_clears_nothing() -> None:
    pen = _sore()
    pen.cleared(3, "restricted")
    assert fold(pen.entries).cleared(FOOT) is None


def test_the_profile_gathers_what_was_said_and_keeps_it() -> None:
    pen = Pen()
    pen.person(0, 1985, "woman", Said("diabetes", "yes"))
    pen.write(4, Person(height_cm=170))
    pen.write(9, Person(height_cm=171, said=(Said("diabetes", "no"),)))
    profile = fold(pen.entries).profile()
    assert (profile.born, profile.sex, profile.height_cm) == (1985, "woman", 171)
    assert profile.facts == {"diabetes": "no"}


def test_a_fact_of_a_complaint_is_no_fact_of_the_runner() -> None:
    pen = _sore()
    pen.assessed(1, night_pain="yes")
    history = fold(pen.entries)
    assert history.fact("night_pain") is None
    assert history.fact("night_pain", FOOT) is not None
    assert history.profile().facts == {}


def test_check_ins_of_a_span_come_with_their_entries() -> None:
    pen = _sore()
    first, _ = pen.morning(1, 0), pen.morning(5, 0)
    found = fold(pen.entries).checkins(Span.ending(on(1), 1))
    assert [entry for entry, _ in found] == [first]


def test_a_painful_run_is_an_activity_as_it_was_said() -> None:
    pen = Pen()
    pen.run(1, 20, during=4, km=3)
    ((_, body),) = fold(pen.entries).activities(ALWAYS)
    assert isinstance(body, Activity)
    assert (body.distance_m, body.felt) == (3000, (Felt(during=4, after=0),))


def test_a_run_that_names_no_pair_was_in_the_usual_one_of_its_day() -> None:
    pen = Pen()
    first = pen.write(-1, Activity("run", 1800, 1800))
    pen.write(0, Shoe("Invented Old", usual=True))
    second = pen.write(3, Activity("run", 1800, 1800))
    named = pen.write(4, Activity("run", 900, 900, shoe="Invented Race"))
    pen.write(10, Shoe("Invented New", usual=True))
    pen.write(11, Shoe("Invented New", style="minimal"))
    third = pen.write(12, Activity("run", 1800, 1800))
    pen.write(20, Shoe("Invented New", retired=True))
    last = pen.write(21, Activity("run", 1800, 1800))
    history = fold(pen.entries)
    told = [history.shoe_of(one) for one in (first, second, named, third, last)]
    assert told == ["", "Invented Old", "Invented Race", "Invented New", ""]
