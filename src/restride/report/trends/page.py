"""Weeks of a diary as a Document: lanes over one axis with their table, and the foot map. Judges nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from restride.diary.form import Form
from restride.diary.history import History
from restride.report import document as doc
from restride.report.drawing.chart import BARS, LINE, POINTS, STEPS, Axis, Event, Lane, Series, Value, chart
from restride.report.foot.heat import heat_blocks
from restride.report.phrase import Speech
from restride.report.reason import labels
from restride.report.trends.series import moves, raised, series
from restride.words.day import Day, Span

Days = Mapping[Day, float]
Column = tuple[str, Days, str, float]
"""What a lane is called, its values by day, how they are drawn, and its upper edge where the scale is fixed, else 0."""

SCALE = 10.0
SIGNS_HIGH = 14.0
STATES = {
    "up": "run", "rested": "run", "door_well": "run", "door_ladder": "run", "door_keep": "modify", "red": "modify",
    "down": "rest", "rest": "rest", "door_gate": "rest", "stop": "rest",
}  # fmt: skip
"""The shape and colour of each thing that was noticed, those of the day's light."""
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
    form = _with_moves(_form(history, span, speech), moves(history, span), speech)
    form = _with_signs(form, raised(history, span), speech)
    if columns or form.lanes:
        blocks.append(_chart(columns, form, span, speech))
    else:
        blocks.append(doc.Paragraph(speech.say("trends.empty")))
    blocks += heat_blocks(history, span, speech)
    return doc.Document(tuple(blocks), labels(speech))


FORMS = {"pain": (LINE, SCALE), "run": (BARS, 0.0), "rung": (STEPS, 0.0), "sleep": (LINE, 0.0), "mood": (POINTS, SCALE)}
"""How each series is drawn, and its upper edge where the scale is fixed."""


def _columns(history: History, span: Span, speech: Speech) -> Iterator[Column]:
    for one in series(history, span):
        told = {"place": speech.complaint(one.complaint)} if one.complaint else {}
        form, fixed = FORMS[one.name]
        yield speech.say(f"trends.{one.name}", **told), one.values, form, fixed


@dataclass(frozen=True, slots=True)
class _Form:
    """How somebody ran, at matched speed: lanes as drawn, and for the table names with words by day."""

    lanes: tuple[Lane, ...] = ()
    columns: tuple[tuple[str, Mapping[Day, str]], ...] = ()


def _form(history: History, span: Span, speech: Speech) -> _Form:
    if not any(isinstance(entry.body, Form) for entry in history.within(span)):
        return _Form()
    # What crunches numbers is loaded for a diary that has measured runs; other pages should not wait for it.
    from restride.report.form.chart import form_lane, trend_changes
    from restride.report.form.words import amount

    found = trend_changes(history, span, speech)
    drawn = [form_lane(one, speech) for one in found]
    told = [{point.day: amount(point.value, one.name, speech) for point in one.points} for one in found]
    return _Form(tuple(drawn), tuple((lane.name, words) for lane, words in zip(drawn, told, strict=True)))


def _chart(columns: list[Column], form: _Form, span: Span, speech: Speech) -> doc.Picture:
    days = list(span)
    chosen = sorted({round(place * (len(days) - 1) / (TICKS - 1)) for place in range(TICKS)})
    ticks = tuple((float(days[place].toordinal()), _short(days[place], speech)) for place in chosen)
    axis = Axis(float(days[0].toordinal()), float(days[-1].toordinal()), ticks)
    lanes = [*(_lane(one, days, speech) for one in columns), *form.lanes]
    said = speech.say("trends.chart_says", first=speech.day(days[0], plain=True), last=speech.day(days[-1], plain=True))
    none = speech.say("trends.none")
    told = [{day: speech.number(value) for day, value in values.items()} for _, values, _, _ in columns]
    told += [dict(words) for _, words in form.columns]
    rows = tuple(
        (_short(day, speech), *(words.get(day, none) for words in told))
        for day in days
        if any(day in words for words in told)
    )
    names = (*(name for name, *_ in columns), *(name for name, _ in form.columns))
    table = doc.Table((speech.say("trends.day"), *names), rows)
    title = speech.say("trends.chart")
    return doc.Picture(title, said, chart(axis, lanes, title, said), table)


def _with_signs(form: _Form, signs: Mapping[Day, tuple[str, ...]], speech: Speech) -> _Form:
    """The same with a lane of the warning signs that were raised, each on its day; as it is where there are none."""
    if not signs:
        return form
    listed = {
        day: "; ".join(speech.first(f"flag.{one}.name", "unnamed.flag") for one in flags)
        for day, flags in signs.items()
    }
    events = tuple(Event(float(day.toordinal()), names, "be_seen") for day, names in listed.items())
    return _with_events(form, speech.say("trends.signs"), events, listed)


def _with_moves(form: _Form, moved: Mapping[Day, tuple[str, ...]], speech: Speech) -> _Form:
    """The same with a lane of what was noticed: too much, a step up or back, a rest, running opened or paused."""
    if not moved:
        return form
    listed = {day: "; ".join(speech.say(f"trends.moved.{kind}") for kind in kinds) for day, kinds in moved.items()}
    events = tuple(
        Event(float(day.toordinal()), listed[day], STATES.get(kinds[-1], "")) for day, kinds in moved.items()
    )
    return _with_events(form, speech.say("trends.noticed"), events, listed)


def _with_events(form: _Form, name: str, events: tuple[Event, ...], words: Mapping[Day, str]) -> _Form:
    return _Form((*form.lanes, Lane(name, (), events, (), SIGNS_HIGH)), (*form.columns, (name, words)))


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


def _short(day: Day, speech: Speech) -> str:
    """A day in as few letters as an axis has room for: "7 Nov"."""
    return speech.say("trends.tick", day=str(day.day), month=speech.say(f"month.name.{day.month}")[:3])
