"""How a complaint answered a running day: rule P1 by tissue, the lock P2, the limp P4, masking. Moves no ladder."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from restride.diary.entry import Entry
from restride.diary.history import History, Morning
from restride.diary.kinds import Activity, Checkin, PainSpot
from restride.diary.standing import Colour, Standing
from restride.plan.morning import baseline, on_day
from restride.plan.situation import BONE, FASCIA, TENDON, Scene, Watched
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, at_noon, between, plus
from restride.words.measure import SECONDS_PER_MINUTE

RUN = "run"
TWO_DAYS = 2
"""A tendon shows its whole answer within 48 hours."""
MOMENTS = ("during", "after", "rest", "night", "daily")
"""Pain of these moments on a running day is its answer; that of a morning is the answer to the day before."""
RISING = "plan.reaction.fascia.rising_mornings_red"
"""The parameter that says how many rising mornings make a red day for a plantar fascia."""


@dataclass(frozen=True, slots=True)
class Reaction:
    """The colour of a running day for one complaint, and why; ``settled`` is False while an answer may still come."""

    colour: Colour
    because: Because
    settled: bool = True


@dataclass(frozen=True, slots=True)
class _Day:
    """What is known of one running day about one complaint."""

    during: float | None
    after: float | None
    focal: bool
    gone_min: float | None
    limp: bool
    painkiller: str | None
    effort: float
    reads: tuple[str, ...]


def lock_days(scene: Scene, watched: Watched, day: Day) -> Cited:
    """How many days after a running day its answer is known (rule P2): longer for bone and for hard tendon sessions."""
    if watched.tissue == TENDON and was_hard(scene, day):
        return scene.cited("plan.lock.high_tendon_days")
    return scene.cited(f"plan.lock.days.{watched.tissue}")


def was_hard(scene: Scene, day: Day) -> bool:
    """Whether some run of a day felt hard enough to be a high load for a tendon."""
    hard = float(scene.value("plan.lock.high_effort"))
    runs = scene.history.activities(Span.ending(day, 1), RUN)
    return any(body.effort is not None and body.effort >= hard for _, body in runs)


def days_since(scene: Scene, day: Day) -> int:
    """Days from a running day to today, which a flight never shortens.

    Today is counted both by the runner's calendar and, at noon, by the clock of the place of the run; the lesser count
    stands. Where the runner is now is told by the entry that was written last.
    """
    counts = [between(day, scene.on)]
    ahead = None if scene.history.last is None else scene.history.last[1].utcoffset()
    if ahead is not None:
        noon = at_noon(scene.on, int(ahead.total_seconds() // SECONDS_PER_MINUTE))
        runs = scene.history.activities(Span.ending(day, 1), RUN)
        counts.extend(between(day, noon.astimezone(entry.at.tzinfo).date()) for entry, _ in runs)
    return min(counts)


def reaction(scene: Scene, watched: Watched, day: Day, standing: Standing) -> Reaction:
    """The answer of one complaint to one running day, as far as it is known by the morning of ``on``.

    Unknown when nobody said how it felt, how the morning after was, or whether a painkiller was taken: that holds the
    ladder and punishes nothing. A masked day is never green.
    """
    lock = lock_days(scene, watched, day)
    seen = _look(scene.history, watched, day, int(lock.value))
    first = on_day(scene.history, watched.complaint, plus(day, 1))
    last = on_day(scene.history, watched.complaint, plus(day, int(lock.value)))
    reads = tuple(dict.fromkeys((*seen.reads, *(one.entry for one in (first, last) if one is not None))))
    base = baseline(scene, watched.complaint, day, standing)
    rise = None if first is None else first.pain - base
    facts = _facts(watched, day, seen, first.pain if first else None, base)
    colour, says, cited = _by_tissue(scene, watched, seen, _Answer(rise, _pain(first), _pain(last)))
    if seen.limp:
        colour, says, cited = Colour.RED, "limp", ()
    settled = True
    if colour is Colour.AMBER and watched.tissue == TENDON:
        settled = days_since(scene, day) >= TWO_DAYS
        if settled and _lingers(scene, watched, day, base):
            colour, says = Colour.RED, "not_settled"
    if watched.tissue == FASCIA and colour is not Colour.RED and _rising(scene, watched, day):
        colour, says, cited = Colour.RED, "rising_mornings", (scene.cited(RISING),)
    missing = seen.during is None or first is None or last is None or seen.painkiller is None
    if colour is Colour.GREEN and seen.painkiller in ("yes", "to_run"):
        colour, says = Colour.AMBER, f"masked_{seen.painkiller}"
        cited = (scene.cited("plan.mask.painkiller_hours"),)
    elif colour is Colour.GREEN and missing:
        colour, says = Colour.UNKNOWN, _missing(seen, first is None or last is None)
    because = Because("plan.reaction", reads, (*cited, lock), f"because.reaction.{says}", facts)
    return Reaction(colour, because, settled)


@dataclass(frozen=True, slots=True)
class _Answer:
    """The mornings after: rise over baseline of the first, the first and the last pain; None when not known."""

    rise: float | None
    first: float | None
    last: float | None


def _lingers(scene: Scene, watched: Watched, day: Day, base: float) -> bool:
    """Whether the pain of a tendon is still up on the second morning; an unknown morning does not count."""
    second = on_day(scene.history, watched.complaint, plus(day, TWO_DAYS))
    return second is not None and second.pain > base + float(_green_rise(scene, watched).value)


def _rising(scene: Scene, watched: Watched, day: Day) -> bool:
    """Whether the first steps hurt more on each of so many mornings in a row, the last of them after this day."""
    count = int(scene.value(RISING))
    found = [one.pain for one in scene.history.mornings(watched.complaint, Span.ending(plus(day, 1), count + 1))]
    return len(found) == count + 1 and all(later > earlier for earlier, later in pairwise(found))


def _pain(morning: Morning | None) -> float | None:
    return None if morning is None else morning.pain


def _missing(seen: _Day, morning: bool) -> str:
    if morning:
        return "no_morning"
    return "no_word" if seen.during is None else "no_painkiller_answer"


def _green_rise(scene: Scene, watched: Watched) -> Cited:
    return scene.cited(f"plan.reaction.{watched.tissue}.green_morning_rise_max")


def _by_tissue(scene: Scene, watched: Watched, seen: _Day, answer: _Answer) -> tuple[Colour, str, tuple[Cited, ...]]:
    if watched.tissue == BONE:
        return _bone(scene, seen, answer)
    row = f"plan.reaction.{watched.tissue}"
    green, amber = scene.cited(f"{row}.green_during_max"), scene.cited(f"{row}.amber_during_max")
    rise_green, rise_amber = _green_rise(scene, watched), scene.cited(f"{row}.amber_morning_rise_max")
    pain = max((one for one in (seen.during, seen.after) if one is not None), default=0.0)
    rise = answer.rise if answer.rise is not None else 0.0
    if pain > float(amber.value):
        return Colour.RED, "red_during", (amber,)
    if rise > float(rise_amber.value):
        return Colour.RED, "red_morning", (rise_amber,)
    if pain > float(green.value):
        return Colour.AMBER, "amber_during", (green, amber)
    if rise > float(rise_green.value):
        return Colour.AMBER, "amber_morning", (rise_green, rise_amber)
    return Colour.GREEN, "green", (green, rise_green)


def _bone(scene: Scene, seen: _Day, answer: _Answer) -> tuple[Colour, str, tuple[Cited, ...]]:
    """The bone row: nothing but zero is green; the one amber is a faint spread ache that is gone soon after."""
    row = "plan.reaction.bone"
    zero = scene.cited(f"{row}.green_during_max")
    faint, gone = scene.cited(f"{row}.amber_diffuse_max"), scene.cited(f"{row}.amber_gone_min")
    mornings = max((one for one in (answer.first, answer.last) if one is not None), default=0.0)
    pain = max((one for one in (seen.during, seen.after) if one is not None), default=0.0)
    if seen.focal:
        return Colour.RED, "red_bone_spot", (zero,)
    if pain <= float(zero.value) and mornings <= float(zero.value):
        return Colour.GREEN, "green_bone", (zero,)
    soon = seen.gone_min is not None and seen.gone_min <= float(gone.value)
    if pain <= float(faint.value) and mornings <= float(zero.value) and soon:
        return Colour.AMBER, "amber_bone", (faint, gone)
    return Colour.RED, "red_bone", (zero, faint)


def _look(history: History, watched: Watched, day: Day, lock: int) -> _Day:
    """Everything the diary says of that running day about that complaint; of several words the worst counts.

    Painkillers are looked for up to the last morning of the lock: one that dulls this morning dulls the answer.
    """
    runs = history.activities(Span.ending(day, 1), RUN)
    felt = [one for _, body in runs for one in body.felt if one.complaint in ("", watched.complaint.id)]
    spots = _spots(history, watched, day)
    during = [one.during for one in felt] + [spot.score for _, spot in spots if spot.moment == "during"]
    after = [one.after for one in felt] + [spot.score for _, spot in spots if spot.moment != "during"]
    reads = [entry.id for entry, _ in runs] + [entry.id for entry, _ in spots]
    answers = [(entry, body) for entry, body in history.checkins(Span.ending(plus(day, lock), lock + 1))]
    effort = [body.effort for _, body in runs if body.effort is not None]
    return _Day(
        during=_worst(during),
        after=_worst(after),
        focal=any(one.focal for one in felt) or any(spot.focal for _, spot in spots),
        gone_min=_worst([one.gone_min for one in felt]),
        limp=any(body.limp for _, body in runs),
        painkiller=_painkiller(runs, [(entry.day, body) for entry, body in answers], day),
        effort=max(effort, default=0.0),
        reads=tuple(dict.fromkeys((*reads, *(entry.id for entry, _ in answers)))),
    )


def _spots(history: History, watched: Watched, day: Day) -> list[tuple[Entry, PainSpot]]:
    return [
        (entry, entry.body)
        for entry in history.within(Span.ending(day, 1))
        if isinstance(entry.body, PainSpot)
        and entry.body.moment in MOMENTS
        and watched.complaint.speaks_of(entry.body.side, entry.body.zones)
    ]


def _painkiller(runs: list[tuple[Entry, Activity]], answers: list[tuple[Day, Checkin]], day: Day) -> str | None:
    """The gravest answer about painkillers around a running day; None when it was not asked.

    A "no" of that day's own morning speaks of the night before, not of the run that was still to come.
    """
    said = [body.painkiller for _, body in runs]
    said += [body.painkiller for on, body in answers if on > day or body.painkiller != "no"]
    return next((word for word in ("to_run", "yes", "no") if word in said), None)


def _worst(values: list[float | None]) -> float | None:
    return max((one for one in values if one is not None), default=None)


def _facts(
    watched: Watched, day: Day, seen: _Day, morning: float | None, base: float
) -> tuple[tuple[str, str | int | float], ...]:
    facts: list[tuple[str, str | int | float]] = [("complaint", watched.complaint.id), ("day", day.isoformat())]
    named = (("during", seen.during), ("after", seen.after), ("morning", morning), ("baseline", base))
    facts.extend((name, round(value, 1)) for name, value in named if value is not None)
    return tuple(facts)


def worst(reactions: list[Reaction]) -> Reaction | None:
    """The strictest of several; None of none."""
    return max(reactions, key=lambda one: one.colour.strictness, default=None)
