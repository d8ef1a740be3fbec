"""What if, at the command line: a length as people write it, data, and troubles in sentences."""

from __future__ import annotations

import json

import click
import pytest

from restride.cli.programme.what_if import a_length
from tests.cli.calls import bodies, done, refused, sore


@pytest.mark.parametrize(("text", "found"), [("8km", (8, "km")), ("7,5", (7.5, "km")), ("30 min", (30, "min"))])
def test_a_length_is_read_as_people_write_it(text: str, found: tuple[float, str]) -> None:
    assert a_length(text) == found


def test_no_length_is_refused() -> None:
    with pytest.raises(click.BadParameter):
        a_length("far")


def test_a_fortnight_stands_beside_the_plan_and_nothing_is_kept() -> None:
    sore()
    before = len(bodies("shown"))
    assert "What if: it hurts 6 of 10" in done("what-if", "--pain", "6")
    wire = json.loads(done("what-if", "--rest", "--json"))
    assert len(wire["what_if"]) == 14
    assert len(bodies("shown")) == before
    assert "nothing was supposed" in refused("what-if")
