"""Every golden case: its advice day by day, alike with and without its decisions, and listed where people read it.

The folders beside this file hold the cases: ``story.md`` for a person, one diary or several, and ``expect.toml``. A new
case is a new folder; no code is written for it.
"""

from __future__ import annotations

import random
import tomllib
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from restride.advice.advise import advise, grounds
from restride.advice.ahead.goal import reach
from restride.desk.consult import Consulted, consult
from restride.desk.place import Place, open_place
from restride.desk.record import Kept, written
from restride.diary.fold import fold
from restride.triage.index import index
from restride.words.day import Day
from restride.words.urgency import Light
from tests.cases.player import MORNING, Answered, day_of, diary, lasting, play
from tests.editions import shipped

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/story.md"))
INDEX = Path(__file__).parents[2] / "docs" / "cases" / "index.md"
LEAST = 16
"""How many cases there are at least."""

EACH = 9
"""Beside the expected moments every so many are asked without any decision kept; all of them would take minutes."""
TOLD = {"day", "part", "diary", "why"}
"""What an expectation says besides what it checks."""


@cache
def expected(case: str) -> tuple[dict[str, Any], ...]:
    """The expectations of a case, in the order of its page."""
    held = tomllib.loads((HERE / case / "expect.toml").read_text("utf-8"))
    return tuple(held["on"])


@cache
def played(case: str, name: str) -> dict[tuple[Day, str], Answered]:
    """Every answer of the product to one diary of a case, up to the last day that is expected anything of."""
    last = max(day for day, _ in moments(case, name))
    told = play(shipped(), diary(HERE / case / f"{name}.jsonl"), last)
    return {(one.day, one.part): one for one in told}


def moments(case: str, name: str) -> list[tuple[Day, str]]:
    """The moments that something is expected of a diary at."""
    mine = [one for one in expected(case) if one.get("diary", "diary") == name]
    return [(day_of(one["day"]), one.get("part", MORNING)) for one in mine]


def diaries() -> list[tuple[str, str]]:
    return [(case, path.stem) for case in CASES for path in sorted((HERE / case).glob("*.jsonl"))]


def held(answered: Answered) -> dict[str, Any]:
    """What an expectation may name, as the advice has it."""
    advice = answered.advice
    first = advice.sessions[0] if advice.sessions else None
    return {
        "light": advice.light.value,
        "phase": advice.standing.phase,
        "urgency": advice.urgency.name,
        "door": advice.standing.door.value,
        "session": "" if first is None else first.kind,
        "rung": "" if first is None else first.rung,
        "half": first is not None and first.half,
        "minutes": 0 if first is None else first.minutes,
        "km_most": None if first is None else first.km_most,
        "rpe_most": None if first is None else first.rpe_most,
        "greens": advice.standing.greens,
        "repeats": advice.standing.repeats,
        "review": advice.standing.review,
        "flags": sorted(flag.flag for flag in advice.flags),
        "tissues": {one.complaint.id: one.tissue for one in advice.complaints},
        "unassessed": [one.id for one in advice.unassessed],
    }


def wrong(expectation: dict[str, Any], answered: Answered) -> list[str]:
    """Everything in which an advice is not what its page says; empty where it is."""
    found = held(answered)
    says = {why.says for why in grounds(answered.advice)}
    asks = {one.id for one in answered.advice.asks}
    sessions = {one.kind for one in answered.advice.sessions}
    faults = []
    for name, wanted in expectation.items():
        if name in TOLD:
            continue
        if name in ("says", "asks", "sessions"):
            there = {"says": says, "asks": asks, "sessions": sessions}[name]
            faults += [f"{name} lacks {one}" for one in wanted if one not in there]
        elif name in ("says_not", "asks_not", "sessions_not"):
            there = {"says_not": says, "asks_not": asks, "sessions_not": sessions}[name]
            faults += [f"{name.removesuffix('_not')} holds {one}" for one in wanted if one in there]
        elif name in ("minutes_at_most", "km_at_most"):
            given = found[{"minutes_at_most": "minutes", "km_at_most": "km_most"}[name]]
            if given is None or given > wanted:
                faults.append(f"{name} is {wanted}, given were {given}")
        elif name.startswith("goal"):
            faults += _off_goal(name, wanted, answered)
        elif found[name] != (sorted(wanted) if name == "flags" else wanted):
            faults.append(f"{name} should be {wanted!r} and is {found[name]!r}")
    return faults


