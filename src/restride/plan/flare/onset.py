"""Whether a complaint flares, since when, and whether it is quieting. Changes no session: the reaction rules do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from restride.diary.history import Morning
from restride.diary.kinds import Activity, Checkin, PainSpot
from restride.diary.standing import Standing
from restride.plan.morning import baseline
from restride.plan.situation import BONE, Scene, Watched
from restride.words.because import Because, Cited
from restride.words.day import Day, Span, between, plus

RULE = "plan.flare"
SAYING = (Activity, Checkin, PainSpot)
"""The kinds of entries that say how much something hurt."""


@dataclass(frozen=True, slots=True)
class Flare:
    """An episode that is on.

    Parameters
    ----------
    began
        The first day of it.
    because
        What counted, the latest day first.
    quiet, needed
        So many quiet mornings in a row since, of so many that end it. A morning of which nothing was said is none.
    review
        Why somebody should look: it has lasted too long; None before that.
    """

    watched: Watched
    began: Day
    because: tuple[Because, ...]
    quiet: int
    needed: Cited
    review: Because | None


@dataclass(slots=True)
class _Spell:
    """An episode while days are gone through."""

    base: float
    began: Day | None = None
    quiet: int = 0
    whys: tuple[Because, ...] = ()


def flares(scene: Scene, standing: Standing) -> tuple[Flare, ...]:
    """The complaints that flare on this morning, in the order in which they opened.

    A day counts when its pain is above what the tissue may bear, when its morning stands so many points above the
    usual, or when the runner limped. The usual is that of the day it began: an episode does not lift its own measure.
    It ends by quiet mornings alone, never by silence; the day on which it was last seen to end is not looked behind.
    """
    return tuple(found for one in scene.watched if (found := _of(scene, standing, one)) is not None)


def episodes(scene: Scene, standing: Standing, one: Watched, span: Span) -> tuple[Day, ...]:
    """The days of a span on which an episode of a complaint began."""
    return tuple(spell.began for spell, _ in _spells(scene, standing, one, span) if spell.began is not None)


def _of(scene: Scene, standing: Standing, one: Watched) -> Flare | None:
    days = int(scene.value("plan.flare.look_days"))
    spells = list(_spells(scene, standing, one, Span.ending(scene.on, days)))
    if not spells or spells[-1][1]:
        return None
    spell = spells[-1][0]
    assert spell.began is not None  # only spells that began are told
    needed, most = scene.cited("plan.flare.quiet_mornings"), scene.cited("plan.flare.review_days")
    lasts = between(spell.began, scene.on)
    review = None
    if lasts >= int(most.value):
        facts = (("complaint", one.complaint.id), ("days", lasts))
        review = Because(RULE, spell.whys[0].entries, (most,), "because.flare.review", facts)
    return Flare(one, spell.began, tuple(reversed(spell.whys)), spell.quiet, needed, review)


def _spells(scene: Scene, standing: Standing, one: Watched, span: Span) -> Iterator[tuple[_Spell, bool]]:
    """Every episode that began in a span, oldest first, and whether it is over."""
    needed = int(scene.value("plan.flare.quiet_mornings"))
    spell: _Spell | None = None
    mornings = {morning.day: morning for morning in scene.history.mornings(one.complaint, span)}
    for day in span:
        if day < one.complaint.since:
            continue
        base = spell.base if spell is not None else None
        morning = mornings.get(day)
        why = _risen(scene, one, morning, standing, base) or _hurt(scene, one, day)
        if why is not None:
            spell = spell or _Spell(baseline(scene, one.complaint, plus(day, -1), standing), day)
            spell.whys, spell.quiet = (*spell.whys, why), 0
        elif spell is not None and morning is not None:
            spell.quiet += 1
            if spell.quiet >= needed:
                yield spell, True
                spell = None
    if spell is not None:
        yield spell, False


def _risen(
    scene: Scene, one: Watched, morning: Morning | None, standing: Standing, base: float | None
) -> Because | None:
    """Why a morning counts, or None; ``base`` is what it is measured by, None: what the days before it were."""
    rise = scene.cited("plan.flare.morning_rise")
    if morning is None or morning.pain < float(rise.value):
        return None
    usual = baseline(scene, one.complaint, plus(morning.day, -1), standing) if base is None else base
    if morning.pain - usual < float(rise.value):
        return None
    facts = (*_named(one, morning.day), ("morning", morning.pain), ("baseline", round(usual, 1)))
    return Because(RULE, (morning.entry,), (rise,), "because.flare.morning", facts)


def _hurt(scene: Scene, one: Watched, day: Day) -> Because | None:
    """Why something else of a day counts, or None."""
    most = scene.cited("plan.flare.pain_bone" if one.tissue == BONE else "plan.flare.pain")
    for entry in scene.history.on(day):
        if not isinstance(entry.body, SAYING):
            continue
        worst = max(_pains(entry.body, one), default=0.0)
        if worst > float(most.value):
            facts = (*_named(one, day), ("score", worst))
            return Because(RULE, (entry.id,), (most,), "because.flare.pain", facts)
        if isinstance(entry.body, Activity) and entry.body.limp:
            return Because(RULE, (entry.id,), (), "because.flare.limp", _named(one, day))
    return None


def _named(one: Watched, day: Day) -> tuple[tuple[str, str | int | float], ...]:
    return (("complaint", one.complaint.id), ("day", day.isoformat()))


def _pains(body: object, one: Watched) -> Iterator[float]:
    """Every score that something of a day says of a complaint."""
    if isinstance(body, Activity | Checkin):
        for felt in body.felt:
            if felt.complaint in ("", one.complaint.id):
                yield from (score for score in (felt.during, felt.after, felt.morning) if score is not None)
    elif isinstance(body, PainSpot) and one.complaint.speaks_of(body.side, body.zones):
        yield body.score
