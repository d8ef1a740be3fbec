"""The interview held on pages: own words, what was understood, question by question, the answer. Chooses nothing."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from restride.desk.assessment import Sitting, conclude, sit
from restride.desk.place import Place, When
from restride.diary.kinds import Assessment
from restride.report.phrase import Speech, capital
from restride.report.triage.answer import answer_document
from restride.report.triage.understood import lines_of, notes_of
from restride.triage.logic import DONT_KNOW
from restride.web.frame import page, shown
from restride.web.house import place_of, runner_of, speech_of
from restride.web.interview.carried import FIELD, Carried, carried_of, resumed, understood_of
from restride.web.interview.screen import answer_of, answer_words, screen
from restride.web.stopped import got
from restride.words.trouble import Trouble
from restride.words.urgency import Urgency

MOST_CHARACTERS = 20_000
"""Own words beyond this many characters would make every page of the interview carry them; what is over is let go."""

LONGEST_NUMBER = 4
"""Digits: no interview has ten thousand questions."""


class Talk:
    """One request of an interview: whose, in which words, and where it stands."""

    def __init__(self, request: HttpRequest, place: Place, carried: Carried) -> None:
        self.request, self.place, self.carried = request, place, carried
        self.speech: Speech = speech_of(place)

    def shows(self, template: str, carried: Carried | None = None, **context: Any) -> HttpResponse:
        """A page that carries the interview on."""
        state = (carried or self.carried).signed(runner_of(self.request))
        at = f"/assess/{self.carried.complaint}" if self.carried.complaint else "/assess"
        carries = {"field": FIELD, "state": state, "action": at}
        return page(self.request, f"interview/{template}.html", {**carries, **context})


@require_http_methods(["GET", "HEAD", "POST"])
def assess(request: HttpRequest, complaint: str = "") -> HttpResponse:
    """The interview; every page of it stands at one path, and nothing is written before its end."""
    place = place_of(request)
    sitting = got(sit(place, complaint))
    new = Carried(sitting.shelf.edition.version, place.now.isoformat(), complaint)
    if request.method != "POST":
        return _first(Talk(request, place, new))
    carried = carried_of(request.POST.get(FIELD, ""), runner_of(request))
    speech = speech_of(place)
    found = resumed(place, carried, speech) if carried is not None and carried.complaint == complaint else None
    if carried is None or found is None:
        return _first(Talk(request, place, new), anew=True)
    return _step(Talk(request, place, carried), found)


def begun_with(request: HttpRequest, question: str, answer: Any) -> HttpResponse:
    """An interview whose first question was answered on another page: it goes on from there."""
    place = place_of(request)
    sitting = got(sit(place))
    new = Carried(sitting.shelf.edition.version, place.now.isoformat())
    return _on(Talk(request, place, new.more(question, answer)), got(sitting.answered(question, answer)))


def _first(talk: Talk, anew: bool = False) -> HttpResponse:
    """Own words; beside them what hurts already, to be asked about once more."""
    known = [] if talk.carried.complaint else got(talk.place.history()).open_complaints()
    again = [(f"/assess/{one.id}", capital(talk.speech.complaint(one.id))) for one in known]
    text = talk.carried.text or talk.request.GET.get("text", "")[:MOST_CHARACTERS]
    return talk.shows("words", anew=anew, text=text, again=again)


def _step(talk: Talk, sitting: Sitting) -> HttpResponse:
    """What the button that was touched asks for."""
    form = talk.request.POST
    to = _number(form.get("to", ""))
    if to is not None:
        return _back(talk, to)
    if form.get("do") == "back":
        return _first(talk)
    steps = {"words": _understood, "begin": _begun, "answer": _answered, "unknown": _answered, "stop": _stopped}
    return steps.get(form.get("do", ""), _question)(talk, sitting)


def _understood(talk: Talk, sitting: Sitting) -> HttpResponse:
    """What was understood of own words, each with a box to leave it out."""
    text = talk.request.POST.get("text", "").strip()[:MOST_CHARACTERS]
    talk.carried = Carried(talk.carried.edition, talk.carried.begun, talk.carried.complaint, text)
    understood = understood_of(sitting, text)
    if understood is None:
        return _resumed(talk)
    lines = [words for _, words in lines_of(understood, talk.speech)]
    return talk.shows("understood", lines=lines, notes=notes_of(understood, talk.speech), text=text)


def _begun(talk: Talk, sitting: Sitting) -> HttpResponse:  # noqa: ARG001 - a step like the others
    out = tuple(one for said in talk.request.POST.getlist("out") if (one := _number(said)) is not None)
    talk.carried = Carried(talk.carried.edition, talk.carried.begun, talk.carried.complaint, talk.carried.text, out)
    return _resumed(talk)


def _number(said: str) -> int | None:
    """The number of a line or an answer; of one that no page holds, None."""
    return int(said) if said.isdecimal() and len(said) <= LONGEST_NUMBER else None


def _back(talk: Talk, count: int) -> HttpResponse:
    """The question after so many answers once more, with what was answered; the answers after it are let go."""
    gone = talk.carried.given[count : count + 1]
    talk.carried = talk.carried.upto(count)
    sitting = resumed(talk.place, talk.carried, talk.speech)
    if sitting is None:
        return _first(talk, anew=True)
    return _question(talk, sitting, was=gone[0][1] if gone else None)


def _answered(talk: Talk, sitting: Sitting) -> HttpResponse:
    """The next page after an answer; what is no answer is asked again."""
    coming = sitting.next()
    if coming is None:
        return _end(talk, sitting)
    card = sitting.shelf.edition.questions[coming.question]
    form = talk.request.POST
    answer = DONT_KNOW if form.get("do") == "unknown" else answer_of(card, form)
    if answer is None:
        return _question(talk, sitting, wrong="none")
    after = sitting.answered(card.id, answer)
    if isinstance(after, Trouble):
        return _question(talk, sitting, wrong="other", trouble=after)
    talk.carried = talk.carried.more(card.id, answer)
    return _on(talk, after)


def _resumed(talk: Talk) -> HttpResponse:
    sitting = resumed(talk.place, talk.carried, talk.speech)
    return _first(talk, anew=True) if sitting is None else _on(talk, sitting)


def _on(talk: Talk, sitting: Sitting) -> HttpResponse:
    """The next question, or the answer: at once where it is an emergency."""
    if sitting.next() is None or sitting.assessed().urgency is Urgency.T1:
        return _end(talk, sitting)
    return _question(talk, sitting)


def _question(talk: Talk, sitting: Sitting, was: Any = None, **context: Any) -> HttpResponse:
    coming = sitting.next()
    if coming is None:
        return _end(talk, sitting)
    edition, speech = sitting.shelf.edition, talk.speech
    unknown = speech.say("web.assess.unknown")
    given = [
        (number, speech.say(f"question.{name}.ask"), answer_words(edition.questions[name], said, speech, unknown))
        for number, (name, said) in enumerate(talk.carried.given)
    ]
    return talk.shows(
        "question",
        asked=screen(edition.questions[coming.question], speech, was),
        number=len(given) + 1,
        given=given,
        before=len(given) - 1,
        placed=sitting.placed,
        **context,
    )


def _stopped(talk: Talk, sitting: Sitting) -> HttpResponse:
    """Ended early: what was not asked counts as not known."""
    return _end(talk, sitting.ended() if sitting.placed else sitting)


def _end(talk: Talk, sitting: Sitting) -> HttpResponse:
    """The answer; it is kept where it is known where it hurts, and an emergency is kept without further questions."""
    kept = sitting.placed
    assessed = sitting.ended().assessed() if kept else sitting.assessed()
    if kept:
        sitting = sitting.ended()
        at = datetime.fromisoformat(talk.carried.begun)
        if not _is_kept(talk.place, at):
            got(conclude(sitting, When(at.date(), at), talk.carried.text, f"interview {talk.carried.begun}"))
    document = answer_document(assessed, talk.speech, (), sitting.profile.country)
    return talk.shows(
        "answer",
        blocks=shown(document),
        emergency=assessed.urgency is Urgency.T1,
        kept=kept,
        before=len(talk.carried.given) - 1,
        more=not kept and sitting.next() is not None,
    )


def _is_kept(place: Place, at: datetime) -> bool:
    """Whether the end of this interview stands in the diary: a form may be sent twice."""
    history = got(place.history())
    return any(isinstance(one.body, Assessment) and one.at == at for one in history.on(at.date()))
