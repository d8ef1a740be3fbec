"""A law of measured form: it is looked at, and moves no advice."""

from __future__ import annotations

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from restride.diary.form import Form, FormFigure
from restride.diary.kinds import Activity
from restride.words.day import Day
from tests.diaries import START, Pen
from tests.properties.diaries_at_random import diaries, told

some = settings(max_examples=12, phases=[Phase.explicit, Phase.generate])


@some
@given(diaries(), st.floats(-40, 40))
def test_measured_form_moves_no_advice(diary: tuple[Pen, Day], drift: float) -> None:
    pen, day = diary
    before = told(pen.entries, day)
    for entry in list(pen.entries):
        if isinstance(entry.body, Activity) and entry.body.sport == "run":
            figure = FormFigure("contact_time", "ms", 250.0, 1.0, 60, drift=drift, drift_error=1.0)
            body = Form(entry.id, "1", "invented watch", "native", 3.0, 1800.0, figures=(figure,))
            pen.write((entry.day - START).days, body, by="import")
    assert told(pen.entries, day) == before
