"""A form is kept once, all of it or nothing, and a refusal says why and may be sent again."""

from __future__ import annotations

from django.test import RequestFactory

from restride.diary.kinds import Note
from restride.web.pages.asking import once
from restride.words.day import plus
from tests.desk import desks
from tests.web.browser import Browser


def test_a_form_is_kept_once_and_its_first_entry_is_named(browser: Browser) -> None:
    place = browser.place
    request = RequestFactory().post("/log/note", {"once": "k-asking"})
    kept = once(request, place, [(Note("one"), place.today), (Note("two"), plus(place.today, -1))])
    assert isinstance(kept, str)
    assert kept in {entry.id for entry in browser.place.entries()}  # type: ignore[union-attr]
    assert once(request, place, [(Note("one"), place.today)]) == kept
    assert place.diary.head()[1] == 2
    assert once(request, place, [(Note("once more, said better"), place.today)]) != kept, "nothing typed is lost"
    assert place.diary.head()[1] == 3


def test_a_form_sent_again_after_a_restart_or_at_the_same_moment_is_kept_once(browser: Browser) -> None:
    request = RequestFactory().post("/log/note", {"once": "k-restart"})
    place = browser.place
    other = desks.place(runner=place.diary.runner, folder=place.home.folder)
    assert once(request, place, [(Note("one"), place.today)]) == once(request, other, [(Note("one"), place.today)])
    assert place.diary.head()[1] == 1
    bare = RequestFactory().post("/log/note", {})
    assert once(bare, place, [(Note("one"), place.today)]) != once(bare, place, [(Note("one"), place.today)])


def test_what_lies_ahead_is_refused_and_nothing_of_it_is_kept(browser: Browser) -> None:
    place = browser.place
    request = RequestFactory().post("/log/note", {"once": "k-ahead"})
    said = [(Note("one"), place.today), (Note("two"), plus(place.today, 3))]
    refused = once(request, place, list(said))
    assert not isinstance(refused, str)
    assert "future" in str(refused[0])
    assert place.diary.head()[1] == 0
    assert once(request, place, [(Note("one"), place.today)])
