"""The interview as other programs play it: cards without a diary, answers in, the outcome out. Writes nothing."""

from __future__ import annotations

from pathlib import Path

from restride.home.folder import home_folder
from restride.home.shelf import Shelf, shelf
from restride.triage.contract.given import TEXT, given
from restride.triage.contract.played import Played, play, prefilled
from restride.triage.evaluation.playing import Hears
from restride.triage.hearing.lexicon import Lexicon, lexicon
from restride.triage.words import Understood, understand
from restride.words.day import Day
from restride.words.trouble import Trouble

Troubles = tuple[Trouble, ...]

NOWHERE = Path("no-home-folder")
"""Stands for a home folder that cannot even be looked at: the shipped edition speaks then."""


def cards() -> Shelf | Troubles:
    """The edition that speaks on this machine; the shipped one where there is no home folder, or none can be read."""
    folder = home_folder()
    try:
        folder.exists()
        return shelf(folder)
    except OSError:
        return shelf(NOWHERE / "none")


def ear(held: Shelf) -> Lexicon | None:
    """What reads own words; None where the phrases of this edition hold no usable lexicon."""
    found = lexicon(held.phrases, held.edition)
    return found if isinstance(found, Lexicon) else None


def hearer(held: Shelf) -> Hears | None:
    """What the evaluation hears with; None where nothing reads own words."""
    reads = ear(held)
    if reads is None:
        return None
    return lambda text: prefilled(held.edition, understand(reads, text))


def heard(held: Shelf, text: str, on: Day | None = None) -> Understood | None:
    """What own words say; None of no words, or where nothing reads them."""
    reads = ear(held) if text.strip() else None
    return None if reads is None else understand(reads, text, on)


def played(held: Shelf, text: str, on: Day | None = None) -> Played | Troubles:
    """The interview against the answers in a text of JSON.

    Parameters
    ----------
    on
        The day on which the answers were given, to reckon "since Monday" in the own words; None leaves it open.
    """
    answers = given(held.edition, text)
    if isinstance(answers, tuple):
        return answers
    understood = heard(held, answers.text, on)
    if answers.text.strip() and understood is None:
        return (Trouble(TEXT, "cannot be read: the lexicon of this edition is at fault", "leave it out"),)
    return play(held.edition, answers, understood)
