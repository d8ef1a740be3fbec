"""The page of the drawn foot: tap where it hurts, say how much and of what kind, keep it. Judges nothing.

Without JavaScript every tap is a link whose address carries all marks; with it the same address is fetched and the
page changes in place, and what was typed goes along.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.http import require_http_methods

from restride.diary.kinds import PainSpot, Said
from restride.report.complaint.page import path_of
from restride.report.drawing.foot.views import NAMES
from restride.report.foot.marks import FEET, Look, Mark, mark_name, mark_of, tapping, view_of
from restride.report.phrase import Speech, capital
from restride.web.foot.picture import Seen, seen
from restride.web.frame import page
from restride.web.house import place_of, speech_of
from restride.web.pages.asking import once
from restride.web.pages.filled import Field, Filled, fresh_key
from restride.web.stopped import got
from restride.words.side import Side

MOST = 12
"""So many places may be marked at once; more is the whole foot, which is a place of its own."""
MOMENTS = ("daily", "during", "after", "rest", "night", "morning")
FEEL = "feel"
"""The question whose answers are the kinds of pain that the cards know."""
NO_KIND = "none"


@dataclass(frozen=True, slots=True)
class Panel:
    """What is asked about one marked place: its id, its name, its fields, and the address without it."""

    id: str
    name: str
    fields: tuple[Field, ...]
    without: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the feet is shown, and what is marked on them."""

    view: str
    side: Side
    marks: tuple[Mark, ...]
    day: str = ""

    def address(self, marks: tuple[Mark, ...] | None = None, view: str = "", side: Side | None = None) -> str:
        """The address that shows the same with something changed."""
        asked = [("view", view or self.view), ("side", (side or self.side).value)]
        asked += [("at", one.id) for one in (self.marks if marks is None else marks)]
        asked += [("on", self.day)] if self.day else []
        return f"/foot?{urlencode(asked)}"


def shown_of(given: QueryDict) -> Shown:
    """What an address or a form says is shown; what is no place of a foot is let go."""
    view = given.get("view", "")
    side = given.get("side", "")
    marks = dict.fromkeys(mark for said in given.getlist("at") if (mark := mark_of(said)) is not None)
    return Shown(
        view if view in NAMES else NAMES[0],
        Side(side) if side in {one.value for one in Side} else Side.BOTH,
        tuple(marks)[:MOST],
        given.get("on", "")[:10],
    )


@require_http_methods(["GET", "HEAD", "POST"])
def foot(request: HttpRequest) -> HttpResponse:
    """The feet to tap on, with what is asked about each marked place below them."""
    place = place_of(request)
    speech = speech_of(place)
    shown = shown_of(request.POST if request.method == "POST" else request.GET)
    filled = Filled(request, speech)
    day = filled.day("on", speech.say("web.form.on"), place.today)
    found = [_asked(mark, filled) for mark in shown.marks]
    text = filled.text("text", speech.say("web.form.words"))
    troubles: tuple[object, ...] = ()
    if request.method == "POST" and shown.marks and not filled.wrong:
        bodies = [_spot(mark, filled, text, speech) for mark in shown.marks]
        kept = once(request, place, [(body, day) for body in bodies])
        if isinstance(kept, str):
            return HttpResponseRedirect(f"/?kept={kept}")
        troubles = kept
    context = {
        **_words(shown, filled, speech),
        "panels": [_panel(mark, names, shown, filled, speech) for mark, names in zip(shown.marks, found, strict=True)],
        "around": [one for one in filled.fields if one.name in {"on", "text"}],
        "troubles": troubles,
        "once": fresh_key(),
        "known": [
            (path_of(one.id), capital(speech.complaint(one.id))) for one in got(place.history()).open_complaints()
        ],
    }
    return page(request, "foot/map.html", context, 400 if request.method == "POST" else 200)


def _asked(mark: Mark, filled: Filled) -> tuple[str, ...]:
    """Build the fields of one mark; their names."""
    speech, before = filled.speech, len(filled.fields)
    score = filled.scale(f"score-{mark.id}", speech.say("web.pain.score"), speech.say("web.pain.score_hint"))
    if score is None and filled.request.method == "POST":
        filled.demand(f"score-{mark.id}", speech.say("web.wrong.score"))
    offered = [(one, speech.say("web.moment." + one)) for one in MOMENTS]
    filled.words(f"moment-{mark.id}", speech.say("web.pain.moment"), offered)
    filled.several(f"feel-{mark.id}", speech.say(f"question.{FEEL}.ask"), list(_kinds(speech)))
    filled.yes_no(f"focal-{mark.id}", speech.say("web.pain.focal"))
    return tuple(one.name for one in filled.fields[before:])


def _kinds(speech: Speech) -> Iterator[tuple[str, str]]:
    card = speech.edition.questions.get(FEEL)
    for one in card.answers if card is not None else ():
        if one.id != NO_KIND:
            yield one.id, speech.say(f"question.{FEEL}.answers.{one.id}")


def _spot(mark: Mark, filled: Filled, text: str, speech: Speech) -> PainSpot:
    """What was said of one mark as the diary keeps it; a kind that was not ticked was not denied."""
    typed = {one.name.removesuffix(f"-{mark.id}"): one for one in filled.fields if one.name.endswith(f"-{mark.id}")}
    ticked = {one.value for one in typed["feel"].choices if one.chosen}
    answers = {one.id: one.yes for one in speech.edition.questions[FEEL].answers} if ticked else {}
    said = tuple(Said(finding) for kind in sorted(ticked) for finding in answers[kind])
    focal = {"yes": True, "no": False}.get(typed["focal"].value)
    moment = typed["moment"].value or MOMENTS[0]
    return PainSpot(mark.side, (mark.zone,), float(typed["score"].value), moment, focal, text, said, mark.toes)


def _panel(mark: Mark, names: tuple[str, ...], shown: Shown, filled: Filled, speech: Speech) -> Panel:
    fields = tuple(one for one in filled.fields if one.name in names)
    without = shown.address(tuple(one for one in shown.marks if one != mark))
    return Panel(mark.id, mark_name(mark, speech), fields, without)


def _words(shown: Shown, filled: Filled, speech: Speech) -> dict[str, object]:
    """The pictures, the ways to other views and feet, and what is marked in one sentence."""
    names = [mark_name(one, speech) for one in shown.marks]
    said = speech.say("web.foot.marked", places="; ".join(names)) if names else speech.say("web.foot.none")
    views = [(shown.address(view=one), speech.say(f"trends.view.{one}"), one == shown.view) for one in NAMES]
    sides = [
        (shown.address(side=one), speech.say("web.foot.feet." + one.value), one is shown.side)
        for one in (Side.BOTH, *FEET)
    ]  # fmt: skip
    return {"pictures": _pictures(shown, filled, speech), "views": views, "sides": sides, "said": said, "shown": shown}


def _pictures(shown: Shown, filled: Filled, speech: Speech) -> list[Seen]:
    """The feet of the view; a tap marks, a tap on a mark leads to what is asked about it."""
    scores = {one.name: one.value for one in filled.fields if one.name.startswith("score-") and not one.wrong}

    def look(mark: Mark) -> Look:
        if mark in shown.marks:
            typed = scores.get(f"score-{mark.id}", "")
            return Look(float(typed or 0), f"{shown.address()}#how-{mark.id}", chosen=True)
        more = shown.address((*shown.marks, mark)) if len(shown.marks) < MOST else shown.address()
        return Look(link=f"{more}#feet")

    feet = FEET if shown.side is Side.BOTH else (shown.side,)
    return [seen(tapping(side, view_of(side, shown.view), look, speech), side) for side in feet]
