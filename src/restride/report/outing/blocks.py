"""What was measured on one outing, with the recording each figure comes from. Chooses none; see diary/outing.py."""

from __future__ import annotations

from collections.abc import Iterator

from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Activity, Measured
from restride.diary.outing import best_first
from restride.report import document as doc
from restride.report.entry_words import entry_words
from restride.report.phrase import Speech, capital

DEVELOPER = "developer:"
"""How the source of a field begins that an app or a sensor of its own wrote."""


def outing_blocks(entry: Entry, history: History, speech: Speech) -> Iterator[doc.Block]:
    """The recordings of an outing, where there are several, and every measure with its source."""
    if not isinstance(entry.body, Activity):
        return
    members = history.doubles.get(entry.id, ())
    if members:
        yield doc.Paragraph(speech.say("outing.several", n=str(len(members))))
        heads = (speech.say("outing.id"), speech.say("outing.recorded_by"), speech.say("outing.what"))
        yield doc.Table(heads, tuple(_recording(one, body, speech) for one, body in best_first(members)))
    if entry.body.measured:
        yield doc.Paragraph(speech.say("outing.measured"))
        columns = tuple(speech.say(f"outing.{name}") for name in ("quantity", "mean", "origin"))
        yield doc.Table(columns, tuple(_measure(one, entry.body, speech) for one in entry.body.measured))


def _recording(entry: Entry, body: Activity, speech: Speech) -> tuple[str, str, str]:
    by = body.device or speech.say("outing.file" if body.original else "outing.hand")
    what = capital(entry_words(body, speech))
    return entry.id, by, speech.say("outing.damaged", what=what) if body.recovered else what


def _measure(one: Measured, body: Activity, speech: Speech) -> tuple[str, str, str]:
    named = f"outing.measure.{one.name}"
    name = speech.say(named) if speech.has(named) else one.name.replace("_", " ")
    return capital(name), f"{speech.number(one.value)} {_unit(one.unit, speech)}".strip(), _source(one, body, speech)


def _unit(unit: str, speech: Speech) -> str:
    named = f"outing.unit.{unit}"
    return speech.say(named) if speech.has(named) else unit


def _source(one: Measured, body: Activity, speech: Speech) -> str:
    if one.source.startswith(DEVELOPER):
        said = one.source.removeprefix(DEVELOPER)
    else:
        named = f"outing.source.{one.source}"
        said = speech.say(named) if speech.has(named) else one.source
    device = one.device or body.device
    return speech.say("outing.from", device=device, source=said) if device else said
