"""What of the list before the first run may be tried yet, and what opens the rest (rule R1). Passes nobody through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from restride.diary.kinds import Clearance
from restride.diary.standing import Door, Standing
from restride.knowledge.edition import Condition
from restride.plan.allowed import Case, allowed
from restride.plan.gate import BIG_TOE, HEEL_RAISE, HOP, GateItem, gate
from restride.plan.selftest.battery import BATTERY
from restride.plan.situation import BONE, FASCIA, JOINT, MUSCLE, TENDON, Scene
from restride.words.because import Because
from restride.words.urgency import Urgency

RULE = "plan.gate.opens"
TESTS = {"heel_raises": HEEL_RAISE, "hops": HOP, "big_toe": BIG_TOE}
"""By item of the gate, the self-test that answers it."""
BONE_FIRST = ("release", "tender_free_days")
"""Items that come before any test of a bone: a clinician's release of one at high risk, and days without pain."""
BEFORE = {
    HEEL_RAISE: ("quiet_days", *BONE_FIRST),
    HOP: ("quiet_days", "walks", "heel_raises", "big_toe", *BONE_FIRST),
    BIG_TOE: ("quiet_days",),
}
"""Items that open a test which a cause avoids, or an answer ruled out: what asks least of the foot comes first."""
ASKED_ANEW = {HEEL_RAISE: ("hurts_tip_toe",), HOP: ("hop_pain", "hurts_tip_toe")}
"""Answers of an interview that the test itself asks again."""
OWN = (TENDON, FASCIA, JOINT, MUSCLE)
"""Tissues whose quiet the runner can tell; nerves, vessels, skin and the whole body are for a clinician."""
IN_TURN = tuple(f"because.gate_opens.{test}" for test in BEFORE)
"""How it is said that a test waits for its turn on the list."""
FOR_GOOD = ("low_bone_density", "reduced_feeling", "poor_circulation")
"""Answers that no quiet week changes, and a clinician's word does."""


def wanting(scene: Scene, standing: Standing) -> frozenset[str] | None:
    """The items of the list that are not done; None where no list leads the runner, or something stops running."""
    if scene.situation.stop or standing.door not in (Door.GATE, Door.LADDER):
        return None
    return frozenset() if standing.door is Door.LADDER else _undone(gate(scene))


def _undone(items: tuple[GateItem, ...]) -> frozenset[str]:
    return frozenset(one.id for one in items if not one.done)


def opened(scene: Scene, case: Case, test: str, missing: frozenset[str] | None) -> Case:
    """The case by which a test of the list is judged: with what the list itself has answered taken out.

    A cause that avoids a test avoids it while it is fresh; so the test comes last, when days, walks and the gentler
    tests have been quiet. A bone is tried once it has been free of pain for its days (and, at high risk, released).
    Causes that should be seen soon, and those of nerves, vessels, skin and the whole body, open by a clinician's word.
    Nothing opens while something stops running, nor for whoever keeps running or is well.

    Parameters
    ----------
    missing
        The items that are not done, as ``wanting`` gives them.
    """
    if missing is None:
        return case
    case = replace(case, findings=case.findings - set(_released(scene)))
    if scene.situation.bone and missing.isdisjoint(BONE_FIRST):
        case = replace(case, tissues=case.tissues - {BONE}, released=case.released | set(_bones(scene, case, test)))
    if missing.isdisjoint(BEFORE.get(test, ())):
        anew = case.findings - set(ASKED_ANEW.get(test, ()))
        case = replace(case, findings=anew, released=case.released | set(_quiet(scene, case, test)))
    return case


def _released(scene: Scene) -> Iterator[str]:
    """The answers that stay, of which a clinician has cleared the runner since."""
    words = [
        entry.key
        for entry in scene.history.clearances
        if isinstance(entry.body, Clearance) and entry.body.word == "cleared"
    ]
    for name in FOR_GOOD:
        said = [fact.yes for (_, one), fact in scene.history.facts.items() if one == name and fact.yes is not None]
        if said and max(words, default=max(said)) > max(said):
            yield name


def _held(scene: Scene, case: Case, test: str) -> Iterator[Condition]:
    """The causes in play that no trait of the test names as one that it never suits."""
    never = {name for trait in _traits(scene, test) for name in scene.edition.traits[trait].forbids.conditions}
    yield from (scene.edition.conditions[one] for one in case.conditions - never if one in scene.edition.conditions)


def _traits(scene: Scene, test: str) -> tuple[str, ...]:
    item = scene.edition.items.get(BATTERY[test].item)
    return () if item is None else item.traits


def _bones(scene: Scene, case: Case, test: str) -> Iterator[str]:
    yield from (one.id for one in _held(scene, case, test) if one.tissue == BONE)


def _quiet(scene: Scene, case: Case, test: str) -> Iterator[str]:
    """The causes that a quiet list opens by itself."""
    yield from (one.id for one in _held(scene, case, test) if one.tissue in OWN and one.usual_urgency < Urgency.T2)


def waiting(scene: Scene) -> tuple[GateItem, ...]:
    """The list, each test that may not be tried yet held, with what opens it."""
    items = gate(scene)
    missing = _undone(items)
    found = []
    for item in items:
        test = TESTS.get(item.id, "")
        whys = () if item.done or not test else _first(tuple(dict.fromkeys(_opens(scene, test, missing))))
        found.append(replace(item, held=True, opens=whys) if whys else item)
    return tuple(found)


def _first(whys: tuple[Because, ...]) -> tuple[Because, ...]:
    """What opens a test; of a bone that comes first the rest of the list is not said as well."""
    others = tuple(why for why in whys if why.says not in IN_TURN)
    return others or whys


def _opens(scene: Scene, test: str, missing: frozenset[str]) -> Iterator[Because]:
    """What opens a test; nothing where it is open."""
    case = opened(scene, scene.situation.case, test, missing)
    verdict = allowed(scene.edition, case).get(BATTERY[test].item)
    if verdict is None or verdict.allowed:
        return
    bones, quiet = set(_bones(scene, case, test)), set(_quiet(scene, case, test))
    for why in sorted(verdict.because, key=lambda one: one.facts):
        name, value = (str(part) for part in why.facts[0])
        if name == "tissue" or value in bones:
            yield _bone_first(scene, missing)
        elif value in quiet or value in ASKED_ANEW.get(test, ()):
            yield Because(RULE, (), (), f"because.gate_opens.{test}")
        elif name == "condition" or value in FOR_GOOD:
            yield Because(RULE, (), (), f"because.gate_opens.clinician_{name}", ((name, value),))
        elif name == "finding":
            yield Because(RULE, (), (), "because.gate_opens.asked", ((name, value),))


def _bone_first(scene: Scene, missing: frozenset[str]) -> Because:
    if "release" in missing:
        return Because(RULE, (), (scene.cited("plan.clock.high_risk.needs_release"),), "because.gate_opens.release")
    return Because(RULE, (), (scene.cited("plan.gate.bone_tender_free_days"),), "because.gate_opens.bone")
