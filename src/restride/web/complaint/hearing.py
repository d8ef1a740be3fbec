"""What a clinician said, entered by a form, and what it changed. Clears nothing itself: the fold and triage do."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from restride.desk.place import Place
from restride.desk.programme.morning import Morning, this_morning
from restride.desk.triage.hearing import heard
from restride.diary.kinds import Clearance
from restride.report.complaint.word import standing_document, word_document
from restride.report.phrase import Speech, capital
from restride.web.frame import document_page, shown
from restride.web.house import place_of, speech_of
from restride.web.pages.asking import form, once
from restride.web.pages.filled import Filled
from restride.web.stopped import got

WORDS = ("cleared", "diagnosed", "restricted")
EVERYTHING = "everything"
"""What is chosen where a word speaks of no complaint in particular; the diary leaves the complaint empty then."""
GRADES = ("1", "2", "3", "4")
"""The grades of bone stress that a picture can show."""


@require_http_methods(["GET", "HEAD", "POST"])
def word(request: HttpRequest) -> HttpResponse:
    """Who said it, when, of what, with a picture or without; kept once, and then what it changed."""
    place = place_of(request)
    speech = speech_of(place)
    now: Morning = got(this_morning(place))
    filled = Filled(request, speech)
    body = asked(filled, place, now)
    troubles: tuple[object, ...] = ()
    if request.method == "POST" and not filled.wrong and body is not None:
        kept = once(request, place, [(body, body.seen)])
        if isinstance(kept, str):
            return HttpResponseRedirect(f"/clinician/{kept}")
        troubles = kept
    blocks = shown(standing_document(now.advice.flags, now.history, speech))
    return form(filled, "web.clinician.", troubles, blocks=blocks, back="/")


def asked(filled: Filled, place: Place, now: Morning) -> Clearance | None:
    """The fields of a clinician's word, and the word; None where it cannot be one yet."""
    speech = filled.speech
    needs = filled.request.method == "POST"
    words = [(one, speech.say(f"web.clinician.{one}")) for one in WORDS]
    said = filled.words("word", speech.say("web.clinician.word"), words, speech.say("web.clinician.word_hint"))
    about = filled.words("complaint", speech.say("web.clinician.of"), _places(now, speech), _hint(now, speech))
    who = filled.line("who", speech.say("web.clinician.who"))
    seen = filled.day("seen", speech.say("web.clinician.seen"), place.today, speech.say("web.clinician.seen_hint"))
    imaging = filled.yes_no("imaging", speech.say("web.clinician.imaging"), _imaging_hint(now, about, speech))
    condition = filled.words(
        "condition",
        speech.say("web.clinician.condition"),
        conditions(speech),
        speech.say("web.clinician.condition_hint"),
        "select",
    )
    grades = [(one, one) for one in GRADES]
    grade = filled.words("grade", speech.say("web.clinician.grade"), grades, speech.say("web.clinician.grade_hint"))
    text = filled.text("text", speech.say("web.clinician.text"))
    if needs:
        _demand(filled, (said, about, who, condition or text, condition, grade))
    if said is None or about is None or not who or filled.wrong:
        return None
    named = condition or "" if said == "diagnosed" else ""
    stage = int(grade) if grade and said == "diagnosed" else None
    return Clearance(said, who, seen, imaging, "" if about == EVERYTHING else about, named, stage, text)


def _demand(filled: Filled, given: tuple[str | None, ...]) -> None:
    """What is missing or does not go together is said beside its field."""
    speech = filled.speech
    said, about, who, named, condition, grade = given
    for name, value in (("word", said), ("complaint", about), ("who", who)):
        if not value:
            filled.demand(name, speech.say(f"web.clinician.no_{name}"))
    if said == "diagnosed" and not named:
        filled.demand("condition", speech.say("web.clinician.no_condition"))
    if said == "diagnosed" and about == EVERYTHING:
        filled.demand("complaint", speech.say("web.clinician.which"))
    if condition and said not in (None, "diagnosed"):
        filled.demand("condition", speech.say("web.clinician.two_words"))
    if grade and said not in (None, "diagnosed"):
        filled.demand("grade", speech.say("web.clinician.two_words"))


def _places(now: Morning, speech: Speech) -> list[tuple[str, str]]:
    """What a word may speak of: each complaint, those that are open first, or everything."""
    found = sorted(now.history.complaints.values(), key=lambda one: (not one.open, one.opened, one.id))
    named = [(one.id, capital(speech.complaint(one.id))) for one in found]
    return [*named, (EVERYTHING, speech.say("web.clinician.everything"))]


def _hint(now: Morning, speech: Speech) -> str:
    """Who is told that a word about one place leaves a warning about the whole runner standing."""
    return speech.say("web.clinician.whole") if any(not flag.complaint for flag in now.advice.flags) else ""


def _imaging_hint(now: Morning, about: str | None, speech: Speech) -> str:
    risky = (one for one in now.scene.watched if one.high_risk and about in (None, EVERYTHING, one.complaint.id))
    return speech.say("web.clinician.picture") if any(risky) else ""


def conditions(speech: Speech) -> list[tuple[str, str]]:
    """Every condition of the cards by its name."""
    named = (
        (one, capital(speech.first(f"condition.{one}.name", "unnamed.condition"))) for one in speech.edition.conditions
    )
    return sorted(named, key=lambda pair: pair[1])


@require_safe
def changed(request: HttpRequest, entry: str) -> HttpResponse:
    """What the word cleared, what it did not, and why."""
    place = place_of(request)
    speech = speech_of(place)
    document = word_document(got(heard(place, entry)), speech)
    return document_page(request, document, speech.say("complaint.word.title"))
