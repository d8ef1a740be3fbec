"""Weeks of a diary as a Document: lanes over one axis with their table, and the foot map. Judges nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from restride.diary.history import History
from restride.diary.kinds import PainSpot
from restride.report import document as doc
from restride.report.drawing.chart import BARS, LINE, POINTS, Axis, Lane, Series, Value, chart
from restride.report.drawing.foot.map import Zone, foot_picture
from restride.report.drawing.foot.views import views
from restride.report.phrase import Speech, capital
from restride.report.reason import labels
from restride.words.day import Day, Span
from restride.words.measure import SECONDS_PER_MINUTE
from restride.words.side import Side

Days = Mapping[Day, float]
Column = tuple[str, Days, str, float]
"""What a lane is called, its values by day, how they are drawn, and its upper edge where the scale is fixed, else 0."""

SCALE = 10.0
TICKS = 4
"""Words on the axis: more would touch on a telephone."""


def trends_document(history: History, days: int, speech: Speech) -> doc.Document:
    """The weeks up to the day of the speech.

    Parameters
    ----------
    days
        How many days, today the last.
    """
    span = Span.ending(speech.on, days)
    blocks: list[doc.Block] = [doc.Title(speech.say("trends.title", n=speech.quantity(days, "days")))]
    columns = [one for one in _columns(history, span, speech) if one[1]]
    blocks.append(_chart(columns, span, speech) if columns else doc.Paragraph(speech.say("trends.empty")))
    worst = worst_by_place(history, span)
    blocks += list(_feet(worst, speech)) if worst else [doc.Paragraph(speech.say("trends.quiet"))]
    return doc.Document(tuple(blocks), labels(speech))


def worst_by_place(history: History, span: Span) -> dict[tuple[Side, str], float]:
    """The worst pain that was placed on each zone of each foot; pain of both feet counts for each."""
    worst: dict[tuple[Side, str], float] = {}
    for entry in history.within(span):
        body = entry.body
        if not isinstance(body, PainSpot) or body.score <= 0:
            continue
        for side in (Side.LEFT, Side.RIGHT) if body.side is Side.BOTH else (body.side,):
            for zone in body.zones:
                worst[side, zone] = max(worst.get((side, zone), 0.0), body.score)
    return worst


def _columns(history: History, span: Span, speech: Speech) -> Iterator[Column]:
    for one in history.open_complaints():
        pains = {morning.day: morning.pain for morning in history.mornings(one, span)}
        yield speech.say("trends.pain", place=speech.complaint(one.id)), pains, LINE, SCALE
    runs: dict[Day, float] = {}
    for entry, body in history.activities(span, "run"):
        seconds = body.moving_s if body.run_s is None else body.run_s
        runs[entry.day] = runs.get(entry.day, 0.0) + round(seconds / SECONDS_PER_MINUTE)
    yield speech.say("trends.run"), runs, BARS, 0.0
    mornings = history.checkins(span)
    sleep = {entry.day: body.sleep_h for entry, body in mornings if body.sleep_h is not None}
    yield speech.say("trends.sleep"), sleep, LINE, 0.0
    yield speech.say("trends.mood"), {e.day: b.mood for e, b in mornings if b.mood is not None}, POINTS, SCALE


def _chart(columns: list[Column], span: Span, speech: Speech) -> doc.Picture:
    days = list(span)
    chosen = sorted({round(place * (len(days) - 1) / (TICKS - 1)) for place in range(TICKS)})
    ticks = tuple((float(days[place].toordinal()), _short(days[place], speech)) for place in chosen)
    axis = Axis(float(days[0].toordinal()), float(days[-1].toordinal()), ticks)
    lanes = [_lane(one, days, speech) for one in columns]
    said = speech.say("trends.chart_says", first=speech.day(days[0], plain=True), last=speech.day(days[-1], plain=True))
    none = speech.say("trends.none")
    rows = tuple(
        (_short(day, speech), *(speech.number(values[day]) if day in values else none for _, values, _, _ in columns))
        for day in days
        if any(day in values for _, values, _, _ in columns)
    )
    table = doc.Table((speech.say("trends.day"), *(name for name, *_ in columns)), rows)
    title = speech.say("trends.chart")
    return doc.Picture(title, said, chart(axis, lanes, title, said), table)


def _lane(column: Column, days: list[Day], speech: Speech) -> Lane:
    name, known, form, fixed = column
    top = fixed or max(known.values())
    label: Callable[[Day], str] = lambda day: f"{_short(day, speech)}: {speech.number(known[day])}"  # noqa: E731
    values = tuple(
        Value(float(day.toordinal()), known.get(day), name=label(day) if day in known else "") for day in days
    )
    last = known[max(known)]
    series = Series(values, speech.number(last), form)
    return Lane(name, (series,), (), ((0.0, "0"), (top, speech.number(top))))


def _feet(worst: Mapping[tuple[Side, str], float], speech: Speech) -> Iterator[doc.Block]:
    """Each view of each foot that shows a sore place, then the list of places, the worst first."""
    for side in (Side.LEFT, Side.RIGHT):
        sore = {zone: score for (where, zone), score in worst.items() if where is side}
        for view in views(side):
            there = [zone for zone in view.zones if zone in sore]
            if there:
                said = speech.listed([_place(side, zone, sore[zone], speech) for zone in there])
                title = speech.say(
                    "trends.foot", side=speech.say(f"side.{side.value}"), view=speech.say(f"trends.view.{view.name}")
                )
                words = speech.say("trends.foot_says", places=capital(said))
                zones = {
                    zone: Zone(_place(side, zone, sore.get(zone, 0.0), speech), sore.get(zone, 0.0))
                    for zone in view.zones
                }
                svg = foot_picture(view, title, words, zones, f"{side.value}-{view.name}")
                yield doc.Picture(title, words, svg)
    ordered = sorted(worst.items(), key=lambda one: (-one[1], one[0]))
    rows = tuple((capital(speech.place(side, (zone,))), speech.number(score)) for (side, zone), score in ordered)
    yield doc.Table((speech.say("trends.where"), speech.say("trends.worst")), rows)


def _place(side: Side, zone: str, score: float, speech: Speech) -> str:
    return speech.say("trends.foot_place", place=speech.place(side, (zone,)), n=speech.number(score))


def _short(day: Day, speech: Speech) -> str:
    """A day in as few letters as an axis has room for: "7 Nov"."""
    return speech.say("trends.tick", day=str(day.day), month=speech.say(f"month.name.{day.month}")[:3])
