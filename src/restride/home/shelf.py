"""The knowledge shelf: cards and phrases found, read once, and kept compiled. Judges no card; knowledge/ does that."""

from __future__ import annotations

import hashlib
import importlib.resources
import json
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from restride.home import clock
from restride.home.folder import disk_trouble, write_whole
from restride.words.trouble import Trouble

if TYPE_CHECKING:
    from restride.knowledge.edition import Edition

CACHE = "cache"
"""The folder inside the home folder for what can be made again; it may be deleted at any time."""

OWN_EDITION = "edition"
"""The folder inside the home folder where a clinic puts an edition of its own: cards, and ``phrases/`` beside them."""

_FIRST_LANGUAGE = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z]{2,4})?")
_FRESH_NS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the rooms of reasoning and the report read from.

    Parameters
    ----------
    edition
        The cards.
    phrases
        Sentences by dotted key, ``finding.over_50.name``: English ones, overlaid by the chosen language's.
    own
        True when the clinic's edition in the home folder speaks, False for the shipped one.
    """

    edition: Edition
    phrases: Mapping[str, str]
    own: bool = False

    @property
    def digest(self) -> str:
        """SHA-256 over the cards' sorted relative paths and their texts; names the edition for ever."""
        return self.edition.digest


@dataclass(frozen=True, slots=True)
class _Roots:
    """The trees a shelf is made of; phrases in the order in which later ones overlay earlier ones."""

    cards: Traversable
    phrases: tuple[Traversable, ...]
    language: str
    own: bool


def shelf(home_folder: Path, language: str = _FIRST_LANGUAGE) -> Shelf | tuple[Trouble, ...]:
    """The edition that speaks on this machine, with its phrases; or every fault of its files.

    A home folder with a folder ``edition/`` speaks with that one, otherwise the shipped edition speaks. A language
    without phrases gives the English ones. What was compiled is kept in the cache folder; when that folder cannot be
    written, the cards are read anew each time, and nothing else changes.

    What is kept is used again only while every file's path, size, inode and times of change are what they were, the
    compiling code's own files included. A write always moves the time of change of an inode, which nobody can set
    back; only a write within the clock's grain after the last look could escape, so nothing is kept while any file
    is younger than two seconds. The kept file is proven against its own digest before it is used.
    """
    roots = _roots(home_folder, language if _LANGUAGE.fullmatch(language) else _FIRST_LANGUAGE)
    marks = _marks(roots)
    if marks is None:
        return _made(roots)
    mark, latest_ns = marks
    pointer = home_folder / CACHE / f"shelf.{roots.language}.{mark}.json"
    kept = _kept(pointer, roots)
    if kept is not None:
        return kept
    made = _made(roots)
    if isinstance(made, Shelf) and clock.now().timestamp() * 1e9 - latest_ns > _FRESH_NS:
        _keep(pointer, roots, made)
    return made


def _roots(home_folder: Path, language: str) -> _Roots:
    package = importlib.resources.files("restride")
    spoken = list(dict.fromkeys((_FIRST_LANGUAGE, language)))
    phrases = [package / "phrases" / one for one in spoken]
    own = home_folder / OWN_EDITION
    if not own.is_dir():
        return _Roots(package / "knowledge" / "base", tuple(phrases), language, own=False)
    phrases.extend(own / "phrases" / one for one in spoken)
    return _Roots(own, tuple(phrases), language, own=True)


def _tree(root: Traversable) -> list[tuple[str, Traversable]]:
    """Every TOML file below a folder with its relative path, sorted by it; none when the folder is missing."""
    return sorted(_below(root), key=lambda found: found[0])


def _below(root: Traversable, prefix: str = "") -> Iterator[tuple[str, Traversable]]:
    if not root.is_dir():
        return
    for one in root.iterdir():
        if one.name.startswith(".") or (prefix == "" and one.name == "phrases"):
            continue  # an editor's or a version keeper's own; and a clinic's phrases are none of its cards
        if one.is_dir():
            yield from _below(one, f"{prefix}{one.name}/")
        elif one.name.endswith(".toml"):
            yield prefix + one.name, one


def _marks(roots: _Roots) -> tuple[str, int] | None:
    """A digest of all that decides what is compiled, and the latest change in nanoseconds; None inside an archive."""
    trees = [roots.cards, *roots.phrases]
    if not all(isinstance(tree, Path) for tree in trees):
        return None
    seen: list[object] = []
    latest = 0
    here = Path(__file__).parent
    code = [(str(here), ".py"), (str(here.parent / "knowledge"), ".py")]
    for folder, ending in [*((str(tree), ".toml") for tree in trees), *code]:
        seen.append(folder)
        for path, stat in _stats(folder, ending):
            seen.append((path, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino))
            latest = max(latest, stat.st_mtime_ns, stat.st_ctime_ns)
    return hashlib.sha256(repr(seen).encode()).hexdigest(), latest


