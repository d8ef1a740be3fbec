"""What stands over a phrase: denial, doubt, other times, other people. Judges no finding."""

from __future__ import annotations

import pytest

from restride.triage.hearing.reading import Reader
from restride.triage.hearing.scope import Scoped, scoped
from restride.triage.hearing.tokens import sentences
from tests.hearings import spoken


def parts(text: str) -> list[Scoped]:
    tongue = spoken().tongues["en"]
    breaks = {"but": frozenset[str](), "except": frozenset[str]()}
    read = Reader(tongue).read
    return [part for sentence in sentences(text, read, breaks) for part in scoped(tongue, sentence)]


def state(text: str, finding: str) -> tuple[bool, bool, bool, bool]:
    """Whether the first match of a finding is denied, doubted, of another time, of somebody else."""
    part, match = next(
        (part, match)
        for part in parts(text)
        for match in part.matches
        if match.phrase.means == finding and match.phrase.kind == "yes"
    )
    return part.denies(match), part.unsure, part.past, part.of_other(match)


@pytest.mark.parametrize(
    ("text", "finding", "wanted"),
    [
        ("it is swollen", "swelling_local", (False, False, False, False)),
        ("it is not swollen", "swelling_local", (True, False, False, False)),
        ("perhaps it is swollen", "swelling_local", (False, True, False, False)),
        ("last year it was swollen", "swelling_local", (False, False, True, False)),
        ("my cousin is swollen", "swelling_local", (False, False, False, True)),
        ("my cousin said it is swollen", "swelling_local", (False, False, False, False)),
        ("no redness, bruising or warmth", "bruise", (True, False, False, False)),
        ("no redness, bruising all over", "bruise", (False, False, False, False)),
        ("bruising: no", "bruise", (True, False, False, False)),
        ("swelling? bruise", "bruise", (False, False, False, False)),
        ("without any accident the foot is bruised", "bruise", (False, False, False, False)),
        ("last year red, this time bruised", "bruise", (False, False, False, False)),
        ("my cousin is red, I am bruised", "bruise", (False, False, False, False)),
        ("it does not hurt when walking, at night", "night_pain", (True, False, False, False)),
        ("it does not hurt except at night", "night_pain", (False, False, False, False)),
    ],
)
def test_scopes(text: str, finding: str, wanted: tuple[bool, bool, bool, bool]) -> None:
    assert state(text, finding) == wanted


def test_a_list_of_looks_is_one_part() -> None:
    assert len(parts("it is hot, red, swollen")) == 1
    assert len(parts("not swollen, red")) == 2


def test_a_sentence_carries_nothing_into_the_next() -> None:
    assert [part.past for part in parts("last year it hurt. it is red")] == [True, False]


def test_what_is_said_to_be_well_is_seen() -> None:
    (part,) = parts("going downstairs is fine")
    assert any(part.fine(match) for match in part.matches if match.phrase.means == "hurts_downhill")
