"""An errand that ended in troubles, on its way to a page that says them. Says nothing itself."""

from __future__ import annotations

from typing import Any

from restride.words.trouble import Trouble


class StoppedError(Exception):
    """An errand that ended in troubles; the threshold turns it into a page that says them."""

    def __init__(self, *troubles: Trouble, status: int = 409) -> None:
        super().__init__("; ".join(f"{one.where}: {one.what}" for one in troubles))
        self.troubles = troubles
        self.status = status


def got(found: Any) -> Any:
    """What was found; a Trouble, or a tuple of them, stops the page and is said."""
    if isinstance(found, Trouble):
        raise StoppedError(found)
    if isinstance(found, tuple) and found and all(isinstance(one, Trouble) for one in found):
        raise StoppedError(*found)
    return found
