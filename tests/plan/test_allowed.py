"""Forbidden and allowed: a table of what must never be offered to whom, and that something is left in every phase."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from restride.knowledge.item import KINDS, PHASES
from restride.plan.allowed import SLOTS, Case, allowed, offers
from restride.words.because import Because
from restride.words.urgency import Urgency
from tests.editions import shipped

# --- the table: written from the evidence, by id, and knowing nothing of the traits on the cards ----------------------

COLD = ("ice_pack", "ice_roll", "contrast_bath")
HEAT = ("warm_soak", "heat_pack", "contrast_bath")
RUB = ("gentle_massage", "roller_ball", "ice_roll")
SQUEEZE = ("compression_sock",)
RAISE = ("elevation",)
HOPS = ("pogo_double", "pogo_single", "hop_double_daily", "line_hops", "a_skip")
RUNS = ("strides", "barefoot_strides", "metronome_run", "quiet_feet", "run_with_beat", "midfoot_landing", "a_skip")
BARE_RUN = ("barefoot_strides",)
BARE = ("barefoot_walk_grass", "barefoot_strides", "balance_one_leg", "balance_foam")
MINIMAL = ("shoe_minimal",)
PLATES = ("shoe_plated",)
FOREFOOT = ("midfoot_landing",)
PUSH = ("push_ground_back", "a_skip", "pogo_single")
CALF = ("heel_raise_double", "heel_raise_single", "heel_raise_towel", "heel_drop_step", "heel_raise_bent")
HEAVY_CALF = ("heel_raise_single", "heel_raise_towel", "heel_raise_loaded", "heel_drop_step", "heel_drop_loaded")
CALF_STRETCH = ("calf_stretch_straight", "calf_stretch_bent", "night_stretch", "heel_drop_step")
TOES_UP = ("fascia_stretch", "big_toe_glide", "toe_flexor_stretch", "heel_raise_towel")
TOES_DOWN = ("toe_curl_stretch_gentle",)
BELOW_STEP = ("heel_drop_step", "heel_drop_loaded")
UPHILL = ("slope_up", "uphill_easy", "treadmill_incline_walk")
TILTED = ("camber_road", "line_hops")
SALT = ("pickle_juice", "electrolytes_long")
TABLETS = ("antiinflammatory_talk",)
WET = ("warm_soak", "contrast_bath", "pool_run", "swim_pull")

BY_AVOID: dict[str, tuple[str, ...]] = {
    "running": (*RUNS, *HOPS),
    "hop_test": HOPS,
    "plyometrics": HOPS,
    "lateral_hops": ("line_hops",),
    "heel_strike_hopping": HOPS,
    "barefoot": (*BARE, *MINIMAL),
    "minimal_shoes": (*MINIMAL, *BARE_RUN),
    "flexible_shoe": MINIMAL,
    "plate_shoes": PLATES,
    "narrow_shoes": ("shoe_narrow_race",),
    "forefoot_cue": FOREFOOT,
    "midfoot_cue": FOREFOOT,
    "gait_retraining_hard": (*FOREFOOT, "run_with_beat", "metronome_run"),
    "push_off_drills": PUSH,
    "tiptoe_drills": ("heel_raise_single", "tiptoe_walk"),
    "heel_raise_load": CALF,
    "heel_drop_below_step": BELOW_STEP,
    "calf_stretch_hard": ("calf_stretch_straight",),
    "toe_up_stretch": TOES_UP,
    "toe_curl_stretch": TOES_DOWN,
    "pointed_foot_stretch": TOES_DOWN,
    "hill_sprints": ("uphill_easy", "slope_up"),
    "downhill": ("slope_down",),
    "camber": ("camber_road",),
    "massage": RUB,
    "compression": SQUEEZE,
    "elevate_ischaemic": RAISE,
    "elevate_above_heart": RAISE,
    "ice_numb": COLD,
    "hot_water": HEAT,
    "warm_directly": HEAT,
    "lace_over_spot": ("lacing_heel_lock",),
    "tight_ankle_strap": ("ankle_brace", "lacing_heel_lock"),
    "rigid_arch_device": ("orthosis_prefab", "arch_support"),
    "firm_arch_on_bump": ("orthosis_prefab", "arch_support"),
    "pad_under_nerve": ("dancer_pad",),
    "nerve_stretch_hard": (),  # no item stretches a nerve; the small slides are what the evidence names first
    "manipulation": ("midfoot_twist",),
    "self_manipulation": ("midfoot_twist",),
    "inversion_stretch": ("midfoot_twist",),
    "balance_drills": ("balance_one_leg", "balance_foam", *HOPS),
    "wobble_to_pain": ("line_hops",),
    "deep_knee_over_toe": ("knee_to_wall", "squat_single"),
    "walk_on_wound": ("walk_brisk", "barefoot_walk_grass"),
    "weight_bearing_rest": ("walk_brisk",),
    "walk_it_off": ("walk_brisk",),
    "immobilise_guard": ("night_splint",),
    "painkiller_to_run": TABLETS,
    "antiinflammatory_alone": TABLETS,
    "salt_load_heart_kidney": (),  # holds for weak hearts and kidneys: see BY_FINDING
    "fasted_runs": ("bike_intervals",),
    "tape_and_race": ("low_dye_tape",),
    "stiff_heel_counter": ("shoe_firm_heel",),
}
"""What the avoid list of a condition means in items."""

BY_FINDING: dict[str, tuple[str, ...]] = {
    "reduced_feeling": (
        *COLD,
        *HEAT,
        *RUB,
        *SQUEEZE,
        *BARE,
        *HOPS,
        *MINIMAL,
        "balance_foam",
        "night_splint",
        "met_dome",
    ),
    "poor_circulation": (*COLD, *HEAT, *SQUEEZE, *RAISE, *BARE, *HOPS, *MINIMAL, "roller_ball", "night_splint"),
    "diabetes": (*COLD, *HEAT, *SQUEEZE, *BARE, *MINIMAL, "roller_ball"),
    "skin_break": (*COLD, *WET, *RUB, *BARE, "low_dye_tape", "met_dome"),
    "wound_not_healing": (*WET, *BARE, "walk_brisk", *RUNS),
    "pregnant": (*RUNS, *HOPS, *HEAVY_CALF, *SALT, *TABLETS, "bike_easy"),
    "under_16": (*RUNS, *HOPS, *HEAVY_CALF, "bike_easy"),
    "recent_surgery": (*RUNS, *HOPS, *HEAVY_CALF, *CALF_STRETCH, "walk_brisk"),
    "fluoroquinolone_now": (
        *CALF,
        *HEAVY_CALF,
        *HOPS,
        "strides",
        "eversion_band",
        "inversion_band",
        "hop_double_daily",
    ),
    "fluoroquinolone_recent": (*CALF, *HEAVY_CALF, *HOPS, "strides"),
    "clot_before": RUB,
    "calf_ache_at_rest": (*RUB, *SQUEEZE, *HEAT, *CALF_STRETCH, *CALF),
    "kidney_disease": (*SALT, *TABLETS),
    "heart_or_pressure": (*SALT, *TABLETS),
    "blood_thinner": (*TABLETS, "roller_ball", "ice_roll"),
    "fingertip_bone_spot": (*HOPS, *RUNS, *HEAVY_CALF, "roller_ball"),
    "hop_pain": HOPS,
    "night_pain": HOPS,
    "limp": (*RUNS, *HOPS, "balance_one_leg"),
    "arch_bruise": (*TOES_UP, *HOPS, *CALF, "roller_ball", "gentle_massage"),
    "sudden_pop": (*TOES_UP, *CALF_STRETCH, *HOPS, *CALF),
    "tendon_gap": (*CALF_STRETCH, *CALF),
    "hot_joint": (*HEAT, *RUB, "big_toe_glide", *RUNS),
    "toe_clawed": ("towel_curls",),
    "prior_bone_stress_injury": (*MINIMAL, *PLATES, *FOREFOOT, *BARE_RUN),
    "acute_injury": (*HEAT, *RUB, "balance_foam"),
    "laces_worse": ("lacing_heel_lock",),
    "chest_or_breath": ("bike_intervals",),
    "new_weakness": (*RUNS, "nerve_slider"),
}
"""What a health fact or a sign rules out."""

BY_FLAG: dict[str, tuple[str, ...]] = {
    "R03": (*CALF, *CALF_STRETCH, *RUB, *RUNS),
    "R04": (*RUB, *RUNS, "walk_brisk", "midfoot_twist"),
    "R05": (*CALF, *RUNS, "walk_brisk", "midfoot_twist"),
    "R07": (*RUB, *SQUEEZE, *HEAT, *RUNS, "warm_soak"),
    "R08": (*COLD, *HEAT, *SQUEEZE, *RUB, *BARE, *RUNS),
    "R20": (*RUNS, *HOPS, *CALF, "roller_ball", *MINIMAL),
    "R21": (*RUNS, *HOPS, *CALF, "roller_ball", *MINIMAL),
    "R22": (*RUNS, *HOPS, *CALF, "roller_ball", *MINIMAL),
    "R23": (*RUNS, *HOPS, "balance_one_leg", "nerve_slider"),
    "R24": (*HEAT, *RUB, *RUNS, "big_toe_glide", "fascia_stretch"),
    "R25": (*CALF, *CALF_STRETCH, *RUNS, *HOPS, "eversion_band"),
    "R26": (*TOES_UP, *PUSH, *RUNS, *RUB),
    "R27": (*SQUEEZE, *RAISE, *COLD, *HEAT, *RUNS, *BARE),
    "R28": (*RUNS, *RUB),
    "R30": (*COLD, "night_splint"),
    "BSI": (*RUNS, *HOPS, *CALF),
    "P1_bone": (*RUNS, *HOPS, *HEAVY_CALF),
    "P1_tendon": (*RUNS, *HOPS, *CALF, *CALF_STRETCH),
    "P1_fascia": (*RUNS, "fascia_stretch"),
    "P1_joint": (*RUNS, "big_toe_glide"),
    "P1_nerve": (*RUNS, "nerve_slider"),
    "IPTT": (*COLD, *HEAT, *BARE, *RUNS),
    "REDS": ("bike_intervals",),
}
"""What a red flag rules out, beside those that silence everything."""

BY_CONDITION: dict[str, tuple[str, ...]] = {
    "achilles_mid": (*FOREFOOT, *MINIMAL, *UPHILL, *BARE_RUN),
    "achilles_insertional": (*FOREFOOT, *MINIMAL, *UPHILL, *BELOW_STEP, *CALF_STRETCH),
    "plantar_fasciopathy": (*FOREFOOT, *MINIMAL, *BARE_RUN),
    "plantar_fascia_rupture": (*TOES_UP, *HOPS, *RUNS),
    "metatarsalgia_mtp_synovitis": (*FOREFOOT, *MINIMAL, *PLATES),
    "mt_bsi_shaft": (*FOREFOOT, *MINIMAL, *PLATES, "run_with_beat", "metronome_run"),
    "hallux_rigidus": (*FOREFOOT, *PUSH, *MINIMAL, "big_toe_glide"),
    "sesamoiditis": (*FOREFOOT, *PUSH, *PLATES, "run_with_beat"),
    "bsi_sesamoid": (*FOREFOOT, *PUSH, *PLATES, *TOES_UP),
    "morton": (*FOREFOOT, "shoe_narrow_race"),
    "bsi_navicular": (*PLATES, *MINIMAL, "strides", "barefoot_walk_grass", *HOPS),
    "dpn_lace_compression": ("lacing_heel_lock", *TOES_DOWN),
    "pad": BY_FINDING["poor_circulation"],
    "paes": (*SQUEEZE, *RAISE, *RUNS),
    "peripheral_neuropathy": BY_FINDING["reduced_feeling"],
    "radiculopathy_foot_drop": (*RUNS, *HOPS, "balance_one_leg", "balance_foam", "a_march"),
    "acute_fracture": (*RUNS, *HOPS, *CALF, *RUB, *CALF_STRETCH, "walk_brisk"),
    "gout": (*HEAT, *RUB, *RUNS, *TOES_UP),
    "cellulitis": (*CALF, *HEAT, *RUB, *SQUEEZE, *WET, *RUNS),
    "charcot": ("walk_brisk", *COLD, *HEAT, *RUNS, *HOPS, *BARE),
    "diabetic_foot_ulcer": ("walk_brisk", *COLD, *HEAT, *WET, *RUNS, *BARE),
    "crps": (*COLD, *SQUEEZE, "night_splint", "nerve_slider"),
    "lisfranc": (*RUNS, *HOPS, "walk_brisk", "heel_raise_single", "midfoot_twist"),
    "reds": ("bike_intervals", *HOPS),
    "sever": (*BELOW_STEP, *CALF_STRETCH),
    "achilles_rupture": (*BELOW_STEP, *CALF, *CALF_STRETCH),
    "hammer_toe": ("towel_curls",),
    "turf_toe": (*TOES_UP, *PUSH, *MINIMAL),
}
"""What the contra-indications of gait retraining, shoes and remedies rule out by cause."""


def lone(condition: str) -> Case:
    """A runner of whom nothing but one cause is known."""
    return Case(conditions=frozenset({condition}), tissues=frozenset({shipped().conditions[condition].tissue}))


def offered(case: Case) -> set[str]:
    return {name for name, verdict in allowed(shipped(), case).items() if verdict.allowed}


def wrongly(case: Case, forbidden: tuple[str, ...]) -> set[str]:
    """What of the forbidden is offered all the same; a name in the table that no card has is a fault of the table."""
    assert set(forbidden) <= set(shipped().items), sorted(set(forbidden) - set(shipped().items))
    return offered(case) & set(forbidden)


@pytest.mark.parametrize("condition", sorted(shipped().conditions))
def test_nothing_is_offered_that_a_cause_avoids(condition: str) -> None:
    for avoid in shipped().conditions[condition].avoid:
        assert not wrongly(lone(condition), BY_AVOID.get(avoid, ())), avoid
    assert not wrongly(lone(condition), BY_CONDITION.get(condition, ()))


@pytest.mark.parametrize("finding", sorted(BY_FINDING))
def test_nothing_is_offered_that_a_health_fact_rules_out(finding: str) -> None:
    assert not wrongly(Case(findings=frozenset({finding})), BY_FINDING[finding])


@pytest.mark.parametrize("flag", sorted(shipped().flags))
def test_nothing_is_offered_that_a_flag_rules_out(flag: str) -> None:
    case = Case(flags=frozenset({flag}))
    if shipped().flags[flag].silences == "everything":
        assert not offered(case)
    assert not wrongly(case, BY_FLAG.get(flag, ()))


def test_a_flag_that_silences_impact_leaves_no_step_of_running() -> None:
    for flag, one in shipped().flags.items():
        if one.silences in {"everything", "impact"}:
            assert not wrongly(Case(flags=frozenset({flag})), (*RUNS, *HOPS)), flag


def test_what_is_to_be_seen_soon_leaves_work_that_loads_nothing() -> None:
    raised = [Case(flags=frozenset({name})) for name, one in shipped().flags.items() if one.silences != "nothing"]
    soon = [lone(name) for name, one in shipped().conditions.items() if one.usual_urgency >= Urgency.T2]
    for case in (*raised, *soon):
        assert not wrongly(case, (*RUNS, *HOPS, *CALF, *CALF_STRETCH, *TOES_UP)), case


def test_a_flag_that_no_card_knows_forbids_what_strains() -> None:
    assert not wrongly(Case(flags=frozenset({"a_clinics_own"})), (*RUNS, *HOPS, *CALF))


def test_what_is_known_beside_only_forbids_more() -> None:
    facts = [Case(findings=frozenset({one})) for one in BY_FINDING]
    for condition, fact in product(shipped().conditions, facts):
        alone = lone(condition)
        both = Case(alone.conditions, frozenset(), fact.findings, alone.tissues)
        assert offered(both) <= offered(alone) & offered(fact), (condition, fact.findings)


def test_where_a_cause_is_an_emergency_nothing_is_offered() -> None:
    for name, one in shipped().conditions.items():
        if one.usual_urgency is Urgency.T1:
            assert not offered(lone(name))


def test_a_release_opens_again_but_not_everything() -> None:
    healed = Case(frozenset({"mt_bsi_shaft"}), released=frozenset({"mt_bsi_shaft"}))
    assert "strides" not in offered(lone("mt_bsi_shaft"))
    assert "strides" in offered(healed)
    assert not wrongly(healed, (*MINIMAL, *PLATES, *FOREFOOT, *BARE_RUN))


def test_a_diabetic_foot_has_no_plan_and_a_roomy_shoe() -> None:
    case = Case(findings=frozenset({"diabetes", "reduced_feeling"}))
    assert case.groups == {"diabetic_foot"}
    assert "heel_raise_double" not in offered(case)
    assert "shoe_roomy_toe" in offered(case)


def test_every_ban_says_why() -> None:
    for condition in shipped().conditions:
        for verdict in allowed(shipped(), lone(condition)).values():
            assert verdict.allowed or verdict.because
            assert all(one.rule == "plan.allowed" for one in verdict.because)


HELPS: dict[str, tuple[str, ...]] = {
    "plantar_fasciopathy": ("fascia_stretch", "calf_stretch_straight", "heel_cup", "low_dye_tape", "night_splint"),
    "achilles_mid": ("heel_raise_double", "heel_drop_step", "shoe_higher_drop", "run_with_beat"),
    "achilles_insertional": ("heel_raise_floor", "heel_lift", "shoe_soft_heel"),
    "hallux_rigidus": ("stiff_insert", "shoe_stiff_rocker", "shoe_roomy_toe"),
    "sesamoiditis": ("dancer_pad", "stiff_insert"),
    "morton": ("met_dome", "shoe_roomy_toe", "lacing_parallel"),
    "metatarsalgia_mtp_synovitis": ("met_dome", "shoe_stiff_rocker"),
    "extensor_tendinopathy": ("lacing_skip_eyelet", "lacing_window", "toe_raise_wall", "ice_pack"),
    "dpn_lace_compression": ("lacing_window", "lacing_skip_eyelet", "tongue_soft", "nerve_slider"),
    "ptt": ("inversion_band", "short_foot", "orthosis_prefab"),
    "toe_cramps": ("night_stretch", "cramp_stretch_now", "pickle_juice", "toe_spread", "toe_yoga", "fascia_stretch"),
    "mt_bsi_shaft": ("pool_run", "bike_easy", "bridge", "shoe_cushioned_soft"),
    "ankle_sprain_other": ("eversion_band", "ankle_brace", "balance_one_leg", "ice_pack", "elevation"),
    "peripheral_neuropathy": ("daily_foot_check", "sock_seamless"),
}
"""What the evidence names as first help; a ban that caught it would be too wide."""


@pytest.mark.parametrize("condition", sorted(HELPS))
def test_first_help_is_not_caught_by_a_ban(condition: str) -> None:
    assert set(HELPS[condition]) <= offered(lone(condition)), set(HELPS[condition]) - offered(lone(condition))


def test_no_card_is_for_a_cause_that_forbids_it() -> None:
    odd = [
        (item.id, condition)
        for item in shipped().items.values()
        for condition in item.conditions
        if shipped().conditions[condition].usual_urgency < Urgency.T2 and item.id not in offered(lone(condition))
    ]
    assert not odd


# --- something is left ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("condition", sorted(shipped().conditions))
def test_every_cause_has_something_in_every_phase_or_the_sentence_why_not(condition: str, phase: str) -> None:
    found = offers(shipped(), lone(condition), phase)
    assert tuple(found) == SLOTS
    for slot, there in found.items():
        if isinstance(there, Because):
            assert there.says == f"because.allowed_none.{slot}"
            assert dict(there.facts)
            assert shipped().conditions[condition].usual_urgency >= Urgency.T2, (condition, phase, slot)
        else:
            assert there


@pytest.mark.parametrize("phase", PHASES)
def test_a_healthy_runner_has_a_choice_in_every_phase(phase: str) -> None:
    found = offers(shipped(), Case(), phase)
    assert all(not isinstance(there, Because) and len(there) > 1 for there in found.values())


def test_what_is_matched_stands_first() -> None:
    strength = offers(shipped(), lone("plantar_fasciopathy"), "load")["strength"]
    assert not isinstance(strength, Because)
    assert "plantar_fasciopathy" in strength[0].conditions


def test_an_edition_without_a_catalogue_offers_nothing_and_says_so() -> None:
    bare = replace(shipped(), digest="bare", items={}, traits={})
    assert not allowed(bare, Case())
    assert all(isinstance(one, Because) for one in offers(bare, Case(), "load").values())


def test_every_kind_has_items() -> None:
    kinds = {item.kind for item in shipped().items.values()}
    assert kinds == set(KINDS)


def test_nothing_that_only_comforts_claims_more() -> None:
    for item in shipped().items.values():
        if item.kind == "remedy" and item.family in {"cold", "heat", "contrast", "soak", "massage"}:
            assert item.comfort, item.id


def test_a_lace_takes_every_eyelet_once() -> None:
    for item in shipped().items.values():
        used = [eyelet for end in item.ends for eyelet in end]
        assert len(used) == len(set(used)), item.id
        assert bool(used) == (item.family == "lacing"), item.id


def test_lines_rise_one_by_one() -> None:
    items = shipped().items.values()
    for line in {item.line for item in items if item.line}:
        levels = sorted(item.level for item in items if item.line == line)
        assert levels == list(range(1, len(levels) + 1)), line
