"""The paths of the API: its description is there and names every operation, each with a token."""

from __future__ import annotations

import json

from tests.web.browser import Browser


def test_the_description_names_every_operation(browser: Browser) -> None:
    described = json.loads(browser.get("/api/v1/openapi.json").content)
    assert {"/api/v1/entries", "/api/v1/entries/{entry}", "/api/v1/advice", "/api/v1/plan", "/api/v1/measures"} == set(
        described["paths"]
    )
    for path in described["paths"].values():
        for operation in path.values():
            assert operation["security"] == [{"Token": []}]
            assert {"401", "422", "429"} <= set(operation["responses"])
