"""The page of blocks is put together from the very advice of the morning."""

from __future__ import annotations

from restride.desk.programme.blocks import page_of_blocks
from restride.desk.programme.morning import Morning, this_morning
from restride.report import document as doc
from tests.desk.desks import place, sore
from tests.report.pages import speech


def test_it_shows_what_is_asked_and_both_blocks() -> None:
    here = place()
    sore(here)
    now = this_morning(here)
    assert isinstance(now, Morning)
    kinds = [type(one) for one in page_of_blocks(now, speech()).blocks]
    assert doc.Checklist in kinds
    assert doc.Table in kinds
