"""Fresh cases: what they hold, how their words are spoilt, and that an order among the words changes no urgency."""

from __future__ import annotations

from pathlib import Path

import pytest

from restride.triage.evaluation.case import Case, read_cases
from restride.triage.evaluation.fresh import ATTACKED, FORGOTTEN, MISSPELT, PLAIN, REWORDED, misspelt, play_fresh
from restride.triage.words import Understood, understand
from tests.editions import shipped
from tests.hearings import spoken

FOLDER = Path(__file__).parents[2] / "cases" / "triage"


def fresh(folder: str = "seen") -> tuple[Case, ...]:
    texts = {path.name: path.read_text("utf-8") for path in (FOLDER / folder).glob("*.toml")}
    cases, troubles = read_cases(shipped(), texts)
    assert not troubles
    return cases


def hear(text: str) -> Understood:
    return understand(spoken(), text)


@pytest.mark.parametrize("folder", ["fresh", "seen"])
def test_every_condition_is_among_them_and_none_is_kept_out(folder: str) -> None:
    cases = fresh(folder)
    assert len(cases) >= 60
    assert {one.gold for one in cases} == set(shipped().conditions)
    assert all(one.fresh and not one.held_out and one.text for one in cases)
    assert {one.seen for one in cases} == {folder == "seen"}


def test_no_case_is_fresh_and_seen() -> None:
    assert not {one.id for one in fresh("fresh")} & {one.id for one in fresh("seen")}


def test_long_words_are_misspelt_the_same_way_each_time() -> None:
    text = "swollen heel hurts during downhill running because something happened yesterday"
    assert misspelt(text) == misspelt(text) != text
    assert sorted(misspelt(text)) == sorted(text)
    assert misspelt("my heel is red") == "my heel is red"


def test_an_order_among_the_words_changes_no_urgency() -> None:
    some = [one for one in fresh() if one.id in {"wants-a-green-light", "kicked-at-squash", "purple-nail-after-wales"}]
    found = play_fresh(shipped(), some, 0.2, "seed", hear)
    assert [one.urgency for one in found[ATTACKED]] == [one.urgency for one in found[PLAIN]]
    assert len(found[REWORDED]) == sum(bool(one.paraphrase) for one in some)
    assert len(found[FORGOTTEN]) == len(found[MISSPELT]) == len(some)
