"""Advice as data: what advise() gives. Renders nothing; see report/."""

from __future__ import annotations

from dataclasses import dataclass

from restride.diary.complaint import Complaint
from restride.diary.standing import Standing
from restride.plan.gate import GateItem
from restride.plan.milestones.wins import Win
from restride.plan.session import Session
from restride.plan.situation import Watched
from restride.plan.step import Judged
from restride.triage.flags import StandingFlag
from restride.words.because import Because
from restride.words.day import Day
from restride.words.urgency import Light, Urgency


@dataclass(frozen=True, slots=True)
class Ask:
    """A question that stays open: which (a phrase key), about which complaint, about which day."""

    id: str
    complaint: str = ""
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """Everything said of one day, with its reasons.

    Parameters
    ----------
    edition, digest
        The version of the cards that spoke, and the digest that names them for ever.
    urgency, light
        The most urgent tier in force and what the day allows.
    sessions
        What to do; empty when somebody must look at once.
    because
        Why the light is what it is, the gravest first.
    holds
        Why nothing steps up today, or empty when it may; see ``greens`` of ``greens_needed``.
    left_out
        What is not done today and why: a rung that is not open, an exercise that hurt, what a cause forbids.
    contradictions
        Where what a clinician or the runner said of a complaint and its pain cannot both hold: the safer one counts.
    behind
        Which complaints take longer than they usually do, so that somebody should look; changes no session.
    wins
        What went well yesterday or this morning by the diary; none under a warning.
    small_steps
        Whether steps up go by half rungs, since moving feels risky to the runner.
    flares
        Which complaints flare, by the last day that counted; the plan for such days stands on a page of its own.
    judged, raised
        Judgements and flags that no entry holds yet: whoever keeps the diary writes them down.
    """

    on: Day
    edition: str
    digest: str
    urgency: Urgency
    light: Light
    sessions: tuple[Session, ...]
    because: tuple[Because, ...]
    complaints: tuple[Watched, ...]
    unassessed: tuple[Complaint, ...]
    flags: tuple[StandingFlag, ...]
    holds: tuple[Because, ...]
    asks: tuple[Ask, ...]
    gate: tuple[GateItem, ...]
    standing: Standing
    greens_needed: int
    judged: tuple[Judged, ...] = ()
    raised: tuple[StandingFlag, ...] = ()
    left_out: tuple[Because, ...] = ()
    contradictions: tuple[Because, ...] = ()
    behind: tuple[Because, ...] = ()
    wins: tuple[Win, ...] = ()
    flares: tuple[Because, ...] = ()
    small_steps: bool = False
