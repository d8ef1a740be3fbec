"""The answers on fear are kept as the whole person's, a skipped one as skipped, and nothing else is written."""

from __future__ import annotations

from restride.desk.programme.minding import minded
from restride.desk.programme.morning import Morning
from restride.diary.kinds import RUNNER, Checkin, Said
from restride.plan.mind.fear import asked_on, fearful
from tests.desk.desks import place, sore


def test_answers_are_kept_and_heeded() -> None:
    one = place()
    sore(one)
    now = minded(one, {"harm": "yes", "avoid": "yes"}, "told once")
    assert isinstance(now, Morning)
    assert fearful(now.scene) is not None
    assert asked_on(now.history) == one.today
    again = minded(one, {"harm": "yes", "avoid": "yes"}, "told once")
    assert isinstance(again, Morning)
    entries = one.entries()
    assert isinstance(entries, list)
    (kept,) = [entry.body for entry in entries if isinstance(entry.body, Checkin)]
    assert kept.said == (
        Said("fears_harm", "yes", complaint=RUNNER),
        Said("leaves_out_for_fear", "yes", complaint=RUNNER),
        Said("pain_means_damage", "dont_know", complaint=RUNNER),
    )
    assert not kept.felt
