"""The page of milestones is put together from the very advice of the morning."""

from __future__ import annotations

from restride.desk.programme.milestones import page_of_milestones
from restride.desk.programme.morning import Morning, this_morning
from restride.report import document as doc
from tests.desk.desks import place, sore
from tests.report.pages import speech


def test_it_shows_the_way_and_what_went_well() -> None:
    here = place()
    sore(here)
    now = this_morning(here)
    assert isinstance(now, Morning)
    heads = [one.text for one in page_of_milestones(now, speech()).blocks if isinstance(one, doc.Heading)]
    assert heads[-1] == "What went well"
