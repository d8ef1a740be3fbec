"""What a clinician's word would answer, and what it changed, as a page. Clears nothing; see triage/flags.py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from restride.advice.surroundings import Surroundings
from restride.diary.history import History
from restride.diary.kinds import Clearance
from restride.report import document as doc
from restride.report.complaint.page import Case, flag_lines, flag_words, path_of
from restride.report.entry_words import entry_words
from restride.report.next_step import RESTRICTED
from restride.report.phrase import Speech, capital
from restride.report.reason import labels, reasons_of
from restride.triage.flags import StandingFlag
from restride.words.urgency import Urgency


@dataclass(frozen=True, slots=True)
class Heard:
    """A clinician's word as the diary holds it, with what stood before it and what stands after it.

    Parameters
    ----------
    urgency
        Without the word, and with it.
    cleared
        The warnings that it ended.
    after
        Triage as it stands now.
    """

    entry: str
    word: Clearance
    urgency: tuple[Urgency, Urgency]
    cleared: tuple[StandingFlag, ...]
    after: Surroundings
    history: History


def standing_document(flags: tuple[StandingFlag, ...], history: History, speech: Speech) -> doc.Document:
    """What stands before anybody looked: each warning, and what alone ends it."""
    blocks: list[doc.Block] = [doc.Heading(speech.say("complaint.word.stands"))]
    blocks.extend(flag_lines(flags, history, speech))
    if not flags:
        blocks = [doc.Paragraph(speech.say("complaint.word.nothing"))]
    return doc.Document(tuple(blocks), labels(speech))


def leaving_document(case: Case, speech: Speech) -> doc.Document:
    """What saying that a complaint is gone would mean: the last that was said of it, and what stays."""
    blocks: list[doc.Block] = []
    if case.pain is not None:
        said = speech.say(
            "entry.line", day=capital(speech.day(case.pain.day)), what=entry_words(case.pain.body, speech)
        )
        blocks.append(doc.Line(said, speech.say("complaint.word.last_said")))
    own = tuple(flag for flag in case.flags if flag.complaint)
    if own:
        blocks.append(doc.Heading(speech.say("complaint.word.stays")))
        blocks.extend(flag_lines(own, case.history, speech))
    return doc.Document(tuple(blocks), labels(speech))


def unready_document(case: Case, speech: Speech) -> doc.Document:
    """Why a place that counts as bone is not gone by a word while its list is open, and what may be done instead."""
    one = case.complaint
    blocks: list[doc.Block] = [doc.Title(capital(speech.complaint(one.id)))]
    why = reasons_of((case.watched.because,) if case.watched is not None else (), case.history, speech)
    blocks.append(doc.Paragraph(speech.say("complaint.word.unready"), why))
    for name, path in (("ask", f"/assess/{one.id}"), ("hear", f"/clinician?complaint={one.id}"), ("list", "/")):
        blocks.append(doc.Paragraph("", way=doc.Way(speech.say(f"complaint.word.unready_{name}"), path)))
    return doc.Document(tuple(blocks), labels(speech))


def word_document(heard: Heard, speech: Speech) -> doc.Document:
    """What the word changed: what it cleared, what it did not and why, and how soon somebody should look now."""
    return doc.Document(tuple(_blocks(heard, speech)), labels(speech))


def _blocks(heard: Heard, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Title(speech.say("complaint.word.title"))
    yield doc.Paragraph(f"{capital(entry_words(heard.word, speech))}.")
    before, after = heard.urgency
    key = "urgency_same" if before is after else "urgency_changed"
    names = {"before": speech.say(f"urgency.{before.name}.name"), "after": speech.say(f"urgency.{after.name}.name")}
    yield doc.Line(speech.sentence(f"complaint.word.{key}", **names), speech.say("clinician.urgency"))
    yield doc.Heading(speech.say("complaint.word.cleared"))
    for flag in heard.cleared:
        yield doc.Line(flag_words(flag, speech))
    if not heard.cleared:
        yield doc.Paragraph(speech.say(f"complaint.word.none_{heard.word.word}"))
    yield from _left(heard, speech)
    yield doc.Heading(speech.say("complaint.word.means"))
    yield doc.Paragraph(speech.say(f"complaint.word.means_{heard.word.word}"))
    if heard.word.word == "diagnosed":
        yield doc.Paragraph(speech.say("complaint.word.no_release"))
    yield doc.Paragraph("", way=doc.Way(speech.say("complaint.word.today"), "/"))
    if heard.word.complaint:
        yield doc.Paragraph(
            "", way=doc.Way(capital(speech.complaint(heard.word.complaint)), path_of(heard.word.complaint))
        )


def _left(heard: Heard, speech: Speech) -> Iterator[doc.Block]:
    """What still stands in the way of running, each with its reason."""
    stops = tuple(why for why in heard.after.situation.stop if why.rule == RESTRICTED)
    holds = heard.after.situation.holds
    if not (heard.after.flags or stops or holds):
        yield doc.Paragraph(speech.say("complaint.word.nothing_left"))
        return
    yield doc.Heading(speech.say("complaint.word.left"))
    yield from flag_lines(heard.after.flags, heard.history, speech)
    for why in reasons_of((*stops, *holds), heard.history, speech):
        yield doc.Line(why.text, "", (why,), folded=True)
