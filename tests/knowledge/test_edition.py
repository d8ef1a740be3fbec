"""An edition answers by id, cites what it answers, and comes back equal from its compiled text."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import FrozenInstanceError

import pytest

from restride.knowledge.edition import SHAPE, Number, When, from_compiled, to_compiled
from restride.knowledge.reader import read
from restride.words.because import Cited
from restride.words.urgency import Urgency
from tests.knowledge.shelves import BASE, small_edition, texts

GREEN = "plan.reaction.tendon.green_during_max"


def test_a_number_is_found_by_its_id() -> None:
    edition = small_edition()
    number = edition.number(GREEN)
    assert (number.value, number.unit, number.least, number.most, number.rule) == (3, "pain_0_10", 0, 10, "P1")
    assert edition.value(GREEN) == 3.0
    assert edition.cited(GREEN) == Cited(GREEN, 3, "pain_0_10", ("able-2020",), "moderate")


def test_a_number_nobody_wrote_is_a_bug() -> None:
    for asked in (small_edition().number, small_edition().cited, small_edition().value):
        with pytest.raises(KeyError):
            asked("plan.reaction.tendon.purple")


def test_a_flag_names_its_findings_once_and_in_order() -> None:
    flag = small_edition().flags["R21"]
    assert flag.findings == ("fingertip_bone_spot", "night_pain", "woman_over_50", "woman")
    assert [line.urgency for line in flag.lines] == [Urgency.T2, Urgency.T1]


def test_leaves_are_the_findings_of_every_part() -> None:
    age = When(finding="age", compare="above", threshold="triage.age.over_50")
    whole = When(all=(When(finding="a"),), any=(When(none=(age,)),), at_least=1, of=(When(finding="a"),))
    assert list(whole.leaves()) == [When(finding="a"), age, When(finding="a")]
    assert whole.findings == ("a", "age")


def test_what_a_condition_leans_on_is_cited_under_its_name() -> None:
    one = small_edition().conditions["mt_bsi_shaft"]
    assert one.prior.cited == Cited("mt_bsi_shaft.prior", 45, "weight_per_1000", ("able-2020",), "low")
    (row,) = one.evidence
    assert row.cited(one.id, yes=True).value == 5
    assert row.cited(one.id, yes=False).id == "mt_bsi_shaft.evidence.fingertip_bone_spot.no"
    (times,) = one.prior_times
    assert times.cited(one.id).id == "mt_bsi_shaft.prior_times.woman_over_50"
    assert one.course_weeks is not None
    assert (one.course_weeks.least, one.course_weeks.most) == (6, 12)


def test_compiled_and_read_again_it_is_the_same() -> None:
    edition = small_edition()
    text = to_compiled(edition)
    again = from_compiled(text)
    assert again == edition
    assert hash(again) == hash(edition)
    assert to_compiled(again) == text
    assert list(again.questions) == list(edition.questions)


def test_compiled_numbers_keep_their_kind() -> None:
    again = from_compiled(to_compiled(small_edition()))
    assert type(again.number(GREEN).value) is int
    assert type(again.flags["R21"].lines[0].urgency) is Urgency


def test_the_real_edition_comes_back_the_same() -> None:
    edition, troubles = read(texts(BASE))
    assert edition is not None, troubles
    assert from_compiled(to_compiled(edition)) == edition


def test_a_text_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="compile it again"):
        from_compiled(json.dumps([SHAPE + 1, [], []]))


def test_an_edition_does_not_change() -> None:
    number: Number = small_edition().number(GREEN)
    with pytest.raises(FrozenInstanceError):
        number.value = 4  # type: ignore[misc]


def test_a_compiled_edition_needs_no_pydantic() -> None:
    said = "import sys, restride.knowledge.edition; print('pydantic' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", said], capture_output=True, check=True, text=True)
    assert told.stdout.strip() == "False"
