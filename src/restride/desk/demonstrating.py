"""The demonstration: an invented half year, written day by day through the desk itself. Touches no runner's home."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path

from restride.desk.assessment import Concluded, Sitting, conclude, sit
from restride.desk.consult import Consulted, consult
from restride.desk.files.exporting import export_to
from restride.desk.ida import (
    ANSWERS,
    ASKED,
    COMPLAINT,
    DAYS,
    STORY,
    Ida,
    evenings_words,
    first_words,
    mornings_words,
)
from restride.desk.place import Place, Troubles, When, open_place
from restride.desk.record import Draft, Kept, keep
from restride.diary.kinds import Body
from restride.report.day import advice_document
from restride.report.document import Document
from restride.triage.logic import DONT_KNOW
from restride.words.day import Day, plus
from restride.words.trouble import Trouble

WAKES, READS, EVENING = time(6, 40), time(6, 45), time(18, 10)
"""When she checks in, when she reads the page, when she has run."""

RUNNER = "ida-invented"


@dataclass(frozen=True, slots=True)
class Shown:
    """The story in a few lines, the page of today, and a word at the end."""

    story: tuple[str, ...]
    page: Document
    closing: str
    lights: dict[Day, str]


def demonstrate(export: Path | None = None, folder: Path | None = None) -> Shown | Troubles:
    """Write half a year of an invented runner into a home of its own, and take it away again.

    Parameters
    ----------
    export
        A file for the invented diary; None writes none.
    folder
        The home to write into, which stays; None makes one and deletes it.
    """
    if folder is not None:
        return _played(folder, export)
    made = Path(tempfile.mkdtemp(prefix="restride-demo-"))
    try:
        return _played(made, export)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _played(folder: Path, export: Path | None) -> Shown | Troubles:
    place = open_place(RUNNER, folder)
    if isinstance(place, Trouble):
        return (place,)
    try:
        return _half_year(place, export)
    finally:
        place.home.close()


def _half_year(place: Place, export: Path | None) -> Shown | Troubles:
    ida = Ida(plus(place.today, 1 - DAYS))
    lights: dict[Day, str] = {}
    looked: Consulted | None = None
    for number in range(DAYS):
        done = _day(place, ida, number)
        if not isinstance(done, Consulted):
            return done
        looked = done
        lights[ida.day(number)] = done.advice.light.value
    assert looked is not None  # half a year has days
    if export is not None:
        written = export_to(place, export)
        if isinstance(written, Trouble):
            return (written,)
    edition, phrases = looked.shelf.edition, looked.shelf.phrases
    page = advice_document(looked.advice, looked.history, edition, phrases)
    return Shown(tuple(_story(ida, lights)), page, _closing(looked), lights)


def _day(place: Place, ida: Ida, number: int) -> Consulted | Troubles:
    """One day: the check-in, the interview where there is one, the page, and what she does with it."""
    day = ida.day(number)
    ida.settle(number)
    morning = _at(place, day, WAKES)
    words = [*(first_words() if number == 0 else ()), *mornings_words(ida, number)]
    wrong = _written(morning, words)
    if wrong:
        return wrong
    if number == ASKED:
        answered = _interviewed(_at(place, day, READS))
        if not isinstance(answered, Concluded):
            return answered
    looked = consult(_at(place, day, READS))
    if not isinstance(looked, Consulted) or number == DAYS - 1:
        return looked  # today's evening is not yet
    wrong = _written(_at(place, day, EVENING), list(evenings_words(ida, number, looked.advice)))
    return wrong or looked


def _at(place: Place, day: Day, hour: time) -> Place:
    """The desk at another moment; a moment of today that has not come yet is now."""
    then = datetime.combine(day, hour).astimezone(place.now.tzinfo)
    return replace(place, now=min(then, place.now))


def _written(place: Place, bodies: list[Body]) -> Troubles:
    """Keep what she says; empty when all is well."""
    when = When(place.today, place.now)
    shelf = place.shelf()
    if isinstance(shelf, tuple):
        return shelf
    kept = keep(place, [Draft(body, when) for body in bodies], shelf.edition) if bodies else Kept(())
    return () if isinstance(kept, Kept) else kept


def _interviewed(place: Place) -> Concluded | Troubles:
    sitting = sit(place, COMPLAINT)
    if not isinstance(sitting, Sitting):
        return sitting
    while (coming := sitting.next()) is not None:
        answered = sitting.answered(coming.question, ANSWERS.get(coming.question, DONT_KNOW))
        if isinstance(answered, Trouble):
            return (answered,)
        sitting = answered
    return conclude(sitting, When(place.today, place.now))


def _story(ida: Ida, lights: dict[Day, str]) -> Iterator[str]:
    yield ""
    for number, says in STORY:
        day = ida.day(number)
        yield f"  {day:%d %b %Y}  {says}"
    counted = {light: list(lights.values()).count(light) for light in dict.fromkeys(lights.values())}
    told = ", ".join(f"{count} days of {light.replace('_', ' ')}" for light, count in counted.items())
    yield f"  In all: {told}."
    yield ""


def _closing(looked: Consulted) -> str:
    return (
        f"Every line above came out of {looked.shelf.edition.name} {looked.shelf.edition.version} and Ida's diary. "
        "Yours begins with: restride log pain, restride import, or restride checkin."
    )
