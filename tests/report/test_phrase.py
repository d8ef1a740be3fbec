"""The phrases: none missing, none promising too much, each with facts that its because carries."""

from __future__ import annotations

import ast
import re
import tomllib
from dataclasses import replace
from datetime import date
from string import Formatter

import pytest

from restride.home.shelf import _flat
from restride.knowledge.edition import Flag
from restride.knowledge.written import UNITS
from restride.plan.ladder import LADDER, pattern
from restride.report.phrase import CARDS_OF_FACTS, IMPERIAL, MissingPhraseError, capital
from restride.words.because import Because
from restride.words.measure import LANGUAGES
from restride.words.side import Side
from restride.words.urgency import Urgency
from restride.words.zone import ZONES
from tests.diaries import FOOT, on
from tests.editions import shipped
from tests.house.sources import PACKAGE, python_files, text, tree
from tests.report.pages import DAYS, day, phrases, speech

ROOMS = ("plan", "load", "advice", "triage")
FORBIDDEN = (
    r"prevents? injur",
    r"guarante",
    r"you failed|failure",
    r"great job|well done|awesome|amazing",
    r"!!",
    r"keep (up )?your streak|days in a row!",
    r"no pain,? no gain",
    r"100 ?% safe|completely safe",
    r"\bcure",
)
"""What no phrase says: promises, praise that shouts, blame."""

KEY = re.compile(r"because\.[a-z]+(\.[a-z_]+)?|ask\.[a-z_]+")


def spoken() -> dict[str, str]:
    """The phrases that are said to a runner; the lexicon holds words that are heard from one."""
    return {key: said for key, said in phrases().items() if not key.startswith("lexicon.")}


def room_files() -> list[ast.Module]:
    return [tree(path) for room in ROOMS for path in python_files(PACKAGE / room)]


def spoken_keys() -> dict[str, set[str]]:
    """Every literal key of a sentence in the reasoning rooms, with the names of facts that its file writes."""
    found: dict[str, set[str]] = {}
    for module in room_files():
        literals = [node.value for node in ast.walk(module) if isinstance(node, ast.Constant)]
        keys = [one for one in literals if isinstance(one, str) and KEY.fullmatch(one)]
        facts = {
            first.value
            for node in ast.walk(module)
            if isinstance(node, ast.Tuple) and len(node.elts) == 2
            for first in node.elts[:1]
            if isinstance(first, ast.Constant) and isinstance(first.value, str)
        }
        for key in keys:
            found.setdefault(key, set()).update(facts)
    return found


def made_keys() -> set[str]:
    """The keys that are put together from parts, read off the files that make them."""
    reaction = text(PACKAGE / "plan" / "reaction.py")
    says = set(re.findall(r'Colour\.\w+, "(\w+)"', reaction)) | set(
        re.findall(r'"(no_\w+|limp|not_settled)"', reaction)
    )
    says |= {"masked_yes", "masked_to_run"}
    gate = text(PACKAGE / "plan" / "gate.py")
    names = set(re.findall(r'_item\("(\w+)"', gate)) | set(re.findall(r'symmetry, "(\w+)"', gate))
    assert len(says) > 12
    assert len(names) > 6
    numb = ("reduced_feeling", "poor_circulation")
    return {
        *(f"because.reaction.{one}" for one in says),
        *(f"because.gate.{one}" for one in names),
        *(f"because.hold.{one}" for one in numb),
    }


def holes(said: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(said) if name}


def test_every_key_that_a_rule_says_has_its_sentence() -> None:
    keys = {key for key in spoken_keys() if key.startswith("because.")} | made_keys()
    assert len(keys) > 50
    missing = sorted(key for key in keys if key not in phrases())
    assert not missing, missing


def test_every_question_has_words_and_a_command() -> None:
    asks = [key for key in spoken_keys() if key.startswith("ask.")]
    assert len(asks) >= 5
    missing = [f"{key}.{part}" for key in asks for part in ("ask", "command") if f"{key}.{part}" not in phrases()]
    assert not missing