def _off_goal(name: str, wanted: Any, answered: Answered) -> list[str]:
    """How the goal stands by what was written, where an expectation asks for it: the days ahead are lived for it."""
    found = reach(shipped(), fold(answered.entries), answered.day)
    if found is None:
        return ["no goal was set"]
    if name == "goal":
        return [] if found.outcome.value == wanted else [f"the goal should be {wanted} and is {found.outcome.value}"]
    return [] if 0 < found.best <= wanted else [f"of the goal at most {wanted} is in reach, given were {found.best}"]


@pytest.mark.parametrize("case", CASES)
def test_the_advice_is_what_the_story_says(case: str) -> None:
    faults = []
    for one in expected(case):
        day, part, name = day_of(one["day"]), one.get("part", MORNING), one.get("diary", "diary")
        found = wrong(one, played(case, name)[day, part])
        faults += [f"{name} on {day}, {part}: {fault} (why: {one['why']})" for fault in found]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("case", "name"), diaries())
def test_a_decision_is_only_a_memory_of_a_judgement(case: str, name: str) -> None:
    kept = played(case, name)
    asked = {*moments(case, name), *list(kept)[::EACH]}
    entries, last = diary(HERE / case / f"{name}.jsonl"), max(day for day, _ in asked)
    bare = {(one.day, one.part): one.advice for one in play(shipped(), entries, last, asked)}
    assert bare.keys() == asked
    assert not [when for when in bare if lasting(kept[when].advice) != lasting(bare[when])]


@pytest.mark.parametrize(("case", "name"), diaries())
def test_order_and_doubles_change_nothing(case: str, name: str) -> None:
    told = list(played(case, name).values())
    chance = random.Random(case)
    for one in [told[-1], *chance.sample(told, min(len(told), 4))]:
        mixed = [*one.entries, *chance.sample(one.entries, min(len(one.entries), 9))]
        chance.shuffle(mixed)
        history = fold(mixed)
        assert advise(shipped(), history.profile(), history, one.day) == one.advice


@pytest.mark.parametrize("case", CASES)
def test_a_case_is_a_story_a_diary_and_what_to_expect(case: str) -> None:
    story = (HERE / case / "story.md").read_text("utf-8")
    assert story.startswith("# ")
    for part in ("## Who", "## What happened", "## What the advice must be, and why"):
        assert f"\n{part}\n" in story
    assert expected(case)
    for one in expected(case):
        assert one.keys() - TOLD, f"{one['day']} expects nothing"
        assert one["why"].strip()
        assert (HERE / case / f"{one.get('diary', 'diary')}.jsonl").is_file()


def test_there_are_enough_cases_and_the_index_lists_each() -> None:
    assert len(CASES) >= LEAST
    page = INDEX.read_text("utf-8")
    listed = [line.split("](")[1].split(")")[0] for line in page.splitlines() if "](../../tests/cases/" in line]
    assert sorted(listed) == [f"../../tests/cases/{case}/story.md" for case in CASES]
    titles = [(HERE / case / "story.md").read_text("utf-8").splitlines()[0].removeprefix("# ") for case in CASES]
    assert all(f"[{title}](" in page for title in titles)


def test_two_runners_of_one_home_never_meet(own_home: Path) -> None:
    case = "ada-and-ben-neverwas-two-runners-one-home"
    entries = {name: diary(HERE / case / f"{name}.jsonl") for name in ("ada", "ben")}
    assert {one.id for one in entries["ada"]} & {one.id for one in entries["ben"]}
    now = max(one.recorded for told in entries.values() for one in told) + timedelta(hours=1)
    places = {}
    for name, told in entries.items():
        place = open_place(name, own_home, now)
        assert isinstance(place, Place)
        assert isinstance(written(place, tuple(told)), Kept)
        places[name] = place
    for name in (*places, *places):  # twice each: the first time writes down what was judged
        found = consult(places[name])
        assert isinstance(found, Consulted)
        assert found.advice.light is (Light.BE_SEEN if name == "ada" else Light.RUN)
        assert [flag.flag for flag in found.advice.flags] == (["R21", "BSI"] if name == "ada" else [])
    index.cache_clear()  # the home reads the cards anew; a second edition that is equal would be compared in full


@pytest.mark.parametrize(("case", "name"), diaries())
def test_nothing_is_recorded_before_it_happened(case: str, name: str) -> None:
    for entry in diary(HERE / case / f"{name}.jsonl"):
        assert entry.recorded >= entry.at - timedelta(minutes=1)
        assert entry.known >= entry.day
