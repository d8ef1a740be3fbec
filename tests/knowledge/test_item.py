"""An item answers for its dose, tells strength from mobility, and comes back equal from its compiled row."""

from __future__ import annotations

from restride.knowledge.edition import from_compiled, to_compiled
from restride.knowledge.item import KINDS, PHASES
from tests.editions import shipped


def test_the_dose_is_asked_by_its_key() -> None:
    dome = shipped().items["short_foot"]
    assert (dome.value("sets"), dome.value("hold_s"), dome.value("load_kg")) == (3.0, 5.0, None)
    assert dome.dose[0].id == "short_foot.dose.sets"
    assert dome.dose[0].backing.sources == dome.backing.sources


def test_strength_is_what_is_no_stretch() -> None:
    items = shipped().items
    assert items["heel_raise_double"].strengthens
    assert items["balance_one_leg"].strengthens
    assert not items["calf_stretch_straight"].strengthens
    assert not items["ice_pack"].strengthens


def test_the_catalogue_comes_back_the_same() -> None:
    again = from_compiled(to_compiled(shipped()))
    assert again.items == shipped().items
    assert again.traits == shipped().traits
    lace = again.items["lacing_heel_lock"]
    assert lace.ends[0][-1] == "loop_L"
    assert type(lace.ends[0]) is tuple
    assert again.items["heel_drop_step"].loads[0] == ("calf", "much")


def test_every_item_is_of_a_kind_and_in_phases() -> None:
    for item in shipped().items.values():
        assert item.kind in KINDS
        assert item.phases
        assert set(item.phases) <= set(PHASES)
        assert set(item.traits) <= set(shipped().traits)
