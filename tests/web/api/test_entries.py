"""The diary over the API: written, listed, said better, taken back; another's is not there."""

from __future__ import annotations

from typing import Any

import pytest

from restride.desk.lobby import Lobby
from tests.desk.desks import FOOT, ZONE
from tests.web.api.programs import Program

PAIN = {"side": "left", "zones": [ZONE], "score": 3}


def test_what_is_written_is_listed_and_read(lobby: Lobby) -> None:
    program = Program(lobby)
    pain = program.wrote("pain", PAIN)
    morning = program.wrote("checkin", {"felt": [{"complaint": FOOT, "morning": 2}], "sleep_h": 7.5}, day="2026-11-19")
    body = {"sport": "run", "elapsed_s": 1200, "moving_s": 1200}
    run = program.wrote("activity", body, at="2026-11-20T07:30:00+01:00")
    assert (pain["by"], pain["day"], morning["day"]) == ("runner", "2026-11-20", "2026-11-19")
    assert run["at"] == "2026-11-20T07:30:00+01:00"
    listed = program.got("/entries")
    assert [one["id"] for one in listed["entries"]] == [morning["id"], pain["id"], run["id"]]
    assert listed["more"] is False
    assert program.got(f"/entries/{pain['id']}") == pain
    assert pain["body"]["score"] == 3
    only = program.got("/entries", kind="pain", since="2026-11-20", until="2026-11-20")
    assert [one["id"] for one in only["entries"]] == [pain["id"]]
    few = program.got("/entries", limit=1)
    assert ([one["id"] for one in few["entries"]], few["more"]) == ([run["id"]], True)
    assert program.got("/entries", since="2026-11-21")["entries"] == []


def test_an_entry_is_said_better_and_taken_back_and_both_stay_visible(lobby: Lobby) -> None:
    program = Program(lobby)
    first = program.wrote("pain", PAIN)
    better = program.ask("PUT", f"/entries/{first['id']}", {"kind": "pain", "body": PAIN | {"score": 5}}).json()
    assert (better["body"]["score"], better["day"], better["at"]) == (5, first["day"], first["at"])
    assert program.got(f"/entries/{first['id']}")["retracted"] is True
    assert program.got(f"/entries/{better['id']}")["retracted"] is False
    gone = program.ask("DELETE", f"/entries/{better['id']}?reason=not+mine").json()
    assert gone["retracted"] is True
    assert program.ask("DELETE", f"/entries/{better['id']}").status_code == 409
    assert program.ask("PUT", f"/entries/{better['id']}", {"kind": "pain", "body": PAIN}).status_code == 409
    reasons = [one["body"].get("reason") for one in program.got("/entries", kind="retraction")["entries"]]
    assert reasons == ["said better", "not mine"]


def test_of_another_kind_it_cannot_be_said(lobby: Lobby) -> None:
    program = Program(lobby)
    pain = program.wrote("pain", PAIN)
    answer = program.ask("PUT", f"/entries/{pain['id']}", {"kind": "note", "body": {"text": "x"}})
    assert answer.status_code == 409
    assert program.got(f"/entries/{pain['id']}")["retracted"] is False


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"kind": "decision", "body": {}}, 422),
        ({"kind": "assessment", "body": {"side": "left", "zones": [ZONE], "urgency": "T4"}}, 422),
        ({"kind": "note", "body": {"text": "x", "unknown": 1}}, 422),
        ({"kind": "note", "body": {}}, 422),
        ({"kind": "checkin", "body": {"said": [{"finding": "nihgt_pain"}]}}, 409),
        ({"kind": "checkin", "body": {"sleep_h": 99}}, 409),
        ({"kind": "checkin", "body": {"felt": [{"complaint": "nobody", "morning": 2}]}}, 409),
        ({"kind": "pain", "body": PAIN | {"zones": ["nowhere"]}}, 409),
        ({"kind": "pain", "body": PAIN | {"score": 11}}, 409),
        ({"kind": "note", "body": {"text": "x"}, "day": "2026-11-23"}, 409),
        ({"kind": "note", "body": {"text": "x"}, "at": "2026-11-20T07:00:00"}, 409),
        ({"kind": "note", "body": {"text": "x"}, "at": "0001-01-01T00:00:00+14:00"}, 409),
        ({"kind": "note", "body": {"text": "x"}, "at": "2026-11-20T07:00:00Z", "day": "2026-11-19"}, 409),
        ({"kind": "note", "body": {"text": "x"}, "day": "1066-10-14"}, 422),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(lobby: Lobby, sent: Any, status: int) -> None:
    program = Program(lobby)
    answer = program.ask("POST", "/entries", sent)
    assert answer.status_code == status, answer.content
    assert program.got("/entries", since="1970-01-01")["entries"] == []


def test_another_runners_entry_is_not_there(lobby: Lobby) -> None:
    ada, ben = Program(lobby, "ada"), Program(lobby, "ben")
    entry = ada.wrote("note", {"text": "of ada"})
    assert ben.got("/entries")["entries"] == []
    for method in ("GET", "DELETE", "PUT"):
        body = {"kind": "note", "body": {"text": "of ben"}} if method == "PUT" else None
        answer = ben.ask(method, f"/entries/{entry['id']}", body)
        assert answer.status_code == 404
        assert b"of ada" not in answer.content
    assert ada.got(f"/entries/{entry['id']}") == entry


def test_the_beginning_of_an_id_is_not_enough(lobby: Lobby) -> None:
    program = Program(lobby)
    entry = program.wrote("note", {"text": "x"})
    assert program.ask("DELETE", f"/entries/{entry['id'][:4]}").status_code == 404


@pytest.mark.parametrize("day", [0, 20261120, 1.5, "0", "20261120"])
def test_a_number_is_no_day(lobby: Lobby, day: Any) -> None:
    """Counted from 1970 on it would be one, and what was done lately would count for nothing."""
    program = Program(lobby)
    before = len(program.got("/entries", since="1970-01-01")["entries"])
    assert program.ask("POST", "/entries", {"kind": "note", "day": day, "body": {"text": "x"}}).status_code == 422
    assert program.ask("POST", "/entries", {"kind": "note", "at": day, "body": {"text": "x"}}).status_code == 422
    goal = {"kind": "race_km", "target": 10, "by": day}
    assert program.ask("POST", "/entries", {"kind": "goal", "body": goal}).status_code == 422
    assert program.ask("GET", f"/advice?on={day}").status_code == 422
    assert program.ask("GET", f"/entries?until={day}").status_code == 422
    assert len(program.got("/entries", since="1970-01-01")["entries"]) == before


def test_a_bone_before_its_gate_is_not_gone_by_a_word_of_a_program(lobby: Lobby) -> None:
    program = Program(lobby)
    program.wrote("pain", PAIN | {"score": 6, "focal": True})
    gone = {"kind": "complaint", "body": {"side": "left", "zones": [ZONE], "word": "resolve"}}
    answer = program.ask("POST", "/entries", gone)
    assert answer.status_code == 409
    assert "counts as bone" in answer.content.decode()
    assert program.got("/entries", kind="complaint")["entries"] == []
