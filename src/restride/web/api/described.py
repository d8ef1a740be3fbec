"""The API as a page for people: every operation and every shape, from its own description. Answers no program."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from restride.web.frame import page

REF = "#/components/schemas/"


@dataclass(frozen=True, slots=True)
class Part:
    """A parameter, or a field of a shape."""

    name: str
    kind: str
    needed: bool
    says: str


@dataclass(frozen=True, slots=True)
class Operation:
    """What may be asked."""

    method: str
    path: str
    title: str
    says: str
    parts: tuple[Part, ...]
    takes: tuple[str, ...]
    gives: tuple[str, ...]
    refuses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """What goes over the wire."""

    name: str
    says: str
    parts: tuple[Part, ...]


@require_safe
def programs(request: HttpRequest) -> HttpResponse:
    """Every operation of the API, and every shape."""
    asked, sent = _described()
    return page(request, "api/programs.html", {"operations": asked, "shapes": sent})


@cache
def _described() -> tuple[list[Operation], list[Shape]]:
    """The operations and shapes of this release; they do not change while it runs."""
    from restride.web.api import paths  # brings the operations in, whatever was asked for before
    from restride.web.api.door import api

    assert paths.urlpatterns
    described = api.get_openapi_schema(path_prefix="api/v1/")
    return operations(described), shapes(described)


def operations(described: Any) -> list[Operation]:
    """What may be asked, in the order of the description."""
    return [
        Operation(
            method.upper(),
            path,
            said["summary"],
            said.get("description", ""),
            tuple(_parameter(one) for one in said.get("parameters", ())),
            tuple(name for body in _contents(said.get("requestBody", {})) for name in names(body)),
            tuple(name for body in _contents(_good(said)) for name in names(body)),
            tuple(sorted(str(code) for code in said["responses"] if int(code) >= 400)),
        )
        for path, methods in described["paths"].items()
        for method, said in methods.items()
    ]


def shapes(described: Any) -> list[Shape]:
    """Every shape, by name."""
    found = described["components"]["schemas"]
    return [
        Shape(
            name,
            shape.get("description", "") or ", ".join(str(one) for one in shape.get("enum", ())),
            tuple(
                Part(field, kind_of(said), field in shape.get("required", ()), said.get("description", ""))
                for field, said in shape.get("properties", {}).items()
            ),
        )
        for name, shape in sorted(found.items())
    ]


def _parameter(said: Any) -> Part:
    schema = said["schema"]
    return Part(said["name"], kind_of(schema), bool(said.get("required")), schema.get("description", ""))


def _good(said: Any) -> Any:
    return next(answer for code, answer in said["responses"].items() if int(code) < 400)


def _contents(said: Any) -> list[Any]:
    return [one.get("schema", {}) for one in said.get("content", {}).values()]


def names(schema: Any) -> list[str]:
    """The shapes that a schema names; "object" for one without a name."""
    if "$ref" in schema:
        return [str(schema["$ref"]).removeprefix(REF)]
    several = schema.get("oneOf") or schema.get("anyOf") or ()
    return [name for one in several for name in names(one)] or [str(schema.get("type", "any"))]


def kind_of(schema: Any) -> str:
    """The kind of a value in few words: ``number or null``, ``list of Felt``, ``"checkin"``."""
    if "const" in schema:
        return f"“{schema['const']}”"
    if "enum" in schema:
        return " or ".join(f"“{one}”" for one in schema["enum"])
    if "anyOf" in schema or "oneOf" in schema:
        return " or ".join(kind_of(one) for one in schema.get("anyOf") or schema["oneOf"])
    if schema.get("type") == "array":
        return f"list of {kind_of(schema.get('items', {}))}"
    if "$ref" in schema:
        return names(schema)[0]
    form = schema.get("format", "")
    return str(form or schema.get("type", "any"))
