"""The command form: told in the terminal, as data and as a page with charts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import call, data, done
from tests.exchange.fit.writer import outing


def brought(folder: Path) -> None:
    path = folder / "run.fit"
    path.write_bytes(outing(seconds=1500))
    done("import", str(path))


def test_form_is_told_and_drawn(tmp_path: Path) -> None:
    assert "No form yet" in done("form")
    brought(tmp_path)
    text = done("form")
    assert "Cadence" in text
    assert "171.0" in text
    page = tmp_path / "form.html"
    done("form", "--html", str(page))
    assert "Fresh against tired" in page.read_text(encoding="utf-8")


def test_form_as_data(tmp_path: Path) -> None:
    brought(tmp_path)
    wire = data("form")
    assert wire["instruments"][0]["last"]["figures"][0]["name"] == "cadence"
    assert wire["unmeasured"] == 0


def test_a_recording_that_cannot_be_measured_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    brought(tmp_path)
    monkeypatch.setattr("restride.desk.measuring.form.ENGINE", "next")
    monkeypatch.setattr("restride.desk.measuring.form.read", lambda *_: _Nothing())
    result = call("form")
    assert result.exit_code == 2
    assert "no longer holds" in result.stderr


class _Nothing:
    tracks = ()
