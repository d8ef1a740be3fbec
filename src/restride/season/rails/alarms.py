"""Rails on flags and urgency: what they stop, that they do not go quiet, that a grave answer never calms. No ladder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from restride.diary.entry import Entry
from restride.diary.kinds import Assessment, Clearance, ComplaintWord, Retraction, Said
from restride.season.programme import Morning
from restride.season.rails.impact import runs
from restride.season.rails.rail import Rail
from restride.words.urgency import Light, Urgency

SILENT = ("impact", "everything")


def _flagged(morning: Morning) -> str:
    """No impact through a flag that silences it, nor while somebody must look at once or within days."""
    advice = morning.advice
    stops = [one.flag for one in advice.flags if one.silences in SILENT]
    if runs(morning) and (stops or advice.urgency >= Urgency.T2):
        return f"runs {runs(morning):g} min under {stops or advice.urgency.name}"
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


def _urgent(morning: Morning) -> str:
    """An answer that raises a red flag's finding never lowers urgency, whatever else was answered beside it."""
    before = morning.before
    here = morning.history.on(morning.on)
    if before is None or any(isinstance(one.body, Clearance | Retraction | ComplaintWord) for one in here):
        return ""
    red = {one.finding for entry in here for one in _said(entry) if one.answer == "yes" and _red(morning, one.finding)}
    if red and morning.advice.urgency < before.urgency:
        return f"{before.urgency.name} fell to {morning.advice.urgency.name} on {sorted(red)}"
    return ""


def _said(entry: Entry) -> Iterator[Said]:
    yield from getattr(entry.body, "said", ())


def _red(morning: Morning, finding: str) -> bool:
    card = morning.edition.findings.get(finding)
    return card is not None and card.red


ALARM_RAILS: Mapping[str, Rail] = {
    "no impact through a flag": _flagged,
    "nothing beside an emergency": _emergency,
    "the light is no milder than the tier": _lit,
    "no flag and no be-seen goes quiet by itself": _remembered,
    "a grave answer never lowers urgency": _urgent,
}
