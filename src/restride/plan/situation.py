"""What the plan is told of the day from outside: tissues, flags, whom it may not advise. Judges nothing."""

from __future__ import annotations

from dataclasses import dataclass

from restride.diary.complaint import Complaint
from restride.diary.history import History
from restride.diary.profile import Profile
from restride.knowledge.edition import Edition
from restride.plan.allowed import Case
from restride.words.because import Because, Cited
from restride.words.day import Day

BONE, TENDON, FASCIA, JOINT, NERVE, MUSCLE = "bone", "tendon", "fascia", "joint", "nerve", "muscle"
ASSESSED = "triage.assessment"
"""The rule of a stop that rests on what an interview made of its answers, and on no flag."""
ROWS = (BONE, NERVE, JOINT, TENDON, FASCIA, MUSCLE)
"""The rows of the pain rule, strictest first."""


NOTHING_KNOWN = Case()
"""The case of somebody of whom nothing is known."""


@dataclass(frozen=True, slots=True)
class Watched:
    """An open complaint with the tissue row in force and why that row."""

    complaint: Complaint
    tissue: str
    high_risk: bool
    because: Because

    @property
    def ladder_row(self) -> str:
        """The row of the ladder table: bone is split by the risk of the site."""
        if self.tissue != BONE:
            return self.tissue
        return "bone_high" if self.high_risk else "bone_low"


@dataclass(frozen=True, slots=True)
class Situation:
    """A day as triage leaves it to the plan.

    ``stop`` forbids impact and says why (flags, a clinician's restriction); ``holds`` forbid a step up, e.g. reduced
    feeling without a clinician's release; ``unassessed`` are complaints that nobody asked about yet; ``case`` is what
    may rule an item of the catalogue out.
    """

    on: Day
    profile: Profile
    watched: tuple[Watched, ...] = ()
    stop: tuple[Because, ...] = ()
    holds: tuple[Because, ...] = ()
    unassessed: tuple[Complaint, ...] = ()
    case: Case = NOTHING_KNOWN

    @property
    def barred(self) -> bool:
        """Whether more than an interview stops impact; what only an interview said, a later one may take back."""
        return any(why.rule != ASSESSED for why in self.stop)

    @property
    def bone(self) -> bool:
        """Whether a bone is in doubt."""
        return any(one.tissue == BONE for one in self.watched)


@dataclass(frozen=True, slots=True)
class Scene:
    """What every rule of the plan looks at: the cards, the history as of the morning, and the situation."""

    edition: Edition
    history: History
    situation: Situation

    @property
    def on(self) -> Day:
        """The day."""
        return self.situation.on

    @property
    def watched(self) -> tuple[Watched, ...]:
        """The open complaints with their tissue rows."""
        return self.situation.watched

    def cited(self, card: str) -> Cited:
        """A number of the cards, as a because carries it."""
        return self.edition.cited(card)

    def value(self, card: str) -> float:
        """A number of the cards, bare."""
        return self.edition.value(card)

    def strictest(self, name: str) -> Cited:
        """The largest of a number of the ladder's table over all open complaints: greens, gap_hours."""
        rows = [one.ladder_row for one in self.watched] or [MUSCLE]
        return max((self.cited(f"plan.ladder.{row}.{name}") for row in rows), key=lambda card: float(card.value))
