"""The phase of the programme: what opens each, how long it lasts at least, and what ends it. Chooses no exercise."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.standing import Door, Standing
from restride.knowledge.item import PHASES
from restride.plan.hold import fallen
from restride.plan.ladder import RUNG
from restride.plan.protocol.keeping import calves
from restride.plan.situation import Scene
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK

AWARENESS, LOAD, RETURN, VARIABILITY, STRENGTH, MAINTENANCE = PHASES
FEW = 28
"""Days in which sessions of exercise are counted for leaving a phase."""


def phased(scene: Scene, standing: Standing) -> tuple[Standing, Because | None]:
    """The standing in its phase of this morning: down at once as far as needed, up by one phase when earned."""
    now = PHASES.index(standing.phase) if standing.phase in PHASES else 0
    most = _most(scene, standing)
    if now > most:
        after = replace(standing, phase=PHASES[most], phase_since=scene.on)
        return after, Because("plan.phase", (), (), "because.phase.back", (("phase", PHASES[most]),))
    since = standing.phase_since
    if since is None:
        standing, since = replace(standing, phase_since=scene.on), scene.on
    if now >= most:
        return standing, None
    wanted = closing(scene, standing)
    if wanted:
        return standing, None
    name = PHASES[now + 1]
    after = replace(standing, phase=name, phase_since=scene.on)
    return after, Because("plan.phase", (), _leans(scene, standing.phase), "because.phase.next", (("phase", name),))


def _rung(scene: Scene, phase: str) -> int:
    return int(scene.value(f"plan.phase.{phase}.from_rung")) * RUNG


def _most(scene: Scene, standing: Standing) -> int:
    """The furthest phase that is left open; a fallen self-test leaves no keeping it (rules T3, T5)."""
    most = _by_running(scene, standing)
    return min(most, PHASES.index(STRENGTH)) if most > PHASES.index(STRENGTH) and fallen(scene, standing) else most


def _by_running(scene: Scene, standing: Standing) -> int:
    """The furthest phase that the door and running volume leave open."""
    if scene.situation.stop or standing.rest_from is not None:
        return PHASES.index(AWARENESS)
    if standing.door is Door.GATE:
        return PHASES.index(LOAD)
    if standing.door is Door.KEEP:
        return PHASES.index(RETURN)
    if standing.door is Door.WELL:
        return PHASES.index(MAINTENANCE)
    if standing.height >= _rung(scene, STRENGTH):
        return PHASES.index(MAINTENANCE)
    if standing.height >= _rung(scene, VARIABILITY):
        return PHASES.index(VARIABILITY)
    return PHASES.index(RETURN if standing.height >= _rung(scene, RETURN) else LOAD)


def closing(scene: Scene, standing: Standing) -> tuple[Because, ...]:
    """What still keeps the runner in the present phase, and so what opens the next; empty when nothing does."""
    phase, since = standing.phase, standing.phase_since or scene.on
    found = [why for why in (_barred(scene, standing),) if why is not None]
    days = _days(scene, standing)
    if days is not None and between(since, scene.on) < int(days.value):
        found.append(Because("plan.phase", (), (days,), "because.phase.days", (("days", int(days.value)),)))
    if phase == AWARENESS and scene.watched:
        found.extend(_loud(scene))
    if phase == STRENGTH:
        found.extend(_unquiet(scene, standing))
        found.extend(one.because for one in calves(scene) if not one.done)
    if standing.door is Door.WELL and phase != AWARENESS:
        found.extend(_few(scene, since))
    return tuple(found)


def _barred(scene: Scene, standing: Standing) -> Because | None:
    """What of the door, of running volume or of the tests keeps the next phase closed."""
    now = PHASES.index(standing.phase) if standing.phase in PHASES else 0
    if standing.phase == MAINTENANCE or now < _most(scene, standing):
        return None
    if scene.situation.stop or standing.rest_from is not None:
        return Because("plan.phase", (), (), "because.phase.rest")
    dropped = fallen(scene, standing)
    if dropped:
        return dropped[0].because
    if standing.door in (Door.GATE, Door.KEEP):
        return Because("plan.phase", (), (), f"because.phase.{standing.door.value}")
    card = scene.cited(f"plan.phase.{PHASES[now + 1]}.from_rung")
    return Because("plan.phase", (), (card,), "because.phase.rung", (("rung", int(card.value)),))


def _days(scene: Scene, standing: Standing) -> Cited | None:
    """The least days of the present phase; who runs by the ladder leaves loading and returning by the ladder."""
    if standing.phase in (LOAD, RETURN) and standing.door is not Door.WELL:
        return None
    card = f"plan.phase.{standing.phase}.days"
    return scene.cited(card) if card in scene.edition.numbers else None


def _leans(scene: Scene, phase: str) -> tuple[Cited, ...]:
    card = f"plan.phase.{phase}.days"
    return (scene.cited(card),) if card in scene.edition.numbers else ()


def _loud(scene: Scene) -> list[Because]:
    """Complaints whose last mornings were not within the green limit, or are not known."""
    count = scene.cited("plan.phase.awareness.quiet_mornings")
    found = []
    for one in scene.watched:
        most = float(scene.value(f"plan.reaction.{one.tissue}.morning_green_max"))
        quiet = scene.history.mornings(one.complaint, Span.ending(scene.on, int(count.value)))
        if len(quiet) < int(count.value) or any(morning.pain > most for morning in quiet):
            facts = (("complaint", one.complaint.id), ("mornings", int(count.value)))
            found.append(Because("plan.phase", (), (count,), "because.phase.mornings", facts))
    return found


def _unquiet(scene: Scene, standing: Standing) -> list[Because]:
    """Rule T3: weeks of little pain and no amber day."""
    weeks, most = scene.cited("plan.phase.maintenance.quiet_weeks"), scene.cited("plan.maintenance.pain_max")
    days = int(float(weeks.value) * DAYS_PER_WEEK)
    amber = standing.door is Door.LADDER and (
        standing.clean_since is None or between(standing.clean_since, scene.on) < days
    )
    loud = any(
        morning.pain > float(most.value)
        for one in scene.watched
        for morning in scene.history.mornings(one.complaint, Span.ending(scene.on, days))
    )
    if not amber and not loud:
        return []
    return [Because("plan.phase", (), (weeks, most), "because.phase.quiet_weeks", (("weeks", float(weeks.value)),))]


def _few(scene: Scene, since: Day) -> list[Because]:
    """For who is well, a phase is left by doing."""
    least = scene.cited("plan.phase.sessions_least")
    days = {
        entry.day
        for done in scene.history.exercised.values()
        for entry in done
        if entry.day >= max(since, plus(scene.on, -FEW)) and entry.day < scene.on
    }
    if len(days) >= int(least.value):
        return []
    return [Because("plan.phase", (), (least,), "because.phase.sessions", (("sessions", int(least.value)),))]
