"""May I run today as a Document: the light, exactly what, and each of the five signs. Weighs none itself."""

from __future__ import annotations

from collections.abc import Iterator

from restride.advice.verdict import Advice
from restride.diary.history import History
from restride.plan.readiness.signs import UNKNOWN, Sign
from restride.report import document as doc
from restride.report.phrase import Speech
from restride.report.reason import entries_of, labels, reasons_of
from restride.report.warning import notices
from restride.report.week.page import one_line
from restride.words.because import Because
from restride.words.urgency import Light

RUNS = ("run", "run_walk")


def readiness_document(
    advice: Advice, history: History, signs: tuple[Sign, ...], see: Because | None, speech: Speech
) -> doc.Document:
    """The answer, what to do instead, and what each sign said.

    Parameters
    ----------
    see
        Why somebody should look, by the five signs; None where they do not say so.
    """
    light = Light.BE_SEEN if see is not None else advice.light
    title = doc.Title(speech.say("readiness.title"), light.value, speech.say(f"light.{light.value}.name"))
    wanted = {name for why in (*advice.because, *(flag.because for flag in advice.flags)) for name in why.entries}
    warnings = notices(advice, speech, entries_of(history, wanted), history.profile().country)
    blocks: list[doc.Block] = [title, *warnings]
    if see is not None:
        blocks.append(doc.Paragraph(speech.say("readiness.see"), reasons_of((see,), history, speech)))
    if advice.sessions:
        main = advice.sessions[0]
        whys = tuple(dict.fromkeys((*main.because, *advice.because)))
        blocks.append(doc.Card(one_line(main, speech, advice), (), light.value, reasons_of(whys, history, speech)))
        if light in (Light.RUN, Light.MODIFY) and main.kind in RUNS and not any(_speaks(one) for one in signs):
            blocks.append(doc.Paragraph(speech.say("readiness.because_none")))
        elif main.kind not in RUNS and not any(_speaks(one) for one in signs):
            blocks.append(doc.Paragraph(speech.say("readiness.no_run")))
    blocks += _signs(signs, history, speech)
    return doc.Document(tuple(blocks), labels(speech))


def _speaks(one: Sign) -> bool:
    return one.there or one.answer == UNKNOWN


def _signs(signs: tuple[Sign, ...], history: History, speech: Speech) -> Iterator[doc.Block]:
    for number, one in enumerate(signs):
        answer = speech.say("readiness.open" if one.answer == UNKNOWN else f"answer.{one.answer}")
        told = () if one.remembered is None else reasons_of((one.remembered,), history, speech)
        said = speech.sentence("readiness.said", sign=speech.say(f"readiness.name.{one.id}"), answer=answer)
        yield doc.Line(said, "" if number else speech.say("readiness.signs"), told)
