"""The evaluation as data says what the printed table says."""

from __future__ import annotations

import json

from restride.report.triage.counts import evaluated_to_wire
from restride.triage.evaluation.score import MEASURES
from restride.triage.evaluation.table import evaluate
from tests.cases.gallery import cases
from tests.editions import shipped


def test_the_counts_stand_with_their_intervals_and_parts_apart() -> None:
    some = [
        cases()[name] for name in ("pill-flight-calf", "black-toenail-downhill", "sprinter-n-spot", "first-steps-stab")
    ]
    wire = json.loads(json.dumps(evaluated_to_wire(evaluate(shipped(), some, "seed"))))
    held = sum(case.held_out for case in some)
    assert (wire["all"]["cases"], wire["held_out"]["cases"], wire["development"]["cases"]) == (4, held, 4 - held)
    assert set(wire["all"]["measures"]) == set(MEASURES)
    share = wire["all"]["measures"]["emergency recognised"]
    assert share == {"hits": 1, "of": 1, "share": 1.0, "wilson_95": [0.2065, 1.0]}
    assert set(wire["by_urgency"]) == {case.urgency.name for case in some}
    assert {one["case"] for one in wire["cases"]} == {case.id for case in some}
    assert all(0 <= one["said"] <= 1 for one in wire["all"]["reliability"])
    assert wire["stresses"]["own_words_read"]["cases"] == 0


def test_of_no_cases_every_share_is_of_none() -> None:
    wire = evaluated_to_wire(evaluate(shipped(), [], "seed"))
    assert wire["all"]["brier"] is None
    assert wire["all"]["measures"]["gold first"]["share"] is None
