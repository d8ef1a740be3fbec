"""A home kept open: its places grow with their diaries, and forget what was erased by whomever."""

from __future__ import annotations

from pathlib import Path

from restride.desk.erasing import erase_all
from restride.desk.lobby import Lobby, open_lobby
from restride.desk.place import Place, open_place
from restride.diary.kinds import Note
from restride.words.trouble import Trouble
from tests.desk.desks import NOON, say


def lobby(folder: Path) -> Lobby:
    made = open_lobby(folder)
    assert isinstance(made, Lobby)
    return made


def at(one: Lobby, runner: str = "me") -> Place:
    place = one.place(runner, NOON)
    assert isinstance(place, Place)
    return place


def notes(place: Place) -> list[str]:
    entries = place.entries()
    assert isinstance(entries, list)
    return [one.body.text for one in entries if isinstance(one.body, Note)]


def test_what_another_program_wrote_is_seen(own_home: Path) -> None:
    here = lobby(own_home)
    say(at(here), Note("mine"))
    other = open_place("me", own_home, NOON)
    assert isinstance(other, Place)
    say(other, Note("theirs"))
    assert notes(at(here)) == ["mine", "theirs"]


def test_what_was_read_stays_read(own_home: Path) -> None:
    here = lobby(own_home)
    say(at(here), Note("once"))
    first = at(here).history()
    assert at(here).history() is first


def test_two_runners_share_nothing(own_home: Path) -> None:
    here = lobby(own_home)
    say(at(here, "ada"), Note("of ada"))
    say(at(here, "ben"), Note("of ben"))
    assert notes(at(here, "ada")) == ["of ada"]
    assert notes(at(here, "ben")) == ["of ben"]


def test_what_was_erased_is_forgotten(own_home: Path) -> None:
    here = lobby(own_home)
    say(at(here), Note("secret"))
    assert notes(at(here)) == ["secret"]
    other = open_place("me", own_home, NOON)
    assert isinstance(other, Place)
    erase_all(other)
    say(other, Note("after"), Note("later"))
    assert notes(at(here)) == ["after", "later"]


def test_a_name_that_is_none_is_refused(own_home: Path) -> None:
    assert isinstance(lobby(own_home).place("../me"), Trouble)
    assert lobby(own_home).first_place().diary.runner == "me"
