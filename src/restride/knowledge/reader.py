"""Texts of cards to an Edition, or every fault of them in a sentence; strict. Opens no file and raises nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeVar

from restride.knowledge import cards
from restride.knowledge.edition import Edition
from restride.knowledge.refusal import table
from restride.knowledge.ties import Cabinet, untied
from restride.words.trouble import Trouble

NAME, BIBLIOGRAPHY = "EDITION.toml", "sources.toml"
BESIDE = ("CHANGELOG.md", "README.md")
"""What may lie beside the cards and is none."""

Faults = list[Trouble]


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


One = TypeVar("One", bound=_Identified)

_MANY: Mapping[str, tuple[str, str, Callable[[str, Mapping[str, Any], Faults], Iterable[Any]]]] = {
    "parameters": ("parameter", "numbers", cards.parameters),
    "findings": ("finding", "findings", cards.findings),
    "questions": ("question", "questions", cards.questions),
    "traits": ("trait", "traits", cards.traits),
    "poses": ("pose", "poses", cards.poses),
    **dict.fromkeys(cards.CATALOGUE, ("item", "items", cards.items)),
}
_SINGLE: Mapping[str, tuple[str, str, Callable[[str, Mapping[str, Any], Faults], Any]]] = {
    "flags": ("flag", "flags", cards.flag),
    "conditions": ("condition", "conditions", cards.condition),
    "ladders": ("ladder", "ladders", cards.ladder),
    "helplines": ("helplines", "helplines", cards.helplines),
}
_NAMED_AFTER_FILE = ("conditions", "ladders", "helplines")


def read(files: Mapping[str, str]) -> tuple[Edition | None, tuple[Trouble, ...]]:
    """The edition of a set of cards.

    Parameters
    ----------
    files
        Texts by path, relative to the folder of the cards, with forward slashes: ``"flags/R02.toml"``.

    Returns
    -------
    The edition and no trouble; or None and every fault found, each with file and place, in the order of the files. So
    that one fault is not told many times, a card that is refused still counts as standing where others name it, and
    while a text is no TOML at all nobody looks at what the cards name.
    """
    faults: Faults = []
    cabinet = Cabinet()
    named, legible = None, True
    for file in sorted(files):
        if file in BESIDE or not _is_card(file, faults):
            continue
        content = table(file, files[file], faults)
        if content is None:
            legible = False
        elif not content:
            faults.append(Trouble(file, "is empty", "write its card or take the file away"))
        elif file == NAME:
            named = cards.edition_name(file, content, faults)
        elif file == BIBLIOGRAPHY:
            _bibliography(cabinet, content, faults)
        else:
            _shelve(cabinet, file, content, faults)
    for needed in (NAME, BIBLIOGRAPHY):
        if needed not in files:
            faults.append(Trouble(needed, "is missing", "every edition has one"))
    if legible:
        faults.extend(untied(cabinet))
    if faults or named is None:
        return None, tuple(faults)
    return _edition(named, digest(files), cabinet), ()


def digest(files: Mapping[str, str]) -> str:
    """SHA-256 over the paths and texts of the cards, in hexadecimal; ends of lines and what lies beside count not."""
    whole = hashlib.sha256()
    for file in sorted(files):
        if file not in BESIDE:
            text = files[file].replace("\r\n", "\n").encode(errors="surrogatepass")
            whole.update(f"{file}\0{len(text)}\0".encode(errors="surrogatepass") + text)
    return whole.hexdigest()


def _edition(named: tuple[str, str], sha256: str, cabinet: Cabinet) -> Edition:
    def sorted_by_id(drawer: dict[str, One]) -> dict[str, One]:
        return {key: drawer[key] for key in sorted(drawer)}

    asked = sorted(cabinet.questions.values(), key=lambda one: (one.order, one.id))
    return Edition(
        name=named[0],
        version=named[1],
        digest=sha256,
        sources={key: cabinet.sources[key] for key in sorted(cabinet.sources)},
        numbers=sorted_by_id(cabinet.numbers),
        findings=sorted_by_id(cabinet.findings),
        questions={one.id: one for one in asked},
        flags=sorted_by_id(cabinet.flags),
        conditions=sorted_by_id(cabinet.conditions),
        ladders=sorted_by_id(cabinet.ladders),
        items=sorted_by_id(cabinet.items),
        traits=sorted_by_id(cabinet.traits),
        helplines=sorted_by_id(cabinet.helplines),
        poses=sorted_by_id(cabinet.poses),
    )


def _is_card(file: str, faults: Faults) -> bool:
    """Whether a path is one where a card may stand; a fault where it is not."""
    folder, *below = file.split("/")
    deep = dict.fromkeys((*_MANY, *_SINGLE), 1) | {"parameters": 2}
    if file in {NAME, BIBLIOGRAPHY} or (file.endswith(".toml") and deep.get(folder) == len(below)):
        return True
    mend = f"move it to one of {', '.join(sorted(deep))}, or take it away; parameters have a folder for each room"
    faults.append(Trouble(file, "stands where no card does", mend))
    return False


def _bibliography(cabinet: Cabinet, content: Mapping[str, Any], faults: Faults) -> None:
    cabinet.drawer("source").declared.update(content)
    cabinet.sources |= {one.key: one for one in cards.sources(BIBLIOGRAPHY, content, faults)}


def _shelve(cabinet: Cabinet, file: str, content: Mapping[str, Any], faults: Faults) -> None:
    """Put the cards of a file into their drawer."""
    folder = file.partition("/")[0]
    if folder in _MANY:
        kind, drawer, read_all = _MANY[folder]
        declared = list(_declared(content.get(kind)))
        found = list(read_all(file, content, faults))
    else:
        kind, drawer, read_one = _SINGLE[folder]
        declared = list(_declared([content]))
        found = [one for one in (read_one(file, content, faults),) if one is not None]
        if folder in _NAMED_AFTER_FILE and declared and file != f"{folder}/{declared[0]}.toml":
            faults.append(Trouble(file, f"holds the {kind} {declared[0]!r}", f"call the file {declared[0]}.toml"))
    register = cabinet.drawer(kind)
    for id_ in declared:
        if id_ in register.places:
            where, first = f"{file}, {kind} {id_}", register.places[id_]
            there = "further up" if first == file else f"in {first}"
            faults.append(Trouble(where, f"has an id that stands {there} already", "give one of the two another id"))
        register.places.setdefault(id_, file)
        register.declared.add(id_)
    kept: dict[str, Any] = getattr(cabinet, drawer)
    for one in found:
        kept.setdefault(one.id, one)


def _declared(rows: Any) -> Iterator[str]:
    """The ids that the rows claim, of refused cards too."""
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict) and isinstance(row.get("id"), str):
            yield row["id"]
