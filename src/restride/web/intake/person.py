"""Who somebody is, asked before a plan without a sore place: age, health, a safety screen. Judges none of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from restride.diary.kinds import RUNNER, Person, Said
from restride.web.house import place_of, speech_of
from restride.web.intake.beginning import NEEDS
from restride.web.interview.asking import begun_with
from restride.web.pages.asking import form, once
from restride.web.pages.filled import Filled
from restride.web.pages.telling import in_country
from restride.words.day import Day

SCREEN, NONE = "safety", "none"
"""The question that the interview begins with, and its answer that nothing of it holds."""

LASTING = {"diabetes": "diabetes", "less_feeling": "reduced_feeling", "circulation": "poor_circulation"}
"""Answers of the screen that hold of the person for long, and the findings they mean; they call for nobody at once."""

HEALTH = {"pregnant": "pregnant", "surgery": "recent_surgery"}
"""What is asked beside the screen, and the findings it means."""

SEXES = ("woman", "man", "other")
OLDEST, YOUNGEST = 110, 5
"""Years of age that are taken for no slip of the finger."""


@require_http_methods(["GET", "HEAD", "POST"])
def you(request: HttpRequest) -> HttpResponse:
    """Age, country, health and the safety screen; what is wrong today leads into the interview at once."""
    place = place_of(request)
    filled = Filled(request, speech_of(place))
    person, ticked = _fields(filled, place.today)
    if request.method != "POST" or filled.wrong:
        return form(filled, "web.you.", button=filled.speech.say("web.assess.onward"))
    kept = once(request, place, [(person, place.today)])
    if not isinstance(kept, str):
        return form(filled, "web.you.", kept)
    acute = tuple(one for one in ticked if one not in (NONE, *LASTING))
    if acute:
        return begun_with(request, SCREEN, tuple(one for one in ticked if one != NONE))
    hurts = request.POST.get("hurts") == "yes"
    return HttpResponseRedirect(NEEDS["pain"] if hurts else "/start/plan")


def _fields(filled: Filled, today: Day) -> tuple[Person, tuple[str, ...]]:
    speech = filled.speech
    card = speech.edition.questions[SCREEN]
    offered = [(one.id, speech.say(f"question.{SCREEN}.answers.{one.id}")) for one in card.answers]
    ticked = filled.several(SCREEN, speech.say(f"question.{SCREEN}.ask"), offered, kind="ticks")
    sent = filled.request.method == "POST"
    if sent and not ticked:
        filled.demand(SCREEN, speech.say("web.wrong.screen"))
    hurts = filled.yes_no("hurts", speech.say("web.you.hurts"))
    if sent and hurts is None:
        filled.demand("hurts", speech.say("web.wrong.choice_needed"))
    also = [(one, speech.say("web.you." + one)) for one in (*HEALTH, NONE)]
    health = filled.several("health", speech.say("web.you.health"), also)
    if sent and not health:
        filled.demand("health", speech.say("web.wrong.screen"))
    born = filled.number("born", speech.say("web.you.born"), (today.year - OLDEST, today.year - YOUNGEST))
    if sent and born is None:
        filled.demand("born", speech.say("web.wrong.born"))
    sex = filled.words("sex", speech.say("web.you.sex"), [(one, speech.say("web.sex." + one)) for one in SEXES])
    country = in_country(filled)
    said = [_said(finding, word in ticked) for word, finding in LASTING.items()]
    said += [_said(finding, word in health) for word, finding in HEALTH.items()]
    return Person(None if born is None else int(born), sex or "", country=country, said=tuple(said)), ticked


def _said(finding: str, holds: bool) -> Said:
    return Said(finding, "yes" if holds else "no", complaint=RUNNER)
