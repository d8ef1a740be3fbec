"""A slice of the ten million spoiled bytes, the same each time. The whole is asked for with ``python3 dev.py fuzz``."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from bench.fuzz import ROOT, TARGETS, anything
from restride.exchange.laboratory.reader import read as laboratory
from restride.exchange.laboratory.recording import Recording
from restride.exchange.reader import UNKNOWN, read
from tests.fuzz.seeds import seeds

SLICE_BYTES = 1_000_000
"""A tenth of the whole; some seconds."""


@pytest.mark.parametrize("kind", seeds())
def test_what_is_spoiled_was_sound(kind: str) -> None:
    for content in seeds()[kind]:
        anything(content)
        assert kind in TARGETS or read(content, "sound").kind != UNKNOWN


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris has no wheel for this system")
def test_spoiled_files_break_no_reader(tmp_path: Path) -> None:
    words = ["--only", "any", "--bytes", str(SLICE_BYTES), "--keep", str(tmp_path)]
    ended = subprocess.run(
        [sys.executable, "-m", "bench.fuzz", *words], cwd=ROOT, capture_output=True, check=False, text=True, timeout=300
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "all well" in ended.stdout


@pytest.mark.parametrize("content", seeds()["laboratory"])
def test_a_sound_recording_of_a_laboratory_holds_something(content: bytes) -> None:
    assert isinstance(laboratory(content, "sound"), Recording)
