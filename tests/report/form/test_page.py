"""The page of form: every difference beside what chance would do, and every lack in words."""

from __future__ import annotations

import json

from restride.diary.fold import fold
from restride.gait.form.runs import Lane, lanes
from restride.report import document as doc
from restride.report.form.page import form_document, form_wire
from restride.report.text import render
from tests.diaries import on
from tests.report.pages import speech
from tests.runs import LEVELS, Made, diary, numbers

TODAY = 62


def seen(shift_ms: float = 0.0, shoe: str = "blue pair", days: int = 62, minutes: float = 40.0) -> tuple[Lane, ...]:
    made = {
        day: Made(
            minutes=minutes if day > 50 else 12,
            seed=day,
            levels={"contact_time": LEVELS["contact_time"] + (shift_ms if day > TODAY - 14 else 0)},
            drifts={"cadence": -6.0},
        )
        for day in range(0, days, 6)
    }
    return lanes(fold(diary(made, shoe=shoe).entries), on(TODAY), numbers())


def said(found: tuple[Lane, ...], unmeasured: int = 0, day: int = TODAY) -> str:
    document = form_document(found, unmeasured, numbers(), speech(day=TODAY), on(day))
    return " ".join(render(document, 100).split())


def test_a_change_stands_beside_what_chance_would_do() -> None:
    text = said(seen(30.0))
    assert "Changed Ground contact time: +30 ms against your usual at the same speed. Up to" in text
    assert "Nothing moved" not in text
    assert "(blue pair)" in text


def test_nothing_changed_is_said_too() -> None:
    text = said(seen())
    assert "As usual Nothing moved by more than chance" in text
    assert "Changed" not in text


def test_fresh_against_tired_is_told_with_how_sure_it_is() -> None:
    text = said(seen())
    assert "Fresh against tired" in text
    row = text.split("Fresh against tired")[1].split("Cadence")[1].split("Ground")[0]
    assert "−5" in row
    assert "more than chance" in row
    assert "too short" in said(seen(minutes=12))


def test_the_shoe_that_is_lacking_can_be_said_in_a_terminal_and_on_the_pages() -> None:
    found = seen(shoe="")
    assert 'restride log shoe "my pair" --usual --on DATE' in said(found)
    blocks = form_document(found, 0, numbers(), speech(day=TODAY), on(TODAY)).blocks
    ways = [one.way for one in blocks if isinstance(one, doc.Paragraph) and one.way is not None]
    assert [one.path for one in ways] == ["/diary"]


def test_what_is_lacking_is_said() -> None:
    assert "nobody said which shoes" in said(seen(shoe=""))
    assert "no run in the last 14 days" in said(seen(days=40))
    few = said(lanes(fold(diary({60: Made(minutes=12)}).entries), on(TODAY), numbers()))
    assert "0 earlier runs are too few" in few


def test_old_runs_unmeasured_ones_and_none_are_said() -> None:
    assert "as of Saturday 2 May" in said(seen(), day=61)
    assert "not measured yet" in said(seen(), unmeasured=3)
    assert "No form yet" in said(())


def test_two_instruments_are_told_apart() -> None:
    found = seen()
    text = said((found[0], Lane("invented watch", "developer:Invented Pod", found[0].changes)))
    assert "Invented Pod, recorded by invented watch" in text
    assert "held against itself only" in text


def test_every_chart_has_its_numbers() -> None:
    document = form_document(seen(), 0, numbers(), speech(day=TODAY), on(TODAY))
    (picture,) = [one for one in document.blocks if isinstance(one, doc.Picture)]
    assert picture.table is not None
    assert len(picture.table.rows) == 11
    assert picture.svg.count("<circle") == 7 * 11 + 7  # a dot a run and measure, and one where each usual ends


def test_the_same_as_data() -> None:
    wire = json.loads(json.dumps(form_wire(seen(30.0), 2)))
    assert wire["unmeasured"] == 2
    (one,) = wire["instruments"]
    changed = [each["name"] for each in one["changes"] if each["beyond"]]
    assert changed == ["contact_time"]
    assert one["last"]["figures"][0]["drift_error"] > 0
    assert form_wire((), 0) == {"unmeasured": 0, "instruments": []}
