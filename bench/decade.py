"""A diary of ten years, four entries a day, for measuring. Invented; measures nothing itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from restride.diary.entry import Entry
from restride.diary.kinds import Activity, Assessment, Body, Cause, Checkin, Exercise, Felt, Note, PainSpot, Said
from restride.words.day import plus
from restride.words.side import Side

FIRST = date(2016, 1, 4)
DAYS = 3650
SORE_FROM = 3600
"""The complaint opens fifty days before the end, as in a life that was mostly well."""
FOOT = ("dorsal-midfoot-central",)
BONE_QUESTIONS = ("fingertip_bone_spot", "night_pain", "rest_pain", "worse_through_run")


def decade(days: int = DAYS, first: date = FIRST, sore_from: int = SORE_FROM) -> Iterator[Entry]:
    """The entries of so many days, four a day, recorded as they happened; sore from a day on."""
    opens = min(sore_from, days - 10)
    for number in range(days):
        on = plus(first, number)
        for place, body in enumerate(_bodies(number, number >= opens, number == opens)):
            at = datetime(on.year, on.month, on.day, 7 + 3 * place, tzinfo=UTC)
            yield Entry(f"b{number:05d}{place}", on, at, at, body)


def _bodies(number: int, sore: bool, opens: bool) -> tuple[Body, Body, Body, Body]:
    felt = (Felt(morning=float(number % 3)),) if sore else ()
    run = Activity("run", 2400, 2400, distance_m=7000, effort=3, felt=(Felt(during=1, after=1),) if sore else ())
    second: Body = run if number % 2 else Activity("walk", 2400, 2400, felt=(Felt(during=0),) if sore else ())
    third: Body = Exercise("short_foot", 3, 10)
    if opens:
        third = PainSpot(Side.LEFT, FOOT, 2)
    fourth: Body = Note("an invented evening")
    if opens:
        said = tuple(Said(name, "no") for name in BONE_QUESTIONS)
        fourth = Assessment(Side.LEFT, FOOT, said, causes=(Cause("extensor_tendinopathy", 0.8),))
    return Checkin(felt=felt, sleep_h=7.5, mood=7, painkiller="no"), second, third, fourth
