"""An advice as plain JSON values, to be kept and read by other programs. Says it in ids; text.py says words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from restride.advice.verdict import Advice, Ask
from restride.diary.standing import Standing
from restride.knowledge.edition import Edition
from restride.plan.gate import GateItem
from restride.plan.ladder import Part, pattern
from restride.plan.session import Dosed, Session
from restride.plan.situation import Watched
from restride.report.next_step import next_step
from restride.report.phrase import METRIC, Speech
from restride.report.reason import backing
from restride.report.warning import help_to_wire
from restride.triage.flags import StandingFlag
from restride.words.because import Because, Cited
from restride.words.day import Day

FORMAT = 1
"""Counts up when a reader of yesterday could not read the wire form of today."""


def advice_to_wire(
    advice: Advice,
    edition: Edition,
    phrases: Mapping[str, str] | None = None,
    units: str = METRIC,
    country: str = "",
) -> dict[str, Any]:
    """The advice as JSON knows it; docs/reference/today.schema.json says what stands where.

    Parameters
    ----------
    edition
        The cards that spoke: they say when each number was last checked.
    phrases
        With sentences, each because carries its ``text`` too, in the ``units`` asked for.
    country
        Where the runner lives, two letters, for the numbers to ring in an emergency; empty where nobody said.

    Returns
    -------
    dict
        The same for the same advice: nothing in it depends on whether the advice was shown before. Lengths are minutes
        or kilometres as their names say, whatever the units.
    """
    wire = _Wire(edition, None if phrases is None else Speech(phrases, edition, advice.on, units))
    return {
        "format": FORMAT,
        "on": advice.on.isoformat(),
        "edition": advice.edition,
        "digest": advice.digest,
        "urgency": advice.urgency.name,
        "light": advice.light.value,
        "sessions": [wire.session(one) for one in advice.sessions],
        "because": [wire.because(one) for one in advice.because],
        "complaints": [wire.complaint(one) for one in advice.complaints],
        "unassessed": [one.id for one in advice.unassessed],
        "flags": [wire.flag(one) for one in advice.flags],
        "holds": [wire.because(one) for one in advice.holds],
        "left_out": [wire.because(one) for one in advice.left_out],
        "wins": [wire.because(one.because) for one in advice.wins],
        "contradictions": [wire.because(one) for one in advice.contradictions],
        "behind": [wire.because(one) for one in advice.behind],
        "flares": [wire.because(one) for one in advice.flares],
        "asks": [_ask(one) for one in advice.asks],
        "gate": [wire.gate_item(one) for one in advice.gate],
        "standing": wire.standing(advice.standing, advice.greens_needed),
        "next_step": wire.next_step(advice),
        "help": help_to_wire(edition, country, advice.urgency, (one.flag for one in advice.flags)),
    }


def session_to_wire(session: Session, speech: Speech) -> dict[str, Any]:
    """One session as JSON knows it, with its sentences."""
    return _Wire(speech.edition, speech).session(session)


def because_to_wire(why: Because, speech: Speech) -> dict[str, Any]:
    """One because as JSON knows it, with its sentence."""
    return _Wire(speech.edition, speech).because(why)


class _Wire:
    """Writes the parts of one advice."""

    def __init__(self, edition: Edition, speech: Speech | None) -> None:
        self.edition = edition
        self.speech = speech

    def because(self, why: Because) -> dict[str, Any]:
        wire: dict[str, Any] = {
            "rule": why.rule,
            "says": why.says,
            "entries": list(why.entries),
            "facts": dict(why.facts),
            "cited": [self.cited(one) for one in why.cited],
        }
        if self.speech is not None:
            wire["text"] = self.speech.because(why)
        return wire

    def cited(self, one: Cited) -> dict[str, Any]:
        held = backing(self.edition, one.id)
        return {
            "id": one.id,
            "value": one.value,
            "unit": one.unit,
            "source": list(one.sources),
            "grade": one.grade,
            "checked": held.checked.isoformat() if held is not None and held.checked is not None else None,
        }

    def session(self, one: Session) -> dict[str, Any]:
        return {
            "kind": one.kind,
            "minutes": one.minutes,
            "parts": _parts(one.parts),
            "rung": one.rung or None,
            "half": one.half,
            "rpe_least": one.rpe_least,
            "rpe_most": one.rpe_most,
            "km_most": one.km_most,
            "surface": one.surface or None,
            "optional": one.optional,
            "because": [self.because(why) for why in one.because],
            "items": [self.item(item) for item in one.items],
        }

    def item(self, one: Dosed) -> dict[str, Any]:
        wire: dict[str, Any] = {
            "item": one.item,
            "part": one.part,
            "minutes": one.minutes,
            "sets": one.sets,
            "repetitions": one.repetitions,
            "hold_s": one.hold_s,
            "load_kg": one.load_kg,
            "per_minute_least": one.per_minute_least,
            "per_minute_most": one.per_minute_most,
            "effort_most": one.effort_most,
            "feedback": one.feedback,
            "when": one.when or None,
            "because": [self.because(why) for why in one.because],
        }
        if self.speech is not None:
            wire["name"] = self.speech.item(one.item)
        return wire

    def complaint(self, one: Watched) -> dict[str, Any]:
        return {
            "id": one.complaint.id,
            "side": one.complaint.side.value,
            "zones": list(one.complaint.zones),
            "opened": one.complaint.opened.isoformat(),
            "tissue": one.tissue,
            "high_risk": one.high_risk,
            "diagnosis": one.complaint.diagnosis or None,
            "causes": [
                {"condition": cause.condition, "probability": cause.probability} for cause in one.complaint.causes
            ],
            "because": self.because(one.because),
        }

    def flag(self, one: StandingFlag) -> dict[str, Any]:
        return {
            "flag": one.flag,
            "urgency": one.urgency.name,
            "complaint": one.complaint or None,
            "silences": one.silences,
            "clears": one.clears,
            "since": one.since.isoformat(),
            "findings": list(one.findings),
            "because": self.because(one.because),
        }

    def gate_item(self, one: GateItem) -> dict[str, Any]:
        return {
            "id": one.id,
            "done": one.done,
            "have": one.have,
            "need": one.need,
            "held": one.held,
            "opens": [self.because(why) for why in one.opens],
            "because": self.because(one.because),
        }

    def standing(self, one: Standing, greens_needed: int) -> dict[str, Any]:
        at = pattern(self.edition, one.height)
        return {
            "door": one.door.value,
            "height": one.height,
            "rung": at.rung,
            "half": at.half,
            "greens": one.greens,
            "greens_needed": greens_needed,
            "repeats": one.repeats,
            "stable": one.stable,
            "stable_on": _day(one.stable_on),
            "fell_from": one.fell_from,
            "reds": [day.isoformat() for day in one.reds],
            "rest_from": _day(one.rest_from),
            "watch_until": _day(one.watch_until),
            "review": one.review,
            "since": _day(one.since),
            "judged_to": _day(one.judged_to),
            "phase": one.phase,
            "phase_since": _day(one.phase_since),
            "lines": [{"ladder": held.ladder, "height": held.height, "since": _day(held.since)} for held in one.lines],
            "stable_lines": [{"ladder": held.ladder, "height": held.height} for held in one.stable_lines],
            "changes": [{"kind": change.kind, "day": change.day.isoformat()} for change in one.changes],
        }

    def next_step(self, advice: Advice) -> dict[str, Any]:
        ahead = next_step(advice, self.edition)
        at = None if ahead.height is None else pattern(self.edition, ahead.height)
        return {
            "kind": ahead.kind,
            "greens_left": ahead.greens_left,
            "height": ahead.height,
            "rung": None if at is None else at.rung,
            "parts": [] if at is None else _parts(at.parts),
        }


def _parts(parts: tuple[Part, ...]) -> list[dict[str, float]]:
    return [{"repeats": one.repeats, "walk_min": one.walk_min, "run_min": one.run_min} for one in parts]


def _ask(one: Ask) -> dict[str, Any]:
    return {"id": one.id, "complaint": one.complaint or None, "day": _day(one.day)}


def _day(day: Day | None) -> str | None:
    return None if day is None else day.isoformat()
