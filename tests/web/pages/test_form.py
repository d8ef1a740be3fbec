"""The page of form: empty, and with a measured run; it measures nothing itself."""

from __future__ import annotations

from pathlib import Path

from restride.desk.files.import_files import import_files
from tests.exchange.fit.writer import outing
from tests.web.browser import Browser


def test_form_stands_on_a_page(browser: Browser, tmp_path: Path) -> None:
    assert "No form yet" in browser.read("/form")
    assert '"/form"' in browser.get("/more").content.decode()
    path = tmp_path / "run.fit"
    path.write_bytes(outing(seconds=1500))
    import_files(browser.place, [path])
    page = browser.read("/form")
    assert "Cadence" in page
    assert "171.0" in page
    assert browser.client.post("/form").status_code in {403, 405}
