"""One outing out of several entries that tell of it: what each of them is believed in. Says nothing of which belong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Measured, Same

Doubles = Mapping[str, tuple[Entry, ...]]
"""The entry that an outing goes by, and every entry that tells of it as it was written, that one too, oldest first."""

MASKS = ("to_run", "yes", "no")
"""Answers about painkillers, the gravest first."""

OF_SENSOR, OF_SESSION, OF_PLACES = range(3)
_RANK = {"session": OF_SESSION, "derived": OF_PLACES}
"""Which source of a measure is believed first; what is not named here is what a sensor said, record by record."""


def together(live: Sequence[Entry]) -> tuple[list[Entry], Doubles]:
    """Live entries in their order, each outing once; and what each outing was made of.

    An outing stands where the first written of its entries stands. Links to entries that were taken back, or that are
    no outings, bind nothing; links that share an entry are one.
    """
    groups = _groups(live)
    if not groups:
        return list(live), {}
    made = {min(group, key=lambda one: one.key).id: group for group in groups}
    later = {one.id for group in groups for one in group} - made.keys()
    found = [united(made[one.id]) if one.id in made else one for one in live if one.id not in later]
    return found, {first: tuple(sorted(group, key=lambda one: one.key)) for first, group in made.items()}


def _groups(live: Iterable[Entry]) -> list[list[Entry]]:
    live = list(live)
    links = [one.body.entries for one in live if isinstance(one.body, Same)]
    if not links:
        return []
    outings = {one.id: one for one in live if isinstance(one.body, Activity)}
    group_of: dict[str, set[str]] = {}
    for link in links:
        bound = {name for name in link if name in outings}
        merged = bound.union(*(group_of[name] for name in bound if name in group_of))
        for name in merged:
            group_of[name] = merged
    once = {id(group): group for group in group_of.values() if len(group) > 1}
    return [[outings[name] for name in sorted(group)] for group in once.values()]


def united(members: Sequence[Entry]) -> Entry:
    """One outing of all that tell of it, whatever order they come in.

    **What the runner said** is taken from all: every pain and every answer stands, the gravest word about painkillers
    and the greatest effort count, and what is told once (shoe, surface, kind of work, cue) is as first written.
    **Time and distance** come from the one best recording, see ``best_first``; what it leaves open is filled from the
    next. It is cross-training only where all say so. **Each measure** comes from the recording that is believed first
    in it: from a sensor's own records before a mean that the device worked out, and that before what was worked out
    from places; among equals from the better recording. A measure of another recording than the best names its device.
    """
    first = min(members, key=lambda one: one.key)
    ranked = best_first(members)
    bodies = [body for _, body in ranked]
    base = bodies[0]
    named = [body.sport for body in bodies if body.sport != "cross"]
    sport = named[0] if named else base.sport
    elapsed_s = base.elapsed_s
    moving_s = min(base.moving_s, elapsed_s)
    run_s = next((body.run_s for body in bodies if body.run_s is not None), None) if sport == "run" else None
    said = [body for _, body in sorted(ranked, key=lambda pair: pair[0].key)]
    efforts = [body.effort for body in said if body.effort is not None]
    kept = [body.cue_kept for body in said if body.cue_kept is not None]
    body = replace(
        base,
        sport=sport,
        moving_s=moving_s,
        run_s=None if run_s is None else min(run_s, moving_s),
        distance_m=next((one.distance_m for one in bodies if one.distance_m is not None), None),
        ascent_m=next((one.ascent_m for one in bodies if one.ascent_m is not None), None),
        laps=next((one.laps for one in bodies if one.laps), ()),
        effort=max(efforts, default=None),
        felt=tuple(dict.fromkeys(felt for one in said for felt in one.felt)),
        limp=None if all(one.limp is None for one in said) else any(one.limp for one in said),
        painkiller=_gravest(one.painkiller for one in said),
        said=tuple(dict.fromkeys(answer for one in said for answer in one.said)),
        cue_kept=min(kept, default=None),
        measured=tuple(_measured(bodies)),
        surface=_first(one.surface for one in said),
        shoe=_first(one.shoe for one in said),
        work=_first(one.work for one in said),
        cue=_first(one.cue for one in said),
    )
    return replace(first, body=body)


def best_first(members: Iterable[Entry]) -> list[tuple[Entry, Activity]]:
    """The entries of an outing, the best recording first.

    A file comes before what was logged by hand, a whole one before a damaged one, one that tells running from walking
    before one that does not, one with more measures before one with fewer, a longer one before a shorter one.
    """
    found = [(one, one.body) for one in members if isinstance(one.body, Activity)]
    return sorted(found, key=lambda pair: (*_worth(pair[1]), pair[0].key))


def _worth(body: Activity) -> tuple[bool, bool, bool, int, float]:
    names = {one.name for one in body.measured}
    return (not body.original, body.recovered, body.run_s is None, -len(names), -body.moving_s)


def _gravest(words: Iterable[str | None]) -> str | None:
    found = [word for word in words if word is not None]
    return next((word for word in MASKS if word in found), None)


def _first(words: Iterable[str]) -> str:
    return next((word for word in words if word), "")


def _measured(ranked: Sequence[Activity]) -> Iterator[Measured]:
    """Each quantity from one recording, as all its instruments give it."""
    names = dict.fromkeys(one.name for body in ranked for one in body.measured)
    for name in names:
        holding = [body for body in ranked if any(one.name == name for one in body.measured)]
        chosen = min(holding, key=lambda body: min(_rank(one) for one in body.measured if one.name == name))
        for one in chosen.measured:
            if one.name == name:
                yield one if chosen is ranked[0] or one.device else replace(one, device=chosen.device)


def _rank(one: Measured) -> int:
    return _RANK.get(one.source, OF_SENSOR)
