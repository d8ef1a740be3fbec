"""Why a verdict is what it is: the rule, the entries it read, the cited numbers. Renders no sentence; report/ does."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cited:
    """One number of a card, with where it comes from, as it stood when a rule leaned on it.

    Parameters
    ----------
    id
        Names the number for ever: a parameter's id (``"plan.gate.quiet_days"``), or
        ``"<condition>.prior"``, ``"<condition>.prior_times.<finding>"``, ``"<condition>.evidence.<finding>.yes"``.
    value
        The number, in ``unit``; a truth value where the card holds one.
    unit
        A unit of the cards: ``"days"``, ``"pain_0_10"``, ``"likelihood_ratio"`` …
    sources
        Keys of the bibliography; empty where the grade is ``consensus`` or ``convention``.
    grade
        ``high``, ``moderate``, ``low``, ``very_low``, ``consensus`` or ``convention`` (our own estimate).
    """

    id: str
    value: float | int | bool
    unit: str
    sources: tuple[str, ...]
    grade: str


@dataclass(frozen=True, slots=True)
class Because:
    """Why one verdict came out as it did; a page, a report and a test read the same one.

    Parameters
    ----------
    rule
        The rule that spoke, by room and topic: ``"plan.reaction"``.
    entries
        Ids of the diary entries it read; empty for a rule that speaks because nothing was said.
    cited
        The numbers it leaned on.
    says
        The key of the sentence: ``"because.reaction.green"``.
    facts
        What the sentence needs to name, as pairs of name and value, units in the name: ``(("minutes", 30),)``.
    """

    rule: str
    entries: tuple[str, ...]
    cited: tuple[Cited, ...]
    says: str
    facts: tuple[tuple[str, str | int | float], ...] = ()
