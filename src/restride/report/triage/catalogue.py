"""Every question of the interview with its answers, and the foot map, as plain JSON values. Asks none of them."""

from __future__ import annotations

from typing import Any

from restride.knowledge.edition import Edition, Question
from restride.report.phrase import Speech
from restride.triage.logic import DONT_KNOW
from restride.words.zone import ZONES, region

FORMAT = 1
"""Counts up when a reader of yesterday could not read the wire form of today."""


def edition_to_wire(edition: Edition) -> dict[str, str]:
    """Which cards spoke."""
    return {"name": edition.name, "version": edition.version, "digest": edition.digest}


def questions_to_wire(speech: Speech) -> dict[str, Any]:
    """Every question, in the order of the cards, and every zone; docs/reference/interview.md says what stands where."""
    edition = speech.edition
    return {
        "format": FORMAT,
        "edition": edition_to_wire(edition),
        "dont_know": DONT_KNOW,
        "questions": [_question(edition.questions[name], speech) for name in edition.questions],
        "zones": [
            {
                "id": zone,
                "words": speech.first(f"question.where.answers.{zone}", "unnamed.zone"),
                "region": region(zone),
            }
            for zone in ZONES
        ],
    }


def _question(card: Question, speech: Speech) -> dict[str, Any]:
    key = f"question.{card.id}"
    wire: dict[str, Any] = {
        "id": card.id,
        "asks": card.asks,
        "ask": speech.say(f"{key}.ask"),
        "why": speech.say(f"{key}.why") if speech.has(f"{key}.why") else "",
        "answers": [{"id": one.id, "words": _words(f"{key}.answers.{one.id}", one.id, speech)} for one in card.answers],
        "zones": list(card.zones),
        "never_if": list(card.never_if),
        "mandatory_in": card.mandatory_in,
        "order": card.order,
    }
    if card.asks == "number":
        finding = speech.edition.findings[card.finding]
        wire |= {"unit": finding.unit, "least": finding.least, "most": finding.most}
    return wire


def _words(key: str, name: str, speech: Speech) -> str:
    return speech.say(key) if speech.has(key) else name
