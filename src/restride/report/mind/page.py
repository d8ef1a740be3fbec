"""How safe it feels to move as a Document: what was said, what it changes, when it is asked again. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator

from restride.plan.mind.fear import QUESTIONS, asked_on, fearful
from restride.plan.mind.mood import low
from restride.plan.situation import Scene
from restride.report import document as doc
from restride.report.phrase import Speech
from restride.report.reason import labels, reasons_of
from restride.words.day import plus
from restride.words.measure import DAYS_PER_WEEK


def mind_document(scene: Scene, speech: Speech) -> doc.Document:
    """The answers as they stand, and everything of the mind that the plan heeds."""
    title = doc.Title(speech.say("fear.title"), "", "")
    return doc.Document((title, doc.Paragraph(speech.say("fear.lead")), *_told(scene, speech)), labels(speech))


def _told(scene: Scene, speech: Speech) -> Iterator[doc.Block]:
    last = asked_on(scene.history)
    if last is None:
        yield doc.Paragraph(speech.say("fear.never"))
    else:
        for number, (name, finding) in enumerate(QUESTIONS.items()):
            fact = scene.history.fact(finding)
            word = "" if fact is None or fact.last not in ("yes", "no") else fact.last
            answer = speech.say(f"answer.{word}" if word else "fear.open")
            said = speech.say("fear.said", question=speech.say(f"fear.ask.{name}"), answer=answer)
            yield doc.Line(said, "" if number else speech.say("fear.asked"))
    found = [why for why in (fearful(scene), low(scene)) if why is not None]
    for number, why in enumerate(reasons_of(found, scene.history, speech)):
        yield doc.Line(why.text, "" if number else speech.say("fear.changes"), (why,), folded=True)
    if last is not None:
        if not found:
            yield doc.Line(speech.say("fear.nothing"), speech.say("fear.changes"))
        again = plus(last, int(scene.value("watch.retest.fear_weeks") * DAYS_PER_WEEK))
        yield doc.Line(speech.say("fear.again", day=speech.day(again)), speech.say("fear.again_label"))
