"""A word of the advice opens to what stands behind it; what was shown once can be read again."""

from __future__ import annotations

import json

import pytest

from restride.desk.consult import consult
from restride.desk.explaining import Told, explain
from restride.report.document import Document
from restride.words.trouble import Trouble
from tests.desk.desks import FOOT, place, sore


@pytest.mark.parametrize("subject", ["plan.reaction", "P1", "plan.lock.days.bone", "R02", "extensor_tendinopathy"])
def test_rules_numbers_signs_and_conditions_open(subject: str) -> None:
    assert isinstance(explain(place(), subject), Document)


def test_an_entry_opens_by_the_beginning_of_its_id_and_nothing_is_written() -> None:
    here = place()
    entry = sore(here)
    before = here.diary.head()
    assert isinstance(explain(here, entry.id[:6]), Document)
    assert here.diary.head() == before


def test_what_was_shown_is_there_word_for_word() -> None:
    here = place()
    sore(here)
    consult(here)
    shown = next(row for _, row in here.diary.rows() if row.kind == "shown")
    told = explain(here, shown.id)
    assert isinstance(told, Told)
    assert FOOT in [one["id"] for one in json.loads(told.shown.advice)["complaints"]]


def test_nothing_of_that_name() -> None:
    refused = explain(place(), "nothing-at-all")
    assert isinstance(refused, tuple)
    assert isinstance(refused[0], Trouble)
