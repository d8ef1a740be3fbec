"""The pages of the self-tests: which are due, how one goes, what came out of it. Offers and judges none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from restride.diary.history import History
from restride.plan.selftest.battery import SelfTest
from restride.plan.selftest.change import Change, latest
from restride.plan.selftest.setback import Setback
from restride.plan.today.offer import Offer
from restride.report import document as doc
from restride.report.catalogue.page import dose_words
from restride.report.entry_words import entry_line
from restride.report.phrase import Speech, capital
from restride.report.reason import labels, reasons_of

FIRST_STEP = 1


def name_of_test(test: SelfTest, speech: Speech) -> str:
    """What a test is called."""
    return speech.say(f"selftest.{test.item}.name")


def battery_document(offers: Iterable[Offer], history: History, speech: Speech) -> doc.Document:
    """Every test: due now, due later, or not now and why."""
    blocks: list[doc.Block] = [doc.Title(speech.say("selftests.title"))]
    order = sorted(offers, key=lambda one: (not one.is_due(speech.on), not one.allowed))
    for one in order:
        last = latest(history, one.test.id)
        blocks.append(doc.Heading(capital(name_of_test(one.test, speech))))
        blocks += _state(one, history, speech)
        blocks.append(_line("last", entry_line(last, speech) if last else speech.say("selftests.never"), speech))
    free = next((one for one in order if one.allowed), None)
    if free is not None:
        blocks.append(doc.Divider())
        typed, way = f"restride test {free.test.id}", _way("look", path_of(free.test), speech)
        blocks.append(doc.Paragraph(speech.say("selftests.intro"), command=typed, way=way))
    return doc.Document(tuple(blocks), labels(speech))


def _state(one: Offer, history: History, speech: Speech) -> Iterator[doc.Block]:
    if not one.allowed:
        first, *others = reasons_of(one.why_not, history, speech)
        yield doc.Line(first.text, speech.say("selftests.not_now"), (first,))
        yield from (doc.Line(why.text, "", (why,)) for why in others)
        return
    reasons = reasons_of((one.because,) if one.because else (), history, speech)
    if one.is_due(speech.on):
        typed, way = f"restride test {one.test.id}", _way("try", path_of(one.test), speech)
        yield doc.Line(speech.say("selftests.due"), speech.say("selftests.next"), reasons, typed, way=way)
    elif one.due is not None:
        way = _way("look", path_of(one.test), speech)
        later = speech.say("selftests.later", day=speech.day(one.due))
        yield doc.Line(later, speech.say("selftests.next"), reasons, way=way)


def path_of(test: SelfTest) -> str:
    """Where the pages show how a test goes."""
    return f"/selftests/{test.id}"


def _way(word: str, path: str, speech: Speech) -> doc.Way:
    return doc.Way(speech.say(f"selftests.{word}_way"), path)


def selftest_document(one: Offer, history: History, speech: Speech, led: bool = False) -> doc.Document:
    """One test step by step, with what it measures and what to stop for; where it may not be tried, only why not.

    ``led`` leaves the steps to whoever leads through them, and what to type with them.
    """
    blocks: list[doc.Block] = [doc.Title(capital(name_of_test(one.test, speech)))]
    blocks.append(_line("measures", speech.say(f"selftest.{one.test.item}.measures"), speech))
    if not one.allowed:
        blocks += _state(one, history, speech)
        return doc.Document(tuple(blocks), labels(speech))
    blocks.append(_line("dose", dose_words(one.item, speech), speech))
    if not led:
        told = enumerate(steps(one, speech), FIRST_STEP)
        blocks += [doc.Line(text, speech.say("selftests.step", n=str(number))) for number, text in told]
    blocks += [_line(part, speech.say(f"selftest.{one.test.item}.{part}"), speech) for part in ("feel", "stop")]
    blocks.append(doc.Paragraph(speech.say("selftests.cannot")))
    if not led:
        key = "selftests.log_sided" if one.test.sided else "selftests.log_plain"
        way = _way("log", f"{path_of(one.test)}/result", speech)
        blocks.append(doc.Paragraph(speech.say("selftests.log"), command=speech.say(key, id=one.test.id), way=way))
    return doc.Document(tuple(blocks), labels(speech))


def steps(one: Offer, speech: Speech) -> Iterator[str]:
    """The steps of a test, in their order."""
    number = FIRST_STEP
    while speech.has(f"selftest.{one.test.item}.step.{number}"):
        yield speech.say(f"selftest.{one.test.item}.step.{number}")
        number += 1


def result_document(
    test: SelfTest, found: Iterable[Change], dropped: Iterable[Setback], history: History, speech: Speech
) -> doc.Document:
    """What came out, side by side, against the time before; and what a drop means for the plan."""
    blocks: list[doc.Block] = [doc.Title(capital(name_of_test(test, speech)))]
    changed = list(found)
    for number, one in enumerate(changed):
        (why,) = reasons_of((one.because,), history, speech)
        label = speech.say("selftests.result") if number == 0 else ""
        blocks.append(doc.Line(why.text, label, (why,), folded=True))
    if any(one.before is not None for one in changed):
        blocks.append(doc.Line(speech.say("selftests.chance")))
    own = (drop.because for drop in dropped if drop.test == test.id)
    blocks.extend(doc.Paragraph("", reasons_of((why,), history, speech)) for why in own)
    return doc.Document(tuple(blocks), labels(speech))


def _line(part: str, text: str, speech: Speech) -> doc.Line:
    return doc.Line(text, speech.say(f"selftests.{part}"))
