"""Why a card is refused, said in one sentence that names file, place and mend. Knows no card; see written.py."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from restride.words.trouble import Trouble

Card = TypeVar("Card", bound=BaseModel)

_DOUBLED = re.compile(r"Cannot (overwrite|declare|mutate|redefine|update)")
_LINE = re.compile(r"\(at (line \d+|end of document)(, column \d+)?\)")


def table(file: str, text: str, faults: list[Trouble]) -> dict[str, Any] | None:
    """The table of a TOML text; None, and a fault, where it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _LINE.search(str(error))
        where = f"{file}, {place[1]}" if place else file
        if _DOUBLED.match(str(error)):
            faults.append(Trouble(where, "a key or table stands twice here", "keep one of the two"))
        else:
            why = _LINE.sub("", str(error)).strip()
            faults.append(Trouble(where, f"is no TOML: {why}", "correct the line"))
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets in brackets
        faults.append(Trouble(file, "holds a number too long or brackets too deep to be read", "correct the file"))
    return None


def held(model: type[Card], row: Mapping[str, Any], where: str, faults: list[Trouble]) -> Card | None:
    """The row as the card it is written as; None, and its faults, where it is not one."""
    try:
        return model.model_validate(dict(row))
    except ValidationError as error:
        faults.extend(_fault(one, model, where) for one in error.errors(include_url=False))
    return None


def _fault(error: Any, model: type[BaseModel], where: str) -> Trouble:
    """One of pydantic's errors in our words."""
    path = ".".join(str(part) for part in error["loc"] if part not in {"int", "float"})
    place = f"{where}, {path}" if path else where
    said, kind, context = error["input"], error["type"], error.get("ctx", {})
    match kind:
        case "extra_forbidden":
            keys = ", ".join(model.model_fields)
            return Trouble(place, "is an unknown key", f"take it away or correct it; known here are {keys}")
        case "missing":
            return Trouble(place, "is missing", "write it; keys of a number may also stand once under [defaults]")
        case "literal_error":
            return Trouble(place, f"is {said!r}, which is unknown", f"write {context['expected']}")
        case "value_error" if isinstance(said, dict) or not path:
            return Trouble(place, str(context["error"]), "correct the card")
        case "value_error":
            return Trouble(place, f"is {said!r}: {context['error']}", "correct the value")
    return Trouble(place, f"is {said!r}: {error['msg'].lower()}", "correct the value")
