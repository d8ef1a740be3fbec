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


@pytest.mark.parametrize(
    ("text", "finding", "heard"),
    [
        ("my calf aches, it is swollen", "diffuse_swelling", True),
        ("sore calf, swollen and warm", "diffuse_swelling", True),
        ("my calf aches, and now swollen", "diffuse_swelling", True),
        ("my calf aches, my toe is swollen", "diffuse_swelling", False),
        ("my calf aches, in the evening swollen", "diffuse_swelling", False),
        ("it is swollen", "diffuse_swelling", False),
    ],
)
def test_what_is_called_it_is_the_part_named_before(text: str, finding: str, heard: bool) -> None:
    assert (
        any(
            match.phrase.means == finding and match.phrase.kind == "yes" for one in parts(text) for match in one.matches
        )
        is heard
    )


def test_the_part_named_last_is_handed_to_the_next_sentence() -> None:
    tongue = spoken().tongues["en"]
    read = Reader(tongue).read
    (first,) = sentences("my calf aches.", read, {})
    (second,) = sentences("it is swollen.", read, {})
    (told,) = scoped(tongue, first)
    assert "calf" in told.part
    (after,) = scoped(tongue, second, told.part)
    assert "diffuse_swelling" in {match.phrase.means for match in after.matches}


def test_what_cannot_be_done_with_a_toe_does_not_deny_the_toe() -> None:
    def toe(text: str) -> tuple[bool, bool]:
        (part,) = parts(text)
        match = next(one for one in part.matches if one.phrase.kind == "zone")
        return part.denies(match), part.unable(match)

    assert toe("I cannot bend my big toe") == (True, True)
    assert toe("no pain in my big toe") == (True, False)
    assert toe("my big toe hurts") == (False, False)
