"""Today's sessions step by step: one page a step, kept when it is done, stopped when it hurts. Plans none of them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from restride.desk.consult import Consulted, consult
from restride.desk.place import Place
from restride.diary.kinds import Activity, Body, Exercise, Felt
from restride.plan.session import Dosed
from restride.report.phrase import Speech, capital
from restride.report.player.steps import Step, name_of_step, phases, step_document, steps_of
from restride.web.frame import page, shown
from restride.web.house import place_of, speech_of
from restride.web.pages.asking import Troubles, once
from restride.web.pages.filled import Filled, fresh_key
from restride.web.pages.today import done_path
from restride.web.refusal import refused
from restride.web.stopped import got

PLAN = "steps"
"""What of an address carries the steps of the day."""


@dataclass(frozen=True, slots=True)
class Row:
    """A step in the list: its page, empty where the plan no longer asks for it, and whether it is done or optional."""

    path: str
    name: str
    done: bool
    optional: bool


@require_safe
def play(request: HttpRequest) -> HttpResponse:
    """All steps of today, with what is done of them, and where to go on."""
    place = place_of(request)
    looked: Consulted = got(consult(place))
    speech = speech_of(place)
    names = _names(request, looked)
    rows = _rows(names, looked, speech, place)
    coming = next((one.path for one in rows if not one.done), "")
    return page(request, "play/list.html", {"rows": rows, "coming": coming})


@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, name: str) -> HttpResponse:
    """One step: what to do, with its clock; sent, it is kept and the next one comes."""
    place = place_of(request)
    looked: Consulted = got(consult(place))
    speech = speech_of(place)
    names = _names(request, looked)
    here = next((one for one in steps_of(looked.advice) if one.id == name), None)
    if here is None:
        return refused(request, "missing", 404)
    filled = Filled(request, speech)
    hurts = request.POST.get("do") == "hurts"
    sore = bool(looked.history.open_complaints())
    during = filled.scale("during", speech.say("web.play.during")) if sore and here.item is not None else None
    troubles: Troubles = ()
    if request.method == "POST" and not filled.wrong:
        body = body_of(here.item, during) if here.item is not None and (not hurts or during is not None) else None
        kept = once(request, place, [(body, place.today)]) if body is not None else ""
        if isinstance(kept, str):
            return HttpResponseRedirect("/foot" if hurts else _onward(here, names))
        troubles = kept
    number = names.index(name) if name in names else 0
    context = {
        "blocks": shown(step_document(here, looked.advice, speech)),
        "title": name_of_step(here, speech),
        "outing": done_path((here.session,)) if here.session is not None else "",
        "number": speech.say("web.play.step", n=str(number + 1), of=str(max(len(names), 1))),
        "phases": phases(here, speech),
        "clock": json.dumps([[one.words, one.seconds] for one in phases(here, speech)], ensure_ascii=False),
        "after": _path(names, number + 1),
        "overview": f"/play?{PLAN}={'.'.join(names)}",
        "fields": filled.fields,
        "troubles": troubles,
        "once": fresh_key(),
    }
    return page(request, "play/step.html", context, 400 if filled.wrong or troubles else 200)


def body_of(item: Dosed, during: float | None) -> Body:
    """What was done, as it was asked for, with how it felt."""
    felt = () if during is None else (Felt(during=during),)
    minutes = item.minutes or None
    return Exercise(item.item, item.sets or 1, item.repetitions, item.hold_s, item.load_kg, minutes, felt)


def _onward(here: Step, names: tuple[str, ...]) -> str:
    """The page after a step: an outing is written down on its own form, then comes the next step, then the list."""
    if here.session is not None:
        return done_path((here.session,)) or "/log/run"
    return _path(names, names.index(here.id) + 1 if here.id in names else len(names))


def _path(names: tuple[str, ...], number: int) -> str:
    """The page of one of the steps, which carries what all of them are; the list beyond the last."""
    carried = f"?{PLAN}={'.'.join(names)}"
    return f"/play/{names[number]}{carried}" if number < len(names) else f"/play{carried}"


def _names(request: HttpRequest, looked: Consulted) -> tuple[str, ...]:
    """The steps as they were when the runner began: an exercise that is done would call another in."""
    begun = request.GET.get(PLAN, "").split(".")
    known = {one.id for one in steps_of(looked.advice)} | set(looked.shelf.edition.items)
    return tuple(dict.fromkeys(one for one in begun if one in known)) or tuple(
        one.id for one in steps_of(looked.advice)
    )


def _rows(names: tuple[str, ...], looked: Consulted, speech: Speech, place: Place) -> list[Row]:
    today = [entry.body for entry in looked.history.on(place.today)]
    done = {one.name for one in today if isinstance(one, Exercise)}
    out = any(isinstance(one, Activity) for one in today)
    steps = {one.id: one for one in steps_of(looked.advice)}
    rows = []
    for number, name in enumerate(names):
        step = steps.get(name)
        if step is not None:
            is_done = out if step.session is not None else name in done
            rows.append(Row(_path(names, number), name_of_step(step, speech), is_done, step.optional))
        elif name in done:
            rows.append(Row("", capital(speech.item(name)), True, False))
    return rows
