"""Fear of moving: asked seldom and in our own words, and what the answers make smaller. Treats nobody's fear."""

from __future__ import annotations

from collections.abc import Iterator

from restride.diary.complaint import Fact
from restride.diary.history import History
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Day, between
from restride.words.measure import DAYS_PER_WEEK

RULE = "plan.fear"
HARM, AVOIDS, DAMAGE = "harm", "avoid", "damage"
QUESTIONS = {HARM: "fears_harm", AVOIDS: "leaves_out_for_fear", DAMAGE: "pain_means_damage"}
"""The questions, in the order in which they are asked, and the findings that keep their answers."""


def fearful(scene: Scene) -> Because | None:
    """Why steps are smaller (rule A5): so many of the questions were answered "yes" the last time.

    It holds until they are answered otherwise: a question that is skipped takes nothing back.
    """
    least = scene.cited("plan.fear.answers_min")
    there = [fact.yes for fact in _facts(scene.history) if fact.yes is not None and _stands(fact)]
    if len(there) < int(least.value):
        return None
    reads = tuple(dict.fromkeys(key[-1] for key in sorted(there)))
    says = "because.fear.much" if len(there) == len(QUESTIONS) else "because.fear.some"
    return Because(RULE, reads, (least,), says)


def asked_on(history: History) -> Day | None:
    """The last day on which any of the questions was answered or skipped; None where none ever was."""
    keys = [key for fact in _facts(history) for key in (fact.yes, fact.no, fact.unknown) if key is not None]
    return max(keys)[0] if keys else None


def due(scene: Scene) -> bool:
    """Whether to ask on this day: once a complaint has lasted a while, then seldom, and never while something stops.

    It stays open for some days only; whoever lets it pass has skipped it.
    """
    if not scene.watched or scene.situation.stop:
        return False
    first, stays = int(scene.value("plan.fear.first_days")), int(scene.value("plan.fear.open_days"))
    every = int(scene.value("watch.retest.fear_weeks")) * DAYS_PER_WEEK
    last = asked_on(scene.history)
    if last is None:
        ago = between(min(one.complaint.since for one in scene.watched), scene.on)
        return first <= ago < first + stays or (ago >= every and ago % every < stays)
    ago = between(last, scene.on)
    return ago >= every and ago % every < stays


def _facts(history: History) -> Iterator[Fact]:
    found = (history.fact(finding) for finding in QUESTIONS.values())
    return (fact for fact in found if fact is not None)


def _stands(fact: Fact) -> bool:
    """Whether "yes" was the last word; a skipped question is none."""
    return fact.yes is not None and (fact.no is None or fact.no <= fact.yes)
