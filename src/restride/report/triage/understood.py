"""What was understood of own words, one line for each thing that can be left out. Hears nothing itself."""

from __future__ import annotations

from restride.report.phrase import Speech
from restride.triage.words import Heard, Part, Understood


def lines_of(understood: Understood, speech: Speech) -> list[tuple[Part, str]]:
    """Everything that was understood, each with the part of it that it is."""
    lines: list[tuple[Part, str]] = [
        (zone, f"{speech.say('understood.place')}: {speech.say(f'question.where.answers.{zone}')}")
        for zone in understood.zones
    ]
    if understood.side is not None:
        side = speech.say(f"side.{understood.side.value}")
        lines.append((understood.side, f"{speech.say('understood.side')}: {side}"))
    lines.extend((one, _heard_words(one, speech)) for one in understood.heard)
    return lines


def _heard_words(one: Heard, speech: Speech) -> str:
    finding = speech.first(f"finding.{one.finding}.name", "unnamed.finding")
    if one.value is not None:
        unit = speech.edition.findings[one.finding].unit
        finding = speech.say("understood.number", finding=finding, value=speech.quantity(one.value, unit))
    key = {"yes": "yes", "no": "no"}.get(one.answer, "unsure")
    if one.past or one.other:
        key = "past" if one.past else "other"
    return f"{speech.say(f'understood.{key}')}: {finding} (“{one.words}”)"


def notes_of(understood: Understood, speech: Speech) -> list[str]:
    """What has to be said of the reading itself, and which warning words raise their question."""
    keys = []
    if understood.truncated:
        keys.append("truncated")
    elif not understood.screened:
        keys.append("unscreened")
    raised = [name for name in understood.red if understood.answers.get(name) != "yes"]
    notes = [speech.say(f"understood.{key}") for key in keys]
    if raised:
        words = [speech.first(f"finding.{name}.name", "unnamed.finding") for name in raised]
        notes.append(f"{speech.sentence('understood.raised')}: {speech.say('list.also').join(words)}.")
    return notes
