"""What was found goes on; a trouble stops."""

from __future__ import annotations

import pytest

from restride.web.stopped import StoppedError, got
from restride.words.trouble import Trouble

WRONG = Trouble("the day", "is not known", "give another")


def test_what_was_found_goes_on() -> None:
    assert got("found") == "found"
    assert got(()) == ()
    assert got((1, WRONG)) == (1, WRONG)


@pytest.mark.parametrize("found", [WRONG, (WRONG, WRONG)])
def test_a_trouble_stops(found: object) -> None:
    with pytest.raises(StoppedError, match="the day: is not known"):
        got(found)
