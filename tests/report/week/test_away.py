"""The days away that are not over stand there, each with the way to take it back; a moved run is none."""

from __future__ import annotations

from restride.diary.fold import fold
from restride.diary.kinds import Schedule
from restride.report.document import Line
from restride.report.week.away import away_document
from tests.diaries import Pen, on
from tests.report.pages import speech


def test_only_what_is_not_over_stands_there() -> None:
    pen = Pen()
    pen.write(0, Schedule(away_from=on(-9), away_to=on(-2), text="the past"))
    sea = pen.write(0, Schedule(away_from=on(2), away_to=on(5), text="the sea"))
    pen.write(0, Schedule(away_from=on(1), away_to=on(1), moved_to=on(2)))
    lines = [one for one in away_document(fold(pen.entries), speech()).blocks if isinstance(one, Line)]
    assert len(lines) == 1
    assert "the sea" in lines[0].text
    assert lines[0].way is not None
    assert lines[0].way.path == f"/diary/{sea.id}/take-back"


def test_without_any_there_is_nothing() -> None:
    assert away_document(fold([]), speech()).blocks == ()
