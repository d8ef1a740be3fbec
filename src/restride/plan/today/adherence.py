"""Whether the exercises are done, and what got in the way; a plan that is not done is too big. Blames nobody."""

from __future__ import annotations

from collections import Counter

from restride.diary.kinds import Declined, Exercise
from restride.diary.standing import Standing
from restride.plan.protocol.phase import MAINTENANCE
from restride.plan.situation import Scene
from restride.plan.today.schedule import room
from restride.words.because import Because
from restride.words.day import Span, between
from restride.words.measure import DAYS_PER_WEEK

RULE = "plan.adherence"


def too_much(scene: Scene, standing: Standing) -> Because | None:
    """Why the exercises of today are halved (rule A4); None where they are done, or where nobody can say.

    Days with an exercise in the last weeks are held against a habit that is fair to ask for, and against the days that
    were free. Only of who wrote exercises down before these weeks can it be said that they ceased: who never does may
    do them unwritten. A day of rest by the plan costs nothing, for the habit asks for less than every second day.
    """
    if standing.phase == MAINTENANCE:
        return None
    weeks, share = scene.cited("plan.adherence.low_weeks"), scene.cited("plan.adherence.low_share")
    days = int(weeks.value) * DAYS_PER_WEEK
    span = Span.ending(scene.on, days + 1)
    if not any(done and between(done[0].day, scene.on) > days for done in scene.history.exercised.values()):
        return None
    done = {entry.day for entry in scene.history.within(span) if isinstance(entry.body, Exercise)} - {scene.on}
    free = sum(room(scene.history, day).minutes != 0 for day in span if day != scene.on)
    habit = scene.value("plan.adherence.habit_sessions") * days / scene.value("plan.adherence.habit_days")
    asked = min(int(habit), free)
    if asked < 1 or len(done) >= float(share.value) * asked:
        return None
    reads = tuple(
        entry.id for entry in scene.history.within(span) if isinstance(entry.body, Exercise) and entry.day in done
    )
    barrier = _barrier(scene, span)
    facts: tuple[tuple[str, str | int | float], ...] = (("count", len(done)), ("of", asked), ("days", days))
    says = f"because.adherence.{barrier}" if barrier else "because.adherence.asked"
    cut = scene.cited("plan.adherence.cut_share")
    return Because(RULE, reads, (share, weeks, cut), says, facts)


def _barrier(scene: Scene, span: Span) -> str:
    """What the runner said most often got in the way of exercises; empty where nothing was said."""
    said = Counter(
        entry.body.why
        for entry in scene.history.within(span)
        if isinstance(entry.body, Declined) and entry.body.what in ("exercises", "everything")
    )
    return max(sorted(said), key=said.__getitem__, default="")
