"""A drawn foot as a template shows it. Draws nothing itself."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from restride.report.document import Picture
from restride.words.side import Side


@dataclass(frozen=True, slots=True)
class Seen:
    """One view of one foot: which, its title, its drawing."""

    side: str
    title: str
    svg: SafeString


def seen(picture: Picture, side: Side) -> Seen:
    """A picture for a template; ``report/drawing`` escapes every word it is given."""
    return Seen(side.value, picture.title, mark_safe(picture.svg))  # noqa: S308 - escaped where it is drawn
