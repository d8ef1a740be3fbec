"""Laws of coming back after time off, of pain that is said today, and of what has not happened."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from restride.advice.ahead.what_if import Change, what_if
from restride.diary.entry import Entry
from restride.diary.fold import fold
from restride.diary.kinds import RUNNER, Activity, Checkin, Cramp, Declined, Exercise, Note, PainSpot, Said
from restride.diary.standing import Door
from restride.plan.ladder import pattern
from restride.plan.mind.fear import QUESTIONS
from restride.words.day import Day, plus
from restride.words.side import Side
from tests.diaries import Pen, on
from tests.editions import shipped
from tests.properties.diaries_at_random import ACHILLES, SHAFT, diaries, load, no_faster, run_minutes, told
from tests.properties.lives_at_random import Life, lives

some = settings(max_examples=max(12, settings().max_examples // 4), phases=[Phase.explicit, Phase.generate])
few = settings(max_examples=max(6, settings().max_examples // 12), phases=[Phase.explicit, Phase.generate])
"""What lives a fortnight twice."""
IDLE = st.sampled_from(
    [
        Activity("walk", 2400, 2400),
        Activity("cross", 2400, 2400, name="bike"),
        Checkin(sleep_h=8, painkiller="no"),
        Exercise("short_foot", 3, 10),
        Declined("everything", "ill"),
        Cramp(Side.LEFT, ("hallux-pulp",), 2, "night"),
        Note("no run today"),
    ]
)
"""What may be written on days without a run; nothing of it hurts."""


@settings(max_examples=50, phases=[Phase.explicit, Phase.generate])
@given(
    st.sampled_from([0, 5, 13, 14, 20, 27, 28, 40, 60]),
    st.lists(st.tuples(st.integers(1, 60), IDLE), max_size=6),
    st.sampled_from([20, 40, 90]),
)
def test_after_time_off_while_well_no_run_starts_above_its_rung(
    off: int, meanwhile: list[tuple[int, object]], long: int
) -> None:
    pen = Pen()
    pen.person(-40)
    for day in range(-40, 1, 2):
        pen.run(day, long, during=None, km=long / 6)
    for day, body in sorted(meanwhile, key=lambda one: one[0]):
        if day < off:
            pen.write(day, body, hour=10)  # type: ignore[arg-type]
    advice = told(pen.entries, on(off))
    value = shipped().value
    for weeks, rung in (("off_weeks_long", "long_rung"), ("off_weeks_short", "short_rung")):
        if off >= value(f"plan.restart.{weeks}") * 7:
            most = pattern(shipped(), int(value(f"plan.restart.{rung}")) * 2)
            assert advice.standing.door is Door.LADDER
            assert load(advice) <= most.run_s / 60
            return
    assert advice.standing.door is Door.WELL
    assert sum(run_minutes(one) for one in advice.sessions) <= long * value("load.session.cap")


@some
@given(diaries(), st.data(), st.integers(1, 10))
def test_a_pain_that_is_said_today_never_gives_more(diary: tuple[Pen, Day], data: st.DataObject, score: int) -> None:
    pen, day = diary
    entries = [entry for entry in pen.entries if entry.day < day]
    zones = data.draw(st.sampled_from([ACHILLES, SHAFT, ("plantar-heel-medial",)]))
    moment = data.draw(st.sampled_from(["rest", "night", "morning", "daily"]))
    body = PainSpot(data.draw(st.sampled_from([Side.LEFT, Side.RIGHT])), zones, score, moment)
    at = datetime(day.year, day.month, day.day, 7, tzinfo=UTC) + timedelta(minutes=len(entries))
    assert no_faster(told([*entries, Entry("pain", day, at, at, body)], day), told(entries, day))


@few
@given(lives(days=4))
def test_supposing_nothing_is_the_plan_itself_and_writes_nothing(life: Life) -> None:
    last = life[-1]
    before = list(last.history.written_down())
    found = what_if(shipped(), last.history, last.on, Change())
    assert found.differing == ()
    assert found.plain == found.changed
    assert found.plain[0].advice == last.advice
    assert list(last.history.written_down()) == before
    assert fold(before) == last.history


@few
@given(lives(days=4), st.sampled_from([Change(rest=True), Change(run_min=60), Change(pain=4), Change(pain=8)]))
def test_whatever_is_supposed_is_not_written_and_leaves_today_as_it_is(life: Life, change: Change) -> None:
    last = life[-1]
    before = list(last.history.written_down())
    found = what_if(shipped(), last.history, last.on, change)
    assert found.changed[0].advice == last.advice
    assert list(last.history.written_down()) == before
    if change.pain is not None:
        tomorrow = [days[1].advice for days in (found.changed, found.plain)]
        assert tomorrow[0].on == plus(last.on, 1)
        assert no_faster(*tomorrow)


@some
@given(diaries(), st.lists(st.sampled_from(["yes", "no", "dont_know"]), min_size=3, max_size=3), st.integers(1, 9))
def test_no_answer_on_fear_gives_more(diary: tuple[Pen, Day], words: list[str], ago: int) -> None:
    pen, day = diary
    said = tuple(Said(name, word, complaint=RUNNER) for name, word in zip(QUESTIONS.values(), words, strict=True))
    then = plus(day, -ago)
    at = datetime(then.year, then.month, then.day, 6, tzinfo=UTC)
    afraid = told([*pen.entries, Entry("fear", then, at, at, Checkin(said=said))], day)
    assert no_faster(afraid, told(pen.entries, day))
    if words.count("yes") < 2:
        assert afraid.sessions == told(pen.entries, day).sessions
