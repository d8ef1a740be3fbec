"""The counting: intervals against published figures, every measure on outcomes made by hand, calibration, misses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from restride.triage.evaluation.case import Case
from restride.triage.evaluation.playing import Outcome
from restride.triage.evaluation.score import Share, by, score
from restride.words.urgency import Urgency

CASE = Case(
    id="one",
    origin="invented",
    held_out=False,
    age=40,
    sex="man",
    story="",
    text="",
    zones=("calf",),
    side="left",
    gold="dvt",
    accepted=("pad",),
    urgency=Urgency.T1,
    accepted_urgency=(),
    must=("massage",),
    must_not=("achilles_loading",),
    otherwise="",
    answers={},
)


def outcome(urgency: Urgency, *ranked: tuple[str, float], **more: object) -> Outcome:
    found = Outcome(CASE, ranked, urgency, (), ("safety", "where"), ("emergency_now",), ("massage", "running"))
    return replace(found, **more)  # type: ignore[arg-type]


RIGHT = outcome(Urgency.T1, ("dvt", 0.9), ("pad", 0.1))
WRONG = outcome(
    Urgency.T3,
    ("achilles_mid", 0.5),
    ("pad", 0.3),
    ("blister", 0.1),
    ("dvt", 0.1),
    advised=("achilles_loading",),
    forbidden=(),
)


def test_wilson_intervals() -> None:
    low, high = Share(14, 14).interval
    assert low == pytest.approx(0.785, abs=0.001), "the evidence page's own example: 14 of 14"
    assert high == pytest.approx(1)
    low, high = Share(0, 10).interval
    assert low == 0
    assert high == pytest.approx(0.278, abs=0.001)
    assert Share(0, 0).interval == (0, 1)
    assert Share(0, 0).value is None


def test_every_measure() -> None:
    found = score([RIGHT, WRONG])
    hits = {name: (share.hits, share.of) for name, share in found.shares.items()}
    assert hits == {
        "gold first": (1, 2),
        "gold or an accepted cause first": (1, 2),
        "gold within three": (1, 2),
        "gold or accepted within three": (2, 2),
        "urgency exact": (1, 2),
        "urgency exact or accepted": (1, 2),
        "emergency recognised": (1, 2),
        "emergency rated T3 or T4": (1, 2),
        "T1 and T2 told to stop or be seen": (1, 2),
        "under-triage": (1, 2),
        "over-triage": (0, 2),
        "harmful advice": (1, 2),
        "needed advice missing": (1, 2),
    }


def test_an_accepted_tier_is_neither_under_nor_over() -> None:
    case = replace(CASE, urgency=Urgency.T3, accepted_urgency=(Urgency.T4,))
    for tier, under, over in ((Urgency.T4, 0, 0), (Urgency.T3, 0, 0), (Urgency.T2, 0, 1)):
        shares = score([replace(RIGHT, case=case, urgency=tier)]).shares
        assert (shares["under-triage"].hits, shares["over-triage"].hits) == (under, over)


def test_questions_and_calibration() -> None:
    found = score([RIGHT, WRONG, replace(WRONG, asked=("safety",) * 20)])
    assert (found.questions, found.questions_most, found.questions_emergency) == (2, 20, 20)
    assert found.brier == pytest.approx((0.1**2 + 0.5**2 + 0.5**2) / 3)
    assert [(one.least, one.count, one.right) for one in found.bins] == [(0.4, 2, 0.0), (0.8, 1, 1.0)]


def test_certainty_falls_in_the_last_bin() -> None:
    assert score([outcome(Urgency.T1, ("dvt", 1.0))]).bins[0].most == 1


def test_misses_say_what_went_wrong() -> None:
    assert score([RIGHT]).misses == ()
    (miss,) = score([WRONG]).misses
    assert miss.faults == (
        "dvt at place 4, first achilles_mid",
        "under-triage: T3 by the causes, right T1",
        "harmful: achilles_loading",
        "not told: massage",
    )


def test_no_outcome_at_all() -> None:
    found = score([])
    assert (found.count, found.questions, found.brier, found.bins, found.misses) == (0, None, None, (), ())
    assert all(share.value is None for share in found.shares.values())


def test_groups() -> None:
    groups = by([WRONG, RIGHT, RIGHT], lambda one: one.urgency.name)
    assert {name: one.count for name, one in groups.items()} == {"T1": 2, "T3": 1}
