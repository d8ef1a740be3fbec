"""Contacts and foot-strike angle from markers on feet and pelvis. Reads no file and needs no axis told."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.signal import find_peaks

from restride.gait.contact import Contact, Precision
from restride.signal.filters import low_pass, slope
from restride.signal.stretches import Floats, crossing, filled, vertex
from restride.words.side import Side

GRAVITY_MPS2 = 9.81
LONGEST_GAP_S = 0.1
"""A marker hidden for longer than this is not guessed at."""

IMPACT_HZ, ANGLE_HZ, BODY_HZ, SWING_HZ = 50.0, 25.0, 15.0, 6.0
"""What is kept of the shock of landing, the turning of the foot, the pelvis, and the swing of the leg."""

LANDING_EARLY_S = 0.0113
"""Below ``BODY_HZ`` the acceleration of what lands rises fastest so much before the force is 50 N: the mean of two
runners, a heel's and a forefoot's, see docs/reference/accuracy.md."""

FREE_FALL = -9.0 / GRAVITY_MPS2
"""From toe-off on the body falls: so much of free fall answers to the 50 N at which force calls it flight."""

PELVIS_EARLY_S = 0.0075
"""The pelvis falls so much before the force is gone: the mean of two runners, see docs/reference/accuracy.md."""

NEAR_GROUND_M = 0.02
BEFORE_S, AFTER_S = 0.03, 0.05
"""The shock is looked for from so long before a marker is this near the ground to so long after; the rise of the
acceleration up to so long before the shock."""

SHORTEST_SWING_S = 0.45
"""No foot of a runner lands twice within this time: more than 260 steps a minute."""

PRECISION = Precision(
    8.0, "two runners in three trials, each left out, were off by 2 ms; two are few, so more is allowed for"
)
NO_PELVIS = Precision(20.0, "without a marker on the pelvis toe-off is read off the turning foot alone")

UNUSUAL = 0.15
"""A contact that differs by a larger share from the usual one was mistimed, or a stumble; it is left out."""

_SIDES = {"r": Side.RIGHT, "right": Side.RIGHT, "l": Side.LEFT, "left": Side.LEFT}
_HEEL = re.compile(r"heel.*(bottom|b|low|lower)$|heel$|calc\w*$|hee$|heel.*")
_FORE = re.compile(r"(mt|met|meta\w*|toe|hallux|mth)[ _.]?[0-9]?$")
_PELVIS = re.compile(r"(psis|psi|sacrum|sacr|v_?sac)$")


@dataclass(frozen=True, slots=True, eq=False)
class Foot:
    """The markers of one foot in upright axes: shape (frames, 2), forward and up, in metres."""

    heel: Floats
    fore: tuple[Floats, ...]

    @property
    def front(self) -> Floats:
        """The middle of the forefoot."""
        return np.asarray(np.mean(self.fore, axis=0))

    @property
    def pitch_deg(self) -> Floats:
        """The angle of the line from heel to forefoot: positive when the forefoot is the higher."""
        way = self.front - self.heel
        return np.degrees(np.arctan2(way[:, 1], way[:, 0]))


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """Both feet, and the height of the pelvis where it has a marker."""

    feet: Mapping[Side, Foot]
    pelvis_m: Floats | None


def side_and_part(name: str) -> tuple[Side | None, str]:
    """The side that a marker's name begins with, and the rest in small letters."""
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).casefold().strip(" _.")
    begin = re.split(r"[ _.]", plain, maxsplit=1)
    if len(begin) == 2 and begin[0] in _SIDES:
        return _SIDES[begin[0]], begin[1]
    if re.match(r"[rl](heel|toe|mt|met|psi|hee)", plain):
        return _SIDES[plain[0]], plain[1:]
    return None, plain


def body(places: Mapping[str, Floats], rate_hz: float) -> Body | str:
    """The markers of feet and pelvis by their names; a clause that says what is missing instead."""
    found: dict[tuple[Side, str], list[str]] = {}
    for name in sorted(places):
        side, part = side_and_part(name)
        kind = "heel" if _HEEL.match(part) else "fore" if _FORE.match(part) else "pelvis" if _PELVIS.match(part) else ""
        if kind and (side is not None or kind == "pelvis"):
            found.setdefault((side or Side.BOTH, kind), []).append(name)
    longest = int(LONGEST_GAP_S * rate_hz)
    whole = {name: np.stack([filled(one, longest) for one in at.T], axis=1) for name, at in places.items()}
    feet = {}
    for side in (Side.LEFT, Side.RIGHT):
        heels = [one for one in found.get((side, "heel"), []) if not np.isnan(whole[one]).any()]
        fores = [one for one in found.get((side, "fore"), []) if not np.isnan(whole[one]).any()]
        if not heels or not fores:
            return f"names no heel and forefoot of the {side} that is seen throughout"
        feet[side] = (whole[_lowest_heel(heels)], [whole[one] for one in fores])
    high = [whole[one] for (_, kind), names in found.items() if kind == "pelvis" for one in names]
    high = [one for one in high if not np.isnan(one).any()]
    up, forward = _axes(feet, list(whole.values()))
    turned = {
        side: Foot(_turn(heel, forward, up), tuple(_turn(one, forward, up) for one in fores))
        for side, (heel, fores) in feet.items()
    }
    pelvis = np.mean([_turn(one, forward, up)[:, 1] for one in high], axis=0) if high else None
    return Body(turned, pelvis)


