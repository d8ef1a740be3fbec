"""What is said to a person: one calm sentence, nothing that steers a terminal, data where it was asked for."""

from __future__ import annotations

import json
import sys

import pytest

from restride.cli import telling
from restride.cli.telling import Refusal, colour, got, print_json, say, sentence, width
from restride.words.trouble import Trouble
from tests.cli.calls import done

TROUBLE = Trouble("--pain", "11 is too much.", "give a number from 0 to 10")


def test_a_trouble_is_one_sentence() -> None:
    assert sentence(TROUBLE) == "--pain: 11 is too much; give a number from 0 to 10."
    assert sentence(Trouble("x", "is unknown", "did you mean y?")).endswith("y?")


def test_troubles_end_the_command_and_values_pass() -> None:
    assert got(3) == 3
    assert got(()) == ()
    for bad in (TROUBLE, (TROUBLE, TROUBLE)):
        with pytest.raises(Refusal) as ended:
            got(bad)
        assert ended.value.exit_code == 2
        assert "--pain" in ended.value.message


def test_nothing_in_a_diary_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say("red \x1b[31mink\nnext")
    assert capsys.readouterr().out == "red  [31mink\nnext\n"
    assert "\x1b" not in done("log", "note", "bell \x07 and \x1b[2J")


def test_json_keeps_letters(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"ą": 1})
    assert json.loads(capsys.readouterr().out) == {"ą": 1}


def test_colour_only_where_it_is_liked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert colour()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colour()


def test_lines_are_never_too_wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    assert width() == telling.WIDEST
    monkeypatch.setenv("COLUMNS", "40")
    assert width() == 40
