"""Why nothing climbs today: missing mornings, drift, creep, masking, sleep, fallen tests, silence. Lowers nothing."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from restride.diary.standing import Standing
from restride.plan.mind.mood import low
from restride.plan.morning import creep, on_day, weekly_rise
from restride.plan.selftest.setback import Setback, setbacks
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Span
from restride.words.measure import DAYS_PER_WEEK


def holds(scene: Scene, standing: Standing) -> tuple[Because, ...]:
    """Every reason for which no ladder may step up on this day; empty when it may."""
    found = [*scene.situation.holds, *_mornings(scene, standing)]
    found.extend(_masked(scene))
    found.extend(_sleep(scene))
    found.extend(one.because for one in fallen(scene, standing))
    mood = low(scene)
    found.extend(() if mood is None else (mood,))
    silent = silence(scene)
    found.extend(() if silent is None else (silent,))
    if scene.watched and standing.watch_until is not None and scene.on <= standing.watch_until:
        hours = scene.cited("plan.overshoot.watch_hours")
        found.append(Because("plan.overshoot", (), (hours,), "because.hold.overshoot"))
    for one in scene.situation.unassessed:
        facts = (("complaint", one.id),)
        found.append(Because("plan.unassessed", (one.opened_by,), (), "because.hold.unassessed", facts))
    return tuple(found)


def _mornings(scene: Scene, standing: Standing) -> Iterator[Because]:
    for one in scene.watched:
        morning = on_day(scene.history, one.complaint, scene.on)
        named = (("complaint", one.complaint.id),)
        if morning is None:
            yield Because("plan.missing_morning", (), (), "because.hold.no_morning", named)
        else:
            most = scene.cited(f"plan.reaction.{one.tissue}.morning_green_max")
            if morning.pain > float(most.value):
                facts = (*named, ("morning", morning.pain))
                yield Because("plan.morning_limit", (morning.entry,), (most,), "because.hold.morning_pain", facts)
        for why in (
            weekly_rise(scene, one.complaint, scene.on),
            creep(scene, one.complaint, scene.on, standing),
        ):
            if why is not None:
                yield why


def masked_today(scene: Scene) -> Because | None:
    """The painkiller answer of this morning, when it was yes: today's pain cannot steer anything."""
    for entry, body in scene.history.checkins(Span.ending(scene.on, 1)):
        if body.painkiller in ("yes", "to_run"):
            hours = scene.cited("plan.mask.painkiller_hours")
            says = "because.hold.painkiller_to_run" if body.painkiller == "to_run" else "because.hold.painkiller"
            return Because("plan.masked", (entry.id,), (hours,), says)
    return None


def fallen(scene: Scene, standing: Standing) -> tuple[Setback, ...]:
    """The self-tests that lie clearly below the own best (rule T5), until each has been tried again."""
    return setbacks(scene.edition, scene.history, scene.on, standing.tested_from)


def _masked(scene: Scene) -> Iterator[Because]:
    masked = masked_today(scene)
    if masked is not None:
        yield masked


def _sleep(scene: Scene) -> Iterator[Because]:
    """Rule W6: a short week of sleep holds, after [johnston-2020]_; a single short night swaps hard work for easy."""
    nights = [
        (entry, body.sleep_h)
        for entry, body in scene.history.checkins(Span.ending(scene.on, DAYS_PER_WEEK))
        if body.sleep_h is not None
    ]
    mean, night = scene.cited("plan.sleep.week_mean_min_h"), scene.cited("plan.sleep.night_min_h")
    if not nights:
        return
    hours = fmean(slept for _, slept in nights)
    reads = tuple(entry.id for entry, _ in nights)
    if len(nights) >= int(scene.value("plan.sleep.nights_min")) and hours < float(mean.value):
        yield Because("plan.sleep", reads, (mean,), "because.hold.sleep_week", (("hours", round(hours, 1)),))
    last = [(entry, slept) for entry, slept in nights if entry.day == scene.on]
    for entry, slept in last:
        if slept < float(night.value):
            yield Because("plan.sleep", (entry.id,), (night,), "because.hold.sleep_night", (("hours", slept),))


def silence(scene: Scene) -> Because | None:
    """Nothing was written for so many days, though something hurts: the plan knows nothing and holds."""
    days = scene.cited("plan.silence.days")
    span = Span.ending(scene.on, int(days.value))
    spoken = any(entry.by == "runner" and entry.day < scene.on for entry in scene.history.within(span))
    sore = min((one.complaint.since for one in scene.watched), default=scene.on)
    if sore not in span and sore < scene.on and not spoken:
        return Because("plan.silence", (), (days,), "because.hold.silence", (("days", int(days.value)),))
    return None
