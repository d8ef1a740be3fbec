"""An expected trouble as a value: where it is, what it is, how to mend it. Raises nothing; a bug is an exception."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that was to be expected and went wrong.

    Parameters
    ----------
    where
        The place a person can find again: ``"monday.fit, byte 812"``, ``"--pain"``.
    what
        What is wrong there, in one clause, with the value that caused it.
    mend
        What to do about it, or what was done: ``"kept the 14391 points before it"``.
    """

    where: str
    what: str
    mend: str
