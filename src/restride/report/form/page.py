"""Form from a watch as a Document: usual, last days, what changed and what would be chance. Measures nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from restride.diary.form import Form
from restride.gait.contact import CONFIDENT
from restride.gait.form.numbers import BALANCE, UNITS, Numbers
from restride.gait.form.runs import Lane
from restride.gait.form.usual import Change
from restride.report import document as doc
from restride.report.drawing.chart import chart
from restride.report.form.chart import form_axis, form_lane
from restride.report.form.words import amount, headed, measure, moved, named, pace, plain, signed, unsure
from restride.report.phrase import Speech, capital
from restride.report.reason import labels
from restride.words.day import Day
from restride.words.measure import SECONDS_PER_MINUTE

DAYS_PER_WEEK = 7


def form_document(lanes: Sequence[Lane], unmeasured: int, numbers: Numbers, speech: Speech, on: Day) -> doc.Document:
    """What each instrument says, the one with the most runs first.

    Parameters
    ----------
    unmeasured
        How many recorded runs today's way of measuring has not measured yet.
    on
        As of which day: today, or the day of the last measured run where that is long ago.
    """
    blocks: list[doc.Block] = [doc.Title(speech.say("form.title"))]
    if not lanes:
        blocks.append(doc.Paragraph(speech.say("form.empty"), command="restride import", way=_bring(speech)))
    elif on != speech.on:
        blocks.append(doc.Paragraph(speech.say("form.as_of", day=speech.day(on, plain=True))))
    if len(lanes) > 1:
        blocks.append(doc.Paragraph(speech.say("form.apart")))
    for lane in lanes:
        blocks += list(_lane(lane, numbers, speech))
    if unmeasured:
        blocks.append(doc.Paragraph(speech.say("form.unmeasured", n=str(unmeasured)), command="restride form"))
    if lanes:
        weeks = speech.quantity(numbers.usual_days / DAYS_PER_WEEK, "weeks")
        blocks.append(doc.Foot((speech.say("form.foot", weeks=weeks), speech.say("form.meaning"))))
    return doc.Document(tuple(blocks), labels(speech))


def _bring(speech: Speech) -> doc.Way:
    """Where the pages take recordings."""
    return doc.Way(speech.say("form.way"), "/import")


def _lane(lane: Lane, numbers: Numbers, speech: Speech) -> Iterator[doc.Block]:
    yield doc.Heading(capital(named(lane, speech)))
    yield from _changes(lane, numbers, speech)
    yield from _picture(lane, speech)
    if lane.last is not None:
        yield from _tired(lane, lane.last, speech)


def _changes(lane: Lane, numbers: Numbers, speech: Speech) -> Iterator[doc.Block]:
    told = [one for one in lane.changes if one.difference is not None]
    for one in told:
        if one.beyond:
            yield doc.Line(_beyond(one, speech), label=speech.say("form.changed"))
    if told and not any(one.beyond for one in told):
        yield doc.Line(speech.say("form.unchanged"), label=speech.say("form.same"))
    if lane.changes:
        at = pace(lane.changes[0].speed_mps, speech)
        yield doc.Paragraph(speech.say("form.matched", pace=at))
        columns = tuple(speech.say(f"form.column.{one}") for one in ("what", "usual", "recent", "change", "chance"))
        yield doc.Table(columns, tuple(_row(one, speech) for one in lane.changes))
    for lacks in dict.fromkeys(one.lacks for one in lane.changes if one.lacks):
        lacking = [one for one in lane.changes if one.lacks == lacks]
        yield doc.Paragraph(
            speech.say(
                f"form.lacks.{lacks}",
                what=_which(lane, lacking, speech),
                n=str(min(one.usual_runs for one in lacking)),
                least=str(numbers.usual_runs),
                days=speech.quantity(numbers.recent_days, "days"),
            ),
            command=speech.say("form.usual_pair") if lacks == "shoe" else "",
            way=doc.Way(speech.say("form.name_pair"), "/diary") if lacks == "shoe" else None,
        )
    shoes = [one.shoe for one in lane.changes if one.name == BALANCE and one.shoe]
    if shoes:
        yield doc.Paragraph(speech.say("form.shoe", shoe=shoes[0]))


def _which(lane: Lane, some: Sequence[Change], speech: Speech) -> str:
    """Some measures by name, or all of them in a word."""
    if len(some) == len(lane.changes) > 1:
        return speech.say("form.every")
    return capital(speech.listed([measure(one.name, speech) for one in some]))


def _beyond(one: Change, speech: Speech) -> str:
    assert one.difference is not None
    assert one.detectable is not None
    return speech.say(
        "form.beyond",
        what=capital(measure(one.name, speech)),
        by=moved(one.difference, one.name, speech),
        detectable=amount(one.detectable, one.name, speech),
    )


def _row(one: Change, speech: Speech) -> tuple[str, ...]:
    none = speech.say("form.none")

    def told(value: float | None) -> str:
        return none if value is None else plain(value, one.name)

    change = none if one.difference is None else signed(one.difference, one.name, speech)
    chance = none if one.detectable is None else unsure(one.detectable, one.name)
    return headed(one.name, speech), told(one.usual), told(one.recent), change, chance


def _picture(lane: Lane, speech: Speech) -> Iterator[doc.Block]:
    drawn = [one for one in lane.changes if len(one.points) > 1]
    if not drawn:
        return
    days = sorted({point.day for one in drawn for point in one.points})
    title = speech.say("form.chart", who=named(lane, speech))
    said = speech.say("form.chart_says", first=speech.day(days[0], plain=True), last=speech.day(days[-1], plain=True))
    values = {one.name: {point.day: point.value for point in one.points} for one in drawn}
    none = speech.say("form.none")
    rows = tuple(
        (
            speech.date(day),
            *(plain(values[one.name][day], one.name) if day in values[one.name] else none for one in drawn),
        )
        for day in days
    )
    table = doc.Table((speech.say("form.day"), *(headed(one.name, speech) for one in drawn)), rows)
    svg = chart(form_axis(days, speech), [form_lane(one, speech) for one in drawn], title, said)
    yield doc.Picture(title, said, svg, table)


def _tired(lane: Lane, last: Form, speech: Speech) -> Iterator[doc.Block]:
    """Fresh against tired within the last run, each with how sure it is; and steps that went nowhere."""
    assert lane.day is not None
    rows = []
    for one in last.figures:
        if one.drift is None or one.drift_error is None:
            continue
        error = CONFIDENT * one.drift_error
        key = "form.sure" if abs(one.drift) > error else "form.within"
        said = signed(one.drift, one.name, speech)
        rows.append((headed(one.name, speech), said, unsure(error, one.name), speech.say(key)))
    if rows:
        minutes = speech.quantity(round(last.drift_s / SECONDS_PER_MINUTE), "minutes")
        yield doc.Paragraph(speech.say("form.tired", day=speech.day(lane.day, plain=True), minutes=minutes))
        columns = tuple(speech.say(f"form.column.{one}") for one in ("what", "drift", "unsure", "word"))
        yield doc.Table(columns, tuple(rows))
    else:
        yield doc.Paragraph(speech.say("form.too_short", day=speech.day(lane.day, plain=True)))
    if last.in_place_s >= SECONDS_PER_MINUTE:
        minutes = speech.quantity(round(last.in_place_s / SECONDS_PER_MINUTE), "minutes")
        yield doc.Paragraph(speech.say("form.in_place", minutes=minutes))
    if not last.graded:
        yield doc.Paragraph(speech.say("form.ungraded"))


def form_wire(lanes: Sequence[Lane], unmeasured: int) -> dict[str, object]:
    """The same as plain data."""
    return {
        "unmeasured": unmeasured,
        "instruments": [
            {
                "device": lane.device,
                "source": lane.source,
                "engine": "" if lane.last is None else lane.last.engine,
                "changes": [_wire(one) for one in lane.changes],
                "last": None if lane.last is None else _last(lane, lane.last),
            }
            for lane in lanes
        ],
    }


def _wire(one: Change) -> dict[str, object]:
    return {
        "name": one.name,
        "unit": one.unit,
        "speed_mps": one.speed_mps,
        "usual": one.usual,
        "recent": one.recent,
        "difference": one.difference,
        "detectable": one.detectable,
        "beyond": one.beyond,
        "usual_runs": one.usual_runs,
        "recent_runs": one.recent_runs,
        "lacks": one.lacks,
        "shoe": one.shoe,
        "points": [
            {"day": point.day.isoformat(), "entry": point.entry, "value": point.value, "error": point.error}
            for point in one.points
        ],
    }


def _last(lane: Lane, last: Form) -> dict[str, object]:
    return {
        "day": None if lane.day is None else lane.day.isoformat(),
        "of": last.of,
        "speed_mps": last.speed_mps,
        "steady_s": last.steady_s,
        "in_place_s": last.in_place_s,
        "drift_s": last.drift_s,
        "figures": [
            {
                "name": one.name,
                "unit": UNITS[one.name],
                "value": one.value,
                "error": one.error,
                "drift": one.drift,
                "drift_error": one.drift_error,
            }
            for one in last.figures
        ],
    }
