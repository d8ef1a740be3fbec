"""The wire form: JSON as the schema says, the same whatever was shown before, each because down to source and grade."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from restride.report.wire import advice_to_wire
from tests.editions import shipped
from tests.report.pages import DAYS, day, phrases

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "docs" / "reference" / "today.schema.json").read_text("utf-8")
)
TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}
KNOWN = {
    *("$schema", "$defs", "$ref", "title", "type", "properties", "required", "additionalProperties", "items"),
    *("enum", "const", "anyOf", "pattern", "minimum", "maximum", "minItems"),
}
"""The words of JSON Schema that the small reader below understands; the schema uses no other."""


def faults(value: Any, schema: dict[str, Any], where: str = "$") -> list[str]:
    """What of a value is not as the schema says; a small reader of the words in ``KNOWN``."""
    unknown = schema.keys() - KNOWN
    assert not unknown, f"{where}: the reader does not know {unknown}"
    if "$ref" in schema:
        return faults(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], where)
    if "anyOf" in schema:
        return [] if any(not faults(value, one, where) for one in schema["anyOf"]) else [f"{where}: fits none"]
    found = []
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(_is(value, kind) for kind in kinds):
        return [f"{where}: {value!r} is no {kinds}"]
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{where}: {value!r} is none of {schema['enum']}")
    if "const" in schema and value != schema["const"]:
        found.append(f"{where}: {value!r} is not {schema['const']!r}")
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        found.append(f"{where}: {value!r} does not look like {schema['pattern']}")
    if isinstance(value, int | float) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        found.append(f"{where}: {value} is out of bounds")
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            found.append(f"{where}: holds too few")
        for number, one in enumerate(value):
            found.extend(faults(one, schema.get("items", {}), f"{where}[{number}]"))
    if isinstance(value, dict):
        found.extend(_object(value, schema, where))
    return found


def _is(value: Any, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, TYPES[kind])


def _object(value: dict[str, Any], schema: dict[str, Any], where: str) -> list[str]:
    found = [f"{where}.{name} is missing" for name in schema.get("required", []) if name not in value]
    for name, one in value.items():
        inner = schema.get("properties", {}).get(name, schema.get("additionalProperties", True))
        if inner is False:
            found.append(f"{where}.{name} is not in the schema")
        elif isinstance(inner, dict):
            found.extend(faults(one, inner, f"{where}.{name}"))
    return found


def wire(name: str, said: bool = False) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(
        json.dumps(advice_to_wire(day(name).advice, shipped(), phrases() if said else None))
    )
    return made


@pytest.mark.parametrize("name", DAYS)
@pytest.mark.parametrize("said", [False, True])
def test_the_wire_form_is_as_the_schema_says(name: str, said: bool) -> None:
    assert not faults(wire(name, said), SCHEMA)


def test_the_reader_of_the_schema_sees_faults() -> None:
    good = wire("kept")
    for broken in (
        {**good, "urgency": "T5"},
        {**good, "more": 1},
        {key: value for key, value in good.items() if key != "light"},
        {**good, "on": "tomorrow"},
        {**good, "standing": {**good["standing"], "height": -1}},
        {**good, "because": [{**good["because"][0], "entries": [1]}]},
    ):
        assert faults(broken, SCHEMA)


def test_each_cited_number_has_its_source_and_grade() -> None:
    cited = [one for why in wire("kept")["because"] for one in why["cited"]]
    assert cited
    assert any(one["source"] for one in cited)
    assert all(one["grade"] and one["unit"] for one in cited)


def test_never_checked_is_null() -> None:
    advice = day("kept").advice
    never = next(one for one in shipped().numbers.values() if one.backing.checked is None)
    why = replace(advice.because[0], cited=(never.cited,))
    made = advice_to_wire(replace(advice, because=(why,)), shipped())
    assert made["because"][0]["cited"][0]["checked"] is None


@pytest.mark.parametrize("name", ["climbed", "emergency"])
def test_it_does_not_depend_on_what_was_written_down_already(name: str) -> None:
    advice = day(name).advice
    flags = tuple(replace(flag, recorded=True) for flag in advice.flags)
    later = replace(advice, judged=(), raised=(), flags=flags)
    assert advice_to_wire(later, shipped()) == advice_to_wire(advice, shipped())


def test_text_stands_beside_the_key_only_when_asked_for() -> None:
    assert all("text" not in why for why in wire("kept")["because"])
    assert all(why["text"] for why in wire("kept", said=True)["because"])


def test_the_reference_page_names_every_key() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "today.md").read_text("utf-8")
    assert not [key for key in SCHEMA["properties"] if f"`{key}`" not in page]


def test_the_numbers_to_ring_stand_in_an_emergency_only() -> None:
    assert wire("kept")["help"] is None
    assert wire("emergency")["help"]["country"] == "any"
    made = advice_to_wire(day("emergency").advice, shipped(), country="DE")
    assert made["help"]["emergency"] == ["112"]
    assert not faults(made, SCHEMA)
