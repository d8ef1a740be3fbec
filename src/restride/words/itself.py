"""A thing as itself: equal to nothing but itself, so that what was read of it can be remembered. Reads nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Itself(Generic[T]):
    """Holds one thing and compares by which thing it is, not by what is in it.

    For large things that never change once they are handed out, such as the parts of a history: asking whether two
    are alike would cost as much as reading them again. Whoever remembers by it keeps the thing alive.
    """

    held: T

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and other.held is self.held

    def __hash__(self) -> int:
        return id(self.held)
