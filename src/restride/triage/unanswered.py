"""How much an unanswered warning sign counts: by what the causes would ask for if it were there. Raises no flag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from restride.knowledge.edition import Edition
from restride.triage.flags import FlagVerdict
from restride.triage.index import index
from restride.triage.known import Known, gather, is_red
from restride.triage.logic import DONT_KNOW, YES, grounds
from restride.triage.ranking import lean, lean_again
from restride.triage.urgency import Masses, masses
from restride.words.urgency import Urgency

WEIGHED = "weighed"
"""What a card says where an unanswered finding of its flag counts only as far as it could matter in this picture."""


def counted(
    edition: Edition, known: Known, verdicts: tuple[FlagVerdict, ...], unasked: frozenset[str] = frozenset()
) -> tuple[FlagVerdict, ...]:
    """The verdicts as they count, the most urgent first: those that hang on unknown answers as far as these matter.

    A flag that stands for certain stays as it is, and so does one whose card counts every unknown, or that hangs on an
    answer of the safety screen. Of the others each unknown finding is supposed to be there, one at a time; the flag is
    as urgent as the causes would then ask for, with lower bars than theirs, and never more urgent than it was. Where
    even then a harmless cause stands out, it is left away: a black toenail in few words is no reason for a visit.

    The urgency law holds: a finding that turns to "yes" makes the flag certain, or raises every such supposition.

    Parameters
    ----------
    unasked
        As in ``restride.triage.flags.evaluate``.
    """
    sure = max((one.urgency for one in verdicts if one.sure), default=Urgency.T4)
    weighed = {one for one in verdicts if one.urgency > sure and _is_weighed(edition, one)}
    if not weighed:
        return verdicts
    supposing = _Supposing(edition, known)
    found = [one for one in verdicts if one not in weighed]
    for one in weighed:
        tier = supposing.most(_unknown(edition, known, one, unasked), one.urgency)
        if tier > Urgency.T4:
            found.append(replace(one, urgency=tier))
    return tuple(sorted(found, key=lambda one: (-one.urgency, not one.sure, one.flag)))


class _Supposing:
    """What the causes would ask for if one more finding were there; each is worked out once."""

    def __init__(self, edition: Edition, known: Known) -> None:
        self.edition, self.known = edition, known
        self.leanings = lean(edition, known)
        self.as_it_is = _asked_for(edition, masses(edition, self.leanings))
        self.found: dict[str, Urgency] = {}

    def most(self, findings: Iterable[str], enough: Urgency) -> Urgency:
        """The most urgent of the picture as it is and with each of these findings; ``enough`` at most."""
        tier = self.as_it_is
        for name in findings:
            if tier >= enough:
                break
            if name not in self.found:
                self.found[name] = self._with(name)
            tier = max(tier, self.found[name])
        return min(tier, enough)

    def _with(self, name: str) -> Urgency:
        known = self.known
        after = gather(self.edition, {**known.answers, name: YES}, known.numbers, known.zones, known.side)
        changed = [one for one, word in after.answers.items() if known.answers.get(one) != word]
        leanings = lean_again(self.edition, after, self.leanings, changed)
        return self.as_it_is if leanings is self.leanings else _asked_for(self.edition, masses(self.edition, leanings))


def _is_weighed(edition: Edition, verdict: FlagVerdict) -> bool:
    if verdict.sure or edition.flags[verdict.flag].unknown != WEIGHED:
        return False
    screen = index(edition).screen
    return screen.isdisjoint(grounds(edition, verdict.hangs_on))


def _unknown(edition: Edition, known: Known, verdict: FlagVerdict, unasked: frozenset[str]) -> Iterator[str]:
    """Every unknown finding of the flag, not only those of the line that stands: the law needs all of them."""
    for name in edition.flags[verdict.flag].findings:
        if (known.answers.get(name) == DONT_KNOW and is_red(edition, name)) or name in unasked:
            yield name


def _asked_for(edition: Edition, found: Masses) -> Urgency:
    if found.urgent >= edition.value("triage.unknown.urgent_mass"):
        return Urgency.T2
    doubtful = (
        found.urgent >= edition.value("triage.unknown.grave_mass"),
        found.routine >= edition.value("triage.unknown.routine_mass"),
        found.likeliest < edition.value("triage.unknown.top_least"),
    )
    return Urgency.T3 if any(doubtful) else Urgency.T4
