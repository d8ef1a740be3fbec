"""Lines about the foot: the week's mornings with gaps shown, the last judged run, and what moved this morning."""

from __future__ import annotations

from dataclasses import replace

from restride.diary.entry import Entry
from restride.diary.fold import extended
from restride.diary.history import History
from restride.diary.kinds import Decision
from restride.report.foot_line import changes, foot_lines
from tests.report.pages import Day, day, day_of, runner, sore, speech


def told(there: Day, number: int) -> list[str]:
    return [line.text for line in foot_lines(there.advice, there.history, speech(day=number), {})]


def kept(there: Day) -> History:
    """The history once its judgements have been written down."""
    history = there.history
    assert history.last is not None
    recorded = history.last[1]
    for number, one in enumerate(there.advice.judged):
        body = Decision(one.because.rule, one.judged, one.colour, one.before, one.after, one.because.entries, "x")
        at = max(entry.recorded for entry in history.entries())
        history = extended(history, Entry(f"d{number:03d}", there.advice.on, at, max(at, recorded), body, "restride"))
    return history


def test_mornings_are_shown_with_their_gaps() -> None:
    pen = sore()
    pen.entries = [entry for entry in pen.entries if not (entry.kind == "checkin" and entry.day.day in (5, 9))]
    (line, *_) = told(day_of(pen, 7), 7)
    assert line.startswith("The top of your left foot: mornings 1 1 – 1 1 1, this morning not known yet")


def test_nothing_is_told_of_a_foot_that_is_well() -> None:
    assert not told(day_of(runner(), 0), 0)


def test_the_last_run_is_told_by_its_answer() -> None:
    assert told(day("kept"), 7)[-1] == "Saturday 7 March: quiet"
    assert told(day("fell"), 18)[-1] == "Thursday 19 March: too much"


def test_what_moved_is_the_same_once_it_has_been_written_down() -> None:
    there = day("climbed")
    new = [line.text for line in changes(there.advice, there.history, speech(day=12), {})]
    later = replace(there.advice, judged=())
    again = [line.text for line in changes(later, kept(there), speech(day=12), {})]
    assert new
    assert again == new


def test_a_quiet_day_has_no_news() -> None:
    there = day("between")
    assert not [line for line in changes(there.advice, there.history, speech(day=10), {}) if "step" in line.text]