def _stats(folder: str, ending: str) -> Iterator[tuple[str, os.stat_result]]:
    """Every file of one ending below a folder, sorted, with what the file system says of it; opens none."""
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir():
            yield from _stats(entry.path, ending)
        elif entry.name.endswith(ending):
            yield entry.path, os.stat(entry.path)  # not entry.stat(): on Windows that one knows no inode


def _made(roots: _Roots) -> Shelf | tuple[Trouble, ...]:
    """The shelf read from its sources."""
    from restride.knowledge.reader import read  # brings pydantic, which a kept shelf does without

    texts: dict[str, str] = {}
    troubles: list[Trouble] = []
    for path, file in _tree(roots.cards):
        try:
            texts[path] = _read(file, path, troubles).decode()
        except UnicodeDecodeError as error:
            troubles.append(Trouble(path, f"is not UTF-8 at byte {error.start}", "save the file as UTF-8"))
    phrases: dict[str, str] = {}
    for tree in roots.phrases:
        phrases |= _phrases(tree, troubles)
    if troubles:
        return tuple(troubles)
    edition, faults = read(texts)
    if edition is None:
        return faults
    return Shelf(edition, phrases, roots.own)


def _read(file: Traversable, where: str, troubles: list[Trouble]) -> bytes:
    """The bytes of a file; none, and a trouble more, when the disk does not give them."""
    try:
        return file.read_bytes()
    except OSError as error:
        troubles.append(disk_trouble(where, error))
        return b""


def _phrases(tree: Traversable, troubles: list[Trouble]) -> dict[str, str]:
    """The sentences of one language by dotted key; a key that is said twice is a trouble."""
    found: dict[str, str] = {}
    for path, file in _tree(tree):
        where = f"phrases/{tree.name}/{path}"
        try:
            table = tomllib.loads(_read(file, where, troubles).decode())
        except ValueError as error:  # no TOML, or no UTF-8
            troubles.append(Trouble(where, f"cannot be read: {error}", "correct the file"))
            continue
        for key, sentence in _flat(table):
            if not isinstance(sentence, str):
                troubles.append(Trouble(f"{where}, {key}", f"is {sentence!r}, not a sentence", "put it in quotes"))
            elif key in found:
                troubles.append(Trouble(f"{where}, {key}", "is said in another file too", "keep one of the two"))
            else:
                found[key] = sentence
    return found


def _flat(table: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def _kept(pointer: Path, roots: _Roots) -> Shelf | None:
    """The shelf as it was compiled before; None when it was not, or when any of its bytes changed since."""
    from restride.knowledge.edition import from_compiled

    try:
        said = json.loads(pointer.read_bytes())
        cards = _proven(_cards_file(pointer, said["digest"]), said["cards"])
        phrases = _proven(_phrases_file(pointer, roots, said["phrases"]), said["phrases"])
        return Shelf(from_compiled(cards), json.loads(phrases), roots.own)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _cards_file(pointer: Path, digest: str) -> Path:
    return pointer.with_name(f"edition-{digest}.json")


def _phrases_file(pointer: Path, roots: _Roots, digest: str) -> Path:
    return pointer.with_name(f"phrases.{roots.language}.{digest}.json")


def _proven(path: Path, sha256: str) -> str:
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ValueError(f"{path} is not what was kept")
    return content.decode()


def _keep(pointer: Path, roots: _Roots, made: Shelf) -> None:
    """Put the compiled shelf into the cache, and take away what older ones left; a cache that refuses is left alone."""
    from restride.knowledge.edition import to_compiled

    cards = to_compiled(made.edition).encode()
    phrases = json.dumps(dict(made.phrases), ensure_ascii=False).encode()
    of_phrases = hashlib.sha256(phrases).hexdigest()
    said = {"digest": made.digest, "cards": hashlib.sha256(cards).hexdigest(), "phrases": of_phrases}
    files = {
        _cards_file(pointer, made.digest): cards,
        _phrases_file(pointer, roots, of_phrases): phrases,
        pointer: json.dumps(said).encode(),  # last: it is not seen before what it points at is there
    }
    try:
        for path, content in files.items():
            write_whole(path, content)
        for kind in ("edition-", f"phrases.{roots.language}.", f"shelf.{roots.language}."):
            for old in set(pointer.parent.glob(f"{kind}*.json")) - set(files):
                old.unlink(missing_ok=True)
    except OSError:
        return
