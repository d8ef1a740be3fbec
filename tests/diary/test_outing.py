"""One outing that several entries tell of: which is believed in what, and that nothing said about pain is lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from restride.diary.entry import Entry
from restride.diary.fold import extended, fold, until
from restride.diary.kinds import Activity, Felt, Lap, Measured, Said, Same
from restride.diary.outing import best_first, together, united
from restride.words.day import Span
from tests.diaries import Pen, on

WATCH = Activity(
    "run",
    1800,
    1790,
    run_s=1700,
    distance_m=5000,
    original="a#1",
    device="Watch",
    measured=(
        Measured("cadence", 170, "spm", "native"),
        Measured("speed", 2.8, "m/s", "derived"),
        Measured("contact_time", 250, "ms", "session"),
    ),
)
POD = Activity(
    "run",
    1850,
    1800,
    distance_m=5100,
    ascent_m=30,
    original="b#1",
    device="Pod",
    laps=(Lap(0, 1800, 5100),),
    measured=(Measured("speed", 2.83, "m/s", "native"), Measured("contact_time", 241, "ms", "native")),
)
HAND = Activity(
    "run", 1800, 1800, effort=4, felt=(Felt(during=3),), painkiller="no", shoe="Invented Daily", surface="road"
)


def _three() -> tuple[Pen, list[Entry]]:
    pen = Pen()
    return pen, [pen.write(1, body, hour=18) for body in (WATCH, POD, HAND)]


def _body(entry: Entry) -> Activity:
    assert isinstance(entry.body, Activity)
    return entry.body


def test_time_and_distance_come_from_the_best_recording_and_gaps_from_the_next() -> None:
    body = _body(united(_three()[1]))
    assert (body.elapsed_s, body.moving_s, body.run_s, body.distance_m) == (1800, 1790, 1700, 5000)
    assert (body.ascent_m, body.laps, body.device) == (30, POD.laps, "Watch")


def test_each_measure_comes_from_whoever_measured_it_best_and_names_another_device() -> None:
    found = {one.name: one for one in _body(united(_three()[1])).measured}
    assert found["cadence"] == WATCH.measured[0]
    assert found["speed"] == replace(POD.measured[0], device="Pod")
    assert found["contact_time"] == replace(POD.measured[1], device="Pod")


def test_what_the_runner_said_is_kept_whole_and_the_gravest_counts() -> None:
    _, entries = _three()
    worse = replace(WATCH, felt=(Felt(during=5),), painkiller="to_run", limp=True, effort=2, said=(Said("night_pain"),))
    body = _body(united([replace(entries[0], body=worse), *entries[1:]]))
    assert body.felt == (Felt(during=5), Felt(during=3))
    assert (body.painkiller, body.limp, body.effort, body.shoe, body.surface) == (
        "to_run",
        True,
        4,
        "Invented Daily",
        "road",
    )
    assert body.said == (Said("night_pain"),)


def test_the_order_of_the_entries_does_not_matter() -> None:
    _, entries = _three()
    assert len({repr(united(order)) for order in permutations(entries)}) == 1


def test_a_damaged_file_comes_after_a_whole_one_and_before_a_hand() -> None:
    _, (watch, pod, hand) = _three()
    broken = replace(watch, body=replace(WATCH, recovered=True))
    assert [one.id for one, _ in best_first([hand, broken, pod])] == [pod.id, watch.id, hand.id]


def test_an_outing_is_a_run_when_one_of_its_entries_says_so() -> None:
    _, (watch, pod, _) = _three()
    nameless = replace(watch, body=replace(WATCH, sport="cross", run_s=None))
    assert _body(united([nameless, pod])).sport == "run"


def test_links_that_share_an_entry_are_one_and_dead_links_bind_nothing() -> None:
    pen, (watch, pod, hand) = _three()
    links = [pen.write(1, Same((watch.id, pod.id))), pen.write(1, Same((pod.id, hand.id, "gone")))]
    live, doubles = together([watch, pod, hand, *links])
    assert [one.id for one in live] == [watch.id, links[0].id, links[1].id]
    assert doubles == {watch.id: (watch, pod, hand)}
    alone, none = together([watch, hand, links[0]])
    assert alone == [watch, hand, links[0]]
    assert none == {}


def test_an_outing_counts_once_and_comes_apart_when_the_word_is_taken_back() -> None:
    pen, (watch, pod, _) = _three()
    word = pen.write(1, Same((watch.id, pod.id)))
    history = fold(pen.entries)
    assert [entry.id for entry, _ in history.activities(Span(on(0), on(9)))] == [watch.id, "e0002"]
    back = pen.take_back(2, word)
    assert fold(pen.entries) == extended(history, back)
    assert len(extended(history, back).activities(Span(on(0), on(9)))) == 3


def test_another_recording_stands_in_when_the_first_is_taken_back() -> None:
    pen, (watch, pod, _) = _three()
    pen.write(1, Same((watch.id, pod.id)))
    pen.take_back(2, watch)
    assert [entry.id for entry, _ in fold(pen.entries).activities(Span(on(0), on(9)))] == [pod.id, "e0002"]


def test_entry_by_entry_and_at_once_give_the_same_and_so_does_an_earlier_day() -> None:
    pen, (watch, pod, hand) = _three()
    pen.morning(2, 1)
    pen.write(1, Same((watch.id, pod.id, hand.id)), hour=20, late=1)
    pen.run(3, 20)
    history = fold(())
    for entry in pen.entries:
        history = extended(history, entry)
    assert history == fold(pen.entries)
    assert extended(history, pod) == history
    assert until(history, on(2)).doubles == history.doubles
    assert len(until(history, on(2)).activities(Span(on(0), on(9)))) == 1


@given(st.permutations(range(4)))
def test_the_order_of_writing_changes_no_figure_of_the_outing(order: list[int]) -> None:
    bodies = (WATCH, POD, HAND, replace(POD, original="c#1", device="Third", measured=()))
    pen = Pen()
    entries = [pen.write(1, bodies[number], hour=18) for number in order]
    pen.write(1, Same(tuple(one.id for one in entries)))
    ((_, body),) = fold(pen.entries).activities(Span(on(0), on(9)))
    assert (body.moving_s, body.distance_m, body.device) == (1790, 5000, "Watch")
    assert {(one.name, one.device) for one in body.measured} == {
        ("cadence", ""),
        ("speed", "Pod"),
        ("contact_time", "Pod"),
    }
