"""Left, right or both. Knows nothing of zones."""

from __future__ import annotations

from enum import StrEnum


class Side(StrEnum):
    """Which foot."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def mirrored(self) -> Side:
        """The other foot; both stays both."""
        if self is Side.BOTH:
            return self
        return Side.RIGHT if self is Side.LEFT else Side.LEFT

    def meets(self, other: Side) -> bool:
        """Whether the two speak of one foot at least."""
        return self is other or Side.BOTH in (self, other)