def test_every_rule_that_speaks_is_told_in_one_sentence() -> None:
    rules = {
        node.args[0].value
        for module in room_files()
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Because"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }
    assert len(rules) > 25
    missing = [f"rule.{rule}" for rule in rules if f"rule.{rule}" not in phrases()]
    assert not missing


def test_the_facts_of_a_sentence_are_written_where_it_is_said() -> None:
    odd = {
        key: holes(phrases()[key]) - facts - {"felt"}
        for key, facts in spoken_keys().items()
        if key in phrases() and holes(phrases()[key]) - facts - {"felt"}
    }
    assert not odd


@pytest.mark.parametrize("name", DAYS)
def test_every_because_of_a_day_is_said(name: str) -> None:
    advice = day(name).advice
    whys = [*advice.because, *advice.holds, *(one.because for one in advice.complaints)]
    whys += [why for session in advice.sessions for why in session.because]
    whys += [one.because for one in advice.flags]
    whys += [one.because for one in advice.gate]
    whys += [one.because for one in advice.judged]
    for why in whys:
        said = speech().because(why)
        assert said[0].isupper() or said[0].isdigit()
        assert "because." not in said
        assert "{" not in said


def test_every_card_has_its_phrases() -> None:
    edition, said = shipped(), phrases()
    wanted = {
        *(f"parameter.{one}.name" for one in edition.numbers),
        *(f"finding.{one}.name" for one in edition.findings),
        *(f"condition.{one}.name" for one in edition.conditions),
        *(f"flag.{one}.{part}" for one in edition.flags for part in ("name", "what", "meanwhile", "worse")),
        *(f"who.{one.see}.name" for one in edition.flags.values()),
        *(f"ladder.{ladder.id}.rung.{rung.id}.name" for ladder in edition.ladders.values() for rung in ladder.rungs),
        *(f"ladder.{one}.name" for one in edition.ladders),
        *(f"question.{one}.ask" for one in edition.questions),
        *(f"how_read.{one.seen}" for one in edition.sources.values()),
        *(f"avoid.{avoid}.say" for one in edition.conditions.values() for avoid in one.avoid),
    }
    missing = sorted(wanted - said.keys())
    assert not missing, missing[:20]


def test_every_place_and_unit_is_named() -> None:
    zones = [f"zone.{zone}.{form}" for zone in ZONES for form in ("one", "both")]
    units = [f"unit.{unit}.{form}" for unit in UNITS if unit != "yes_no" for form in ("one", "many")]
    plain = {"fraction", "probability"}
    missing = [key for key in (*zones, *units) if key not in phrases() and key.split(".")[1] not in plain]
    assert not missing


def test_every_fact_that_names_a_card_has_a_word_for_an_unknown_one() -> None:
    assert all(f"unnamed.{kind}" in phrases() for kind in CARDS_OF_FACTS.values())


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_no_phrase_promises_shouts_or_blames(pattern: str) -> None:
    found = [key for key, said in spoken().items() if re.search(pattern, said, re.IGNORECASE)]
    assert not found


def test_the_disclaimer_is_said_once() -> None:
    found = [key for key, said in spoken().items() if re.search(r"\bdiagnoses?\b", said)]
    assert found == ["foot.disclaimer"]


def test_own_phrases_hold_no_number_of_medicine() -> None:
    """Minutes, scores and days stand on cards; a phrase that repeated one would be wrong after the next edition."""
    kinds = ("because.", "rule.", "next.", "ladder.run_volume")
    numbers = {key: said for key, said in phrases().items() if key.startswith(kinds) and re.search(r"\d", said)}
    assert set(numbers) <= {"because.session.sore", "because.hold.morning_pain"} | {
        key for key in numbers if re.search(r"in 100\b|of 10\b", numbers[key])
    }


# --- how they are filled ----------------------------------------------------------------------------------------------


def test_a_missing_phrase_is_a_bug_and_never_shown() -> None:
    with pytest.raises(MissingPhraseError):
        speech().say("because.nothing.like.it")
    with pytest.raises(MissingPhraseError):
        speech().because(Because("plan.gap", (), (), "because.session.gap"))


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (1, "days", "1 day"),
        (7, "days", "7 days"),
        (8.24, "km", "8.2 km"),
        (3, "pain_0_10", "pain 3 of 10"),
        (0.9, "fraction", "90 %"),
        (0.02, "factor", "× 0.02"),
        (True, "yes_no", "yes"),
        (0, "minutes", "0 min"),
        (1500, "metres", "1500 m"),
    ],
)
def test_numbers_have_units(value: float, unit: str, said: str) -> None:
    assert speech().quantity(value, unit) == said


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [(8.0, "km", "5 miles"), (1.609344, "km", "1 mile"), (70, "kg", "154.3 lb"), (8, "millimetres", "8 mm")],
)
def test_a_runner_may_count_in_miles(value: float, unit: str, said: str) -> None:
    assert speech(IMPERIAL).quantity(value, unit) == said


def test_days_are_words() -> None:
    assert speech().day(date(2026, 11, 17)) == "Tuesday 17 November"
    assert speech().day(date(2025, 11, 18)) == "Tuesday 18 November 2025"
    assert speech().day(on(0)) == "today"
    assert speech().day(on(0), plain=True) == "Monday 2 March"
    assert speech().date(date(2026, 11, 20)) == "20 November 2026"


