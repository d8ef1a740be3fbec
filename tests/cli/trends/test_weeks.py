"""The command trends: told in the terminal, drawn on a page."""

from __future__ import annotations

from pathlib import Path

from tests.cli.calls import done, refused, sore


def test_weeks_are_told_and_drawn(tmp_path: Path) -> None:
    sore()
    assert "Where it hurt" in done("trends", "--days", "28")
    path = tmp_path / "page.html"
    done("trends", "--html", str(path))
    html = path.read_text(encoding="utf-8")
    assert "<svg" in html
    assert "<script" not in html
    assert "cannot be written" in refused("trends", "--html", str(tmp_path))
