"""Trials of a laboratory as a document: each measure with its uncertainty, and how that is known. Measures nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isnan

from restride.gait.contact import Figure
from restride.gait.laboratory.trial import FORCE, MARKERS, Trial
from restride.gait.sensor.steps import FOOT, SACRUM, SHANK
from restride.report import document as doc
from restride.report.phrase import Speech
from restride.report.reason import labels
from restride.words.side import Side

DECIMALS = {"spm": 1, "percent": 1, "ms": 0}
"""More places than the uncertainty has would pretend."""

UNEVEN = 0.03
"""Steps that differ by more than this are of no steady run, and their middle says little (rule M1)."""

LEAST_STEPS = 40
"""Twenty steps of each foot, below which a median wanders (rule M1)."""


def measured_document(trials: Sequence[Trial], speech: Speech) -> doc.Document:
    """A table for each trial; what is unsure about it stands below."""
    blocks: list[doc.Block] = [doc.Title(speech.say("measure.title"))]
    for one in trials:
        blocks.append(doc.Heading(one.name))
        columns = tuple(speech.say(f"measure.column.{name}") for name in ("what", "value", "unsure", "steps"))
        blocks.append(doc.Table(columns, (*_figures(one, speech), *_strikes(one, speech))))
        blocks.extend(doc.Line(said) for said in _doubts(one, speech))
    blocks.append(doc.Foot((speech.say("measure.foot"),)))
    return doc.Document(tuple(blocks), labels(speech))


def _figures(one: Trial, speech: Speech) -> Iterator[tuple[str, ...]]:
    for figure in one.figures:
        name = _named(speech.say(f"measure.{figure.name}"), figure.side, speech)
        places, unit = DECIMALS[figure.unit], speech.say(f"measure.unit.{figure.unit}")
        yield name, f"{figure.value:.{places}f} {unit}", f"± {figure.uncertainty:.{places}f}", str(figure.count)


def _strikes(one: Trial, speech: Speech) -> Iterator[tuple[str, ...]]:
    for strike in one.strikes:
        name = _named(speech.say("measure.strike"), strike.side, speech)
        yield name, f"{strike.angle_deg:.1f}°", f"± {2 * strike.spread_deg:.1f}", str(strike.count)


def _named(name: str, side: Side | None, speech: Speech) -> str:
    return name if side is None else speech.say("measure.sided", what=name, side=speech.say(f"measure.side.{side}"))


def _doubts(one: Trial, speech: Speech) -> Iterator[str]:
    yield speech.say(f"measure.method.{one.method}")
    if one.contacts and one.method in {FOOT, SHANK}:
        yield speech.say("measure.landings", n=str(len(one.contacts)))
    if one.method == SACRUM and not any(figure.name == "contact_time" for figure in one.figures):
        yield speech.say("measure.no_contact")
    if one.method in {FORCE, MARKERS} and len(one.contacts) < LEAST_STEPS:
        yield speech.say("measure.few", n=str(len(one.contacts)))
    if one.uneven > UNEVEN:
        yield speech.say("measure.uneven", n=f"{100 * one.uneven:.1f}")
    for against in sorted({strike.against for strike in one.strikes}):
        yield speech.say(f"measure.against.{against}")


def measured_wire(trials: Sequence[Trial]) -> list[dict[str, object]]:
    """The same as plain data."""
    return [
        {
            "name": one.name,
            "method": one.method,
            "figures": [_wire(figure) for figure in one.figures],
            "strike_angle_deg": [
                {"side": str(s.side), "value": s.angle_deg, "spread": s.spread_deg, "against": s.against}
                for s in one.strikes
            ],
            "contacts": [
                {
                    "start_s": c.start_s,
                    "end_s": None if isnan(c.end_s) else c.end_s,
                    "side": None if c.side is None else str(c.side),
                }
                for c in one.contacts
            ],
        }
        for one in trials
    ]


def _wire(figure: Figure) -> dict[str, object]:
    return {
        "name": figure.name,
        "side": None if figure.side is None else str(figure.side),
        "value": figure.value,
        "uncertainty": figure.uncertainty,
        "unit": figure.unit,
        "count": figure.count,
    }
