"""The shipped lexicon for tests, the golden sentences, and how well they are understood. Tests nothing itself."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from restride.triage.hearing.lexicon import Lexicon, lexicon
from restride.triage.words import Understood, understand
from tests.editions import shipped

PHRASES = Path(__file__).parents[1] / "src" / "restride" / "phrases"
GOLDEN = Path(__file__).parent / "triage" / "words_golden.toml"


def flat(table: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """The entries of a phrase file by dotted key, as the shelf holds them."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


@cache
def phrases(*languages: str) -> dict[str, str]:
    """The lexicon entries of some languages."""
    texts = [(PHRASES / language / "lexicon.toml").read_text("utf-8") for language in languages]
    return {key: said for text in texts for key, said in flat(tomllib.loads(text))}


@cache
def spoken(*languages: str) -> Lexicon:
    """The shipped lexicon of some languages; English and Spanish where none is named."""
    made = lexicon(phrases(*languages or ("en", "es")), shipped())
    assert isinstance(made, Lexicon), made
    return made


@dataclass(slots=True)
class Tally:
    """What was right, what was heard that was not said, and what was missed."""

    right: int = 0
    beside: int = 0
    missed: int = 0
    told: list[str] = field(default_factory=list)

    def add(self, wanted: set[Any], got: set[Any], text: str) -> None:
        """Count one sentence."""
        self.right += len(wanted & got)
        self.beside += len(got - wanted)
        self.missed += len(wanted - got)
        if wanted != got:
            self.told.append(f"{text}\n    beside: {sorted(got - wanted)}\n    missed: {sorted(wanted - got)}")

    @property
    def precision(self) -> float:
        """Which share of what was heard was said."""
        return self.right / max(1, self.right + self.beside)

    @property
    def recall(self) -> float:
        """Which share of what was said was heard."""
        return self.right / max(1, self.right + self.missed)


@cache
def golden() -> tuple[dict[str, Any], ...]:
    """The golden sentences."""
    return tuple(tomllib.loads(GOLDEN.read_text("utf-8"))["say"])


def held_out(text: str) -> bool:
    """Whether a sentence is one that nobody tunes on: half of them, by the digest of the text."""
    return bool(hashlib.sha256(text.encode()).digest()[0] % 2)


def tallies(*, held: bool) -> dict[str, Tally]:
    """How well one half of the golden sentences is understood, by what is heard in them."""
    by: dict[str, Tally] = {name: Tally() for name in ("findings", "zones", "side", "numbers", "red")}
    for say in golden():
        if held_out(say["text"]) is held:
            _count(by, say, understand(spoken(), say["text"]))
    return by


def _count(by: dict[str, Tally], say: dict[str, Any], got: Understood) -> None:
    text, free = say["text"], set(say.get("also", ()))
    wanted = {(name, "yes") for name in say.get("yes", ())} | {(name, "no") for name in say.get("no", ())}
    heard = {(one.finding, one.answer) for one in got.heard if one.counts and one.value is None}
    by["findings"].add(wanted, {one for one in heard if one[0] not in free or one in wanted}, text)
    if "zones" in say:
        good = set(got.zones) <= set(say["zones"]) and bool(got.zones) is bool(say["zones"])
        by["zones"].add({"where"}, {"where"} if good else {"elsewhere"}, text)
    if "side" in say:
        by["side"].add({say["side"]}, {got.side.value if got.side else "none"}, text)
    numbers = dict(say.get("numbers", {})) | ({"days_since_start": say["days"]} if "days" in say else {})
    for name, value in numbers.items():
        told = got.numbers.get(name, -1.0)
        by["numbers"].add({name}, {name} if abs(told - value) <= max(1.0, value / 20) else set(), text)
    red = set(say.get("red", ()))
    by["red"].add(red, red & set(got.red), text)
