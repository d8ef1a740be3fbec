"""The page of the API says every operation and every shape, and loads nothing but the frame of every page."""

from __future__ import annotations

import json
import re

import pytest

from restride.web.api.described import kind_of, operations, shapes
from tests.web.browser import Browser, words


def test_it_says_every_operation_and_every_shape(browser: Browser) -> None:
    described = json.loads(browser.get("/api/v1/openapi.json").content)
    page = browser.get("/programs")
    said = words(page)
    assert len(operations(described)) == 9
    for one in operations(described):
        assert f"{one.method} {one.path}" in said
        assert {"401", "429"} <= set(one.refuses)
    links = re.findall(r'href="#(\w+)"', page.content.decode())
    names = {one.name for one in shapes(described)}
    assert {"NewPain", "Written", "Troubles"} <= names
    assert set(links) - {"content"} <= names
    assert all(f'id="{name}"' in page.content.decode() for name in names)


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ({"type": "number"}, "number"),
        ({"type": "string", "format": "date"}, "date"),
        ({"anyOf": [{"type": "number"}, {"type": "null"}]}, "number or null"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Felt"}}, "list of Felt"),
        ({"const": "pain"}, "“pain”"),
        ({"enum": ["left", "right"]}, "“left” or “right”"),
        ({}, "any"),
    ],
)
def test_kinds_in_few_words(schema: object, kind: str) -> None:
    assert kind_of(schema) == kind
