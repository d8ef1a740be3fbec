"""Plain text: inside its width, readable without colour, commands whole, nothing in a diary steering the terminal."""

from __future__ import annotations

import re

import pytest

from restride.report import document as doc
from restride.report.text import SHAPES, clean, render
from restride.words.urgency import Light
from tests.report.pages import DAYS, day

LABELS = doc.Labels("because", "rule", "read", "number", "source")
PAINT = re.compile("\x1b\\[[0-9;]*m")


def text(*blocks: doc.Block, width: int = 60, depth: str = "short", colour: bool = False) -> str:
    return render(doc.Document(blocks, LABELS), width, colour, depth)


@pytest.mark.parametrize("width", [24, 40, 56, 80, 200])
@pytest.mark.parametrize("name", DAYS)
def test_no_line_is_wider_than_the_terminal(name: str, width: int) -> None:
    document = day(name).document()
    commands = {block.command for block in document.blocks if isinstance(block, doc.Line) and block.command}
    for depth in ("short", "full"):
        for line in render(document, width, depth=depth).splitlines():
            # a command to type is never broken, and neither is the name of a rule
            whole = line.strip() in commands or line.strip().startswith("› ") or " " not in line.strip()
            assert len(line) <= width or whole, line
            assert line == line.rstrip()


@pytest.mark.parametrize("name", DAYS)
def test_colour_adds_nothing_but_colour(name: str) -> None:
    document = day(name).document()
    painted = render(document, 80, colour=True)
    assert PAINT.search(painted)
    plain = "\n".join(line.rstrip() for line in PAINT.sub("", painted).splitlines())
    assert plain == render(document, 80).rstrip("\n")
    assert "\x1b" not in render(document, 80)


def test_every_light_has_a_shape_of_its_own() -> None:
    assert set(SHAPES) == {light.value for light in Light}
    assert len(set(SHAPES.values())) == len(SHAPES)


@pytest.mark.parametrize("name", DAYS)
def test_full_depth_holds_everything_that_short_depth_says(name: str) -> None:
    document = day(name).document()
    short, full = (" ".join(render(document, 80, depth=depth).split()) for depth in ("short", "full"))
    assert len(full) > len(short)
    for why in document.reasons:
        for figure in why.figures:
            assert figure.grade in full
            assert " ".join(figure.checked.split()) in full


def test_reasons_open_to_source_year_and_grade() -> None:
    source = doc.Source("Silbernagel 2007", "A trial. Am J Sports Med 2007", "Read in full.")
    figure = doc.Figure("Most pain", "pain 3 of 10", "Fair evidence", "It did no harm.", "Never checked.", (source,))
    why = doc.Reason("It was quiet.", "plan.reaction", "Each place answers.", ("Today: pain 1",), (figure,))
    said = " ".join(text(doc.Line("Run.", "do", (why,)), depth="full").split())
    for part in ("because It was quiet. › plan.reaction", "rule: Each place answers.", "read: Today: pain 1"):
        assert part in said
    assert "number: Most pain: pain 3 of 10. Fair evidence It did no harm. Never checked." in said
    assert "source: Silbernagel 2007. A trial. Am J Sports Med 2007. Read in full." in said
    assert "Fair evidence" not in text(doc.Line("Run.", "do", (why,)))


def test_a_folded_reason_stays_behind_its_line() -> None:
    line = doc.Line("Quiet.", "foot", (doc.Reason("Because.", "r"),), folded=True)
    assert "Because." not in text(line)
    assert "Because." in text(line, depth="full")


def test_the_session_stands_in_a_box() -> None:
    lines = text(doc.Card("30 min run-walk", ("6 × (4 min walk · 1 min run)",)), width=50).splitlines()
    assert lines[0] == " ┌" + "─" * 46 + "┐"
    assert lines[-1] == " └" + "─" * 46 + "┘"
    assert all(line.endswith("│") and len(line) == 49 for line in lines[1:-1])


def test_the_light_stands_at_the_right_or_below() -> None:
    title = doc.Title("Thursday 20 November", "modify", "modify")
    assert text(title).rstrip("\n").endswith("◐ modify")
    assert text(title, width=24).splitlines() == [" Thursday 20 November", " ◐ modify"]


def test_a_command_is_never_broken() -> None:
    command = "restride checkin --for 2026-11-18 --pain left-dorsal-midfoot-central=N"
    assert command in text(doc.Line("How was it?", "open", command=command), width=30)


def test_a_table_lists_and_wraps() -> None:
    table = doc.Table(
        ("id", "what"), (("k3m9", "a run of many words that will not fit on one line of this"), ("x", "y"))
    )
    assert text(table, width=60).splitlines()[0].startswith(" k3m9  a run")
    assert text(table, width=30).splitlines()[0] == " k3m9"
    assert text(doc.Table(("a",), ())) == "\n"


def test_a_picture_is_told_in_words_with_its_table() -> None:
    table = doc.Table(("day", "pain"), (("17 Nov", "3"), ("18 Nov", "2")))
    said = text(doc.Picture("Pain", "It fell from 3 to 2.", "<svg></svg>", table))
    assert said.splitlines() == [" Pain", " It fell from 3 to 2.", " 17 Nov  3", " 18 Nov  2"]
    assert text(doc.Picture("Foot", "", "<svg></svg>")).splitlines() == [" Foot"]


def test_a_notice_is_framed_and_a_checklist_has_marks() -> None:
    said = text(
        doc.Notice("Be seen", (("do this", "Go."),)),
        doc.Checklist("Before", (doc.Step(True, "a"), doc.Step(False, "b"))),
    )
    assert said.splitlines()[0] == said.splitlines()[3]
    assert "▲ Be seen" in said
    assert "✓ a" in said
    assert "○ b" in said


def test_what_stands_in_a_diary_does_not_steer_the_terminal() -> None:
    assert clean("a\x1b[31mb\x07c\u202ed") == "a [31mb c d"
    assert "\x1b" not in text(doc.Line("note \x1b[2J", "x\x1b"), doc.Heading("\x1b"), doc.Foot(("f\x9b",)))
