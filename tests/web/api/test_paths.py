"""The paths of the API: its description is there and names every operation, each with a token."""

from __future__ import annotations

import json

from tests.web.browser import Browser


def test_the_description_names_every_operation(browser: Browser) -> None:
    described = json.loads(browser.get("/api/v1/openapi.json").content)
    named = {"advice", "entries", "entries/{entry}", "measures", "plan", "standing"}
    assert {f"/api/v1/{one}" for one in named} == set(described["paths"])
    for path in described["paths"].values():
        for operation in path.values():
            assert operation["security"] == [{"Token": []}]
            assert {"401", "422", "429"} <= set(operation["responses"])
