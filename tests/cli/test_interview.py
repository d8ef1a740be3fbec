"""The interview at the terminal and from a file: kept in the diary, one urgency first, nothing taken for "no"."""

from __future__ import annotations

import json
from pathlib import Path

from restride.desk.ida import ANSWERS
from tests.cli.calls import FOOT, WHERE, bodies, call, done, refused, sore


def answered(folder: Path, **more: object) -> str:
    """A file of quiet answers."""
    answers = {name: list(said) if isinstance(said, tuple) else said for name, said in ANSWERS.items()}
    path = folder / "answers.json"
    path.write_text(json.dumps({**answers, "age": 41, "sex": "woman", **more}), encoding="utf-8")
    return str(path)


def test_a_quiet_interview_ends_in_self_care(tmp_path: Path) -> None:
    sore()
    output = done("assess", FOOT, "--answers", answered(tmp_path))
    assert "You can look after this yourself" in output
    assert "tendons on top of the foot" in output
    (body,) = bodies("assessment")
    assert (body["urgency"], body["zones"]) == ("T4", ["dorsal-midfoot-central"])


def test_a_red_flag_comes_first(tmp_path: Path) -> None:
    path = answered(tmp_path, safety=["calf_at_rest", "breath_or_chest"])
    output = done("assess", "--where", "left:calf", "--answers", path)
    assert "This needs somebody now" in output.strip().splitlines()[1]
    assert "112, 911, 999, 000 or 111" in output
    done("person", "--country", "de")
    assert "Emergency number (DE): 112." in done("today")
    assert json.loads(call("today", "--json").stdout)["help"]["country"] == "de"
    again = json.loads(call("assess", "--where", "left:calf", "--answers", path, "--json").stdout)
    assert again["help"]["emergency"] == ["112"]
    assert json.loads(call("today", "--json").stdout)["light"] == "be_seen"


def test_what_is_absent_is_not_known(tmp_path: Path) -> None:
    (tmp_path / "none.json").write_text("{}")
    result = call("assess", "--where", WHERE, "--answers", str(tmp_path / "none.json"), "--json")
    found = json.loads(result.stdout)
    assert found["urgency"] in ("T2", "T3")
    assert found["questions"]
    assert set(found) >= {"rules", "flags", "causes", "tissue", "avoid", "first_line", "see", "imaging", "kept"}


def test_bad_answers_are_refused(tmp_path: Path) -> None:
    assert "terminal" in refused("assess")
    assert "not known" in refused("assess", "left-foo", "--answers", answered(tmp_path))
    assert "cannot be read" in refused("assess", "--answers", str(tmp_path / "missing.json"))
    for text, says in (("no json", "is no JSON"), ("[1]", "no object"), ('{"nonsense": 1}', "unknown")):
        (tmp_path / "bad.json").write_text(text)
        assert says in refused("assess", "--where", WHERE, "--answers", str(tmp_path / "bad.json"))
    (tmp_path / "bad.json").write_text('{"safety": ["no such answer"]}')
    assert "no such answer" in refused("assess", "--where", WHERE, "--answers", str(tmp_path / "bad.json"))


def test_a_person_may_ask_why_skip_mistype_and_stop(tmp_path: Path) -> None:
    sore()
    output = done("assess", FOOT, typed="?\n99\n\nq\n")
    assert "none of these" in output
    (body,) = bodies("assessment")
    assert body["urgency"] in ("T2", "T3", "T4")
