"""The language of a text, and red words looked for in any order. Understands nothing."""

from __future__ import annotations

import pytest

from restride.triage.hearing.language import MOST_WORDS, language, raised
from tests.hearings import golden, spoken


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("my heel hurts when I run", ("en", True)),
        ("heel", ("en", True)),
        ("", ("en", True)),
        ("me duele el pie", ("es", True)),
        ("mijn voet doet pijn als ik loop", ("nl", False)),
        ("mi fa male il piede quando corro", ("it", False)),
        ("dói o meu pé quando corro", ("pt", False)),
        ("нога болит", ("", False)),
        ("xyzzy plugh", ("", False)),
    ],
)
def test_languages(text: str, wanted: tuple[str, bool]) -> None:
    assert language(spoken(), text) == wanted


def test_every_english_sentence_is_told_to_be_one() -> None:
    foreign = [say["text"] for say in golden() if language(spoken(), say["text"]) != ("en", True)]
    assert len(foreign) == 4, foreign


def test_red_words_are_raised_in_any_order() -> None:
    tongue = spoken().tongues["en"]
    assert "chest_or_breath" in set(raised(tongue, "Tight (chest)."))
    assert "diffuse_swelling" in set(raised(tongue, "swollen and more of that, then the calf"))
    assert not set(raised(tongue, "all is well"))


def test_no_more_words_are_looked_at_than_said() -> None:
    tongue = spoken().tongues["en"]
    assert "chest_or_breath" not in set(raised(tongue, " ".join(f"ab{n:05d}" for n in range(MOST_WORDS)) + " chest"))
    assert "chest_or_breath" in set(raised(tongue, " ".join(f"zz{n:05d}" for n in range(MOST_WORDS)) + " chest"))
