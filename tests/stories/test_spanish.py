"""The pages of every day in Spanish: whatever they say, day after day, has its Spanish sentence."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from restride.diary.kinds import (
    Activity,
    Body,
    Checkin,
    Cramp,
    Declined,
    Exercise,
    Felt,
    Goal,
    Note,
    PainSpot,
    Person,
    Said,
    Schedule,
)
from restride.home.shelf import _flat
from restride.report.phrase import Speech
from restride.words.side import Side
from tests.desk.desks import FOOT, NOON, say
from tests.house.sources import PACKAGE
from tests.stories.home import ida, of_ida
from tests.web.browser import Browser, hidden
from tests.web.conftest import Standing

PAGES = (
    "/start", "/start/you", "/start/plan", "/start/cramps", "/start/for-me", "/start/looking", "/assess",
    "/", "/play", "/cant", "/checkin", "/log", "/log/pain", "/log/run", "/log/cramp", "/log/note", "/foot", "/plan",
)  # fmt: skip
"""Intake, the day, the morning, writing down, the coming days."""

TYPED = (".command", "plan.typed", "foot.open_reasons")
"""Sentences that name a command: only a terminal says them."""

BEHIND = ("parameter.", "rule.", "cited.")
"""What stands behind a reason that somebody opens: the names of cards, begun in Spanish and not complete."""

TOLD = "Me duele el empeine del pie izquierdo desde hace tres semanas, con zapatillas nuevas"

DAYS: dict[str, list[list[Body]]] = {
    "who is well and after a race": [
        [Goal("race_km", 10, NOON.date() + timedelta(days=40)), Schedule((45, 0, 45, 0, 0, 60, 0))],
        [Activity("run", 1800, 1800, distance_m=5000, effort=4), Exercise("short_foot", 3, 10)],
    ],
    "who is sore at a bone": [[PainSpot(Side.LEFT, ("mt-shaft-2",), 6, "night", focal=True)]],
    "who is sore at a toe": [
        [PainSpot(Side.LEFT, ("lesser-toes-dorsal",), 2, toes=(3,))],
        [Checkin((Felt("left-lesser-toes-dorsal", morning=1),), 7, 6, None, "no")],
    ],
    "who has a cramp and no time": [[Cramp(Side.LEFT), Note("hola"), Declined("run", "time")]],
}


def spanish() -> set[str]:
    """Every key that has its Spanish sentence."""
    files = sorted((PACKAGE / "phrases" / "es").glob("*.toml"))
    return {key for file in files for key, _ in _flat(tomllib.loads(file.read_text(encoding="utf-8")))}


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The keys of whatever is said meanwhile."""
    found: set[str] = set()
    really = Speech.say

    def heard(speech: Speech, key: str, **facts: str) -> str:
        found.add(key)
        return really(speech, key, **facts)

    monkeypatch.setattr(Speech, "say", heard)
    return found


def left(said: set[str]) -> list[str]:
    """What was said in English."""
    return sorted(key for key in said - spanish() if not key.endswith(TYPED) and not key.startswith(BEHIND))


def read(browser: Browser) -> None:
    for path in PAGES:
        assert browser.get(path).status_code == 200, path


@pytest.mark.parametrize("whose", DAYS)
def test_nothing_is_left_in_english_for_one(browser: Browser, hour: Standing, said: set[str], whose: str) -> None:
    say(browser.place, Person(born=1985, language="es"))
    for bodies in DAYS[whose]:
        first, *_ = say(browser.place, *bodies)
        read(browser)
        assert "Guardado:" in browser.read(f"/?kept={first.id}")
        hour.later(days=1)
    read(browser)
    assert 'lang="es"' in browser.get("/").content.decode()
    assert not left(said), "these have no Spanish sentence"


def test_nothing_is_left_in_english_of_half_a_year_and_a_flare(tmp_path: Path, hour: Standing, said: set[str]) -> None:
    assert hour().date() == NOON.date(), "the same half a year on every day of this test"
    with of_ida(tmp_path / "home") as lobby:
        browser = Browser(lobby, runner=ida(lobby).runner)
        say(browser.place, Person(language="es"))
        read(browser)
        say(browser.place, Checkin((Felt(FOOT, morning=6),), 7, 3, None, "yes", (Said("limp", "yes"),)))
        read(browser)
    assert not left(said), "these have no Spanish sentence"


def test_own_words_and_the_safety_screen_are_in_spanish(browser: Browser, said: set[str]) -> None:
    say(browser.place, Person(born=1985, language="es"))
    page = browser.get("/assess").content.decode()
    for step in ({"do": "words", "text": TOLD}, {"do": "begin"}):
        page = browser.client.post("/assess", {**hidden(page), **step}).content.decode()
    assert "Nada de esto" in page
    assert not left(said), "these have no Spanish sentence"


def test_a_sentence_that_is_missing_would_be_named(browser: Browser, said: set[str]) -> None:
    say(browser.place, Person(language="es"))
    browser.read("/catalogue/exercises/bridge")
    assert left(said), "how an exercise is done is still told in English, and the page says that it may be"
