"""What an entry says, as the fields of its form hold it, and what the form made of it. Keeps and checks nothing.

What a form does not ask stays as it was: measures of a watch, answers of an interview, who said it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from restride.desk.place import Place
from restride.desk.programme.morning import this_morning
from restride.diary.entry import Entry
from restride.diary.kinds import (
    Activity,
    Body,
    Checkin,
    Clearance,
    Cramp,
    Declined,
    Felt,
    Goal,
    Note,
    PainSpot,
    Schedule,
)
from restride.web.complaint.hearing import EVERYTHING
from restride.web.complaint.hearing import asked as hearing
from restride.web.pages.filled import Filled
from restride.web.pages.telling import cramping, hurting, morning, noting, outing
from restride.web.programme.time import away, cant, goal, week
from restride.web.stopped import got
from restride.words.measure import METRES_PER_KM, SECONDS_PER_MINUTE

NIGHT = "night_pain"
"""The finding that the morning's form asks for beside pain and sleep."""
YES_NO = {True: "yes", False: "no", None: ""}


@dataclass(frozen=True, slots=True)
class Form:
    """How one kind of entry is told by a form.

    Parameters
    ----------
    name
        Its words are ``<name>title``.
    stands
        What each field holds of a body.
    asked
        Builds the fields and makes of them a body, or none where they are wrong.
    merged
        The old body with what the form asked for.
    dated
        Whether the day is a field of its own.
    """

    name: str
    stands: Callable[[Any], dict[str, str]]
    asked: Callable[[Filled, Place, Any], Body | None]
    merged: Callable[[Any, Any, Filled], Body]
    dated: bool = True


def form_of(entry: Entry) -> Form | None:
    """The form that tells of an entry of its kind; None where no form does."""
    if isinstance(entry.body, Schedule):
        return None if entry.body.moved_to is not None else WEEK if entry.body.minutes else AWAY
    return FORMS.get(type(entry.body))


def before(entry: Entry, form: Form) -> dict[str, str]:
    """What each field holds before anybody corrects it; empty ones are left away."""
    held = {**form.stands(entry.body), **({"on": entry.day.isoformat()} if form.dated else {})}
    return {name: value for name, value in held.items() if value}


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _first(bodies: list[Body]) -> Body | None:
    return next(iter(bodies), None)


# --- the morning ---


def _morning_stands(body: Checkin) -> dict[str, str]:
    held = {f"pain-{one.complaint}": _number(one.morning) for one in body.felt}
    night = next((one.answer for one in body.said if one.finding == NIGHT), "")
    held |= {"sleep": _number(body.sleep_h), "mood": _number(body.mood)}
    return {**held, "painkiller": body.painkiller or "", "night": night if night in ("yes", "no") else ""}


def _morning_merged(old: Checkin, new: Checkin, filled: Filled) -> Checkin:
    told = {one.complaint: one for one in new.felt}
    felt = [replace(one, morning=told.pop(one.complaint, Felt()).morning) for one in old.felt]
    kept = tuple(one for one in felt if one != Felt(one.complaint)) + tuple(told.values())
    said = old.said if filled.unchanged("night") else (*(one for one in old.said if one.finding != NIGHT), *new.said)
    late = old.recalled or filled.recalled
    return replace(
        old, felt=kept, sleep_h=new.sleep_h, mood=new.mood, painkiller=new.painkiller, said=said, recalled=late
    )


# --- a pain ---


def _pain_stands(body: PainSpot) -> dict[str, str]:
    held = {"side": body.side.value, "zone": body.zones[0] if body.zones else "", "score": _number(body.score)}
    held |= {"toes": " ".join(map(str, body.toes))}
    return {**held, "moment": body.moment, "focal": YES_NO[body.focal], "text": body.text}


def _pain_merged(old: PainSpot, new: PainSpot, filled: Filled) -> PainSpot:
    return replace(new, zones=old.zones if filled.unchanged("zone") else new.zones, said=old.said)


# --- an outing ---


def _outing_stands(body: Activity) -> dict[str, str]:
    held = {"sport": body.sport, "minutes": _number(body.moving_s / SECONDS_PER_MINUTE)}
    held["running"] = _number(None if body.run_s is None else body.run_s / SECONDS_PER_MINUTE)
    held["km"] = _number(None if body.distance_m is None else body.distance_m / METRES_PER_KM)
    held["effort"] = _number(body.effort)
    for one in body.felt:
        end = f"-{one.complaint}" if one.complaint else ""
        held |= {f"during{end}": _number(one.during), f"after{end}": _number(one.after)}
    limp = YES_NO[body.limp]
    return {
        **held,
        "limp": limp,
        "painkiller": body.painkiller or "",
        "surface": body.surface,
        "shoe": body.shoe,
    }


