"""The hard pairs as pages, written from their cases and from what the interview makes of them. Judges none of them.

``python -m tests.cases.gallery`` writes docs/gallery/pairs anew; tests/cases/test_gallery.py holds the pages to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from restride.diary.profile import Profile
from restride.report.phrase import Speech, capital
from restride.report.triage.outcome import said_words
from restride.triage.assessing import Assessed, assess
from restride.triage.choosing import next_question
from restride.triage.evaluation.case import Case, read_cases, replies
from restride.triage.interview import Interview, with_answer
from restride.triage.logic import DONT_KNOW
from restride.words.side import Side
from tests.diaries import START
from tests.editions import shipped
from tests.report.pages import phrases

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "triage"
PAGES = ROOT / "docs" / "gallery" / "pairs"
WEIGHTS = 3
NOTABLE = 1.25
"""An answer that moves the odds by less than a quarter is no reason a person would recognise."""


@dataclass(frozen=True)
class Pair:
    """What is to be told apart, why it is hard, and the cases that show each side."""

    title: str
    why: str
    cases: tuple[str, ...]


PAIRS = {
    "laces-or-bone": Pair(
        "Sore laces or a cracked metatarsal",
        "Both hurt on top of the foot. A tendon under the laces hurts in a stripe and eases when the lace "
        "is moved; a bone hurts in one spot, earlier in every run, and is better in the morning.",
        (
            "lace-stripe-new-trail-shoes",
            "extensor-unsure-fingertip",
            "third-shaft-half-marathon-block",
            "shaft-under-the-laces",
        ),
    ),
    "fascia-or-heel-bone": Pair(
        "Plantar fascia or heel bone",
        "Both hurt under the heel. The fascia stabs at the first steps and eases; the bone hurts when its "
        "sides are squeezed, and more with every step.",
        ("first-steps-stab", "sore-arch-after-long-day", "heel-bone-called-fasciitis", "squeeze-positive-new-runner"),
    ),
    "fascia-or-baxter": Pair(
        "Plantar fascia or a pinched heel nerve",
        "The nerve burns in the evening and after the run, the fascia stabs in the morning.",
        ("club-runner-fascia-arch", "evening-burn-baxter", "baxter-after-fasciitis"),
    ),
    "under-the-big-toe": Pair(
        "Sesamoids: sore, cracked, or gout",
        "Three things under one joint: an overload, a crack that heals badly, and crystals that come overnight.",
        (
            "dancer-sesamoid-week-two",
            "plate-shoe-sesamoid-night",
            "sesamoid-three-months",
            "both-sesamoids-gout",
            "hot-toe-three-am",
        ),
    ),
    "midfoot": Pair(
        "The aching midfoot: worn, cracked, collapsing or infected",
        "A worn joint may wait, a base that cracks may not run, a collapsing or infected midfoot must be "
        "seen at once; and the two gravest may hurt least.",
        (
            "midfoot-ridge-sixty",
            "low-mileage-base-two",
            "dancer-base-two",
            "diabetic-warm-midfoot",
            "midfoot-septic-no-fever",
        ),
    ),
    "calf-strain-or-clot": Pair(
        "A strained calf or a clot",
        "A clot can feel like a strain. No low score reassures; swelling or ache at rest without an "
        "injury is seen today.",
        ("real-calf-strain", "night-calf-cramp", "calf-strain-twice-clot", "pill-flight-calf"),
    ),
    "achilles": Pair(
        "Achilles: overloaded, torn, or inflamed with the joints",
        "A tear may be walked on. A tendon that is stiff for a long time on both sides, with psoriasis, "
        "is more than a tendon.",
        (
            "mid-achilles-thick",
            "masters-sprinter-achilles",
            "achilles-kick-fresh",
            "achilles-pop-walks-toes",
            "enthesitis-psoriasis-heels",
        ),
    ),
    "ball-of-the-foot": Pair(
        "The ball of the foot: nerve, plate or joints",
        "A nerve burns between two toes and is better out of the shoe; a plate lets the toe lift and "
        "drift; inflamed joints are stiff, and more than one.",
        ("pebble-third-web", "morton-noisy", "drifting-second-toe", "plate-no-drift", "hot-forefoot-ra"),
    ),
    "child-heel": Pair(
        "A child's heel: growing, infected, or growing wrongly",
        "The common sore growth plate is well at rest. Fever, a child that will not stand on it, pain at "
        "night or a firm lump are not that.",
        (
            "sever-ten-both",
            "sever-twelve-girl-one-side",
            "child-heel-fever",
            "child-heel-refuses-no-fever",
            "teen-night-heel-lump",
        ),
    ),
    "outer-knob": Pair(
        "The outer knob or two centimetres ahead of it",
        "On the knob a tendon or a growth plate is sore; just ahead of it lies bone that heals badly.",
        ("knob-only-peroneal", "iselin-eleven", "jones-prodrome-trail", "mt5-knob-runner-adult"),
    ),
    "navicular": Pair(
        "The keystone, the tendon beside it, or the extra bone",
        "One fingertip at the highest point of the foot is the keystone until shown otherwise.",
        (
            "sprinter-n-spot",
            "carbon-shoe-navicular",
            "downhill-inner-ankle-front",
            "treadmill-incline-tibant",
            "inner-bump-new-shoes",
        ),
    ),
    "both-soles": Pair(
        "Both soles: nerves of the whole body or of two ankles",
        "Numb toes on both feet point to the nerves as such, burning soles that answer to a tap behind "
        "the ankle to a tunnel.",
        ("b12-numb-toes-runner", "burning-stocking-feet", "both-soles-tarsal"),
    ),
    "cramp-or-artery": Pair(
        "A cramp or an artery",
        "A cramp comes by itself and a stretch lets it go; too little blood comes after the same distance "
        "and goes on standing.",
        ("night-calf-cramp", "late-run-arch-cramp", "window-shopping-calf", "cold-toe-rest-pain"),
    ),
    "black-nail": Pair(
        "Blood under a nail or a melanoma",
        "Blood grows out with the nail. What does not move, widens, or reaches the fold is shown to somebody.",
        ("black-toenail-downhill", "black-nail-growing-out", "nail-streak-stays", "nail-melanoma-no-streak"),
    ),
    "tendon-or-tablet": Pair(
        "An overloaded tendon or an antibiotic",
        "A fluoroquinolone can weaken a tendon for months; the same soreness is then no training matter.",
        ("mid-achilles-thick", "cipro-achilles", "levofloxacin-two-months"),
    ),
}
"""Every pair that is hard to tell apart, by the name of its page."""


@cache
def cases() -> dict[str, Case]:
    """Every written case by id."""
    found, troubles = read_cases(shipped(), {path.name: path.read_text("utf-8") for path in CASES.glob("*.toml")})
    assert not troubles, troubles
    return {one.id: one for one in found}


def played(case: Case) -> Assessed:
    """What the interview makes of a case."""
    edition, answers, state = shipped(), replies(shipped(), case), Interview()
    while (coming := next_question(edition, state)) is not None:
        after = with_answer(edition, state, coming.question, answers.get(coming.question, DONT_KNOW))
        assert isinstance(after, Interview), after
        state = after
    return assess(edition, Profile(), state)


def page(name: str) -> str:
    """The page of one pair."""
    return "\n".join(_lines(PAIRS[name])) + "\n"


def _lines(pair: Pair) -> Iterator[str]:
    yield f"# {pair.title}"
    yield ""
    yield pair.why
    yield ""
    yield "Each story below is an invented runner and a test at once: what is right was written from the evidence"
    yield "before the interview was asked. `python -m tests.cases.gallery` writes this page from the cases and from"
    yield "what the interview answers; `tests/cases/test_gallery.py` holds the two together."
    for name in pair.cases:
        yield ""
        yield from _case(cases()[name])


def _case(case: Case) -> Iterator[str]:
    speech = Speech(phrases(), shipped(), START)
    found = played(case)
    first = found.ranked[0]
    yield f"## {_condition(case.gold, speech)}"
    yield ""
    yield f"> {' '.join(case.story.split())}"
    yield ""
    place = speech.place(Side(case.side), case.zones) if case.side in set(Side) else "a place not told"
    kept = ", kept from tuning" if case.held_out else ""
    yield f"{case.age} years, {case.sex or 'sex not told'}; {place}. Case `{case.id}`{kept}."
    yield f"Composed from: {case.origin}."
    yield ""
    yield "| | right | the interview says |"
    yield "|---|---|---|"
    tiers = " or ".join(one.name for one in sorted(case.tiers, reverse=True))
    rules = f", by {', '.join(found.rules)}" if found.rules else ", by the causes"
    yield f"| how soon | {tiers} | {found.urgency.name}{rules} |"
    also = (
        f" ({', '.join(_condition(one, speech) for one in case.accepted)} may stand first too)" if case.accepted else ""
    )
    yield f"| first cause | {_condition(case.gold, speech)}{also} | {_condition(first.condition, speech)} |"
    for head, weights in (("What spoke for it", first.speaks_for), ("What spoke against it", first.speaks_against)):
        words = [said_words(one, speech) for one in weights if not 1 / NOTABLE < one.ratio < NOTABLE][:WEIGHTS]
        if words:
            yield ""
            yield f"{head}: {'; '.join(words)}."


def _condition(name: str, speech: Speech) -> str:
    return capital(speech.say(f"condition.{name}.name"))


def index() -> str:
    """The page that lists the pairs."""
    rows = [f"- [{pair.title}](pairs/{name}.md)" for name, pair in PAIRS.items()]
    head = [
        "# What is hard to tell apart",
        "",
        "Pairs that a questionnaire can easily confuse, each with its cases.",
        "",
    ]
    return "\n".join([*head, *rows]) + "\n"


def written() -> dict[Path, str]:
    """Every page by the file it belongs in."""
    return {PAGES.parent / "pairs.md": index(), **{PAGES / f"{name}.md": page(name) for name in PAIRS}}


if __name__ == "__main__":
    PAGES.mkdir(parents=True, exist_ok=True)
    for path, text in written().items():
        path.write_text(text, encoding="utf-8")
