"""The first page: what do I do today, and why. Thinks nothing itself."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from restride.desk.consult import Consulted, consult
from restride.desk.place import Place
from restride.diary.kinds import Activity, Exercise
from restride.plan.session import Session
from restride.report.day import advice_document
from restride.report.entry_words import entry_words
from restride.report.phrase import capital
from restride.report.player.steps import steps_of
from restride.web.frame import Shown, page, shown
from restride.web.house import place_of, speech_of
from restride.web.stopped import got

SPORTS = {"run": "run", "run_walk": "run", "walk": "walk", "cross": "cross"}
"""What a session is called when it is written down as done; the other kinds are no outing."""

MORNING = "ask.morning"
"""The question that is asked before anything else is begun."""


@dataclass(frozen=True, slots=True)
class Way:
    """What to do now: a page, and the key of its words."""

    path: str
    key: str


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """Today's advice; what it judged and what it shows stands in the diary when this returns."""
    place = place_of(request)
    looked = got(consult(place))
    edition, phrases = looked.shelf.edition, looked.shelf.phrases
    document = advice_document(looked.advice, looked.history, edition, phrases, place.units)
    kept = request.GET.get("kept", "")
    return page(
        request,
        "today.html",
        {
            **parted(shown(document)),
            "light": looked.advice.light.value,
            "ways": ways(looked),
            "done": _done(looked, place, kept),
            "ahead": place.ahead(),
            "now": place.now,
            "wishless": looked.history.goal is None,
            "kept": said_now(place, kept),
        },
    )


def parted(blocks: list[Shown]) -> dict[str, object]:
    """The page in its parts: what stands above the session, the session with why, what comes next, the small print."""
    card = next((number for number, one in enumerate(blocks) if one.kind == "card"), len(blocks))
    ends = next((number for number, one in enumerate(blocks) if one.kind == "divider"), len(blocks))
    return {
        "head": [one for one in blocks[: min(card, ends)] if one.kind != "foot"],
        "first": blocks[card:ends],
        "then": [one for one in blocks[ends:] if one.kind != "foot"],
        "foot": [one for one in blocks if one.kind == "foot"],
        "carded": card < len(blocks),
    }


def ways(looked: Consulted) -> list[Way]:
    """What to do now, the first of them the one thing: say how the morning was, read the flare's plan, or start.

    What is done today is not asked for again; a page that only warns offers nothing but what it names.
    """
    advice = looked.advice
    bodies = [one.body for one in looked.history.on(advice.on)]
    drilled = {one.name for one in bodies if isinstance(one, Exercise)}
    out = any(isinstance(one, Activity) for one in bodies)
    found = []
    if advice.sessions and not out and _morning_first(looked):
        found.append(Way("/checkin", "web.nav.checkin"))
    if advice.flares:
        found.append(Way("/flare", "flare.today.way"))
    steps = steps_of(advice)
    left = [one for one in steps if not (out if one.session is not None else one.id in drilled)]
    if left:
        found.append(Way("/play", "web.play.onward" if len(left) < len(steps) else "web.play.start"))
    did = "" if out else done_path(advice.sessions)
    if did:
        found.append(Way(did, "web.run.done"))
    if not advice.complaints:
        found.append(Way("/assess", "web.assess.hurts"))
    return found


def _morning_first(looked: Consulted) -> bool:
    """Whether a morning is still to be told of what hurt before today; on its first day it just was."""
    known = {one.id for one in looked.history.open_complaints() if one.opened < looked.advice.on}
    return any(one.id == MORNING and one.complaint in known for one in looked.advice.asks)


def _done(looked: Consulted, place: Place, but: str) -> str:
    """What of today's work is written down, in words, but the entry that the page speaks of already."""
    speech = speech_of(place)
    there = (one for one in looked.history.on(place.today) if one.id != but)
    return "; ".join(entry_words(one.body, speech) for one in there if isinstance(one.body, Activity | Exercise))


def said_now(place: Place, name: str) -> str:
    """What was written down a moment ago, in words; empty where nothing of that id stands in the diary."""
    found = next((one for one in got(place.entries()) if one.id == name), None) if name else None
    return "" if found is None else capital(entry_words(found.body, speech_of(place)))


def done_path(sessions: tuple[Session, ...]) -> str:
    """Where the first session of the day is written down as done, filled in as it was asked for; empty for rest."""
    first = next(iter(sessions), None)
    sport = SPORTS.get(first.kind) if first is not None else None
    if first is None or sport is None:
        return ""
    told = {"sport": sport}
    if first.minutes:
        told["minutes"] = f"{first.minutes:g}"
    if first.kind == "run_walk" and first.parts:
        told["running"] = f"{sum(part.repeats * part.run_min for part in first.parts):g}"
    return f"/log/run?{urlencode(told)}"
