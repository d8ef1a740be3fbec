"""The page of the expected course: the usual weeks, where the runner is, whom to see when it takes longer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from restride.diary.history import History
from restride.diary.kinds import Clearance
from restride.plan.course.expected import RULE, SLOW, Course, Place, Station
from restride.report import document as doc
from restride.report.drawing.weeks import Bar, Words, weeks_picture
from restride.report.phrase import Speech, capital
from restride.report.reason import labels, reasons_of
from restride.words.because import Because
from restride.words.day import between
from restride.words.measure import DAYS_PER_WEEK


def course_document(found: Iterable[Course], history: History, speech: Speech) -> doc.Document:
    """The course of every open complaint; who has none is told so."""
    blocks: list[doc.Block] = [doc.Title(speech.say("course.title"))]
    courses = tuple(found)
    for one in courses:
        blocks.append(doc.Heading(capital(speech.complaint(one.watched.complaint.id))))
        blocks.extend(_complaint(one, history, speech))
    if not courses:
        blocks.append(doc.Paragraph(speech.say("course.none")))
    elif any(one.stations for one in courses):
        blocks += [doc.Divider(), doc.Paragraph(speech.say("course.honest"))]
    return doc.Document(tuple(blocks), labels(speech))


def _complaint(one: Course, history: History, speech: Speech) -> Iterator[doc.Block]:
    complaint = one.watched.complaint
    if not one.causes:
        asked = complaint.assessed is not None or bool(complaint.diagnosis)
        yield doc.Paragraph(speech.say("course.no_weeks" if asked else "course.unasked"))
        return
    if one.behind:
        yield notice(one, history, speech)
        way = doc.Way(speech.say("outcome.tell_way"), f"/complaints/{complaint.id}/letter")
        label, typed = speech.say("course.tell_label"), speech.say("course.command")
        yield doc.Line(speech.say("course.tell"), label, command=typed, way=way)
    so_far = speech.say("course.week", weeks=speech.quantity(int(one.weeks), "weeks"), day=speech.day(complaint.since))
    yield doc.Line(so_far, speech.say("course.week_label"))
    if not one.behind:
        yield doc.Line(speech.say(f"course.place.{one.place}"), speech.say("course.whole_label"))
    yield _picture(one, speech)
    yield from _causes(one, history, speech)
    if one.seen is not None and isinstance(one.seen.body, Clearance) and one.place in SLOW:
        word = one.seen.body
        told = speech.sentence("course.seen", clinician=word.clinician, day=speech.day(word.seen))
        yield doc.Line(told, speech.say("course.seen_label"))


def notice(one: Course, history: History, speech: Speech) -> doc.Notice:
    """Whom to see, and what to ask of them, with the reason."""
    card = one.causes[0].condition
    lines = [(speech.say("course.notice.who"), speech.say("course.notice.do", who=speech.say(f"who.{card.see}.name")))]
    ask = speech.say("course.notice.ask_text", condition=_named(card.id, speech))
    if card.imaging:
        imaging = speech.listed([speech.first(f"imaging.{name}.name", "unnamed.cited") for name in card.imaging])
        ask = " ".join((ask, speech.say("course.notice.ask_imaging", imaging=imaging)))
    lines.append((speech.say("course.notice.ask"), ask))
    lines.append((speech.say("course.notice.meanwhile"), speech.say("course.notice.meanwhile_text")))
    return doc.Notice(speech.say("course.notice.title"), tuple(lines), reasons_of(one.behind, history, speech))


def _picture(one: Course, speech: Speech) -> doc.Picture:
    since = one.watched.complaint.since
    bars, told, rows = [], [], []
    for station in one.stations:
        name = speech.say(f"course.station.{station.band.station}")
        least, most = speech.number(station.band.least), speech.number(station.band.most)
        you = _you(station, one, speech)
        week = between(since, station.day) / DAYS_PER_WEEK if station.day is not None and station.held else None
        bars.append(Bar(name, station.band.least, station.band.most, week))
        told.append(speech.say("course.told", station=name, least=least, most=most, you=you))
        rows.append((name, f"{least}–{most}", you))
    title = speech.say("course.picture")
    drawn = weeks_picture(
        bars, one.weeks, Words(speech.say("course.now"), speech.say("course.axis")), title, " ".join(told)
    )
    columns = tuple(speech.say(f"course.column.{name}") for name in ("station", "usual", "you"))
    return doc.Picture(title, " ".join(told), drawn, doc.Table(columns, tuple(rows)))


def _you(station: Station, one: Course, speech: Speech) -> str:
    """Where the runner is with one station."""
    if station.day is not None and not station.held:
        return speech.say("course.you.lost", day=speech.day(station.day))
    key, week = str(station.place), ""
    if station.day is not None:
        week = str(between(one.watched.complaint.since, station.day) // DAYS_PER_WEEK + 1)
    if station.place is Place.EXPECTED:
        key = "expected_held" if station.held else "expected_waiting"
    return speech.say(f"course.you.{key}", week=week)


def _causes(one: Course, history: History, speech: Speech) -> Iterator[doc.Block]:
    first, *others = one.causes
    name = first.condition.id
    usual = Because(RULE, (), one.stations[-1].band.cited, "because.course.usual", (("condition", name),))
    yield doc.Line(
        _named(name, speech), speech.say("course.likeliest"), reasons_of((usual,), history, speech), folded=True
    )
    if speech.has(f"condition.{name}.course"):
        yield doc.Line(speech.say(f"condition.{name}.course"), speech.say("course.about"))
    for number, cause in enumerate(others):
        weeks = {
            "least": speech.number(cause.course.least),
            "most": speech.quantity(cause.course.most, "weeks"),
        }
        told = speech.sentence("course.other", condition=_named(cause.condition.id, speech), **weeks)
        yield doc.Line(told, speech.say("course.other_label") if number == 0 else "")


def _named(condition: str, speech: Speech) -> str:
    return speech.first(f"condition.{condition}.name", "unnamed.condition")
