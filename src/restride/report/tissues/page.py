"""The page of tissue load: each structure's index with its range, and lanes over weeks; said to be experimental."""

from __future__ import annotations

from collections.abc import Iterator

from restride.load.tissue.damage import leant_on
from restride.load.tissue.index import Lane, Level
from restride.report import document as doc
from restride.report.drawing.chart import BARS, Axis, Series, Value, chart
from restride.report.drawing.chart import Lane as Drawn
from restride.report.phrase import Speech, capital
from restride.report.reason import labels, reason
from restride.words.because import Because
from restride.words.day import Day, Span

TICKS = 4
"""Words on the axis: more would touch on a telephone."""
PARTS = ("use", "lands")


def tissues_document(found: tuple[Lane, ...], days: int, speech: Speech) -> doc.Document:
    """Every structure, and what the index is and is not, first."""
    lines = [(speech.say("tissues.experimental_label"), speech.say("tissues.experimental_text"))]
    lines += [(speech.say(f"tissues.{part}_label"), speech.say(f"tissues.{part}_text")) for part in PARTS]
    blocks: list[doc.Block] = [doc.Title(speech.say("tissues.title")), doc.Paragraph(speech.say("tissues.first"))]
    if any(one.days for one in found):
        blocks.append(_chart(found, Span.ending(speech.on, days), speech))
    for one in found:
        blocks.extend(_lane(one, speech))
    blocks += [doc.Divider(), doc.Heading(speech.say("tissues.experimental"))]
    blocks += [doc.Line(text, label) for label, text in lines]
    return doc.Document(tuple(blocks), labels(speech))


def _lane(one: Lane, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Heading(capital(_named(one, speech)))
    facts = (("structure", one.structure.id),)
    why = Because("load.tissues", (), leant_on(speech.edition, one.structure), "because.tissues.leans", facts)
    reasons = (reason(why, speech, {}),)
    if one.days:
        day = max(one.days)
        told = speech.say("tissues.last", day=speech.day(day), value=_range(one.days[day], speech))
    else:
        told = speech.say("tissues.last_none")
    yield doc.Line(told, speech.say("tissues.label"), reasons, folded=True)
    if one.week is not None:
        yield doc.Line(speech.say("tissues.week", value=_range(one.week, speech)), speech.say("tissues.week_label"))


def _named(one: Lane, speech: Speech) -> str:
    return speech.say(f"structure.{one.structure.id}")


def _range(level: Level, speech: Speech) -> str:
    """A level with its range, where the range shows at all."""
    value, low, high = (speech.number(one) for one in (level.value, level.low, level.high))
    return value if low == high else speech.say("tissues.range", value=value, low=low, high=high)


def _chart(found: tuple[Lane, ...], span: Span, speech: Speech) -> doc.Picture:
    days = list(span)
    places = sorted({round(place * (len(days) - 1) / (TICKS - 1)) for place in range(TICKS)})
    ticks = tuple((float(days[place].toordinal()), _short(days[place], speech)) for place in places)
    axis = Axis(float(days[0].toordinal()), float(days[-1].toordinal()), ticks)
    title = speech.say("tissues.chart")
    said = speech.say(
        "tissues.chart_says", first=speech.day(days[0], plain=True), last=speech.day(days[-1], plain=True)
    )
    drawn = chart(axis, [_drawn(one, days, speech) for one in found if one.days], title, said)
    return doc.Picture(title, said, drawn, _table(found, days, speech))


def _drawn(one: Lane, days: list[Day], speech: Speech) -> Drawn:
    values = tuple(
        Value(
            float(day.toordinal()),
            one.days[day].value if day in one.days else None,
            one.days[day].low if day in one.days else None,
            one.days[day].high if day in one.days else None,
            _tip(day, one.days[day], speech) if day in one.days else "",
        )
        for day in days
    )
    top = max(level.high for level in one.days.values())
    last = speech.number(one.days[max(one.days)].value)
    edges = ((0.0, "0"), (1.0, "1"), (top, speech.number(top)))
    return Drawn(capital(_named(one, speech)), (Series(values, last, BARS),), (), edges)


def _tip(day: Day, level: Level, speech: Speech) -> str:
    return speech.say("tissues.tip", day=_short(day, speech), value=_range(level, speech))


def _table(found: tuple[Lane, ...], days: list[Day], speech: Speech) -> doc.Table:
    columns = (speech.say("tissues.day"), *(_named(one, speech) for one in found))
    none = speech.say("tissues.none")
    rows = tuple(
        (_short(day, speech), *(speech.number(one.days[day].value) if day in one.days else none for one in found))
        for day in days
        if any(day in one.days for one in found)
    )
    return doc.Table(columns, rows)


def _short(day: Day, speech: Speech) -> str:
    return speech.say("tissues.tick", day=str(day.day), month=speech.say(f"month.name.{day.month}")[:3])
