"""Rails on running: the cap, the lock, the gate, painkillers, red days, reasons. Looks at no ladder and no flag."""

from __future__ import annotations

from collections.abc import Mapping

from restride.diary.kinds import Activity, Checkin
from restride.diary.standing import Colour, Door
from restride.load.dose import RUN
from restride.season.doing import IMPACT, run_min
from restride.season.programme import Morning
from restride.season.rails.rail import Rail
from restride.words.day import Span, plus

MINUTE = 1.0
"""What rounding may add."""
MASKS = ("yes", "to_run")


def runs(morning: Morning) -> float:
    """Minutes of running that are offered."""
    return sum(run_min(one) for one in morning.advice.sessions if one.kind in IMPACT)


def _capped(morning: Morning) -> str:
    """No run is offered longer than a tenth beyond the longest of 30 days, or the last written-out rung."""
    value = morning.edition.value
    span = Span(plus(morning.on, -int(value("load.session.window_days"))), morning.on)
    longest = max((body.moving_s for _, body in morning.history.activities(span, RUN)), default=0.0) / 60
    written = max(one.repeats * one.run_min for one in morning.edition.ladders["run_volume"].rungs)
    most = max(longest * value("load.session.cap"), written)
    return f"{runs(morning):g} min, longest {longest:g}" if runs(morning) > most + MINUTE else ""


def _locked(morning: Morning) -> str:
    """While something hurts no run follows a run before its lock has opened."""
    if not runs(morning):
        return ""
    for one in morning.advice.complaints:
        lock = int(morning.edition.value(f"plan.lock.days.{one.tissue}"))
        for back in range(1, lock):
            day = plus(morning.on, -back)
            if one.complaint.since <= day and morning.history.activities(Span.ending(day, 1), RUN):
                return f"a run {back} d after a run, {one.tissue} locks {lock} d"
    return ""


def _gated(morning: Morning) -> str:
    """Nobody runs before the gate is passed."""
    return "a run before the gate" if morning.advice.standing.door is Door.GATE and runs(morning) else ""


def _unmasked(morning: Morning) -> str:
    """A running day dulled by a painkiller, by the runner's own word, is never judged green."""
    for one in morning.advice.judged:
        if one.because.rule == "plan.reaction" and one.colour is Colour.GREEN and one.because.says.endswith("green"):
            bodies = [entry.body for entry in morning.history.on(one.judged)]
            if any(isinstance(body, Activity) and body.sport == RUN and body.painkiller in MASKS for body in bodies):
                return f"{one.judged} was masked and is green"
    return ""


def _hurt(morning: Morning) -> str:
    """Nobody runs the day after a run that was said to hurt beyond the red line."""
    if not runs(morning):
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
    return "runs under a painkiller" if dulled and morning.advice.complaints and runs(morning) else ""


def _reasoned(morning: Morning) -> str:
    """Every session that loads carries its reason."""
    bare = [one.kind for one in morning.advice.sessions if one.kind in IMPACT and not one.because]
    return f"no reason for {bare}" if bare else ""


IMPACT_RAILS: Mapping[str, Rail] = {
    "the session cap is held": _capped,
    "the lock is held": _locked,
    "no run before the gate": _gated,
    "a masked session is never green": _unmasked,
    "no run the day after a red one": _hurt,
    "no run under a painkiller": _undulled,
    "every run has its reason": _reasoned,
}
