"""The readiness gate R1 and the bone clock R2: what is done, what is still needed. Opens no door; see step.py."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil

from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Activity, Checkin, Clearance, Felt, PainSpot, Trial
from restride.knowledge.edition import Edition
from restride.plan.situation import BONE, JOINT, Scene, Watched
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK, SECONDS_PER_MINUTE
from restride.words.side import Side
from restride.words.zone import touching

WALK, RUN = "walk", "run"
REPETITIONS = "repetitions"
"""The unit of what is counted one by one."""
HEEL_RAISE, HOP, BIG_TOE = "heel_raise", "hop", "big_toe_range"
"""Self-tests by the ids that the diary keeps them under."""
MASKING = ("yes", "to_run")
"""The answers to the painkiller question that dull what is felt."""
BIG_TOE_JOINT = ("hallux-mtp-dorsal",)
"""The joint whose stiffness the running step meets first; no other joint is asked how far the big toe bends."""

NORMS_KEPT = 16
"""So many lists of norms are kept: men, women and anybody, of a few editions."""

Facts = tuple[tuple[str, str | int | float], ...]


@dataclass(frozen=True, slots=True)
class GateItem:
    """One thing the gate asks: ``have`` of ``need``.

    ``held`` says that it may not be tried yet, and ``opens`` what would open it; see today/opening.py.
    """

    id: str
    done: bool
    have: float
    need: float
    because: Because
    held: bool = False
    opens: tuple[Because, ...] = ()


def gate(scene: Scene) -> tuple[GateItem, ...]:
    """Everything that must be true before the first run, for the strictest of the open complaints."""
    on = scene.on
    items = [_release(scene, one) for one in scene.watched if one.high_risk]
    items.extend((_quiet(scene), _walks(scene)))
    tender = _tender_free(scene)
    if scene.situation.bone:
        items.append(tender)
        items.extend(_clock(scene, one, on) for one in scene.watched if one.tissue == BONE)
    items.append(_heel_raises(scene))
    items.append(_hops(scene, held=scene.situation.bone and not tender.done))
    if any(one.tissue == JOINT and touching(one.complaint.zones, BIG_TOE_JOINT) for one in scene.watched):
        items.append(_big_toe(scene))
    return tuple(items)


def _item(name: str, have: float, need: Cited, reads: tuple[str, ...], *more: Cited, facts: Facts = ()) -> GateItem:
    whole = ceil(need.value) if need.unit == REPETITIONS else round(float(need.value), 2)  # nobody does half a raise
    said: Facts = (("have", round(have, 2)), ("need", whole), *facts)
    because = Because("plan.gate", reads, (need, *more), f"because.gate.{name}", said)
    return GateItem(name, have >= float(need.value), have, float(need.value), because)


def _release(scene: Scene, one: Watched) -> GateItem:
    """A bone of high risk runs on a clinician's release alone, with an image of its healing (rule R2).

    A diagnosis is no release, and a release from before the complaint opened, opened again or was diagnosed is of
    another injury.
    """
    need, imaging = scene.cited("plan.clock.high_risk.needs_release"), scene.cited("plan.clock.high_risk.needs_imaging")
    said = [
        (entry.id, entry.body)
        for entry in scene.history.clearances
        if isinstance(entry.body, Clearance) and entry.body.complaint in ("", one.complaint.id)
    ]
    known = max([one.complaint.since, *(body.seen for _, body in said if body.word == "diagnosed")])
    found = [
        name
        for name, body in said
        if body.word == "cleared" and body.seen >= known and (bool(body.imaging) or not imaging.value)
    ]
    return _item("release", min(len(found), 1), need, tuple(found), imaging, facts=(("complaint", one.complaint.id),))


def _quiet(scene: Scene) -> GateItem:
    """Days up to now that were green for every complaint, with none between that was not.

    A day of which nobody spoke advances nothing and takes nothing back, but the quiet ones have to lie within the last
    days, and the last of them is the one that waits for this morning. While a bone is in doubt silence ends the row.
    """
    need, window = scene.cited("plan.gate.quiet_days"), scene.cited("plan.gate.quiet_window_days")
    reads: list[str] = []
    count, most = 0, int(need.value)
    for back in range(int(window.value)):
        found = _quiet_day(scene, plus(scene.on, -back))
        if found is None or count >= most:
            break
        known, entries = found
        if scene.situation.bone and not known:
            break
        count, most = count + known, most - (not back and not known)
        reads.extend(entries)
    return _item("quiet_days", count, need, tuple(reads), window)


def _quiet_day(scene: Scene, day: Day) -> tuple[bool, list[str]] | None:
    """Whether the mornings of a day are known of every complaint, and which they are, where none of them was sore.

    None for a day that was not green, or that a painkiller covered.
    """
    if _dulled(scene.history, day):
        return None
    reads: list[str] = []
    for one in scene.watched:
        most = float(scene.value(f"plan.reaction.{one.tissue}.morning_green_max"))
        if _hurt(scene.history, one, day, most):
            return None
        done = [body for _, body in scene.history.activities(Span.ending(day, 1))]
        loaded = float(scene.value(f"plan.reaction.{one.tissue}.green_during_max"))
        if any(body.limp or _felt(body.felt, one) > loaded for body in done):
            return None
        found = scene.history.mornings(one.complaint, Span.ending(day, 1))
        if found and found[0].pain > most:
            return None
        reads.extend(morning.entry for morning in found)
    known = len(reads) == len(scene.watched)
    return known, reads if known else []


def _dulled(history: History, day: Day) -> bool:
    """Whether a painkiller dulled that day: its quiet is no quiet, and its tests show nothing."""
    return any(
        isinstance(entry.body, Activity | Checkin) and entry.body.painkiller in MASKING for entry in history.on(day)
    )


def _felt(felt: tuple[Felt, ...], one: Watched) -> float:
    """The worst that was said of a complaint during and after an activity; 0 when nothing was."""
    return max(_scores(felt, one), default=0.0)


def _scores(felt: tuple[Felt, ...], one: Watched) -> list[float]:
    said = [part for part in felt if part.complaint in ("", one.complaint.id)]
    return [score for part in said for score in (part.during, part.after) if score is not None]


def _hurt(history: History, one: Watched, day: Day, most: float) -> bool:
    return any(
        isinstance(entry.body, PainSpot)
        and entry.body.score > most
        and one.complaint.speaks_of(entry.body.side, entry.body.zones)
        for entry in history.on(day)
    )


def _walks(scene: Scene) -> GateItem:
    """Brisk walks long enough and green, on different days of the last week."""
    need, long = scene.cited("plan.gate.walk_count"), scene.cited("plan.gate.walk_minutes")
    window = scene.cited("plan.gate.walk_window_days")
    days = green_walks(scene, Span.ending(scene.on, int(window.value)))
    return _item("walks", len(days), need, tuple(days.values()), long, window)


def green_walks(scene: Scene, span: Span) -> dict[Day, str]:
    """The days of a span with a walk that was long enough, without a limp and green for every complaint."""
    long = scene.cited("plan.gate.walk_minutes")
    days: dict[Day, str] = {}
    for entry, body in scene.history.activities(span, WALK):
        green = all(_green_walk(scene, body.felt, one) for one in scene.watched)
        if (
            green
            and not body.limp
            and not _dulled(scene.history, entry.day)
            and body.moving_s >= float(long.value) * SECONDS_PER_MINUTE
        ):
            days[entry.day] = entry.id
    return days


def _green_walk(scene: Scene, felt: tuple[Felt, ...], one: Watched) -> bool:
    """Whether a walk was said to be green; a walk of which nobody said how it felt is not."""
    scores = _scores(felt, one)
    most = float(scene.value(f"plan.reaction.{one.tissue}.green_during_max"))
    return bool(scores) and max(scores) <= most


def _tender_free(scene: Scene) -> GateItem:
    """Days in a row without any pain at a bone; a day nobody spoke of ends the row."""
    need = scene.cited("plan.gate.bone_tender_free_days")
    bones = [one for one in scene.watched if one.tissue == BONE]
    count, day = 0, scene.on
    reads: list[str] = []
    while count < int(need.value):
        found = [scene.history.mornings(one.complaint, Span.ending(day, 1)) for one in bones]
        if any(not one or one[0].pain > 0 for one in found) or any(bone_hurt(scene.history, one, day) for one in bones):
            break
        reads.extend(one[0].entry for one in found)
        count, day = count + 1, plus(day, -1)
    return _item("tender_free_days", count, need, tuple(reads))


def bone_hurt(history: History, one: Watched, day: Day) -> bool:
    """Whether a bone hurt at all on a day, by itself or under load."""
    done = [body for _, body in history.activities(Span.ending(day, 1))]
    return _hurt(history, one, day, 0) or any(_felt(body.felt, one) > 0 for body in done)


def _clock(scene: Scene, one: Watched, on: Day) -> GateItem:
    """The earliest start after a bone stress injury, from the later of the last run and the last pain (rule R2)."""
    need = scene.cited(_clock_card(one))
    start, reads = one.complaint.since, [one.complaint.opened_by]
    for entry in scene.history.within(Span(start, plus(on, 1))):
        if _counts(entry, scene.history, one):
            start, reads = entry.day, [entry.id]
    weeks = between(start, on) / DAYS_PER_WEEK
    return _item("bone_clock", weeks, need, tuple(reads), facts=(("from", start.isoformat()),))


def _counts(entry: Entry, history: History, one: Watched) -> bool:
    if isinstance(entry.body, Activity):
        return entry.body.sport == RUN or _felt(entry.body.felt, one) > 0
    if isinstance(entry.body, PainSpot):
        return entry.body.score > 0 and one.complaint.speaks_of(entry.body.side, entry.body.zones)
    return any(
        morning.pain > 0 and morning.entry == entry.id
        for morning in history.mornings(one.complaint, Span.ending(entry.day, 1))
    )


def _clock_card(one: Watched) -> str:
    """The card of the clock: by imaging grade; an unknown grade counts as the graver."""
    if one.complaint.grade in (1, 2):
        return "plan.clock.low_risk.mild_weeks"
    return "plan.clock.low_risk.severe_weeks"


def counted_from(scene: Scene) -> Day:
    """The day from which a try counts; what was tried before it hurt says nothing of the foot as it is now."""
    start = plus(scene.on, 1 - int(scene.value("plan.gate.test_valid_days")))
    return max([start, *(one.complaint.since for one in scene.watched)])


def _latest(scene: Scene, test: str) -> dict[Side, tuple[Entry, Trial]]:
    """The last try of each side, as far as tries count."""
    found: dict[Side, tuple[Entry, Trial]] = {}
    start = counted_from(scene)
    span = Span(start, max(start, plus(scene.on, 1)))
    for entry in scene.history.trials:
        if not (isinstance(entry.body, Trial) and entry.body.test == test and entry.day in span):
            continue
        if not _dulled(scene.history, entry.day):
            sides = (Side.LEFT, Side.RIGHT) if entry.body.side is Side.BOTH else (entry.body.side,)
            found.update(dict.fromkeys(sides, (entry, entry.body)))
    return found


def _sides(scene: Scene) -> tuple[Side, ...]:
    sides = {one.complaint.side for one in scene.watched}
    return (Side.LEFT, Side.RIGHT) if Side.BOTH in sides or not sides else tuple(sorted(sides))


def _two_sided(scene: Scene, test: str, need: Cited, symmetry: Cited, name: str, more: tuple[Cited, ...]) -> GateItem:
    """A test whose sore side must reach a number and a share of the other side, within the green pain limit."""
    found = _latest(scene, test)
    reads = tuple(entry.id for entry, _ in found.values())
    have = {side: 0.0 if body.cannot else body.value or 0.0 for side, (_, body) in found.items()}
    sore = min((have.get(side, 0.0) for side in _sides(scene)), default=0.0)
    best = max(have.values(), default=0.0)
    made = _item(name, sore, need, reads, symmetry, *more)
    alike = len(have) > 1 and sore >= best * float(symmetry.value)
    hurt = any((body.pain or 0) > float(more[-1].value) for _, body in found.values())
    return GateItem(name, made.done and alike and not hurt, sore, made.need, made.because)


def _green(scene: Scene) -> Cited:
    """The least green limit of the open complaints; a bone is never tested through pain."""
    cards = [scene.cited(f"plan.reaction.{one.tissue}.green_during_max") for one in scene.watched]
    return min(cards, key=lambda card: float(card.value), default=scene.cited("plan.reaction.muscle.green_during_max"))


def heel_raise_need(scene: Scene) -> tuple[Cited, tuple[Cited, ...]]:
    """Heel raises asked for: min(max(15, 0.8 x norm), norm) by age and sex; unknown age or sex takes the wider norm."""
    floor, share = scene.cited("plan.gate.heel_raise_floor"), scene.cited("plan.gate.heel_raise_norm_share")
    norm = heel_raise_norm(scene)
    need = min(max(float(floor.value), float(share.value) * float(norm.value)), float(norm.value))
    asked = Cited("plan.gate.heel_raise_need", need, floor.unit, norm.sources, floor.grade)
    return asked, (floor, share, norm)


def heel_raise_norm(scene: Scene) -> Cited:
    """Heel raises of the middle of people of that age and sex."""
    age, sex = scene.situation.profile.age(scene.on), scene.situation.profile.sex
    if age is None:
        return scene.cited("plan.norm.heel_raise.unknown")
    prefix = f"plan.norm.heel_raise.{sex if sex in ('man', 'woman') else 'any'}."
    decades = _decades(scene.edition, prefix)
    decade = max((one for one in decades if one <= age), default=min(decades))
    return scene.cited(f"{prefix}{decade}")


@lru_cache(maxsize=NORMS_KEPT)
def _decades(edition: Edition, prefix: str) -> tuple[int, ...]:
    """The ages at which the norms of a sex change."""
    return tuple(int(name.removeprefix(prefix)) for name in edition.numbers if name.startswith(prefix))


def _heel_raises(scene: Scene) -> GateItem:
    need, more = heel_raise_need(scene)
    symmetry = scene.cited("plan.gate.heel_raise_symmetry")
    green = _green(scene)
    return _two_sided(scene, HEEL_RAISE, need, symmetry, "heel_raises", (*more, green))


def _hops(scene: Scene, held: bool) -> GateItem:
    need, symmetry = scene.cited("plan.gate.hops"), scene.cited("plan.gate.hop_symmetry")
    green = _green(scene)
    made = _two_sided(scene, HOP, need, symmetry, "hops", (green,))
    early = scene.situation.bone and any(
        not _was_tender_free(scene, entry.day) for entry, _ in _latest(scene, HOP).values()
    )
    return GateItem(made.id, made.done and not held and not early, made.have, made.need, made.because, held)


def _was_tender_free(scene: Scene, day: Day) -> bool:
    """Whether a bone had been free of pain for long enough on the day it was tried; else it must be tried again."""
    return _tender_free(replace(scene, situation=replace(scene.situation, on=day))).done


def _big_toe(scene: Scene) -> GateItem:
    """How far the big toe bends up without pain, as the last test of each sore side gave it."""
    need = scene.cited("plan.gate.hallux_dorsiflexion_deg")
    found = _latest(scene, BIG_TOE)
    free = {side: body.value or 0.0 for side, (_, body) in found.items() if not body.cannot and not body.pain}
    have = min(free.get(side, 0.0) for side in _sides(scene))
    return _item("big_toe", have, need, tuple(entry.id for entry, _ in found.values()))
