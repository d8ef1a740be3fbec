"""The time of a day by the last word about it."""

from __future__ import annotations

from restride.diary.fold import fold
from restride.diary.kinds import Declined, Schedule
from restride.plan.today.schedule import Room, declined, room
from tests.diaries import Pen, on


def test_the_week_the_days_away_and_silence() -> None:
    pen = Pen()
    assert room(fold(pen.entries), on(0)) == Room()
    week = pen.write(0, Schedule((30, 0, 12, 0, 0, 60, 0)))
    away = pen.write(0, Schedule(away_from=on(5), away_to=on(6)))
    running = pen.write(0, Schedule(away_from=on(12), away_to=on(13), running=True))
    history = fold(pen.entries)
    assert room(history, on(0)) == Room(30, week.id)
    assert room(history, on(1)) == Room(0, week.id)
    assert room(history, on(5)) == Room(0, away.id, away=True)
    assert room(history, on(12)) == Room(60, week.id)
    assert running.id


def test_what_is_not_done_today_is_known_with_its_reason() -> None:
    pen = Pen()
    pen.write(0, Declined("run", "fear"))
    found = declined(fold(pen.entries), on(0))
    assert dict(found["run"].facts) == {"what": "run", "why": "fear"}
    assert declined(fold(pen.entries), on(1)) == {}
