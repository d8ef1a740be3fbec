"""What is erased can be read nowhere in the home; the rest stays."""

from __future__ import annotations

from pathlib import Path

from restride.desk.erasing import erase_all, erase_text
from restride.diary.kinds import Note, PainSpot
from restride.home.erase import Erased
from restride.words.side import Side
from restride.words.trouble import Trouble
from tests.desk.desks import ZONE, place, say
from tests.home.rows import holding

PLANTED = "planted-secret-words"


def test_a_whole_diary_goes_and_the_neighbours_stays(own_home: Path) -> None:
    say(place(), Note(PLANTED))
    say(place(runner="other"), Note("stays"))
    done = erase_all(place())
    assert isinstance(done, Erased)
    assert done.entries == 1
    assert list(holding(own_home, PLANTED)) == []
    assert len(place(runner="other").diary.rows()) == 1


def test_the_words_of_one_entry_go_and_its_numbers_stay(own_home: Path) -> None:
    here = place()
    (entry,) = say(here, PainSpot(Side.LEFT, (ZONE,), 2, text=PLANTED))
    assert isinstance(erase_text(here, entry.id), Erased)
    assert list(holding(own_home, PLANTED)) == []
    (left,) = place().entries()  # type: ignore[misc]
    assert isinstance(left.body, PainSpot)
    assert (left.body.score, left.body.text, left.id) == (2, "", entry.id)


def test_without_words_there_is_nothing_to_erase() -> None:
    here = place()
    (entry,) = say(here, PainSpot(Side.LEFT, (ZONE,), 2))
    refused = erase_text(here, entry.id)
    assert isinstance(refused, Trouble)
    assert "no words" in refused.what
    assert isinstance(erase_text(here, "nothing"), Trouble)
