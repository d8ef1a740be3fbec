"""What vendors call an outing, and what that is to the feet: run, walk or cross-training. Looks at no recording.

Only words that are known decide; a word that merely contains a known one does not, for a Langlauf goes on skis.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from restride.exchange.track import Sport


@dataclass(frozen=True, slots=True)
class Called:
    """What a file calls an outing, and what that is to the feet; ``sport`` is None where it leaves that open."""

    sport: Sport | None
    vendor: str


_RUNS = """
run|running|street running|road running|trail run|trail running|treadmill run|treadmill running|treadmill|track run
track running|indoor run|indoor running|virtual run|virtualrun|trailrun|virtual running|ultra run|ultra running
obstacle run|jogging
lauf|laufen|straßenlauf|traillauf|trailrunning|laufband|laufbandtraining|bahnlauf|hallenlauf|virtueller lauf
virtuelles laufen|crosslauf
course à pied|trail|course|course sur tapis|course sur tapis roulant|course à pied sur tapis roulant|course sur piste
course virtuelle|course en salle
carrera|correr|carrera de montaña|carrera por montaña|carrera de trail|carrera en cinta|cinta de correr|cinta
carrera en pista|carrera virtual
corsa|corsa trail|corsa su tapis roulant|tapis roulant|corsa su pista|corsa virtuale|corsa indoor
hardlopen|trailrunnen|loopband|hardlopen op loopband|hardlopen op een loopband|virtueel hardlopen
9
"""

_WALKS = """
walk|walking|casual walking|speed walking|race walking|indoor walking|hike|hiking|rucking|snowshoeing
gehen|walken|spaziergang|spazieren|wanderung|wandern
marche|marche à pied|randonnée|randonnée pédestre
caminar|caminata|senderismo
camminata|cammino|escursione|escursionismo
wandelen|wandeling|hiken
"""

_OPEN = frozenset({"", "other", "generic", "uncategorized", "all", "unknown", "workout", "none"})


def _table() -> Mapping[str, Sport]:
    found: dict[str, Sport] = {}
    kinds: tuple[tuple[str, Sport], ...] = ((_RUNS, "run"), (_WALKS, "walk"))
    for words, sport in kinds:
        found |= {word.strip().casefold(): sport for line in words.strip().splitlines() for word in line.split("|")}
    return MappingProxyType(found)


ON_FOOT: Mapping[str, Sport] = _table()
"""What is known to be running or walking, in small letters: the words of Garmin in English, German, French, Spanish,
Italian and Dutch, those of Strava and the number it once wrote into GPX."""


def called(word: str) -> Called:
    """What a vendor's word for an outing is to the feet.

    An empty word, and words such as ``other``, leave it open. Any other word that is not known to be running or walking
    is cross-training by that word; a runner sees the word and can correct it.
    """
    vendor = " ".join(word.split())[:60]
    plain = vendor.casefold().replace("_", " ")
    if plain in _OPEN:
        return Called(None, vendor)
    return Called(ON_FOOT.get(plain, "cross"), vendor)
