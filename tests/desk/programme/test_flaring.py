"""The page of a flare from a diary: the plan of it, and in an emergency nothing but where to go."""

from __future__ import annotations

from restride.desk.place import Place
from restride.desk.programme.flaring import cramp_page, flare_page
from restride.desk.programme.morning import Morning, this_morning
from restride.diary.kinds import Cramp, PainSpot, Said
from restride.home.shelf import Shelf
from restride.report.phrase import Speech
from restride.report.text import render
from restride.words.side import Side
from tests.desk.desks import ZONE, place, say, sore


def said(here: Place) -> str:
    shelf = here.shelf()
    assert isinstance(shelf, Shelf)
    now = this_morning(here)
    assert isinstance(now, Morning)
    return " ".join(render(flare_page(now, Speech(shelf.phrases, shelf.edition, here.today)), 200).split())


def test_a_flare_has_its_plan() -> None:
    here = place()
    sore(here, score=7)
    assert "Do, every day of it" in said(here)


def test_in_an_emergency_the_page_says_where_to_go_and_no_more() -> None:
    here = place()
    say(here, PainSpot(Side.LEFT, (ZONE,), 8, said=(Said("cold_pale_foot"),)))
    told = said(here)
    assert "Ice pack" not in told
    assert "emergency" in told.lower()


def test_cramps_have_their_page() -> None:
    here = place()
    say(here, Cramp(Side.LEFT, ("calf",), 2, "night"))
    shelf, now = here.shelf(), this_morning(here)
    assert isinstance(shelf, Shelf)
    assert isinstance(now, Morning)
    told = render(cramp_page(now, Speech(shelf.phrases, shelf.edition, here.today)), 200)
    assert "1 in the last 28 days" in told
