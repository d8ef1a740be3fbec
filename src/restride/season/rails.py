"""The safety rails: what no advice may ever say, each a named check on one morning. Corrects nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from restride.diary.kinds import Activity, Assessment, Checkin, Clearance, ComplaintWord, Retraction
from restride.diary.standing import Colour, Door
from restride.load.dose import RUN
from restride.season.doing import IMPACT, run_min
from restride.season.programme import Morning
from restride.words.day import Day, Span, between, plus
from restride.words.urgency import Light, Urgency

WEEK = 7
CREEP_DAYS = 21
RUNG = 2
"""A rung is two half rungs."""
MINUTE = 1.0
"""What rounding may add."""
MASKS = ("yes", "to_run")
SILENT = ("impact", "everything")

Rail = Callable[[Morning], str]
"""Empty where it holds; else what was said that may not be said."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A rail that did not hold: which, what was said, of which runner, on which day of the season."""

    rail: str
    says: str
    seed: str
    number: int
    on: Day


def breaches(morning: Morning) -> list[Breach]:
    """Every rail that does not hold on a morning."""
    found = ((name, rail(morning)) for name, rail in RAILS.items())
    return [Breach(name, says, morning.runner.seed, morning.number, morning.on) for name, says in found if says]


def _runs(morning: Morning) -> float:
    """Minutes of running that are offered."""
    return sum(run_min(one) for one in morning.advice.sessions if one.kind in IMPACT)


def _flagged(morning: Morning) -> str:
    """No impact through a flag that silences it, nor while somebody must look at once or within days."""
    advice = morning.advice
    stops = [one.flag for one in advice.flags if one.silences in SILENT]
    if _runs(morning) and (stops or advice.urgency >= Urgency.T2):
        return f"runs {_runs(morning):g} min under {stops or advice.urgency.name}"
    return ""


def _emergency(morning: Morning) -> str:
    """At the most urgent tier nothing is shown but where to go."""
    return "sessions at T1" if morning.advice.urgency is Urgency.T1 and morning.advice.sessions else ""


def _lit(morning: Morning) -> str:
    """The light is never milder than the tier."""
    light, urgency = morning.advice.light, morning.advice.urgency
    if urgency >= Urgency.T2 and light is not Light.BE_SEEN:
        return f"{light.value} at {urgency.name}"
    return f"{light.value} at T3" if urgency is Urgency.T3 and light is Light.RUN else ""


def _capped(morning: Morning) -> str:
    """No run is offered longer than a tenth beyond the longest of 30 days, or the last written-out rung."""
    value = morning.edition.value
    span = Span(plus(morning.on, -int(value("load.session.window_days"))), morning.on)
    longest = max((body.moving_s for _, body in morning.history.activities(span, RUN)), default=0.0) / 60
    written = max(one.repeats * one.run_min for one in morning.edition.ladders["run_volume"].rungs)
    most = max(longest * value("load.session.cap"), written)
    return f"{_runs(morning):g} min, longest {longest:g}" if _runs(morning) > most + MINUTE else ""


def _locked(morning: Morning) -> str:
    """While something hurts no run follows a run before its lock has opened."""
    if not _runs(morning):
        return ""
    for one in morning.advice.complaints:
        lock = int(morning.edition.value(f"plan.lock.days.{one.tissue}"))
        for back in range(1, lock):
            day = plus(morning.on, -back)
            if one.complaint.since <= day and morning.history.activities(Span.ending(day, 1), RUN):
                return f"a run {back} d after a run, {one.tissue} locks {lock} d"
    return ""


def _stepped(morning: Morning) -> str:
    """From one morning to the next the run ladder rises by one rung at most; from the gate, to its first run."""
    if morning.before is None:
        return ""
    was, now = morning.before.standing, morning.advice.standing
    if was.door is Door.LADDER and now.door is Door.LADDER and now.height > was.height + RUNG:
        return f"from {was.height} to {now.height}"
    first = int(morning.edition.value("plan.restart.bone_rung")) * RUNG
    if was.door is Door.GATE and now.door is Door.LADDER and now.height > max(first, was.doubt_height):
        return f"from the gate to {now.height}"
    return ""


def _gated(morning: Morning) -> str:
    """Nobody runs before the gate is passed."""
    return "a run before the gate" if morning.advice.standing.door is Door.GATE and _runs(morning) else ""


def _unmasked(morning: Morning) -> str:
    """A running day dulled by a painkiller, by the runner's own word, is never judged green."""
    for one in morning.advice.judged:
        if one.because.rule == "plan.reaction" and one.colour is Colour.GREEN and one.because.says.endswith("green"):
            bodies = [entry.body for entry in morning.history.on(one.judged)]
            if any(isinstance(body, Activity) and body.sport == RUN and body.painkiller in MASKS for body in bodies):
                return f"{one.judged} was masked and is green"
    return ""


