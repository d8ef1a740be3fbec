"""The accuracy page is what the recordings give, and what was met stays met. The files stay outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.accuracy import BEGIN, END, PAGE, by_markers, drift, every, table
from bench.landing import apart_ms, unseen_ms
from bench.landing import rows as cues
from bench.line import Row
from bench.worn import sacrum, wrist
from restride.gait.laboratory.markers import BODY_HZ, RISE

pytestmark = pytest.mark.real

WORD = "**missed**"


def test_the_page_is_what_the_recordings_give(shared: Path) -> None:
    assert shared.is_dir()
    page = PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0].strip()
    assert page == table(every()), "run: python -m bench.accuracy --write"


def test_what_was_met_stays_met_and_the_wrist_is_refused(shared: Path) -> None:
    assert shared.is_dir()
    assert all(row.met for row in drift())
    # One of 31 short trials is off by 0.7 from the landings; the force's own landings and leavings differ by 1.7.
    assert [row.met for row in sacrum()] == [True, True, None, False, True, None]
    assert [row.met for row in wrist()] == [None]
    assert not [(row.what, row.on) for row in by_markers() if row.met is False]


def test_the_cue_of_a_landing_is_even_and_holds_for_a_runner_it_was_not_looked_for_on(shared: Path) -> None:
    assert shared.is_dir()
    found = list(cues())
    (shipped,) = (row for row in found if row[:2] == (RISE, BODY_HZ))
    even = min(apart_ms(row[2]) for row in found)
    assert apart_ms(shipped[2]) <= even + 0.31
    assert all(unseen_ms(row[2], row[3]) <= 5 for row in found if apart_ms(row[2]) <= even + 0.31)


def test_a_miss_is_written_as_a_miss() -> None:
    rows = [Row("a", "b", "c", False, "d"), Row("a", "b", "c", None, "d"), Row("a", "b", "c", True, "d")]
    assert WORD in table(rows)
    assert "1 of 2 aims are met." in table(rows)
