"""Writing down a self-test: each side as it came out; a brisk walk as the walk it is. Offers none; plan/ does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from restride.desk.place import Place, Troubles, when
from restride.desk.programme.morning import Morning
from restride.desk.record import Draft, Kept, keep
from restride.diary.kinds import Activity, Body, Felt, Trial
from restride.home.shelf import Shelf
from restride.plan.hold import fallen
from restride.plan.selftest.battery import BATTERY, BRISK_WALK, SelfTest
from restride.plan.selftest.change import Change, changes
from restride.plan.selftest.setback import Setback
from restride.words.measure import SECONDS_PER_MINUTE
from restride.words.side import Side
from restride.words.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Tried:
    """What came out on one side; without a value it could not be done."""

    value: float | None = None
    pain: float | None = None


def selftest_named(name: str) -> SelfTest | Trouble:
    """The test that a runner means, by its id with dashes or underscores."""
    found = BATTERY.get(name.strip().lower().replace("-", "_").removeprefix("test_"))
    return found or Trouble(f"the test {name}", "is not known", f"known are {', '.join(BATTERY)}")


@dataclass(frozen=True, slots=True)
class CameOf:
    """What a test said against the time before, and what a drop means for the plan."""

    changes: tuple[Change, ...]
    setbacks: tuple[Setback, ...]


def came_of(now: Morning, test: SelfTest) -> CameOf:
    """What came of a test, once it is written down."""
    found = tuple(changes(now.scene.edition, now.history, test, now.on))
    return CameOf(found, tuple(fallen(now.scene, now.standing)))


def write_test(place: Place, test: SelfTest, tried: Mapping[Side, Tried], key: str = "") -> Kept | Troubles:
    """Keep what came out, today; what is told twice under one ``key`` is kept once."""
    shelf = place.shelf()
    if not isinstance(shelf, Shelf):
        return shelf
    at = when(place)
    if isinstance(at, Trouble):
        return (at,)
    if not tried:
        mend = "give --value" if not test.sided else "give --left and --right, or 'cannot' for one of them"
        return (Trouble(f"the test {test.id}", "nothing came out of it", mend),)
    drafts = [Draft(_body(test, side, one), at) for side, one in tried.items()]
    return keep(place, drafts, shelf.edition, key)


def _body(test: SelfTest, side: Side, one: Tried) -> Body:
    if test.id != BRISK_WALK:
        return Trial(test.id, side, one.value, one.pain, cannot=one.value is None)
    seconds = (one.value or 0.0) * SECONDS_PER_MINUTE
    felt = () if one.pain is None else (Felt(during=one.pain, after=one.pain),)
    return Activity("walk", seconds, seconds, felt=felt)
