"""An edition laid out for weighing. The small edition, and what must hold of the shipped one."""

from __future__ import annotations

from math import log

import pytest

from restride.triage.index import index, ratio
from restride.words.zone import ZONES, region
from tests.editions import shipped
from tests.triage.small import SMALL


def test_the_same_edition_is_laid_out_once() -> None:
    assert index(SMALL) is index(SMALL)


def test_who_asks_what() -> None:
    laid = index(SMALL)
    assert laid.asking["night_pain"] == ("running",)
    assert set(laid.telling["years"]) == {"age", "young"}
    assert "tissue_bone" not in laid.asking


def test_bone_zones_are_those_where_the_fingertip_can_tell() -> None:
    assert index(SMALL).bone_zones == {"mt-shaft-2": False}


def test_no_flag_finding_takes_a_shipped_flag_away() -> None:
    """Else a further flag could lower the urgency."""
    laid = index(shipped())
    assert not laid.red & laid.refuting


def test_every_shipped_flag_finding_can_be_asked_or_follows_or_is_told_by_the_diary() -> None:
    edition, laid = shipped(), index(shipped())
    told = {"no_better_after_weeks", "bone_score_high", "dvt_score_likely", "hop_pain"}
    named = {name for flag in edition.flags.values() for name in flag.findings if not name.startswith("tissue_")}
    mute = {name for name in named - told if name not in laid.asking and edition.findings[name].when is None}
    assert not mute


@pytest.mark.parametrize("name", sorted(shipped().conditions))
def test_no_shipped_answer_moves_the_odds_beyond_its_caps(name: str) -> None:
    edition = shipped()
    most, least = edition.value("triage.likelihood.yes_most"), edition.value("triage.likelihood.no_least")
    for row in edition.conditions[name].evidence:
        if row.backing.grade != "high":
            assert least <= ratio(edition, row, yes=False) <= ratio(edition, row, yes=True) * (most / least)
            assert least <= ratio(edition, row, yes=True) <= most


def test_an_expected_yes_is_commoner_among_those_who_have_it() -> None:
    laid = index(SMALL)
    for rows in laid.rows.values():
        for _, row in rows:
            if row.yes > 0 > row.no:
                assert 0 < row.share < 1


def test_the_screen_and_the_priors_are_laid_out() -> None:
    edition, laid = shipped(), index(shipped())
    assert {"cannot_walk_4_steps", "diabetes", "diffuse_swelling"} <= laid.screen
    assert "stiff_over_30" not in laid.screen
    times = [one for one in edition.conditions["toe_cramps"].prior_times if one.finding == "diuretic"]
    place = next(place for place, cause in enumerate(laid.causes) if cause.card.id == "toe_cramps")
    assert dict(laid.priors["diuretic"])[place] == pytest.approx(log(times[0].value))


def test_a_pattern_is_no_place() -> None:
    """What shows itself in the skin or the whole foot may be felt anywhere; what sits in one place may not."""
    causes = {one.card.id: one for one in index(shipped()).causes}
    near, beside = shipped().value("triage.zone.near"), shipped().value("triage.zone.neighbour")
    for name in ("cellulitis", "diabetic_foot_ulcer", "dvt", "acute_limb_ischaemia", "blister"):
        place = causes[name].place
        assert set(place) >= {zone for zone in ZONES if region(zone) != "leg"}, name
        assert min(place.values()) < place[causes[name].card.zones[0]], name
        assert beside <= near
    assert "calf" in causes["dvt"].place
    assert "calf" not in causes["blister"].place
    assert set(causes["achilles_mid"].place) < set(ZONES)


def test_a_clinicians_figure_of_a_test_by_hand_is_shrunk_and_our_own_is_not() -> None:
    cards = [(one.id, card) for one in shipped().conditions.values() for card in one.evidence]
    by_hand = next(card for name, card in cards if (name, card.finding) == ("bsi_navicular", "navicular_spot"))
    assert by_hand.backing.grade == "low"
    shrunk = by_hand.yes ** shipped().value("triage.likelihood.self_test_exponent")
    assert ratio(shipped(), by_hand, yes=True) == pytest.approx(shrunk)
    ours = next(card for _, card in cards if card.backing.grade == "convention" and 1 < card.yes < 2)
    assert ratio(shipped(), ours, yes=True) == ours.yes
