"""How long advise() takes on one and on ten years of diary, cold and warm. Prints nothing; see __main__.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from statistics import median
from time import perf_counter

from bench.cards import shipped
from bench.decade import FIRST, decade
from restride.advice.advise import advise
from restride.diary.codec import from_line, to_line
from restride.diary.entry import Entry
from restride.diary.fold import extended, fold
from restride.diary.history import History
from restride.diary.kinds import Decision
from restride.words.day import Day, plus

ROUNDS = 7
MILLI = 1000
YEARS = (1, 10)
YEAR = 365

Row = tuple[str, float, str]


def rows() -> Iterator[Row]:
    """What was measured: its name, the figure and its unit."""
    next_day: dict[int, float] = {}
    for years in YEARS:
        yield from _of(years, next_day)
    yield "advise the next day, ten years against one", next_day[10] / next_day[1], "ratio"
    sore = {years: _sore(YEAR * years) for years in YEARS}
    for years in YEARS:
        yield f"{years:2d} years sore: advise, the next day", sore[years], "ms"
    yield "the next day, sore for ten years against one", sore[10] / sore[1], "ratio"


def _of(years: int, next_day: dict[int, float]) -> Iterator[Row]:
    entries, last = list(decade(YEAR * years)), plus(FIRST, YEAR * years - 1)
    lines = [to_line(entry) for entry in entries]
    name = f"{years:2d} years"
    yield f"{name}: {len(lines)} lines to entries", _median(lambda: [from_line(line) for line in lines]), "ms"
    yield f"{name}: fold", _median(lambda: fold(entries)), "ms"
    history = fold(entries)
    yield f"{name}: advise, nothing decided before", _once(lambda: _advise(history, last)), "ms"
    settled = _settle(history, last)
    tomorrow = plus(last, 1)
    for entry in entries[-4:]:
        settled = extended(settled, _a_day_later(entry))
    next_day[years] = _median(lambda: _advise(settled, tomorrow))
    yield f"{name}: advise, the next day", next_day[years], "ms"
    more = [_a_day_later(_a_day_later(entry)) for entry in entries[-4:]]
    yield f"{name}: four more entries", _median(lambda: _extend(settled, more)), "ms"


def _sore(days: int) -> float:
    """The next day of a complaint that was open all along; each morning is the first that is asked of that day."""
    entries, last = list(decade(days, sore_from=0)), plus(FIRST, days - 1)
    history, figures, late = _settle(fold(entries), last), [], entries[-4:]
    for ahead in range(1, ROUNDS + 1):
        late = [_a_day_later(entry) for entry in late]
        for entry in late:
            history = extended(history, entry)
        on, now = plus(last, ahead), history
        figures.append(_once(partial(_advise, now, on)))
        history = _settle(now, on)
    return median(figures)


def _advise(history: History, on: Day) -> None:
    advise(shipped(), history.profile(), history, on)


def _settle(history: History, on: Day) -> History:
    """The history with the judgements of a day written down, as the desk writes them."""
    made = advise(shipped(), history.profile(), history, on)
    at = datetime(on.year, on.month, on.day, 23, tzinfo=UTC)
    for number, one in enumerate(made.judged):
        at += timedelta(microseconds=1)
        rule, reads = one.because.rule, one.because.entries
        body = Decision(rule, one.judged, one.colour, one.before, one.after, reads, made.digest)
        history = extended(history, Entry(f"d{on}{number:04d}", on, at, at, body, "restride"))
    return history


def _a_day_later(entry: Entry) -> Entry:
    day = timedelta(days=1)
    later = replace(entry, day=plus(entry.day, 1), at=entry.at + day, recorded=entry.recorded + day)
    return replace(later, id=f"{entry.id}+")


def _extend(history: History, entries: list[Entry]) -> None:
    for entry in entries:
        history = extended(history, entry)


def _once(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * MILLI


def _median(work: Callable[[], object]) -> float:
    return median(_once(work) for _ in range(ROUNDS))
