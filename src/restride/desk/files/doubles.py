"""Whether two recordings tell of one outing: the same time on the same feet. Writes nothing; see recordings.py."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Literal

from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Same
from restride.exchange.session import ID_LENGTH

TWIN_S = 60
"""Two recordings of the same sport that begin within so many seconds are one outing, however long each of them is."""

OVERLAP = 0.8
"""Two recordings that share so much of the longer one's time are one outing: nobody is out twice at once."""

DISTANCE_SHARE = 0.2
"""So far apart, as a share of the longer, may two instruments be in the distance of one outing; pods and watches on a
treadmill differ by a tenth and more. Beyond it the runner has to say."""

NAMELESS = ("", "other", "generic", "training", "workout")
"""What a recording calls a sport that it does not know."""

Word = Literal["same", "doubtful", "other"]


def compared(one: Entry, other: Entry) -> Word:
    """Whether two recordings tell of one outing.

    The same instants count, and so does the same time on the wall: lists of activities tell no zone.

    Returns
    -------
    Word
        ``doubtful`` where the time is the same and the distance or the sport is not: only the runner can say.
    """
    mine, yours = one.body, other.body
    assert isinstance(mine, Activity)
    assert isinstance(yours, Activity)
    away = min(abs((one.at - other.at).total_seconds()), abs((_wall(one.at) - _wall(other.at)).total_seconds()))
    if mine.sport == yours.sport and away <= TWIN_S:
        return "same"
    longer = max(mine.elapsed_s, yours.elapsed_s)
    if not longer or max(_shared(one, other), _shared(one, other, walls=True)) < OVERLAP * longer:
        return "other"
    return "same" if _one_sport(mine, yours) and _one_distance(mine, yours) else "doubtful"


def _wall(at: datetime) -> datetime:
    return at.replace(tzinfo=None)


def _shared(one: Entry, other: Entry, walls: bool = False) -> float:
    """Seconds that two outings share."""
    begun = [_wall(entry.at) if walls else entry.at for entry in (one, other)]
    bodies = [entry.body for entry in (one, other)]
    ends = [
        start + timedelta(seconds=body.elapsed_s)
        for start, body in zip(begun, bodies, strict=True)
        if isinstance(body, Activity)
    ]
    return max(0.0, (min(ends) - max(begun)).total_seconds())


def _one_sport(mine: Activity, yours: Activity) -> bool:
    """Whether the sports may be one: on foot they may, and a recording that names none may be anything."""
    on_foot = "cross" not in {mine.sport, yours.sport}
    return on_foot or mine.sport == yours.sport or any(_nameless(one) for one in (mine, yours))


def _nameless(body: Activity) -> bool:
    return body.sport == "cross" and body.name.casefold().partition("/")[0] in NAMELESS


def _one_distance(mine: Activity, yours: Activity) -> bool:
    if mine.distance_m is None or yours.distance_m is None:
        return True
    apart = abs(mine.distance_m - yours.distance_m)
    return apart <= DISTANCE_SHARE * max(mine.distance_m, yours.distance_m)


def same(entry: Entry, others: Iterable[Entry], recorded: datetime, by: str) -> Entry:
    """The word that entries tell of one outing; the same of the same entries, whenever it is said."""
    names = (entry.id, *sorted(one.id for one in others))
    name = sha256("+".join(sorted(names)).encode()).hexdigest()[:ID_LENGTH]
    return Entry(name, entry.day, entry.at, recorded, Same(names), by)
