"""An outing tells who recorded it and where each figure comes from, and nothing of what has no figures."""

from __future__ import annotations

from restride.diary.fold import fold
from restride.diary.kinds import Activity, Measured, Same
from restride.report.document import Document, Labels
from restride.report.outing.blocks import outing_blocks
from restride.report.text import render
from tests.diaries import Pen
from tests.report.pages import speech


def said(pen: Pen, name: str) -> str:
    history = fold(pen.entries)
    entry = history.find(name)
    assert entry is not None
    blocks = tuple(outing_blocks(entry, history, speech()))
    return " ".join(render(Document(blocks, Labels("", "", "", "", "")), 100).split()) if blocks else ""


def test_every_recording_and_every_figure_names_where_it_comes_from() -> None:
    pen = Pen()
    watch = Activity(
        "run",
        1800,
        1800,
        distance_m=5000,
        original="a#1",
        device="Invented Watch",
        measured=(
            Measured("cadence", 171.6, "spm", "native"),
            Measured("contact_balance", 50.2, "percent", "developer:Invented Pod"),
        ),
    )
    pod = Activity(
        "run", 1800, 1800, original="b#1", recovered=True, measured=(Measured("air_power", 3, "W", "native"),)
    )
    one, other = pen.write(1, watch), pen.write(1, pod)
    pen.write(1, Same((one.id, other.id)))
    told = said(pen, one.id)
    assert "2 entries tell of this outing" in told
    assert told.index(one.id) < told.index(other.id)
    assert "Invented Watch, its own records" in told
    assert "Contact balance, left foot 50.2 % Invented Watch, Invented Pod" in told
    assert "Air power 3 W" in told
    assert "from a damaged file" in told


def test_a_run_without_figures_says_nothing() -> None:
    pen = Pen()
    run = pen.run(1, 30)
    pen.morning(2, 1)
    assert said(pen, run.id) == ""
    assert said(pen, pen.entries[-1].id) == ""