def test_places_are_called_what_a_runner_calls_them() -> None:
    assert speech().complaint(FOOT) == "the top of your left foot"
    assert speech().place(Side.BOTH, ("plantar-heel-medial",)) == "the inner underside of both heels"
    assert speech().place(Side.LEFT, ()) == "your whole left foot"
    assert speech().place(Side.LEFT, ("no-such-zone",)) == "your whole left foot"


def test_patterns_say_what_is_repeated() -> None:
    assert speech().pattern(pattern(shipped(), 2)) == "6 × (4 min walk · 1 min easy run)"
    assert speech().height(3) == "3 × (4 min walk · 1 min easy run), then 3 × (3 min walk · 2 min easy run)"
    assert speech().part(1, 0, 30) == "30 min easy run"
    assert speech().part(3, 0, 10) == "3 × 10 min easy run"
    top = len(shipped().ladders[LADDER].rungs) - 1
    assert speech().height(2 * top) == "every kind of run"


def test_a_known_fact_chooses_the_fuller_sentence() -> None:
    why = Because("load.session_ceiling", (), (), "because.ceiling.session", (("minutes", 40), ("km", 8.0)))
    assert "40 min or 8 km" in speech().because(why)
    assert "40 min;" in speech().because(replace(why, facts=why.facts[:1]))


def test_empty_facts_are_none() -> None:
    facts = (("flag", "R20"), ("findings", ""))
    assert "A sore spot over a bone" in speech().because(Because("triage.flag", (), (), "because.flag.raised", facts))


def test_sentences_begin_with_a_capital() -> None:
    assert capital("the foot") == "The foot"
    assert not capital("")
    assert speech().listed([]) == ""
    assert speech().listed(["a", "b", "c"]) == "a, b and c"


def blanks(said: str) -> tuple[str, str]:
    """The blanks before a phrase and after it."""
    return said[: len(said) - len(said.lstrip())], said[len(said.rstrip()) :]


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_another_language_says_nothing_that_english_does_not_and_names_the_same_facts(language: str) -> None:
    english = spoken()
    assert len(said_in(language)) > 200, "it has begun"
    for key, said in said_in(language).items():
        assert key in english, f"{key} is said in {language} alone"
        assert names_in(said) == names_in(english[key]), key
        assert blanks(said) == blanks(english[key]), f"{key} joins otherwise than in English"


CLAIMED = (
    "web.nav.",
    "web.form.",
    "web.wrong.",
    "web.checkin.",
    "web.painkiller.",
    "web.log.",
    "web.pain.",
    "web.moment.",
    "web.run.",
    "web.sport.",
    "web.ground.",
    "web.cramp.",
    "web.note.",
    "web.diary.",
    "web.tongue.",
    "web.assess.",
    "web.start.",
    "web.you.",
    "web.wish.",
    "web.goal.",
    "web.country.",
    "help.",
    "light.",
    "urgency.",
    "answer.",
    "question.safety.",
)
"""What a runner meets daily, and what must be understood at once: said whole in every language."""

FORBIDDEN_IN = {
    "es": (r"garantiz", r"\bcura(n|r|mos)?\b(?! mal)", r"fracas", r"¡", r"sin dolor no hay", r"100 ?% segur")
}
"""What no phrase says in another language: promises, shouts, blame."""


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_what_is_met_daily_is_said_whole_in_every_language(language: str) -> None:
    urgent = tuple(f"flag.{flag.id}." for flag in shipped().flags.values() if Urgency.T1 in tiers(flag))
    assert len(urgent) > 10
    said = said_in(language)
    missing = [key for key in spoken() if key.startswith((*CLAIMED, *urgent)) and key not in said]
    assert not missing, f"not said in {language}: {missing[:10]}"


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_no_phrase_promises_shouts_or_blames_in_another_language(language: str) -> None:
    for forbidden in FORBIDDEN_IN[language]:
        found = [key for key, said in said_in(language).items() if re.search(forbidden, said, re.IGNORECASE)]
        assert not found, forbidden


def tiers(flag: Flag) -> set[Urgency]:
    return {line.urgency for line in flag.lines}


def said_in(language: str) -> dict[str, str]:
    """What the phrase files of one language say to a runner."""
    found: dict[str, str] = {}
    for path in sorted((PACKAGE / "phrases" / language).glob("*.toml")):
        found |= {key: str(said) for key, said in _flat(tomllib.loads(path.read_text(encoding="utf-8")))}
    return {key: said for key, said in found.items() if not key.startswith("lexicon.")}


def names_in(said: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(said) if name is not None}
