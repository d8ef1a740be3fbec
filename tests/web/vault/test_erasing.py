"""Erasing asks for a word, offers a backup first, and leaves nothing to be read."""

from __future__ import annotations

from pathlib import Path

from restride.desk.files.incoming import landing
from restride.diary.kinds import Note
from tests.desk.desks import say
from tests.home.rows import holding
from tests.web.browser import Browser, words

PLANTED = "planted-secret-words"


def test_another_word_erases_nothing_and_stays_typed(browser: Browser) -> None:
    say(browser.place, Note(PLANTED))
    page = browser.get("/vault/erase").content.decode()
    assert 'href="/vault"' in page
    for typed in ("", "yes", "erased"):
        answer = browser.send("/vault/erase", word=typed)
        assert answer.status_code == 400
        assert f'value="{typed}"' in answer.content.decode()
    assert len(browser.place.diary.rows()) == 1


def test_the_word_erases_everything_files_on_their_way_too(browser: Browser, own_home: Path) -> None:
    say(browser.place, Note(PLANTED))
    (landing(browser.place) / "left.fit").write_text(PLANTED)
    browser.client.post("/vault/backup")
    answer = browser.send("/vault/erase", word=" Erase ")
    assert "1 entries, 0 files and 1 backups were deleted" in words(answer)
    assert list(holding(own_home, PLANTED)) == []
    assert "What brings you here?" in browser.read("/")
