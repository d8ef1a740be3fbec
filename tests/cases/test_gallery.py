"""The pages of the hard pairs: each says what its cases say and what the interview answers, and no pair is missing."""

from __future__ import annotations

import pytest

from tests.cases.gallery import PAGES, PAIRS, cases, index, page, played

SIDES = {
    "laces-or-bone": {"extensor_tendinopathy", "mt_bsi_shaft"},
    "fascia-or-heel-bone": {"plantar_fasciopathy", "bsi_calcaneus"},
    "fascia-or-baxter": {"plantar_fasciopathy", "baxter"},
    "under-the-big-toe": {"sesamoiditis", "bsi_sesamoid", "gout"},
    "midfoot": {"midfoot_oa", "bsi_mt2_base", "charcot", "septic_joint_osteomyelitis"},
    "calf-strain-or-clot": {"dvt"},
    "achilles": {"achilles_mid", "achilles_rupture", "inflammatory_arthropathy"},
    "ball-of-the-foot": {"morton", "plantar_plate", "inflammatory_arthropathy"},
    "child-heel": {"sever", "septic_joint_osteomyelitis", "bone_tumour"},
    "outer-knob": {"bsi_mt5_proximal"},
    "navicular": {"bsi_navicular", "tib_ant", "accessory_navicular"},
    "both-soles": {"peripheral_neuropathy", "tarsal_tunnel"},
    "cramp-or-artery": {"toe_cramps", "pad"},
    "black-nail": {"subungual_haematoma", "nail_melanoma"},
    "tendon-or-tablet": {"achilles_mid"},
}
"""The conditions that each page must show, by the evidence's list of pairs that have to be separated."""

MEND = "python -m tests.cases.gallery writes the pages anew; read the difference before keeping it"


@pytest.mark.parametrize("name", PAIRS)
def test_a_page_says_what_its_cases_say(name: str) -> None:
    held = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    assert held == page(name), MEND


@pytest.mark.parametrize("name", PAIRS)
def test_every_side_of_a_pair_is_shown_and_told_apart(name: str) -> None:
    shown = [cases()[one] for one in PAIRS[name].cases]
    assert {case.gold for case in shown} >= SIDES[name]
    for case in shown:
        found = played(case)
        assert found.urgency in case.tiers, case.id
        assert found.ranked[0].condition in case.causes, case.id


def test_no_pair_and_no_page_is_missing() -> None:
    assert set(PAIRS) == set(SIDES)
    assert {path.stem for path in PAGES.glob("*.md")} == set(PAIRS)
    assert (PAGES.parent / "pairs.md").read_text(encoding="utf-8") == index(), MEND
