"""What is read over the API: the advice of a day, where the runner stands, measures over weeks. Writes nothing new."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import BaseModel
from pydantic import Field as Described

from restride.desk.consult import consult
from restride.desk.programme.planning import DAYS as WEEK
from restride.desk.programme.planning import LONGEST, planned
from restride.diary.bounds import EARLIEST
from restride.report.trends.series import series
from restride.report.week.wire import plan_to_wire
from restride.report.wire import advice_to_wire
from restride.web.api.door import REFUSALS, place_by
from restride.web.api.wire import A_DAY
from restride.web.house import speech_of
from restride.web.stopped import got
from restride.words.day import Day, Span

router = Router(tags=["advice"])

STANDING = ("on", "edition", "light", "sessions", "standing", "gate", "holds", "next_step")
"""The parts of an advice that say where a runner stands."""

DAYS, MOST_DAYS = 56, 3660

On = Annotated[
    A_DAY | None, Query(description="A past day, by what was known then; today when not given.", ge=EARLIEST)
]


class Value(BaseModel):
    """A value of a day."""

    day: date
    value: float


class Measure(BaseModel):
    """One measure over days; a day without a value was not said."""

    name: str = Described(description="`pain` (of a morning), `run`, `sleep` or `mood`.")
    unit: str
    complaint: str = Described(description="Of which complaint; empty: of the whole runner.")
    values: list[Value]


class Measures(BaseModel):
    """What the page of weeks shows, as numbers."""

    first: date
    last: date
    measures: list[Measure]


@router.get("/advice", response={200: dict[str, Any], **REFUSALS}, summary="What to do on a day, and why")
def advice(request: HttpRequest, on: On = None) -> Any:
    """The advice of a day, as `restride today --json` prints it; today.schema.json says what stands where.

    Today's is kept in the diary as shown, as when the page is opened; of a past day nothing is written.
    """
    return _advised(request, on)


@router.get("/plan", response={200: dict[str, Any], **REFUSALS}, summary="The coming days")
def plan(request: HttpRequest, days: Annotated[int, Query(ge=1, le=LONGEST)] = WEEK) -> Any:
    """The coming days from today, as `restride plan --json` prints them; nothing is written."""
    place = place_by(request)
    return plan_to_wire(got(planned(place, days)).week, speech_of(place))


@router.get("/standing", response={200: dict[str, Any], **REFUSALS}, summary="Where the runner stands")
def standing(request: HttpRequest, on: On = None) -> Any:
    """The sessions of the day, where the runner stands on every ladder, and what opens the next rung."""
    wire = _advised(request, on)
    return {name: wire[name] for name in STANDING}


@router.get("/measures", response={200: Measures, **REFUSALS}, summary="Pain, running, sleep and mood over days")
def measures(request: HttpRequest, days: Annotated[int, Query(ge=1, le=MOST_DAYS)] = DAYS) -> Any:
    """What the page of weeks shows, as numbers; today is the last day."""
    place = place_by(request)
    span = Span.ending(place.today, days)
    found = [
        Measure(name=one.name, unit=one.unit, complaint=one.complaint, values=_values(one.values))
        for one in series(got(place.history()), span)
    ]
    all_days = list(span)
    return Measures(first=all_days[0], last=all_days[-1], measures=found)


def _values(values: Any) -> list[Value]:
    return [Value(day=day, value=value) for day, value in sorted(values.items())]


def _advised(request: HttpRequest, on: Day | None) -> dict[str, Any]:
    place = place_by(request)
    looked = got(consult(place, on))
    edition, phrases, country = looked.shelf.edition, looked.shelf.phrases, looked.history.profile().country
    return advice_to_wire(looked.advice, edition, phrases, place.units, country)
