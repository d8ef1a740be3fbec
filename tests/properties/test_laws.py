"""Laws of the daily advice that hold for every diary: order, pain, flags, blanks, masks, sides, retractions, memory."""

from __future__ import annotations

import random
import re
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from restride.advice.advise import advise
from restride.diary.entry import Entry
from restride.diary.fold import extended, fold
from restride.diary.kinds import Activity, Checkin, Felt, Retraction
from restride.triage.index import index
from restride.words.day import Day, plus
from restride.words.side import Side
from tests.cases.player import MORNING, lasting, play
from tests.diaries import Pen
from tests.editions import shipped
from tests.properties.diaries_at_random import changed, diaries, load, no_faster, saying, told

Diary = tuple[Pen, Day]
some = settings(max_examples=max(12, settings().max_examples // 4), phases=[Phase.explicit, Phase.generate])
"""Each example replays a diary several times: a quarter of the usual number, and no search for a smaller one."""

FLAGGING = [
    "night_pain",
    "rest_pain",
    "limp",
    "fingertip_bone_spot",
    "walking_hurts",
    "cannot_walk_4_steps",
    "calf_ache_at_rest",
    "fever_or_unwell",
    "hot_swollen",
    "new_numbness",
    "chest_or_breath",
    "cold_pale_foot",
]
"""Findings that raise a flag alone or together."""


@some
@given(diaries(), st.randoms(use_true_random=False))
def test_order_and_doubles_change_nothing(diary: Diary, chance: random.Random) -> None:
    pen, day = diary
    mixed = [*pen.entries, *chance.sample(pen.entries, 3)]
    chance.shuffle(mixed)
    assert told(mixed, day) == told(pen.entries, day)


@some
@given(diaries())
def test_the_same_arguments_give_the_same_advice(diary: Diary) -> None:
    pen, day = diary
    first = told(pen.entries, day)
    index.cache_clear()
    assert told(pen.entries, day) == first


@some
@given(diaries(), st.data())
def test_more_pain_in_a_run_never_moves_on_faster(diary: Diary, data: st.DataObject) -> None:
    pen, day = diary
    runs = [n for n, entry in enumerate(pen.entries) if isinstance(entry.body, Activity) and entry.body.felt]
    if not runs:
        return
    which = data.draw(st.sampled_from(runs))
    body = pen.entries[which].body
    assert isinstance(body, Activity)
    more = data.draw(st.integers(1, 6))
    felt = body.felt[0]
    sorer = replace(felt, during=min(10, (felt.during or 0) + more))
    worse = told(changed(pen.entries, which, replace(body, felt=(sorer,))), day)
    assert no_faster(worse, told(pen.entries, day))


@some
@given(diaries(), st.data(), st.integers(1, 6))
def test_a_sorer_past_morning_never_moves_on_faster(diary: Diary, data: st.DataObject, more: int) -> None:
    # A morning that was better than any before it is left out: it is what lowers the measure (rule P1), and sorer it
    # would leave the measure where it was.
    pen, day = diary
    held = [(n, one.day, one.body) for n, one in enumerate(pen.entries) if isinstance(one.body, Checkin)]
    told_of = [(n, then, body.felt[0].morning or 0.0) for n, then, body in held if body.felt and then < day]
    usual = [
        (n, pain)
        for n, then, pain in told_of
        if (earlier := [other for _, before, other in told_of if before < then]) and pain >= max(earlier)
    ]
    if not usual:
        return
    which, pain = data.draw(st.sampled_from(usual))
    body = pen.entries[which].body
    assert isinstance(body, Checkin)
    sorer = replace(body, felt=(replace(body.felt[0], morning=min(10.0, pain + more)),))
    assert no_faster(told(changed(pen.entries, which, sorer), day), told(pen.entries, day))


@some
@given(diaries(), st.integers(0, 9), st.integers(1, 6))
def test_a_sorer_morning_today_never_moves_on_faster(diary: Diary, pain: int, more: int) -> None:
    pen, day = diary
    entries = [entry for entry in pen.entries if entry.day < day]
    at = entries[-1].recorded + timedelta(hours=12)

    def waking(score: float) -> Entry:
        return Entry("today", day, at, at, Checkin((Felt(morning=score),), 8, painkiller="no"))

    less, worse = told([*entries, waking(pain)], day), told([*entries, waking(min(10, pain + more))], day)
    assert no_faster(worse, less)


@some
@given(diaries(), st.sampled_from(FLAGGING), st.sampled_from(FLAGGING), st.sampled_from(["", "no", "dont_know"]))
def test_a_further_flag_never_lowers_the_urgency(diary: Diary, first: str, second: str, before: str) -> None:
    pen, day = diary
    at = pen.entries[-1].recorded + timedelta(hours=1)
    one = Entry("one", plus(day, -1), at, at, saying(first, "yes"))
    two = Entry("two", plus(day, -1), at, at + timedelta(minutes=1), saying(second, before or "yes"))
    fewer = told([*pen.entries, one, *([two] if before else [])], day)
    more = told([*pen.entries, one, replace(two, body=saying(second, "yes"))], day)
    assert more.urgency >= fewer.urgency
    assert more.light.strictness >= fewer.light.strictness
    assert {flag.flag for flag in fewer.flags} <= {flag.flag for flag in more.flags} or first == second


@some
@given(diaries(), st.data())
def test_a_blank_day_never_yields_more_load_than_a_good_one(diary: Diary, data: st.DataObject) -> None:
    pen, day = diary
    mornings = [n for n, entry in enumerate(pen.entries) if isinstance(entry.body, Checkin) and entry.day > day.min]
    which = data.draw(st.sampled_from(mornings))
    good = changed(pen.entries, which, Checkin((Felt(morning=0),), 8, painkiller="no"))
    blank = [entry for place, entry in enumerate(pen.entries) if place != which]
    assert load(told(blank, day)) <= load(told(good, day))


@some
@given(diaries(), st.data(), st.sampled_from(["yes", "to_run"]))
def test_masking_never_yields_more_load(diary: Diary, data: st.DataObject, word: str) -> None:
    pen, day = diary
    held = [n for n, entry in enumerate(pen.entries) if isinstance(entry.body, Activity | Checkin)]
    which = data.draw(st.sampled_from(held))
    body = pen.entries[which].body
    assert isinstance(body, Activity | Checkin)
    masked = told(changed(pen.entries, which, replace(body, painkiller=word)), day)
    honest = told(changed(pen.entries, which, replace(body, painkiller="no")), day)
    hidden = told(changed(pen.entries, which, replace(body, painkiller=None)), day)
    assert no_faster(masked, honest)
    assert load(hidden) <= load(honest)


SWAP = {"left": "right", "right": "left", "LEFT": "RIGHT", "RIGHT": "LEFT"}


def _swapped(text: str) -> str:
    return re.sub(r"\b(left|right|LEFT|RIGHT)\b", lambda found: SWAP[found[0]], text)


def _mirrored(value: Any) -> Any:
    if isinstance(value, Side):
        return value.mirrored
    if isinstance(value, str):
        return _swapped(value)
    if isinstance(value, tuple):
        return tuple(_mirrored(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _mirrored(getattr(value, one.name)) for one in fields(value)})
    return value


@some
@given(diaries())
def test_left_and_right_mirrored_gives_the_mirrored_advice(diary: Diary) -> None:
    pen, day = diary
    other = [replace(entry, body=_mirrored(entry.body)) for entry in pen.entries]
    assert repr(told(other, day)) == _swapped(repr(told(pen.entries, day)))


@some
@given(diaries(), st.data())
def test_retracting_equals_never_having_written(diary: Diary, data: st.DataObject) -> None:
    pen, day = diary
    which = data.draw(st.sampled_from(pen.entries))
    at = pen.entries[-1].recorded + timedelta(hours=1)
    back = Entry("back", plus(day, -1), at, at, Retraction(which.id, which.day))
    never = [entry for entry in pen.entries if entry is not which]
    assert told([*pen.entries, back], day) == told(never, day)


@some
@given(diaries(), st.data())
def test_extending_equals_folding_afresh(diary: Diary, data: st.DataObject) -> None:
    pen, _ = diary
    mixed = data.draw(st.permutations(pen.entries))
    history = fold([])
    for entry in mixed:
        history = extended(history, entry)
    assert history == fold(pen.entries)


@some
@given(diaries(), st.sampled_from(FLAGGING), st.integers(1, 120))
def test_time_alone_clears_no_flag(diary: Diary, finding: str, days: int) -> None:
    pen, day = diary
    at = pen.entries[-1].recorded + timedelta(hours=1)
    entries = [*pen.entries, Entry("flag", plus(day, -1), at, at, saying(finding, "yes"))]
    now, then = told(entries, day), told(entries, plus(day, days))
    assert {flag.flag for flag in now.flags} <= {flag.flag for flag in then.flags}
    assert then.urgency >= now.urgency


@some
@given(diaries())
def test_with_or_without_decisions_the_same_advice(diary: Diary) -> None:
    pen, day = diary
    kept = list(play(shipped(), pen.entries, day))[-2]
    assert (kept.day, kept.part) == (day, MORNING)
    history = fold(entry for entry in kept.entries if entry.by == "runner")
    bare = advise(shipped(), history.profile(), history, day)
    assert lasting(kept.advice) == lasting(bare)
