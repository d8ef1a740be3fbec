"""What is handed in: every form of an answer, every fault in a sentence, and contradictions resolved toward caution."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given as any_of
from hypothesis import settings
from hypothesis import strategies as st

from restride.triage.contract.given import Given, from_object, given
from restride.words.trouble import Trouble
from restride.words.zone import ZONES
from tests.editions import shipped


def taken(**answers: Any) -> Given:
    found = given(shipped(), json.dumps(answers))
    assert isinstance(found, Given), found
    return found


def refused(text: str) -> Trouble:
    found = given(shipped(), text)
    assert isinstance(found, tuple), found
    return found[0]


def test_each_kind_of_answer_is_taken() -> None:
    found = taken(safety=["none"], where="calf", side="left", age=34, cover="spot", start=["weeks"], text="it hurts")
    assert found.answers == {
        "safety": ("none",), "where": ("calf",), "side": "left", "age": 34.0, "cover": "spot", "start": "weeks",
    }  # fmt: skip
    assert found.text == "it hurts"
    assert not found.clashes


def test_absent_null_and_dont_know_are_the_same() -> None:
    assert taken(cover=None, start="dont_know", safety=["dont_know"], age=None, where=[], text=None) == Given()


def test_an_empty_list_says_no_to_all_of_it() -> None:
    assert taken(safety=[]).answers == {"safety": ()}


def test_zones_is_another_name_of_the_place() -> None:
    assert taken(zones=["calf"]).answers == {"where": ("calf",)}
    both = taken(where=["calf"], zones=["skin"])
    assert both.answers == {"where": ("calf", "skin")}
    assert [one.kind for one in both.clashes] == ["doubled"]


def test_truths_and_other_words_are_understood() -> None:
    assert taken(fingertip_spot=True, heel_squeeze=False, sex="female", age="34").answers == {
        "fingertip_spot": "yes", "heel_squeeze": "no", "sex": "woman", "age": 34.0,
    }  # fmt: skip


def test_ids_are_read_however_they_are_spelled() -> None:
    loose = taken(safety="None", where=["Hallux nail", "MT_SHAFT_2"], side="L", sex="F", start="Old injury", cover=" ")
    assert loose.answers == {
        "safety": ("none",), "where": ("hallux-nail", "mt-shaft-2"), "side": "left", "sex": "woman",
        "start": "old_injury",
    }  # fmt: skip
    assert taken(safety=["no"], fingertip_spot="NO").answers == {"safety": ("none",), "fingertip_spot": "no"}
    assert taken(start="Don't know".replace("'", "").replace(" ", "_")).answers == {}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("pain", "no JSON"),
        ("[]", "no object"),
        ('"x"', "no object"),
        ("[" * 100_000, "deeply"),
        ('{"fingertip": "yes"}', "unknown"),
        ('{"cover": "spott"}', "does not offer"),
        ('{"cover": 3}', "no answer id"),
        ('{"cover": true}', "no answer id"),
        ('{"where": ["heel"]}', "does not offer"),
        ('{"age": "old"}', "no number"),
        ('{"age": [34]}', "no number"),
        ('{"age": 1e999}', "no number"),
        ('{"age": ' + "9" * 400 + "}", "no number"),
        ('{"age": 212}', "outside"),
        ('{"text": 5}', "no text"),
        ('{"anything_else": ["x"]}', "no text"),
    ],
)
def test_a_fault_is_told(text: str, what: str) -> None:
    assert what in refused(text).what


def test_the_nearest_id_is_named() -> None:
    assert "fingertip_spot" in refused('{"fingertip": "yes"}').mend
    assert "did you mean spot?" in refused('{"cover": "spott"}').mend
    assert "did you mean heel_squeeze?" in refused('{"heel sqeeze": "yes"}').mend
    assert "did you mean" not in refused('{"xyzzy": "yes"}').mend


def test_every_fault_is_told_at_once() -> None:
    found = given(shipped(), '{"nonsense": 1, "cover": "spott", "age": "old"}')
    assert isinstance(found, tuple)
    assert len(found) == 3


def test_of_several_answers_where_one_is_asked_the_graver_counts() -> None:
    for value in (["no", "yes"], ["yes", "no"]):
        found = taken(fingertip_spot=value)
        assert found.answers == {"fingertip_spot": "yes"}
        assert [(one.kind, one.between, one.taken) for one in found.clashes] == [
            ("doubled", ("fingertip_spot",), ("yes",))
        ]
    assert taken(side=["left", "right"]).answers == {"side": "both"}
    assert not taken(cover=["spot", "spot"]).clashes


def test_a_key_that_stands_twice_is_a_contradiction() -> None:
    found = given(shipped(), '{"fingertip_spot": "no", "fingertip_spot": "yes", "age": 30, "age": 40}')
    assert isinstance(found, Given)
    assert found.answers == {"fingertip_spot": "yes"}
    assert {one.kind for one in found.clashes} == {"doubled"}
    assert len(found.clashes) == 2
    same = given(shipped(), '{"cover": "spot", "cover": "spot", "text": "a", "text": "b"}')
    assert isinstance(same, Given)
    assert not same.clashes
    assert same.text == "a\nb"


def test_none_of_these_beside_others_counts_as_the_others() -> None:
    found = taken(safety=["none", "hot"])
    assert found.answers == {"safety": ("hot",)}
    assert [(one.kind, one.taken) for one in found.clashes] == [("none_and_more", ("hot",))]


def test_what_is_ticked_beside_dont_know_is_there_and_the_rest_unknown() -> None:
    found = taken(safety=["hot", "dont_know"])
    assert not found.answers
    assert found.findings
    assert set(found.findings.values()) == {"yes"}


def test_own_words_are_made_printable() -> None:
    found = given(shipped(), '{"text": "\\ud800 sore"}')
    assert isinstance(found, Given)
    assert found.text.encode("utf-8").endswith(b" sore")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.sampled_from(ZONES),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=80, deadline=None)
@any_of(st.dictionaries(st.sampled_from([*shipped().questions, "text", "zones", "x"]), VALUES, max_size=6))
def test_anything_is_answers_or_troubles(held: dict[str, Any]) -> None:
    found = from_object(shipped(), held)
    assert isinstance(found, Given) or (found and all(isinstance(one, Trouble) for one in found))


@settings(max_examples=80, deadline=None)
@any_of(st.text(max_size=60))
def test_any_text_is_answers_or_troubles(text: str) -> None:
    assert isinstance(given(shipped(), text), Given | tuple)
