"""What was understood has one line a thing, and each can be taken out."""

from __future__ import annotations

from restride.report.triage.understood import lines_of, notes_of
from restride.triage.words import understand, without
from tests.report.pages import speech
from tests.triage.contract.test_played import ear


def test_each_line_can_be_taken_out() -> None:
    understood = understand(ear(), "my left calf wakes me at night")
    lines = lines_of(understood, speech())
    assert len(lines) >= 3
    for part, words in lines:
        left = [said for _, said in lines_of(without(understood, part), speech())]
        assert words not in left
        assert len(left) == len(lines) - 1


def test_a_red_word_is_said_to_be_asked() -> None:
    understood = understand(ear(), "my calf hurts, no chest pain")
    assert understood.red
    assert any("asked" in note.lower() for note in notes_of(understood, speech()))
