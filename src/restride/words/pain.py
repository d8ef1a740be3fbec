"""How much it hurts and how hard it felt, as the runner says it. Judges nothing."""

from __future__ import annotations

from dataclasses import dataclass

LEAST, MOST = 0, 10


def _guard(name: str, score: float) -> None:
    if not LEAST <= score <= MOST:
        raise ValueError(f"{name} runs from {LEAST} to {MOST}; {score} lies outside. Ask again rather than clip.")


@dataclass(frozen=True, slots=True, order=True)
class Pain:
    """How much it hurts, 0 (none) to 10 (worst imaginable); halves are allowed."""

    score: float

    def __post_init__(self) -> None:
        _guard("pain", self.score)


@dataclass(frozen=True, slots=True, order=True)
class Effort:
    """How hard it felt, 0 (rest) to 10 (all out)."""

    score: float

    def __post_init__(self) -> None:
        _guard("effort", self.score)