def _lowest_heel(names: list[str]) -> str:
    """The heel marker nearest the ground, by its name where there are several."""
    low = [one for one in names if re.search(r"(bottom|low|lower|_b)$", one.casefold())]
    return (low or names)[0]


Axis = tuple[int, float]


def _axes(feet: Mapping[Side, tuple[Floats, list[Floats]]], every: list[Floats]) -> tuple[Axis, Axis]:
    """Which axis points up and which ahead: feet are below the rest, and toes ahead of heels."""
    low = np.mean([np.mean(heel, axis=0) for heel, _ in feet.values()], axis=0)
    rest = np.nanmean([np.nanmean(one, axis=0) for one in every if not np.isnan(one).all()], axis=0)
    above = rest - low
    up = int(np.argmax(np.abs(above)))
    way = np.mean([np.mean(np.mean(fores, axis=0) - heel, axis=0) for heel, fores in feet.values()], axis=0)
    level = [one for one in range(3) if one != up]
    ahead = max(level, key=lambda one: abs(way[one]))
    return (up, float(np.sign(above[up]))), (ahead, float(np.sign(way[ahead])))


def _turn(place: Floats, forward: Axis, up: Axis) -> Floats:
    return np.stack([forward[1] * place[:, forward[0]], up[1] * place[:, up[0]]], axis=1)


def contacts(whole: Body, rate_hz: float) -> tuple[Contact, ...]:
    """Every contact of both feet that begins and ends inside a recording, in order.

    Notes
    -----
    Which part of the foot lands first, and about when, after [handsaker-2016]_: the first peak of vertical acceleration
    of heel or forefoot, on both sides of the forefoot, for a foot may land on its outer edge. When exactly departs from
    the source: that peak comes 3 ms before the force in a runner on the heel and 3 ms after it in one on the forefoot,
    for soles differ in the fast part of the shock. What is slower than ``BODY_HZ`` is alike in both: the fastest rise
    of the acceleration there is the landing, less its usual lead. Toe-off departs altogether, for a marker on the big
    toe is often missing: every step is timed by the fastest turning of the foot, and all steps together are set by the
    pelvis, which falls freely once both feet are off.
    """
    pairs: list[tuple[float, float, Side]] = []
    for side, foot in whole.feet.items():
        pairs += [(start, end, side) for start, end in _steps(foot, rate_hz)]
    pairs.sort()
    if not pairs:
        return ()
    usual = float(np.median([end - start for start, end, _ in pairs]))
    pairs = [one for one in pairs if abs(one[1] - one[0] - usual) <= UNUSUAL * usual]
    shift = _shift(pairs, whole.pelvis_m, rate_hz)
    return tuple(Contact(start, end + shift, side) for start, end, side in pairs)


def _steps(foot: Foot, rate_hz: float) -> list[tuple[float, float]]:
    """Initial contact and fastest turning of every step of one foot, in seconds."""
    turning = -slope(np.radians(low_pass(foot.pitch_deg, rate_hz, ANGLE_HZ)), rate_hz)
    found = []
    for rise, end in landings(foot, rate_hz):
        start = rise + LANDING_EARLY_S
        middle = int(start * rate_hz) + 1
        if end - middle < 3:
            continue
        off = middle + int(np.argmax(turning[middle:end]))
        found.append((start, vertex(turning, off) / rate_hz))
    return found


RISE = 3
"""The rise of the acceleration is the third change a second of the height."""


def landings(foot: Foot, rate_hz: float, cut_hz: float = BODY_HZ, times: int = RISE) -> list[tuple[float, int]]:
    """What tells the landing of every step of one foot, in seconds, and the frame at which the next swing is highest.

    Parameters
    ----------
    cut_hz, times
        What is kept of the height of the part that lands first, and how many times its change is taken.
    """
    swing = low_pass(foot.heel[:, 1], rate_hz, SWING_HZ)
    high, _ = find_peaks(swing, distance=max(1, int(SHORTEST_SWING_S * rate_hz)), prominence=np.ptp(swing) / 4)
    parts = (foot.heel, *foot.fore)
    shocks = [_shock(one[:, 1], rate_hz) for one in parts]
    cues = [_cue(one[:, 1], rate_hz, cut_hz, times) for one in parts]
    found = []
    for begin, end in pairwise(high):
        first = [(at, place) for place, one in enumerate(shocks) if (at := one(int(begin), int(end))) is not None]
        if first:
            at, place = min(first)
            found.append((at, cues[place](at), int(end)))
    # Where a cue does not stand out its usual distance from the shock stands for it.
    told = [cue - at for at, cue, _ in found if cue is not None]
    usual = float(np.median(told)) if told else 0.0
    return [(at + usual if cue is None else cue, end) for at, cue, end in found]


