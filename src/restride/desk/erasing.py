"""Erasing for good: a whole diary, or the free text of one entry. What is only wrong is taken back instead."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from restride.desk.correction import found
from restride.desk.place import Place
from restride.diary.codec import to_line
from restride.home.erase import Erased, erase_runner, redact
from restride.words.trouble import Trouble

FREE_TEXT = ("text", "reason", "helped")
"""The fields of entries that hold the runner's own words."""


def erase_all(place: Place) -> Erased | Trouble:
    """Delete this runner's diary and originals; nobody can bring them back."""
    return erase_runner(place.home, place.diary.runner)


def erase_text(place: Place, name: str) -> Erased | Trouble:
    """Delete the free text of one entry; what it says in numbers and words of ours stays."""
    entries = place.entries()
    if isinstance(entries, Trouble):
        return entries
    target = found(entries, name)
    if isinstance(target, Trouble):
        return target
    bare = _without_text(target.body)
    if bare == target.body:
        return Trouble(f"entry {target.id}", "holds no words of your own", "nothing was changed")
    return redact(place.home, place.diary.runner, target.id, to_line(replace(target, body=bare)))


def _without_text(body: Any) -> Any:
    assert is_dataclass(body)
    held = {one.name for one in fields(body)}
    return replace(body, **{name: "" for name in FREE_TEXT if name in held})  # type: ignore[type-var]
