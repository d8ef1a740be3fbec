"""What comes after today, read from the standing: the next rung and what still opens it. Decides nothing; see plan/."""

from __future__ import annotations

from dataclasses import dataclass

from restride.advice.verdict import Advice
from restride.diary.standing import Door
from restride.knowledge.edition import Edition
from restride.plan.ladder import top
from restride.plan.protocol.volume import climb
from restride.words.urgency import Light, Urgency

SCOPE, RESTRICTED = "plan.scope", "plan.restricted"
CONTRADICTED = "plan.contradiction"
STOPPING = (SCOPE, RESTRICTED, CONTRADICTED)
"""Rules that end the plan for the day without any flag."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """What opens next.

    ``kind`` is climb (so many quiet runs more), held (earned, but something holds), top (no rung is left), rest (first
    quiet days), gate (the checklist), keep (the present volume), well (the session ceiling grows by itself), seen
    (somebody has to look first), settled (a word and the foot contradict each other, and days or a clinician settle it)
    or scope (the plan is not for this runner now). ``greens_left`` and ``height``, in half rungs, belong to climb and
    held.
    """

    kind: str
    greens_left: int = 0
    height: int | None = None


def next_step(advice: Advice, edition: Edition) -> NextStep:
    """What comes after today."""
    standing = advice.standing
    if stopped(advice):
        rules = {why.rule for why in advice.because} if advice.urgency < Urgency.T2 else set()
        return NextStep("scope" if SCOPE in rules else "settled" if rules == {CONTRADICTED} else "seen")
    if standing.rest_from is not None:
        return NextStep("rest")
    if standing.door is Door.GATE:
        return NextStep("gate")
    if standing.door is not Door.LADDER:
        return NextStep("keep" if standing.door is Door.KEEP else "well")
    if standing.height >= top(edition):
        return NextStep("top")
    left = max(advice.greens_needed - standing.greens, 0)
    height = climb(standing, edition, advice.on, None, small=advice.small_steps).height
    return NextStep("climb" if left else "held", left, height)


def stopped(advice: Advice) -> bool:
    """Whether a flag, a clinician's restriction or the scope of the plan stands before any running."""
    if advice.light is Light.BE_SEEN or any(session.kind == "non_loading" for session in advice.sessions):
        return True
    return any(why.rule in STOPPING for why in advice.because)
