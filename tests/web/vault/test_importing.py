"""Files dropped on the page come in, each with what became of it; what is none is said beside the others."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from restride.desk.files.import_files import Done
from restride.desk.files.incoming import Incoming, under_way
from restride.home.folder import INCOMING
from restride.web.vault.importing import FEW, told_of
from restride.words.trouble import Trouble
from tests.desk.desks import known
from tests.exchange.fit.writer import outing
from tests.report.pages import speech
from tests.web.browser import Browser, words


def sent(browser: Browser, **files: bytes) -> Incoming:
    given = [SimpleUploadedFile(name.replace("_", "."), content) for name, content in files.items()]
    answer = browser.client.post("/import", {"files": given})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/import")
    made = under_way(browser.place)
    assert made is not None
    assert made.thread is not None
    made.thread.join(60)
    return made


def test_files_come_in_and_each_says_what_became_of_it(browser: Browser) -> None:
    sent(browser, run_fit=outing(), letter_txt=b"Dear watch, how are you?")
    said = browser.read("/import")
    assert "Kept: 1 entries" in said
    assert "run.fit" in said
    assert "letter.txt" in said
    page = browser.get("/import").content.decode()
    assert 'class="wrong">letter.txt' in page
    assert INCOMING not in page
    sent(browser, again_fit=outing())
    assert "Nothing new was kept" in browser.read("/import")


def test_how_far_it_is_asks_for_itself_again_until_it_is_over(browser: Browser) -> None:
    made = sent(browser, run_fit=outing())
    assert "hx-trigger" not in browser.get("/import/progress").content.decode()
    made.over, made.done, made.of, made.name = False, 3, 9, "nine.fit"
    page = browser.get("/import/progress").content.decode()
    assert 'hx-trigger="every 1s"' in page
    assert "3 of 9" in page
    whole = browser.get("/import").content.decode()
    assert '<noscript><meta http-equiv="refresh"' in whole
    assert "<form" not in whole
    answer = browser.client.post("/import", {"files": [SimpleUploadedFile("b.fit", outing())]})
    assert answer.status_code == 400
    assert "still under way" in words(answer)  # type: ignore[arg-type]
    made.over = True


def test_no_file_is_said(browser: Browser) -> None:
    answer = browser.client.post("/import", {})
    assert answer.status_code == 400
    assert "Choose a file first" in words(answer)  # type: ignore[arg-type]
    assert not list((browser.place.home.folder / INCOMING).rglob("*.*"))


def test_without_its_token_no_file_is_taken(browser: Browser) -> None:
    strict = Browser(browser.lobby, csrf=True)
    answer = strict.client.post("/import", {"files": [SimpleUploadedFile("b.fit", outing())]})
    assert answer.status_code == 403
    assert not list((browser.place.home.folder / INCOMING).rglob("*.fit"))


def test_a_diary_comes_back(browser: Browser) -> None:
    known(browser.place)
    lines = b"".join(browser.client.get("/vault/diary.jsonl").streaming_content)  # type: ignore[attr-defined]
    other = Browser(browser.lobby, runner="other")
    sent(other, diary_jsonl=lines)
    assert "Kept: 1 entries" in other.read("/import")


def test_many_entries_of_one_file_are_counted(browser: Browser) -> None:
    entries = tuple(known(browser.place) for _ in range(FEW + 1))
    told = told_of(Done("all.zip", entries, notes=(Trouble("a", "b", "c?"), Trouble("a", "b", "c?"))), speech())
    assert (told.kept, told.count, told.notes) == ((), FEW + 1, ("a b; c?",))
    assert len(told_of(Done("one.fit", entries[:1]), speech()).kept) == 1
