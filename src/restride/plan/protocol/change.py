"""What of impact changed in the last days, by the plan or by what was done, and whose turn it is. Raises nothing."""

from __future__ import annotations

from collections.abc import Iterator

from restride.diary.kinds import Activity, Shoe
from restride.diary.standing import Door, Standing
from restride.knowledge.edition import Edition
from restride.load.dose import RUN, doses
from restride.plan.protocol.phase import MAINTENANCE
from restride.plan.protocol.vector import FOOTWEAR, INTENSITY, SURFACE, governed, height_of, with_change
from restride.plan.situation import Scene
from restride.words.because import Because
from restride.words.day import Day, Span, between, plus
from restride.words.measure import DAYS_PER_WEEK

DURATION, SHOE, STRIKE = "duration", "shoe", "strike"
GROUND = {
    "grass": "grass_level",
    "track": "track_level",
    "treadmill": "treadmill_level",
    "asphalt": "asphalt_level",
    "gravel": "gravel",
    "trail": "trail_easy",
    "concrete": "concrete",
    "sand": "sand",
}
"""The words for grounds in the diary, and the surfaces of the catalogue."""
WORK = {"strides": "strides", "hills": "hills", "tempo": "tempo", "intervals": "tempo", "race": "races"}
"""The words for kinds of running in the diary, and the rungs of the ladder of pace."""
THIN = {"minimal": "minimal", "plated": "low_or_plated"}
"""The styles of shoes that stand on a rung of their own."""
SHIFTS = "forefoot_shift"
"""The trait of a cue that moves the landing."""
GROW, VARY, LIGHTER = "grow", "vary", "lighter"


def turn(edition: Edition, on: Day) -> str:
    """Whose turn a week is in its block: ``grow`` (longer runs), ``vary`` (ground, shoes, pace) or ``lighter``.

    Blocks follow the calendar, Monday first, the same for everybody: nothing a runner does or feels moves them.
    """
    block = int(edition.value("plan.change.block_weeks"))
    week = ((on.toordinal() - 1) // DAYS_PER_WEEK) % block
    if week < int(edition.value("plan.change.grow_weeks")):
        return GROW
    return LIGHTER if week == block - 1 else VARY


def lighter_week(edition: Edition, standing: Standing, on: Day) -> bool:
    """Whether a week is a lighter one: the last of a block; of who keeps it up, every fourth since (rule T4).

    Before the first run there is nothing to lighten, and whoever keeps a volume keeps it.
    """
    if standing.door in (Door.GATE, Door.KEEP):
        return False
    if standing.phase != MAINTENANCE:
        return governed(standing) and turn(edition, on) == LIGHTER
    if standing.phase_since is None:
        return False
    weeks = (_monday(on) - _monday(standing.phase_since)).days // DAYS_PER_WEEK
    return (weeks + 1) % int(edition.value("plan.deload.every_weeks")) == 0


def _monday(day: Day) -> Day:
    return plus(day, -day.weekday())


def in_motion(scene: Scene, standing: Standing) -> frozenset[str]:
    """The kinds of impact that changed in the last seven days."""
    window = int(scene.value("plan.change.window_days"))
    return frozenset(one.kind for one in standing.changes if 0 <= between(one.day, scene.on) < window)


def blocked(scene: Scene, standing: Standing, kind: str) -> Because | None:
    """Why a kind of impact may not change today: another one is in motion; None where it may."""
    others = sorted(in_motion(scene, standing) - {kind})
    if not others:
        return None
    window, most = scene.cited("plan.change.window_days"), scene.cited("plan.change.kinds_max")
    return Because("plan.change", (), (window, most), "because.change.one_at_a_time", (("change", others[0]),))


def grows(scene: Scene, standing: Standing) -> bool:
    """Whether a run may be longer than the longest today: its turn, and nothing else in motion."""
    return turn(scene.edition, scene.on) == GROW and not in_motion(scene, standing) - {DURATION}


def noticed(scene: Scene, standing: Standing) -> Standing:
    """The standing with what changed by yesterday's runs, whoever asked for it."""
    if not governed(standing) or standing.door is Door.GATE:
        return standing
    day = plus(scene.on, -1)
    window = int(scene.value("plan.change.window_days"))
    after = standing
    for kind in dict.fromkeys(_done(scene, standing, day)):
        after = with_change(after, kind, day, window)
    return after


def _done(scene: Scene, standing: Standing, day: Day) -> Iterator[str]:
    runs = scene.history.activities(Span.ending(day, 1), RUN)
    for _, body in runs:
        yield from _above(scene, standing, body)
        if body.shoe and _new_pair(scene, body.shoe, day):
            yield SHOE
    if runs and _longer(scene, day):
        yield DURATION


def _above(scene: Scene, standing: Standing, body: Activity) -> Iterator[str]:
    """What of a run lies above where the runner stands: its ground, its pace, its shoes, its landing."""
    style = _style(scene, body.shoe)
    for ladder, wanted in (
        (SURFACE, GROUND.get(body.surface)),
        (INTENSITY, WORK.get(body.work)),
        (FOOTWEAR, THIN.get(style)),
    ):
        held = scene.edition.ladders.get(ladder)
        if wanted is None or held is None:
            continue
        for height, rung in enumerate(held.rungs):
            if rung.change and height > height_of(standing, ladder) and wanted in (rung.id, *rung.items):
                yield rung.change
    cue = scene.edition.items.get(body.cue)
    if cue is not None and SHIFTS in cue.traits:
        yield STRIKE


def _style(scene: Scene, name: str) -> str:
    entry = scene.history.shoes.get(name)
    return entry.body.style if entry is not None and isinstance(entry.body, Shoe) else ""


def _new_pair(scene: Scene, name: str, day: Day) -> bool:
    """Whether a pair is run in for the first time in weeks, by somebody who names pairs."""
    days = int(scene.value("load.session.window_days"))
    before = [body.shoe for _, body in scene.history.activities(Span(plus(day, -days), day), RUN) if body.shoe]
    return bool(before) and name not in before


def _longer(scene: Scene, day: Day) -> bool:
    """Whether a day's run was longer than any of the weeks before it."""
    days = int(scene.value("load.session.window_days"))
    found = doses(scene.history, Span(plus(day, -days), plus(day, 1)))
    last = [one.longest_s for one in found if one.day == day]
    before = max((one.longest_s for one in found if one.day < day), default=0.0)
    return bool(last) and before > 0 and last[0] > before * float(scene.value("plan.change.growth_least"))
