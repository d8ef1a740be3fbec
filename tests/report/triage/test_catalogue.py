"""The catalogue of questions holds every question and place with its words."""

from __future__ import annotations

from restride.report.triage.catalogue import edition_to_wire, questions_to_wire
from restride.words.zone import ZONES
from tests.editions import shipped
from tests.report.pages import speech


def test_every_question_stands_with_its_wording_and_answers() -> None:
    wire = questions_to_wire(speech())
    assert [one["id"] for one in wire["questions"]] == list(shipped().questions)
    for one in wire["questions"]:
        card = shipped().questions[one["id"]]
        assert one["ask"].endswith(("?", ".", ")")), one["id"]
        assert [answer["id"] for answer in one["answers"]] == [answer.id for answer in card.answers]
        assert all(answer["words"] != answer["id"] for answer in one["answers"]), one["id"]
        assert ("unit" in one) is (card.asks == "number")


def test_every_place_stands_with_its_words() -> None:
    zones = questions_to_wire(speech())["zones"]
    assert [one["id"] for one in zones] == list(ZONES)
    assert all(one["words"] != one["id"] and one["region"] for one in zones)


def test_the_edition_is_named() -> None:
    assert edition_to_wire(shipped())["digest"] == shipped().digest
