"""Why nothing climbs: one hold at a time, each with its because, and silence that never lets anything climb."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from restride.diary.kinds import Checkin
from restride.diary.standing import Colour, Door, Standing
from restride.plan.hold import holds, masked_today
from restride.plan.reaction import reaction
from tests.diaries import FOOT, Pen, on
from tests.scenes import WHY, scene

TODAY = 20
ON_LADDER = Standing(Door.LADDER, 4, sore=True, since=on(0), climb_level=1)
TISSUES = ("bone", "tendon", "fascia", "joint", "nerve", "muscle")


def _even(pain: float = 0, days: int = 14, sleep: float = 8) -> Pen:
    """A sore foot and even mornings up to today."""
    pen = Pen()
    pen.sore(0)
    for day in range(TODAY - days + 1, TODAY + 1):
        pen.morning(day, pain, sleep=sleep)
    return pen


def _without_today(pen: Pen) -> Pen:
    pen.entries = [one for one in pen.entries if not (one.kind == "checkin" and one.day == on(TODAY))]
    return pen


def _says(pen: Pen, tissue: str = "tendon", standing: Standing = ON_LADDER) -> list[str]:
    return [why.says for why in holds(scene(pen, TODAY, tissue), standing)]


@pytest.mark.parametrize("tissue", TISSUES)
def test_an_ordinary_quiet_morning_holds_nothing(tissue: str) -> None:
    assert _says(_even(), tissue) == []


def test_where_nothing_hurts_nothing_has_to_be_asked() -> None:
    assert _says(Pen()) == []


@pytest.mark.parametrize("tissue", TISSUES)
def test_a_missing_morning_holds(tissue: str) -> None:
    (why,) = holds(scene(_without_today(_even()), TODAY, tissue), ON_LADDER)
    assert (why.rule, why.says) == ("plan.missing_morning", "because.hold.no_morning")
    assert dict(why.facts) == {"complaint": FOOT}


@pytest.mark.parametrize(("tissue", "most"), [("bone", 0), ("nerve", 0), ("joint", 2), ("muscle", 2), ("tendon", 3)])
def test_morning_pain_above_the_green_limit_of_the_tissue_holds(tissue: str, most: float) -> None:
    level = replace(ON_LADDER, climb_level=most)
    assert _says(_even(most), tissue, level) == []
    pen = _without_today(_even(most))
    today = pen.morning(TODAY, most + 0.5, sleep=8)
    (why,) = holds(scene(pen, TODAY, tissue), level)
    assert (why.says, why.entries) == ("because.hold.morning_pain", (today.id,))
    assert why.cited[0].id == f"plan.reaction.{tissue}.morning_green_max"
    assert dict(why.facts)["morning"] == most + 0.5


def test_a_week_that_hurt_a_point_more_than_the_last_holds() -> None:
    pen = Pen()
    pen.sore(0)
    for day in range(TODAY - 13, TODAY + 1):
        pen.morning(day, 1 if day <= TODAY - 7 else 2, sleep=8)
    found = {why.says: why for why in holds(scene(pen, TODAY), replace(ON_LADDER, climb_level=None))}
    assert list(found) == ["because.hold.weekly_rise"]
    assert dict(found["because.hold.weekly_rise"].facts)["rise"] == 1


def test_mornings_that_crept_above_the_level_of_the_climb_hold() -> None:
    assert _says(_even(1.5)) == ["because.creep.hold"]
    assert _says(_even(1)) == []


@pytest.mark.parametrize(
    ("word", "says"), [("yes", "because.hold.painkiller"), ("to_run", "because.hold.painkiller_to_run")]
)
def test_a_painkiller_of_this_morning_holds(word: str, says: str) -> None:
    pen = _without_today(_even())
    today = pen.morning(TODAY, 0, painkiller=word, sleep=8)
    (why,) = holds(scene(pen, TODAY), ON_LADDER)
    assert (why.says, why.entries) == (says, (today.id,))
    assert [card.id for card in why.cited] == ["plan.mask.painkiller_hours"]


@pytest.mark.parametrize("word", ["no", None])
def test_no_painkiller_masks_nothing(word: str | None) -> None:
    pen = Pen()
    pen.morning(TODAY, 0, painkiller=word)
    assert masked_today(scene(pen, TODAY)) is None


def test_the_painkiller_of_yesterday_morning_is_past() -> None:
    pen = Pen()
    pen.morning(TODAY - 1, 0, painkiller="yes")
    pen.morning(TODAY, 0)
    assert masked_today(scene(pen, TODAY)) is None


def test_of_two_answers_of_one_morning_the_yes_counts() -> None:
    for words in (("yes", "no"), ("no", "yes")):
        pen = Pen()
        for word in words:
            pen.morning(TODAY, 0, painkiller=word)
        assert masked_today(scene(pen, TODAY)) is not None


@pytest.mark.parametrize("tissue", TISSUES)
@pytest.mark.parametrize("which", [0, 1, 2])
@given(
    words=st.lists(st.sampled_from(["no", "yes", "to_run", None]), min_size=3, max_size=3),
    mask=st.sampled_from(["yes", "to_run"]),
)
@settings(max_examples=20)
def test_masking_a_morning_never_makes_a_running_day_greener(
    tissue: str, which: int, words: list[str | None], mask: str
) -> None:
    colours = []
    for masked in (False, True):
        pen = _even()
        pen.entries = [one for one in pen.entries if one.day < on(TODAY - 2) or one.kind != "checkin"]
        pen.run(TODAY - 2, 20)
        for back, word in enumerate(words):
            pen.morning(TODAY - back, 0, painkiller=mask if masked and back == which else word)
        there = scene(pen, TODAY, tissue)
        colours.append(reaction(there, there.watched[0], on(TODAY - 2), ON_LADDER).colour)
    assert colours[1].strictness >= colours[0].strictness


def test_a_last_morning_of_bone_under_a_painkiller_is_not_green() -> None:
    pen = _without_today(_even())
    pen.run(TODAY - 2, 20)
    pen.morning(TODAY, 0, painkiller="yes", sleep=8)
    there = scene(pen, TODAY, "bone")
    assert reaction(there, there.watched[0], on(TODAY - 2), ON_LADDER).colour is Colour.AMBER


def test_a_short_week_of_sleep_holds() -> None:
    found = {why.says: why for why in holds(scene(_even(sleep=6.5), TODAY), ON_LADDER)}
    assert list(found) == ["because.hold.sleep_week"]
    assert dict(found["because.hold.sleep_week"].facts) == {"hours": 6.5}
    assert _says(_even(sleep=7)) == []


def test_a_few_short_nights_are_no_week() -> None:
    pen = _even()
    pen.entries = [one for one in pen.entries if one.kind != "checkin"]
    for day in range(TODAY - 2, TODAY + 1):
        pen.morning(day, 0, sleep=6)
    assert _says(pen) == []


def test_one_short_night_holds_on_its_morning_only() -> None:
    pen = _without_today(_even())
    pen.morning(TODAY, 0, sleep=5)
    assert _says(pen) == ["because.hold.sleep_night"]
    yesterday = _even()
    yesterday.write(TODAY - 1, Checkin(sleep_h=5))
    assert _says(yesterday) == []


def test_who_says_nothing_of_sleep_is_not_held_for_it() -> None:
    pen = _even()
    pen.entries = [one for one in pen.entries if one.kind != "checkin"]
    for day in range(TODAY - 13, TODAY + 1):
        pen.morning(day, 0)
    assert _says(pen) == []


def test_a_week_of_silence_holds_though_this_morning_speaks() -> None:
    pen = Pen()
    pen.sore(TODAY - 10)
    pen.morning(TODAY, 0, sleep=8)
    (why,) = holds(scene(pen, TODAY), ON_LADDER)
    assert (why.rule, why.says) == ("plan.silence", "because.hold.silence")


def test_what_a_watch_brought_in_is_no_word_of_the_runner() -> None:
    pen = Pen()
    pen.sore(TODAY - 10)
    run = pen.run(TODAY - 2, 20)
    pen.morning(TODAY, 0, sleep=8)
    assert _says(pen) == []
    pen.entries = [replace(one, by="import") if one.id == run.id else one for one in pen.entries]
    assert _says(pen) == ["because.hold.silence"]


def test_a_run_beyond_the_plan_holds_until_its_watch_ends() -> None:
    for back, says in ((1, []), (0, ["because.hold.overshoot"]), (-1, ["because.hold.overshoot"])):
        watch = replace(ON_LADDER, watch_until=on(TODAY - back))
        assert _says(_even(), standing=watch) == says


def test_what_triage_holds_is_held_in_its_own_words() -> None:
    there = scene(_even(), TODAY, holds=True)
    assert holds(there, ON_LADDER) == (WHY,)


def test_a_complaint_nobody_asked_about_holds() -> None:
    there = scene(_even(), TODAY)
    new = there.watched[0].complaint
    there = replace(there, situation=replace(there.situation, unassessed=(new,)))
    (why,) = holds(there, ON_LADDER)
    assert (why.says, why.entries) == ("because.hold.unassessed", (new.opened_by,))


@given(st.sets(st.integers(TODAY - 13, TODAY)), st.sampled_from(TISSUES))
def test_a_blank_morning_never_lifts_a_hold(blank: set[int], tissue: str) -> None:
    pen = _even()
    whole = set(_says(pen, tissue))
    pen.entries = [one for one in pen.entries if one.kind != "checkin" or (one.day - on(0)).days not in blank]
    assert whole <= set(_says(pen, tissue))


@given(st.lists(st.integers(0, 8), min_size=14, max_size=14), st.sampled_from(TISSUES), st.integers(1, 2))
def test_a_sorer_morning_today_never_lifts_a_hold(pains: list[int], tissue: str, more: int) -> None:
    counts = []
    for added in (0, more):
        pen = Pen()
        pen.sore(0)
        for place, pain in enumerate(pains):
            pen.morning(TODAY - place, pain + (added if place == 0 else 0), sleep=8)
        counts.append({why.rule for why in holds(scene(pen, TODAY, tissue), ON_LADDER)})
    assert counts[0] <= counts[1]
