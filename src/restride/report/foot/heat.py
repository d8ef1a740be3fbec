"""Where it hurt in the last weeks: each sore place of each foot, drawn and as a table. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Activity, Checkin, Exercise, Felt, PainSpot
from restride.report import document as doc
from restride.report.drawing.foot.map import Zone, foot_picture, mark_id
from restride.report.drawing.foot.views import views
from restride.report.foot.marks import FEET, Mark, mark_name, mark_words, toe_part
from restride.report.phrase import Speech, capital
from restride.report.reason import labels
from restride.words.day import Day, Span
from restride.words.measure import DAYS_PER_WEEK
from restride.words.side import Side
from restride.words.zone import OF_TOES

Place = Mark
"""A place of one foot, and of it one toe where somebody said which."""


@dataclass(frozen=True, slots=True)
class Sore:
    """What was said of one place: the worst, the days on which it hurt, and the last of them."""

    worst: float
    days: int
    last: Day


def sore_places(history: History, span: Span) -> dict[Place, Sore]:
    """Every place that hurt in a span: where it was placed on the map, and where a complaint was felt.

    Pain of both feet counts for each; a felt pain of a complaint counts at the place that names the complaint.
    """
    scores: dict[Place, dict[Day, float]] = {}
    for entry in history.within(span):
        for side, zone, part, score in _felt(entry, history):
            for one in FEET if side is Side.BOTH else (side,):
                days = scores.setdefault(Mark(one, zone, part), {})
                days[entry.day] = max(days.get(entry.day, 0.0), score)
    return {place: Sore(max(days.values()), len(days), max(days)) for place, days in scores.items()}


def _felt(entry: Entry, history: History) -> Iterator[tuple[Side, str, str, float]]:
    body = entry.body
    if isinstance(body, PainSpot):
        if body.score > 0:
            yield from ((body.side, zone, part, body.score) for zone in body.zones for part in _parts(body, zone))
    elif isinstance(body, Activity | Checkin | Exercise):
        for one in body.felt:
            score = _worst(one)
            if score <= 0:
                continue
            for complaint in history.complaints.values():
                open_then = complaint.opened <= entry.day and (complaint.resolved or entry.day) >= entry.day
                if complaint.id == one.complaint or (not one.complaint and open_then):
                    yield complaint.side, complaint.zones[0], "", score


def _parts(body: PainSpot, zone: str) -> tuple[str, ...]:
    """The toes that were named, for a zone of several toes; else all of the zone."""
    return tuple(map(toe_part, body.toes)) if body.toes and zone in OF_TOES else ("",)


def _worst(felt: Felt) -> float:
    return max(felt.during or 0.0, felt.after or 0.0, felt.morning or 0.0)


def heat_document(history: History, weeks: int, speech: Speech) -> doc.Document:
    """The feet as they hurt in so many weeks up to the day of the speech."""
    span = Span.ending(speech.on, weeks * DAYS_PER_WEEK)
    title = speech.say("feet.weeks", n=speech.quantity(weeks, "weeks"))
    return doc.Document((doc.Title(title), *heat_blocks(history, span, speech)), labels(speech))


def heat_blocks(history: History, span: Span, speech: Speech) -> Iterator[doc.Block]:
    """Each view of each foot that shows a sore place, then the list of places, the worst first."""
    sore = sore_places(history, span)
    if not sore:
        yield doc.Paragraph(speech.say("trends.quiet"))
        return
    for side in FEET:
        yield from _views(side, {mark: one for mark, one in sore.items() if mark.side is side}, speech)
    yield heat_table(sore, speech)


def heat_pictures(history: History, span: Span, side: Side, speech: Speech) -> Iterator[doc.Picture]:
    """The views of one foot, or of both, that show where it hurt; none where nothing did."""
    sore = sore_places(history, span)
    for one in FEET if side is Side.BOTH else (side,):
        yield from _views(one, {mark: found for mark, found in sore.items() if mark.side is one}, speech)


def heat_table(sore: Mapping[Place, Sore], speech: Speech) -> doc.Table:
    """The places, the worst first: how bad, on how many days, and when last."""
    ordered = sorted(sore.items(), key=lambda one: (-one[1].worst, -one[1].days, one[0]))
    columns = tuple(speech.say(f"trends.{name}") for name in ("where", "worst", "days", "last"))
    rows = (
        (
            mark_name(mark, speech),
            speech.number(one.worst),
            speech.number(one.days),
            speech.day(one.last),
        )
        for mark, one in ordered
    )
    return doc.Table(columns, tuple(rows))


def _views(side: Side, sore: Mapping[Place, Sore], speech: Speech) -> Iterator[doc.Picture]:
    """The views that together show every sore place of a foot; what a view before has shown calls for no other."""
    left = set(sore)
    for view in views(side):
        places = dict.fromkeys(
            (*(Mark(side, zone) for zone in view.zones), *(Mark(side, zone, part) for zone, part in view.places))
        )
        there = [mark for mark in places if mark in sore]
        if not left & set(there):
            continue
        left -= set(there)
        said = speech.listed([_place(mark, sore, speech) for mark in there])
        title = speech.say(
            "trends.foot", side=speech.say(f"side.{side.value}"), view=speech.say(f"trends.view.{view.name}")
        )
        words = speech.say("trends.foot_says", places=capital(said))
        zones = {
            mark_id(mark.zone, mark.part): Zone(_place(mark, sore, speech), sore[mark].worst if mark in sore else 0.0)
            for mark in places
            if mark in sore or Mark(side, mark.zone) not in sore
        }
        yield doc.Picture(title, words, foot_picture(view, title, words, zones, f"{side.value}-{view.name}"))


def _place(mark: Mark, sore: Mapping[Place, Sore], speech: Speech) -> str:
    worst = sore[mark].worst if mark in sore else 0.0
    return speech.say("trends.foot_place", place=mark_words(mark, speech), n=speech.number(worst))
