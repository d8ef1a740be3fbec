"""Today as the programme looks at it: cards, diary, scene, where the runner stands; and answers said of today."""

from __future__ import annotations

from dataclasses import dataclass

from restride.advice.surroundings import surroundings
from restride.advice.verdict import Advice
from restride.desk.consult import Consulted, consult
from restride.desk.place import Place, Troubles, when
from restride.desk.record import Draft, Kept, keep
from restride.diary.history import History
from restride.diary.kinds import Checkin, Said
from restride.diary.standing import Standing
from restride.home.shelf import Shelf
from restride.plan.allowed import Case
from restride.plan.situation import Scene
from restride.words.day import Day
from restride.words.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Morning:
    """Everything that the pages around the plan are made from."""

    shelf: Shelf
    advice: Advice
    history: History
    scene: Scene
    case: Case

    @property
    def standing(self) -> Standing:
        """Where the runner stands this morning."""
        return self.advice.standing

    @property
    def on(self) -> Day:
        """The day."""
        return self.advice.on


def this_morning(place: Place) -> Morning | Troubles:
    """Today, by the very advice that the page of today shows."""
    found = consult(place, keep=False)
    if not isinstance(found, Consulted):
        return found
    edition, history, on = found.shelf.edition, found.history, found.advice.on
    around = surroundings(edition, history.profile(), history, on)
    scene = Scene(edition, history, around.situation)
    return Morning(found.shelf, found.advice, history, scene, around.situation.case)


def said_today(place: Place, said: tuple[Said, ...], key: str = "") -> Kept | Troubles:
    """Keep the answers to a few questions as said today.

    Parameters
    ----------
    key
        What names this telling, so that it is kept once; see ``keep``.
    """
    shelf, at = place.shelf(), when(place)
    if isinstance(shelf, tuple):
        return shelf
    if isinstance(at, Trouble):
        return (at,)
    return keep(place, [Draft(Checkin(said=said), at)], shelf.edition, key)
