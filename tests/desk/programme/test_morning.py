"""Today as the programme sees it is today as it is shown, and looking writes nothing."""

from __future__ import annotations

from restride.desk.consult import Consulted, consult
from restride.desk.programme.morning import Morning, this_morning
from tests.desk.desks import FOOT, place, sore


def test_it_is_the_morning_of_the_page_of_today() -> None:
    here = place()
    sore(here)
    now = this_morning(here)
    assert isinstance(now, Morning)
    shown = consult(here, keep=False)
    assert isinstance(shown, Consulted)
    assert now.standing == shown.advice.standing
    assert now.on == here.today
    assert [one.complaint.id for one in now.scene.watched] == [FOOT]
    assert now.case.tissues == {"bone"}


def test_looking_writes_nothing() -> None:
    here = place()
    sore(here)
    before = here.entries()
    this_morning(here)
    assert here.entries() == before