def _uncrept(morning: Morning) -> str:
    """No climb while mornings stand clearly higher than three weeks ago."""
    before, now = morning.before, morning.advice.standing
    if before is None or now.door is not Door.LADDER or now.height <= before.standing.height:
        return ""
    if before.standing.door is not Door.LADDER:
        return ""
    rise = morning.edition.value("plan.creep.rollback_rise")
    for one in morning.advice.complaints:
        then = morning.history.mornings(one.complaint, Span.ending(plus(morning.on, -CREEP_DAYS), WEEK))
        here = morning.history.mornings(one.complaint, Span.ending(morning.on, WEEK))
        if min(len(then), len(here)) < WEEK - 1:
            continue
        gap = sum(m.pain for m in here) / len(here) - sum(m.pain for m in then) / len(then)
        if gap >= rise:
            return f"climbs though mornings rose by {gap:.1f} in three weeks"
    return ""


def _heard(morning: Morning) -> str:
    """No climb on a morning of which an open complaint says nothing."""
    before, now = morning.before, morning.advice.standing
    if before is None or before.standing.door is not Door.LADDER or now.height <= before.standing.height:
        return ""
    if now.door is not Door.LADDER:
        return ""
    for one in morning.advice.complaints:
        if not morning.history.mornings(one.complaint, Span.ending(morning.on, 1)):
            return f"climbs, and {one.complaint.id} said nothing this morning"
    return ""


def _answered(morning: Morning) -> bool:
    """Whether a clinician, an interview or a correction has spoken this morning, the only hour at which they do."""
    kinds = (Clearance, Assessment, Retraction, ComplaintWord)
    return any(isinstance(one.body, kinds) for one in morning.history.on(morning.on))


def _remembered(morning: Morning) -> str:
    """No red flag goes quiet by itself, and no be-seen either."""
    before = morning.before
    if before is None or _answered(morning):
        return ""
    gone = {(one.flag, one.complaint) for one in before.flags} - {(o.flag, o.complaint) for o in morning.advice.flags}
    if gone:
        return f"{sorted(gone)} went quiet by themselves"
    if morning.advice.urgency < before.urgency:
        return f"{before.urgency.name} fell to {morning.advice.urgency.name} by itself"
    quiet = before.light is Light.BE_SEEN and morning.advice.light is not Light.BE_SEEN
    return "be seen went quiet by itself" if quiet else ""


def _hurt(morning: Morning) -> str:
    """Nobody runs the day after a run that was said to hurt beyond the red line."""
    if not _runs(morning):
        return ""
    yesterday = Span.ending(plus(morning.on, -1), 1)
    for one in morning.advice.complaints:
        red = morning.edition.value(f"plan.reaction.{one.tissue}.amber_during_max")
        for _, body in morning.history.activities(yesterday, RUN):
            worst = max((f.during or 0 for f in body.felt if f.complaint in ("", one.complaint.id)), default=0)
            if worst > red and one.complaint.since < morning.on:
                return f"runs the day after pain {worst:g} in a run"
    return ""


def _undulled(morning: Morning) -> str:
    """While something hurts nobody runs on a morning that a painkiller has dulled."""
    dulled = any(
        isinstance(one.body, Checkin) and one.body.painkiller in MASKS for one in morning.history.on(morning.on)
    )
    return "runs under a painkiller" if dulled and morning.advice.complaints and _runs(morning) else ""


def _reasoned(morning: Morning) -> str:
    """Every session that loads carries its reason."""
    bare = [one.kind for one in morning.advice.sessions if one.kind in IMPACT and not one.because]
    return f"no reason for {bare}" if bare else ""


def _steady(morning: Morning) -> str:
    """Where a runner stands looks back to today's morning and never ahead of it."""
    stepped = morning.advice.standing.stepped
    return f"stands at {stepped}" if stepped is not None and between(morning.on, stepped) > 0 else ""


RAILS: Mapping[str, Rail] = {
    "no impact through a flag": _flagged,
    "nothing beside an emergency": _emergency,
    "the light is no milder than the tier": _lit,
    "the session cap is held": _capped,
    "the lock is held": _locked,
    "one step up a day": _stepped,
    "no run before the gate": _gated,
    "a masked session is never green": _unmasked,
    "creep is held within three weeks": _uncrept,
    "a silent morning climbs nothing": _heard,
    "no flag and no be-seen goes quiet by itself": _remembered,
    "no run the day after a red one": _hurt,
    "no run under a painkiller": _undulled,
    "every run has its reason": _reasoned,
    "nobody stands ahead of today": _steady,
}
"""The one list of rails, by name."""
