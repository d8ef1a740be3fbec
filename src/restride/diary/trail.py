"""The way a history was folded, so that a reading can go on where an earlier one stopped. Reads nothing itself."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from restride.diary.entry import Entry


class Trail:
    """One more entry than the history before had.

    Every history that came from another by one more entry knows that other's trail. A reading that was folded over
    the entries is laid down here under a name; a longer history finds it, and the entries that came since. Two
    histories that part from one share what lies before, and no more, because each walks only backwards. What is laid
    down must never be changed. Comparing histories leaves it out, since it only says again what the entries say.
    """

    __slots__ = ("_before", "_entry", "_kept")

    def __init__(self, before: Trail | None = None, entry: Entry | None = None) -> None:
        self._before = before
        self._entry = entry
        self._kept: dict[Hashable, Any] = {}

    def keep(self, name: Hashable, reading: Any) -> None:
        """Lay down what was read up to here."""
        self._kept[name] = reading

    def since(self, name: Hashable) -> tuple[Any, list[Entry]]:
        """The latest reading under a name, or None where none was laid down, and the entries after it in order."""
        passed: list[Entry] = []
        here: Trail | None = self
        while here is not None and name not in here._kept:
            if here._entry is not None:
                passed.append(here._entry)
            here = here._before
        return (None if here is None else here._kept[name]), passed[::-1]

    def __reduce__(self) -> tuple[type[Trail], tuple[()]]:
        """Sent elsewhere, a history arrives with an empty trail, and is read afresh once."""
        return Trail, ()
