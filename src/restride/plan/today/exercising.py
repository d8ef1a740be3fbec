"""The exercises of a day, chosen and dosed: few, short, varied, on this runner's rungs. Allows none; see menu.py."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from restride.diary.entry import Entry
from restride.diary.standing import Standing
from restride.knowledge.item import Item
from restride.plan.maintenance.dose import CALF, calf_dose, kept, slot_due
from restride.plan.protocol.phase import AWARENESS, LOAD
from restride.plan.protocol.sessions import good, last_hurt, times
from restride.plan.protocol.vector import height_of, lines
from restride.plan.session import Dosed
from restride.plan.situation import Scene
from restride.plan.today.adherence import too_much
from restride.plan.today.menu import ITEMS, RULE, SLOTS, Menu
from restride.words.because import Because
from restride.words.day import between
from restride.words.measure import DAYS_PER_WEEK

Facts = tuple[tuple[str, str | int | float], ...]
AFTER_RUN = "after_run"
FIRST = 2
"""Calf and hip, or what is matched, come before mobility; the rest after it, as far as there is room."""
MINUTES_UNSAID = 4
"""Minutes of an exercise whose card says none: about what three sets take."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The exercises of a day, their minutes, and what was left out and why."""

    items: tuple[Dosed, ...]
    minutes: float
    left_out: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """How much a session of exercise may hold."""

    minutes: float
    count: int
    because: tuple[Because, ...] = ()
    card: str = "plan.exercise.exercises_max"
    """The number that sets how many."""


def measure(scene: Scene, standing: Standing, minutes: float | None) -> Measure:
    """So many minutes and exercises: few in the first weeks (rule A3), never more than the programmes of the trials.

    Where what was asked for is not done, half of it is asked for (rule A4).
    """
    usual, most = scene.value("plan.exercise.minutes_default"), scene.value("plan.exercise.minutes_max")
    asked = min(usual if minutes is None else min(minutes, usual), most)
    early = int(scene.value("plan.exercise.early_weeks")) * DAYS_PER_WEEK - int(
        scene.value("plan.phase.awareness.days")
    )
    since = standing.phase_since or scene.on
    few = standing.phase == AWARENESS or (standing.phase == LOAD and between(since, scene.on) < early)
    card = "plan.exercise.early_exercises_max" if few else "plan.exercise.exercises_max"
    count = scene.value(card)
    why = too_much(scene, standing)
    if why is None:
        return Measure(asked, int(count), card=card)
    cut = scene.value("plan.adherence.cut_share")
    return Measure(asked * cut, max(1, int(count * cut)), (why,), card)


def choose(scene: Scene, standing: Standing, offered: Menu, most: Measure, running: bool, still: bool) -> Chosen:
    """What to do of strength and mobility.

    Parameters
    ----------
    running
        Whether there is a run today: what loads the foot waits until after it.
    still
        Whether only what loads no foot may be done.
    """
    basket = _Basket(scene, standing, offered, most, running, still)
    mobile = list(_turned(scene, [one for one in offered.mobility if _due(scene, one)], offered))
    basket.waiting += [one.id for one in offered.mobility if not _due(scene, one)]
    pools = list(_slots(basket))
    for pool in pools[:FIRST]:
        beside = [one for one in pool if (one.value("minutes") or 0) + MINUTES_UNSAID <= most.minutes]
        basket.first(beside or pool, "strength")
    for _ in range(int(scene.value("plan.today.mobility_max"))):
        basket.first(mobile, "mobility")
    for pool in pools[FIRST:]:
        basket.first(pool, "strength")
    order = {"strength": 0, "mobility": 1}
    done = sorted(basket.taken, key=lambda one: order[one.part])
    return Chosen(tuple(done), sum(one.minutes for one in done), (*most.because, *basket.left, *_dropped(basket)))


@dataclass
class _Basket:
    """The exercises of a day while they are chosen, and what did not find room or waits."""

    scene: Scene
    standing: Standing
    offered: Menu
    most: Measure
    running: bool
    still: bool
    taken: list[Dosed] = field(default_factory=list)
    left: list[Because] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    crowded: list[str] = field(default_factory=list)

    @property
    def full(self) -> bool:
        return len(self.taken) >= self.most.count

    def first(self, pool: list[Item], part: str) -> None:
        """Take the first of a pool that fits; where none does, the first that might have is crowded out."""
        there = [one for one in pool if not any(taken.item == one.id for taken in self.taken)]
        there = [one for one in there if not self.still or one.id in self.offered.still]
        if there and not any(self.take(one, part) for one in there):
            self.crowded.append(there[0].id)

    def take(self, item: Item, part: str) -> bool:
        minutes = item.value("minutes") or MINUTES_UNSAID
        if self.full or sum(one.minutes for one in self.taken) + minutes > self.most.minutes:
            return False
        dosed = _dosed(self.scene, item, part, self.offered, self.running)
        if kept(self.standing) and item.family in SLOTS[CALF]:
            sets, reps = calf_dose(self.scene, dosed.sets, dosed.repetitions)
            dosed = replace(dosed, sets=sets, repetitions=reps)
        self.taken.append(dosed)
        return True