def _outing_merged(old: Activity, new: Activity, filled: Filled) -> Activity:
    told = {one.complaint: one for one in new.felt}
    felt = []
    for one in old.felt:
        said = told.pop(one.complaint, Felt())
        felt.append(replace(one, during=said.during, after=said.after))
    moving = old.moving_s if filled.unchanged("minutes") else new.moving_s
    whole = old.elapsed_s if filled.unchanged("minutes") else moving
    if old.original:  # a recording goes on through its pauses
        whole = max(old.elapsed_s, moving)
    return replace(
        old,
        sport=new.sport,
        elapsed_s=whole,
        moving_s=moving,
        run_s=old.run_s if filled.unchanged("running") else new.run_s,
        distance_m=old.distance_m if filled.unchanged("km") else new.distance_m,
        effort=new.effort,
        felt=tuple(one for one in felt if one != Felt(one.complaint)) + tuple(told.values()),
        limp=new.limp,
        painkiller=new.painkiller,
        surface=new.surface,
        shoe=new.shoe,
    )


# --- what a clinician said ---


def _word_stands(body: Clearance) -> dict[str, str]:
    held = {"word": body.word, "who": body.clinician, "complaint": body.complaint or EVERYTHING}
    held |= {"seen": body.seen.isoformat(), "imaging": YES_NO[body.imaging], "condition": body.condition}
    return {**held, "grade": "" if body.grade is None else str(body.grade), "text": body.text}


# --- when there is time, and for what ---


def _untouched(old: Body, new: Body, filled: Filled) -> Body:  # noqa: ARG001 - the shape of all of them
    """What a form asks for wholly is as it says now."""
    return new


WEEK = Form(
    "web.time.",
    lambda body: {f"minutes-{number}": str(one) for number, one in enumerate(body.minutes, 1)},
    lambda filled, place, _: _first(week(filled, place)),
    lambda old, new, _: replace(old, minutes=new.minutes),
    dated=False,
)
AWAY = Form(
    "web.away.",
    lambda body: {
        "first": body.away_from.isoformat(),
        "last": body.away_to.isoformat(),
        "running": YES_NO[body.running],
        "text": body.text,
    },
    lambda filled, place, _: _first(away(filled, place)),
    _untouched,
    dated=False,
)

FORMS: Mapping[type, Form] = {
    Checkin: Form(
        "web.checkin.",
        _morning_stands,
        lambda filled, place, old: _first(morning(filled, place, [one.complaint for one in old.felt])),
        _morning_merged,
    ),
    PainSpot: Form("web.pain.", _pain_stands, lambda filled, place, _: _first(hurting(filled, place)), _pain_merged),
    Activity: Form(
        "web.run.",
        _outing_stands,
        lambda filled, place, old: _first(outing(filled, place, old.felt or (Felt(),))),
        _outing_merged,
    ),
    Cramp: Form(
        "web.cramp.",
        lambda body: {
            "side": body.side.value,
            "zone": body.zones[0] if body.zones else "",
            "minutes": _number(body.minutes),
            "moment": body.moment,
            "helped": body.helped,
        },
        lambda filled, place, _: _first(cramping(filled, place)),
        lambda old, new, filled: replace(new, zones=old.zones if filled.unchanged("zone") else new.zones),
    ),
    Note: Form(
        "web.note.",
        lambda body: {"text": body.text},
        lambda filled, place, _: _first(noting(filled, place)),
        _untouched,
    ),
    Clearance: Form(
        "web.clinician.",
        _word_stands,
        lambda filled, place, _: hearing(filled, place, got(this_morning(place))),
        _untouched,
        dated=False,
    ),
    Goal: Form(
        "web.aim.",
        lambda body: {
            "kind": body.kind,
            "target": _number(body.target),
            "by": body.by.isoformat() if body.by else "",
            "text": body.text,
        },
        lambda filled, place, _: _first(goal(filled, place)),
        _untouched,
        dated=False,
    ),
    Declined: Form(
        "web.cant.",
        lambda body: {"what": body.what, "why": body.why, "text": body.text},
        lambda filled, place, _: _first(cant(filled, place)),
        _untouched,
        dated=False,
    ),
}
"""The kinds that a form tells of; the others are taken back and said anew."""
