"""The reader takes good cards whole, refuses each kind of bad one in a sentence, and never raises."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restride.knowledge.reader import digest, read
from restride.words.trouble import Trouble
from tests.knowledge.shelves import BAD, BASE, SMALL, small, small_edition, texts


def sentence(one: Trouble) -> str:
    return f"{one.where}: {one.what}; {one.mend}"


def test_the_small_edition_reads() -> None:
    edition = small_edition()
    assert (edition.name, edition.version) == ("Small", "2026.11.0")
    assert list(edition.questions) == ["age", "nights", "fingertip_spot"]
    assert list(edition.findings) == sorted(edition.findings)
    assert edition.digest == digest(small())


@pytest.mark.parametrize("folder", sorted(BAD.iterdir()), ids=lambda folder: folder.name)
def test_each_bad_card_is_refused_with_its_place(folder: Path) -> None:
    edition, troubles = read(small() | texts(folder))
    expected = (folder / "expect.txt").read_text(encoding="utf-8").strip()
    assert edition is None
    assert any(expected in sentence(one) for one in troubles), [sentence(one) for one in troubles]
    assert all(one.where and one.what and one.mend for one in troubles)


ANOTHER = {
    "doubled_id_in_one_file": "names the unknown finding 'night_pain'",
    "wrong_file_name": "names the unknown condition 'night_foot'",
    "prior_no_table": "night_foot.toml, prior, ",
}
"""Bad cards whose one fault truly makes another."""


@pytest.mark.parametrize("folder", sorted(BAD.iterdir()), ids=lambda folder: folder.name)
def test_one_fault_is_told_once(folder: Path) -> None:
    _, troubles = read(small() | texts(folder))
    expected = (folder / "expect.txt").read_text(encoding="utf-8").strip()
    another = ANOTHER.get(folder.name, expected)
    others = [told for told in map(sentence, troubles) if expected not in told and another not in told]
    assert not others


def test_the_real_cards_read_without_trouble() -> None:
    edition, troubles = read(texts(BASE))
    assert not troubles, "\n".join(map(sentence, troubles))
    assert edition is not None
    assert edition.flags
    assert edition.conditions


@pytest.mark.parametrize("file", ["EDITION.toml", "sources.toml"])
def test_what_every_edition_has_is_missed(file: str) -> None:
    files = small()
    del files[file]
    edition, troubles = read(files)
    assert edition is None
    assert Trouble(file, "is missing", "every edition has one") in troubles


def test_nothing_at_all_is_no_edition() -> None:
    edition, troubles = read({})
    assert edition is None
    assert len(troubles) == 2


def test_a_change_log_beside_the_cards_is_no_card() -> None:
    assert read(small() | {"CHANGELOG.md": "# What changed"})[0] == small_edition()


def test_ends_of_lines_do_not_change_the_edition() -> None:
    windows = {file: text.replace("\n", "\r\n") for file, text in small().items()}
    assert read(windows)[0] == small_edition()


def test_any_other_change_changes_the_digest() -> None:
    assert digest(small() | {"flags/R21.toml": small()["flags/R21.toml"] + "# a word"}) != digest(small())
    assert digest({"a": "bc"}) != digest({"ab": "c"})


PIECES = ["[", "]", "{", "}", "=", '"', "'", ",", "\n", "0", "-1", "1e999", "nan", "true", "2026-11-20", "[[", "when"]
PIECES += [
    "finding",
    "\ud800",
    "\x00",
    "9" * 5000,
    "[" * 3000,
    "é",
    ".",
    "#",
    "all",
    "id = 3\n",
    "x = {}\n",
    "[prior]\n",
]


@given(
    file=st.sampled_from(sorted(texts(SMALL))),
    where=st.floats(0, 1, allow_nan=False),
    cut=st.integers(0, 40),
    put=st.lists(st.sampled_from(PIECES), max_size=4),
)
def test_no_text_makes_the_reader_raise(file: str, where: float, cut: int, put: list[str]) -> None:
    files = small()
    place = int(where * len(files[file]))
    files[file] = files[file][:place] + "".join(put) + files[file][place + cut :]
    edition, troubles = read(files)
    assert (edition is None) == bool(troubles)


@pytest.mark.parametrize("path", ["x.toml", "flags/a/b.toml", "parameters/x.toml", "", "/", "findings", "flags/x.txt"])
def test_a_file_anywhere_else_is_refused(path: str) -> None:
    edition, troubles = read(small() | {path: "id = 1"})
    assert edition is None
    assert [(one.where, one.what) for one in troubles] == [(path, "stands where no card does")]
