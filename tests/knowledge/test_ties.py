"""Whatever leans on a source is found, and every name that stands nowhere is told; bad/ holds each kind."""

from __future__ import annotations

from dataclasses import replace

from restride.knowledge.edition import Finding, When
from restride.knowledge.ties import Cabinet, backings, untied
from tests.knowledge.shelves import small_edition


def cabinet() -> Cabinet:
    """The small edition in its drawers, every card at one place."""
    one = small_edition()
    held = Cabinet(
        sources=dict(one.sources),
        numbers=dict(one.numbers),
        findings=dict(one.findings),
        questions=dict(one.questions),
        flags=dict(one.flags),
        conditions=dict(one.conditions),
        ladders=dict(one.ladders),
    )
    kinds = {"source": one.sources, "parameter": one.numbers, "finding": one.findings, "question": one.questions}
    for kind, cards in (kinds | {"flag": one.flags, "condition": one.conditions, "ladder": one.ladders}).items():
        held.drawer(kind).declared.update(cards)
        held.drawer(kind).places.update(dict.fromkeys(cards, "x.toml"))
    return held


def test_nothing_is_loose_in_a_good_edition() -> None:
    assert not untied(cabinet())


def test_every_backing_is_found() -> None:
    found = [(kind, id_, part) for kind, id_, part, _ in backings(small_edition())]
    assert len(found) == len(set(found)) == 2 + 1 + 1 + 4 + 2
    assert ("condition", "mt_bsi_shaft", ", course_weeks") in found


def test_a_source_that_is_gone_is_told_wherever_it_is_cited() -> None:
    held = cabinet()
    held.drawer("source").declared.remove("able-2020")
    assert len(untied(held)) == sum("able-2020" in one.sources for *_, one in backings(held))


def test_a_ring_of_three_is_told_at_each() -> None:
    held = cabinet()
    for name, follows in (("p", "q"), ("q", "r"), ("r", "p")):
        held.findings[name] = Finding(name, "yes_no", "runner", "g", False, False, when=When(all=(When(follows),)))
        held.drawer("finding").declared.add(name)
        held.drawer("finding").places[name] = "x.toml"
    told = [one for one in untied(held) if "follows from itself" in one.what]
    assert [one.where for one in told] == ["x.toml, finding p", "x.toml, finding q", "x.toml, finding r"]


def test_what_follows_from_a_ring_is_told_once_the_ring_is_gone() -> None:
    held = cabinet()
    held.findings["over_50"] = replace(held.findings["over_50"], when=None)
    assert not untied(held)
