"""What goes out is whole, what comes back is proven; no page hands out a file that is not this runner's backup."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from restride.desk.files.backing_up import back_up, backups
from restride.diary.kinds import Note
from restride.home.backup.bundle import Backup
from restride.web.vault.keeping import own
from tests.desk.desks import say
from tests.web.browser import Browser, words


def fetched(browser: Browser, path: str) -> bytes:
    answer: Any = browser.client.get(path)
    assert answer.status_code == 200
    assert "attachment" in answer.headers["Content-Disposition"]
    return b"".join(answer.streaming_content)


def test_the_diary_goes_out_line_by_line(browser: Browser) -> None:
    say(browser.place, Note("planted"))
    found = fetched(browser, "/vault/diary.jsonl")
    assert found.count(b"\n") == 1
    assert b"planted" in found


def test_a_backup_is_made_fetched_and_brought_back_elsewhere(browser: Browser) -> None:
    say(browser.place, Note("planted"))
    assert browser.client.post("/vault/backup").status_code == 302
    (path,) = backups(browser.place)
    assert path.name in browser.read("/vault")
    whole = fetched(browser, f"/vault/backup/{path.name}")
    assert "diary.jsonl" in zipfile.ZipFile(BytesIO(whole)).namelist()
    other = Browser(browser.lobby, runner="other")
    answer = other.client.post("/vault/restore", {"backup": SimpleUploadedFile("mine.zip", whole)})
    assert "Back: 1 entries" in words(answer)  # type: ignore[arg-type]
    assert len(other.place.diary.rows()) == 1


def test_what_is_no_backup_is_said_and_nothing_is_written(browser: Browser) -> None:
    answer = browser.client.post("/vault/restore", {"backup": SimpleUploadedFile("letter.zip", b"Dear")})
    assert answer.status_code == 400
    assert "letter.zip" in words(answer)  # type: ignore[arg-type]
    assert "Choose a file first" in words(browser.client.post("/vault/restore", {}))  # type: ignore[arg-type]
    assert not browser.place.diary.rows()


def test_a_backup_elsewhere_or_of_another_is_not_handed_out(browser: Browser, tmp_path: Any) -> None:
    say(browser.place, Note("mine"))
    done = back_up(browser.place, tmp_path / "away.zip")
    assert isinstance(done, Backup)
    assert own(browser.place) == []
    assert browser.get("/vault/backup/away.zip").status_code == 404
    other = Browser(browser.lobby, runner="other")
    say(other.place, Note("theirs"))
    other.client.post("/vault/backup")
    (path,) = backups(other.place)
    assert browser.get(f"/vault/backup/{path.name}").status_code == 404


def test_without_its_token_nothing_comes_back(browser: Browser) -> None:
    strict = Browser(browser.lobby, csrf=True)
    assert strict.client.post("/vault/restore", {"backup": SimpleUploadedFile("a.zip", b"a")}).status_code == 403
    assert strict.client.post("/vault/backup").status_code == 403