def _dropped(basket: _Basket) -> Iterator[Because]:
    """What found no room in the day, and what is not due again yet."""
    scene = basket.scene
    taken = {one.item for one in basket.taken}
    crowded = [name for name in dict.fromkeys(basket.crowded) if name not in taken]
    if crowded and basket.full:
        facts: Facts = (("count", basket.most.count), (ITEMS, " ".join(crowded)))
        yield Because(RULE, (), (scene.cited(basket.most.card),), "because.left_out.count", facts)
    elif crowded:
        card = scene.cited("plan.exercise.minutes_default")
        facts = (("minutes", round(basket.most.minutes)), (ITEMS, " ".join(crowded)))
        yield Because(RULE, (), (card,), "because.left_out.time", facts)
    waiting = [name for name in dict.fromkeys(basket.waiting) if name not in taken]
    if waiting:
        yield Because(RULE, (), (), "because.left_out.not_due", ((ITEMS, " ".join(waiting)),))


def _slots(basket: _Basket) -> Iterator[list[Item]]:
    """The slots of strength in the order of this day: calf and hip first, then foot and ankle by turns, foot again."""
    scene, offered = basket.scene, basket.offered
    pools = {
        slot: _pool(basket, there) if slot_due(scene, basket.standing, slot, SLOTS[slot]) else []
        for slot, there in offered.strength.items()
    }
    first = ["calf", "hip"] if scene.on.toordinal() % 2 else ["hip", "calf"]
    matched = [slot for slot, pool in pools.items() if any(one.id in offered.why for one in pool)]
    first.sort(key=lambda slot: slot not in matched)
    rest = ["foot", "ankle"] if scene.on.toordinal() % 2 else ["ankle", "foot"]
    lead = [slot for slot in rest if slot in matched][:1]
    for slot in dict.fromkeys((*first, *lead, *rest)):
        yield pools[slot]
    yield pools["foot"]


def _pool(basket: _Basket, there: Iterable[tuple[Item, ...]]) -> list[Item]:
    """Of each line the exercise of this runner's rung, when it is due and did not hurt the last time."""
    scene = basket.scene
    found = []
    for line in there:
        item = _on_rung(scene, basket.standing, line)
        hurt = last_hurt(scene, [item.id])
        if hurt is not None:
            days = scene.cited("plan.line.hurt_days")
            why = Because(RULE, (hurt.id,), (days,), "because.left_out.hurt", (("item", item.id),))
            basket.left.append(why)
        elif _due(scene, item):
            found.append(item)
        else:
            basket.waiting.append(item.id)
    return list(_turned(scene, found, basket.offered))


def _on_rung(scene: Scene, standing: Standing, line: tuple[Item, ...]) -> Item:
    """The exercise of the rung, or the hardest allowed one below it; the easiest allowed one when none is."""
    name = line[0].line
    whole = lines(scene.edition).get(name, ())
    if not whole:
        return line[0]
    level = whole[min(height_of(standing, name), len(whole) - 1)].level
    return next((one for one in reversed(line) if one.level <= level), line[0])


def _due(scene: Scene, item: Item) -> bool:
    """Whether so many days have passed since it was last done as its card asks for."""
    weekly = item.value("per_week") or DAYS_PER_WEEK
    gap = max(int(DAYS_PER_WEEK // weekly), 1)
    done = scene.history.exercised.get(item.id, ())
    last = next((entry.day for entry in reversed(done) if entry.day < scene.on), None)
    return last is None or between(last, scene.on) >= gap


def _turned(scene: Scene, items: list[Item], offered: Menu) -> Iterator[Item]:
    """Matched ones first; among equals what was not done lately, and by turns from day to day."""

    def lately(one: Item) -> bool:
        done = scene.history.exercised.get(one.id, ())
        return bool(done) and between(done[-1].day, scene.on) < DAYS_PER_WEEK

    turned = _by_turns(items, scene.on.toordinal())
    yield from sorted(turned, key=lambda one: (one.id not in offered.why, lately(one)))


def _by_turns(items: list[Item], day: int) -> list[Item]:
    if not items:
        return []
    first = day % len(items)
    return [*items[first:], *items[:first]]


def _dosed(scene: Scene, item: Item, part: str, offered: Menu, running: bool) -> Dosed:
    """An exercise at its dose: the fuller one once the smaller has gone well."""
    last = times(scene, item.id, None)[-1:]
    more = item.value("repetitions_most")
    fewer = item.value("repetitions")
    done = getattr(last[0].body, "repetitions", None) if last else None
    full = more is not None and done is not None and fewer is not None and done >= fewer and _well(scene, item, last[0])
    reps = more if full else fewer
    sets = item.value("sets")
    whys = offered.why.get(item.id) or (Because("plan.exercise", (), (), f"because.exercise.{part}"),)
    return Dosed(
        item=item.id,
        part=part,
        minutes=item.value("minutes") or MINUTES_UNSAID,
        sets=None if sets is None else int(sets),
        repetitions=None if reps is None else int(reps),
        hold_s=item.value("hold_s"),
        load_kg=item.value("load_kg"),
        when=AFTER_RUN if running and item.id not in offered.still else "",
        because=whys[:1],
    )


def _well(scene: Scene, item: Item, entry: Entry) -> bool:
    """Whether the last time hurt no more than an exercise may that gets harder."""
    easier = replace(item, dose=tuple(one for one in item.dose if not one.id.endswith("repetitions_most")))
    return good(scene, easier, entry)