def _cue(height_m: Floats, rate_hz: float, cut_hz: float, times: int) -> Callable[[float], float | None]:
    """What finds the highest peak of a change of one marker's height shortly before or about a shock."""
    change = slope(low_pass(height_m, rate_hz, cut_hz), rate_hz, times)
    peaks, _ = find_peaks(change)
    after_s = 0.0 if times >= RISE else BEFORE_S

    def cue(shock_s: float) -> float | None:
        near = peaks[(peaks >= (shock_s - BEFORE_S) * rate_hz) & (peaks <= (shock_s + after_s) * rate_hz + 1)]
        return vertex(change, int(max(near, key=lambda one: change[one]))) / rate_hz if len(near) else None

    return cue


def _shock(height_m: Floats, rate_hz: float) -> Callable[[int, int], float | None]:
    """What finds the peak of acceleration of one marker as it comes down, between two frames."""
    smooth = low_pass(height_m, rate_hz, IMPACT_HZ)
    jolt = slope(smooth, rate_hz, 2)
    ground = float(np.percentile(smooth, 5))

    def landing(begin: int, end: int) -> float | None:
        near = np.flatnonzero(smooth[begin:end] < ground + NEAR_GROUND_M)
        if not len(near) or near[0] == 0:
            return None
        at = begin + int(near[0])
        first, last = max(0, at - int(BEFORE_S * rate_hz)), min(len(jolt), at + int(AFTER_S * rate_hz) + 1)
        return vertex(jolt, first + int(np.argmax(jolt[first:last]))) / rate_hz

    return landing


def _shift(pairs: list[tuple[float, float, Side]], pelvis_m: Floats | None, rate_hz: float) -> float:
    """By how much toe-off comes after the fastest turning of the foot, for all steps together."""
    if pelvis_m is None:
        return TURNING_EARLY_S
    fall = slope(low_pass(pelvis_m, rate_hz, BODY_HZ), rate_hz, 2) / GRAVITY_MPS2
    by_side: dict[Side, list[float]] = {Side.LEFT: [], Side.RIGHT: []}
    for start, turn, side in pairs:
        first = int((start + (turn - start) / 2) * rate_hz)
        last = min(len(fall) - 1, int((turn + LATEST_S) * rate_hz))
        below = np.flatnonzero((fall[first:last] > FREE_FALL) & (fall[first + 1 : last + 1] <= FREE_FALL))
        if len(below):
            by_side[side].append(crossing(fall, first + int(below[0]), FREE_FALL) / rate_hz - turn)
    sides = [float(np.median(one)) for one in by_side.values() if one]
    return float(np.mean(sides)) + PELVIS_EARLY_S if sides else TURNING_EARLY_S


LATEST_S = 0.1
TURNING_EARLY_S = 0.012
"""The foot turns fastest so much before it leaves the ground, in the mean of the same two runners."""


@dataclass(frozen=True, slots=True)
class Strike:
    """The foot-strike angle of one side: degrees, positive when the heel is the lower; and against what it is zero."""

    side: Side
    angle_deg: float
    spread_deg: float
    count: int
    against: str
    """``standing``: a trial of the runner standing; ``flat``: the flattest the foot gets in its own contacts."""


def strikes(whole: Body, found: tuple[Contact, ...], rate_hz: float, standing: Body | None) -> tuple[Strike, ...]:
    """The angle of each sole to the ground at initial contact, less the angle in standing.

    Without a trial of standing the middle of the contacts stands for it, when the foot lies flat; that moves with soft
    shoes and high heels, so such angles are compared with each other only.
    """
    told = []
    for side, foot in whole.feet.items():
        pitch = low_pass(foot.pitch_deg, rate_hz, ANGLE_HZ)
        own = [one for one in found if one.side is side]
        at = np.arange(len(pitch)) / rate_hz
        landed = np.array([np.interp(one.start_s, at, pitch) for one in own])
        if not len(landed):
            continue
        if standing is not None:
            zero, against = float(np.median(standing.feet[side].pitch_deg)), "standing"
        else:
            flat = [np.interp(one.start_s + FLAT * one.time_s, at, pitch) for one in own]
            zero, against = float(np.median(flat)), "flat"
        angle = landed - zero
        told.append(Strike(side, float(np.median(angle)), float(angle.std()), len(angle), against))
    return tuple(told)


FLAT = 0.4
"""After so much of a contact the foot lies flat, whatever part of it landed first."""
