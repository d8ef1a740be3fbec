"""Whom to ring: emergency and crisis numbers by country, once read. Decides nothing of when to ring; see report/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from restride.knowledge.backing import Backing

ANY = "any"
"""The card that speaks where the country is unknown, or has no card: the common numbers together."""

ALIASES = {"uk": "gb"}
"""What people write for their country, where ISO 3166 says otherwise."""


@dataclass(frozen=True, slots=True)
class Crisis:
    """One crisis line: its number as people dial it, and whose it is."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Helplines:
    """The numbers of one country.

    Parameters
    ----------
    id
        The country by ISO 3166, two lower-case letters, or ``any``.
    emergency
        Numbers that bring an ambulance, the first one first; never empty.
    crisis
        Lines for somebody who thinks of harming themselves; empty where none is known for sure.
    """

    id: str
    emergency: tuple[str, ...]
    crisis: tuple[Crisis, ...]
    backing: Backing


def helplines_in(cards: Mapping[str, Helplines], country: str) -> Helplines | None:
    """The numbers of a country, in either case; those of ``any`` where it is unknown, None where there are none."""
    name = country.strip().lower()
    return cards.get(ALIASES.get(name, name), cards.get(ANY))


def helplines_of(row: list[Any], held: list[Backing]) -> Helplines:
    """The numbers of a country from their compiled row."""
    id_, emergency, crisis, backing = row
    return Helplines(id_, tuple(emergency), tuple(Crisis(*one) for one in crisis), held[backing])
