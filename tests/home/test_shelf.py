"""The right edition speaks, is compiled once, and a cache never speaks for cards that changed. No card is judged."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from restride.home import shelf as place
from restride.home.shelf import Shelf, shelf
from restride.words.trouble import Trouble

NAME = 'name = "{}"\nversion = "2026.11.0"\n'
SOURCE = '[nobody-1999]\ntitle = "On nothing"\nwhere = "J Nought 1999;1:1"\nid = ""\nseen = "never"\n'


@pytest.fixture
def clinic(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with the smallest edition of a clinic's own, and files that count as old enough to be kept."""
    write(own_home / "edition" / "EDITION.toml", NAME.format("Clinic"))
    write(own_home / "edition" / "sources.toml", SOURCE)
    monkeypatch.setattr(place, "_FRESH_NS", -(10**18))
    return own_home


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def read(home: Path, language: str = "en") -> Shelf:
    made = shelf(home, language)
    assert isinstance(made, Shelf), made
    return made


def refused(home: Path) -> Trouble:
    made = shelf(home)
    assert isinstance(made, tuple)
    return made[0]


def no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on nothing may be read from its sources."""
    monkeypatch.setattr(place, "_made", lambda *_: pytest.fail("read the cards anew"))


def test_the_shipped_edition_speaks_with_its_phrases(own_home: Path) -> None:
    made = read(own_home)
    assert not made.own
    assert made.edition.name == "Restride"
    assert len(made.digest) == 64
    assert made.phrases
    assert all("." in key and isinstance(said, str) for key, said in made.phrases.items())


def test_a_clinics_edition_speaks_instead(clinic: Path) -> None:
    write(clinic / "edition" / "phrases" / "en" / "mine.toml", '[finding.numb_foot]\nname = "as we say it here"\n')
    made = read(clinic)
    assert (made.own, made.edition.name) == (True, "Clinic")
    assert made.phrases["finding.numb_foot.name"] == "as we say it here"
    assert len(made.phrases) > 1, "the shipped sentences stand below it"


def test_the_digest_is_of_the_cards_only(clinic: Path) -> None:
    before = read(clinic).digest
    write(clinic / "edition" / "notes.txt", "no card")
    write(clinic / "edition" / ".hidden" / "EDITION.toml", "no card")
    write(clinic / "edition" / "phrases" / "en" / "mine.toml", '[who.gp]\nname = "our doctor"\n')
    assert read(clinic).digest == before
    write(clinic / "edition" / "sources.toml", SOURCE + "# looked at again\n")
    assert read(clinic).digest != before


def test_kept_and_read_back_equal_without_reading_a_card(clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = read(clinic)
    assert (clinic / "cache" / f"edition-{made.digest}.json").is_file()
    no_reading(monkeypatch)
    assert read(clinic) == made


def test_the_shipped_edition_comes_back_equal(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "_FRESH_NS", -(10**18))
    made = read(own_home)
    no_reading(monkeypatch)
    assert read(own_home) == made


def test_a_change_of_same_length_and_same_times_is_seen(clinic: Path) -> None:
    card = clinic / "edition" / "EDITION.toml"
    before, times = read(clinic), card.stat()
    write(card, NAME.format("Clinik"))
    os.utime(card, ns=(times.st_atime_ns, times.st_mtime_ns))
    after = read(clinic)
    assert after.edition.name == "Clinik"
    assert after.digest != before.digest
    assert len(list((clinic / "cache").glob("edition-*.json"))) == 1, "what is no longer spoken is taken away"


def test_a_changed_a_new_and_a_lost_phrase_are_seen(clinic: Path) -> None:
    mine = clinic / "edition" / "phrases" / "en" / "mine.toml"
    for text, said in (('[a]\nb = "one"\n', "one"), ('[a]\nb = "two"\n', "two")):
        write(mine, text)
        assert read(clinic).phrases["a.b"] == said
    mine.unlink()
    assert "a.b" not in read(clinic).phrases


def test_taking_the_clinics_edition_away_brings_the_shipped_one_back(clinic: Path) -> None:
    read(clinic)
    (clinic / "edition").rename(clinic / "put-away")
    assert read(clinic).edition.name == "Restride"


@pytest.mark.parametrize("damage", [b"", b"{}", b"[1]", b'{"digest": "x", "cards": 1, "phrases": null}'])
def test_a_damaged_cache_is_made_anew(clinic: Path, damage: bytes) -> None:
    made = read(clinic)
    for file in list((clinic / "cache").iterdir()):
        whole = file.read_bytes()
        file.write_bytes(damage)
        assert read(clinic) == made
        assert file.read_bytes() == whole


def test_fresh_files_are_not_kept(clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "_FRESH_NS", 60 * 10**9)
    read(clinic)
    assert not (clinic / "cache").exists()


def test_a_cache_that_cannot_be_written_changes_nothing(clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    with monkeypatch.context() as patch:
        patch.setattr(place, "write_whole", refuse)
        made = read(clinic)
    assert not (clinic / "cache").exists()
    (clinic / "cache").write_text("a file in the way")
    assert read(clinic) == made


def test_a_home_that_is_not_there_yet_is_no_hindrance(tmp_path: Path) -> None:
    assert read(tmp_path / "nowhere").edition.name == "Restride"


def test_two_languages_do_not_push_each_other_out(clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(clinic / "edition" / "phrases" / "en" / "mine.toml", '[a]\nb = "sore"\nc = "only english"\n')
    write(clinic / "edition" / "phrases" / "pl" / "mine.toml", '[a]\nb = "boli"\n')
    english, polish = read(clinic), read(clinic, "pl")
    assert (english.phrases["a.b"], polish.phrases["a.b"]) == ("sore", "boli")
    assert polish.phrases["a.c"] == "only english"
    no_reading(monkeypatch)
    assert (read(clinic), read(clinic, "pl")) == (english, polish)


@pytest.mark.parametrize("language", ["xx", "../../edition", "", "en/..", "EN"])
def test_a_language_that_is_not_there_gives_english(clinic: Path, language: str) -> None:
    assert read(clinic, language).phrases == read(clinic).phrases


def test_every_fault_of_the_files_is_said(clinic: Path) -> None:
    (clinic / "edition" / "sources.toml").write_bytes(b"\xff\xfe")
    assert refused(clinic).what == "is not UTF-8 at byte 0"
    write(clinic / "edition" / "sources.toml", SOURCE)
    write(clinic / "edition" / "EDITION.toml", 'nmae = "Clinic"\n')
    assert "EDITION.toml" in refused(clinic).where
    assert not (clinic / "cache").exists(), "what is refused is not kept"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[a\n", "cannot be read"),
        ("[a]\nb = 3\n", "is 3, not a sentence"),
        ('[a]\nb = "one"\n', "is said in another file too"),
    ],
)
def test_a_bad_phrase_is_said(clinic: Path, text: str, what: str) -> None:
    write(clinic / "edition" / "phrases" / "en" / "1.toml", '[a]\nb = "one"\n')
    write(clinic / "edition" / "phrases" / "en" / "2.toml", text)
    assert what in refused(clinic).what
    assert "phrases/en/2.toml" in refused(clinic).where


def test_inside_an_archive_the_cards_are_read_each_time(clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Archived:
        """As much of a tree inside an archive as is asked for: it is no path."""

        name = "cards"

        def is_dir(self) -> bool:
            return False

    monkeypatch.setattr(place, "_roots", lambda *_: place._Roots(Archived(), (), "en", own=False))  # type: ignore[arg-type]
    assert isinstance(shelf(clinic), tuple), "no card is no edition"
    assert not (clinic / "cache").exists()


@pytest.mark.parametrize("changed", ["knowledge/edition.py", "knowledge/reader.py", "home/shelf.py"])
def test_the_code_that_compiles_is_watched_too(own_home: Path, monkeypatch: pytest.MonkeyPatch, changed: str) -> None:
    for name in ("knowledge/edition.py", "knowledge/reader.py", "home/shelf.py"):
        write(own_home / "code" / name, "one")
    monkeypatch.setattr(place, "__file__", str(own_home / "code" / "home" / "shelf.py"))
    roots = place._roots(own_home, "en")
    before = place._marks(roots)
    assert place._marks(roots) == before
    write(own_home / "code" / changed, "two")
    assert place._marks(roots) != before
