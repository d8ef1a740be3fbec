"""Measured runs by instrument: never mixed, each outing once, and what was taken back is gone."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.entry import Entry
from restride.diary.fold import fold
from restride.diary.form import Form
from restride.diary.history import History
from restride.diary.kinds import Same, Shoe
from restride.gait.form.runs import Lane, lanes, last_measured
from tests.diaries import Pen, on
from tests.runs import Made, diary, numbers

WEEKS = {day: Made(minutes=12, seed=day) for day in range(0, 60, 6)}
TODAY = on(60)


def seen(entries: list[Entry]) -> tuple[Lane, ...]:
    return lanes(fold(entries), TODAY, numbers())


def forms(history: History) -> list[Form]:
    return [one.body for one in history.entries() if isinstance(one.body, Form)]


def runs(lane: Lane) -> int:
    return max(one.usual_runs + one.recent_runs for one in lane.changes)


def test_two_devices_are_two_lanes_and_the_one_with_more_runs_comes_first() -> None:
    one, other = diary(WEEKS, device="old watch"), diary({61: Made(minutes=12)}, device="new watch")
    other.entries = [replace(entry, id=f"x{entry.id}", body=_renamed(entry)) for entry in other.entries]
    found = lanes(fold([*one.entries, *other.entries]), on(62), numbers())
    assert [(lane.device, runs(lane)) for lane in found] == [("old watch", 10), ("new watch", 1)]


def _renamed(entry: Entry) -> Form:
    body = entry.body
    return replace(body, of=f"x{body.of}") if isinstance(body, Form) else body  # type: ignore[return-value]


def test_what_an_older_engine_made_is_passed_over() -> None:
    pen = diary(WEEKS)
    old = [
        replace(one, body=replace(one.body, engine="0")) if isinstance(one.body, Form) else one for one in pen.entries
    ]
    assert seen(old) == ()
    assert last_measured(fold(old)) is None
    assert last_measured(fold(pen.entries)) == on(54)


def test_a_run_that_was_taken_back_counts_no_more() -> None:
    pen = diary(WEEKS)
    first = next(one for one in pen.entries if not isinstance(one.body, Form))
    before = runs(seen(pen.entries)[0])
    pen.take_back(61, first)
    assert runs(seen(pen.entries)[0]) == before - 1


def test_one_outing_told_twice_by_one_instrument_counts_once() -> None:
    pen = diary(WEEKS)
    twin = diary({54: Made(minutes=14, seed=99)})
    pen.entries += [replace(one, id=f"t{one.id}", body=_twin(one)) for one in twin.entries]
    assert runs(seen(pen.entries)[0]) == 11
    ids = [one.id for one in pen.entries if one.day == on(54) and not isinstance(one.body, Form)]
    pen.write(54, Same(tuple(ids)))
    (lane,) = seen(pen.entries)
    assert runs(lane) == 10
    assert lane.last is not None
    assert lane.last.steady_s == 14 * 60


def _twin(entry: Entry) -> Form:
    body = entry.body
    return replace(body, of=f"t{body.of}") if isinstance(body, Form) else body  # type: ignore[return-value]


def test_an_empty_diary_has_no_lane() -> None:
    assert lanes(fold(Pen().entries), TODAY, numbers()) == ()


def test_balance_is_judged_in_the_usual_pair_of_runs_that_name_none() -> None:
    made = {day: Made(minutes=20, seed=day) for day in range(0, 60, 3)}
    pen = diary(made, shoe="")
    assert "shoe" in {one.lacks for one in seen(pen.entries)[0].changes}
    pen.write(-1, Shoe("Invented Daily", usual=True))
    (balance,) = (one for one in seen(pen.entries)[0].changes if one.name == "contact_balance")
    assert (balance.lacks, balance.shoe) == ("", "Invented Daily")
