"""Runs, walks and cross-training by options and by questions; an imported run is told how it felt."""

from __future__ import annotations

from pathlib import Path

from restride.cli.outings import WORKS
from restride.diary import bounds
from tests.cli.calls import FOOT, WHERE, bodies, call, done, kept, refused, sore
from tests.exchange.fit.writer import outing


def test_a_run_in_one_line() -> None:
    sore()
    done(
        *("log", "run", "--minutes", "20", "--km", "3.2", "--pain-during", "2", "--pain-after", "1", "--effort", "3"),
        *("--no-limp", "--painkiller", "no", "--surface", "grass", "--shoe", "Invented Glide", "--ascent", "40"),
    )
    (body,) = bodies("activity")
    assert body == {
        "ascent_m": 40.0,
        "distance_m": 3200.0,
        "effort": 3.0,
        "elapsed_s": 1200.0,
        "felt": [{"after": 1.0, "during": 2.0}],
        "limp": False,
        "moving_s": 1200.0,
        "painkiller": "no",
        "shoe": "Invented Glide",
        "sport": "run",
        "surface": "grass",
    }


def test_a_run_walk_by_its_pattern_or_its_running_minutes() -> None:
    done("log", "run", "--pattern", "6x3+1")
    done("log", "run", "--minutes", "30", "--run-minutes", "12")
    first, second = bodies("activity")
    assert (first["moving_s"], first["run_s"]) == (1440.0, 1080.0)
    assert (second["moving_s"], second["run_s"]) == (1800.0, 720.0)
    assert "do not fit" in refused("log", "run", "--minutes", "10", "--run-minutes", "12")
    assert "do not fit" in refused("log", "run", "--minutes", "10", "--pattern", "6x3+1")


def test_walks_and_cross_training() -> None:
    done("log", "walk", "--minutes", "35")
    done("log", "cross", "--minutes", "45", "--name", "bike")
    assert [one["sport"] for one in bodies("activity")] == ["walk", "cross"]


def test_pain_at_a_new_place_opens_a_complaint() -> None:
    assert "--where" in refused("log", "run", "--minutes", "20", "--pain-during", "3")
    output = done(
        "log", "run", "--minutes", "20", "--pain-during", "3", "--pain-after", "1", "--where", WHERE, "--focal"
    )
    assert len(kept(output)) == 3
    assert [(one["moment"], one["score"], one["focal"]) for one in bodies("pain")] == [
        ("during", 3.0, True),
        ("after", 1.0, True),
    ]
    assert "how much" in refused("log", "run", "--minutes", "20", "--where", WHERE)


def test_two_complaints_are_told_apart() -> None:
    sore()
    done("log", "pain", "--where", "right:plantar-heel-medial", "--score", "1")
    done("log", "run", "--minutes", "20", "--pain", f"{FOOT}=2/1", "--pain", "right-plantar-heel-medial=0/-")
    (body,) = bodies("activity")
    assert body["felt"] == [
        {"after": 1.0, "complaint": FOOT, "during": 2.0},
        {"complaint": "right-plantar-heel-medial", "during": 0.0},
    ]


def test_bad_outings_are_refused() -> None:
    assert "--minutes" in refused("log", "run")
    assert "future" in refused("log", "run", "--minutes", "20", "--on", "2999-01-01")
    assert "11" in refused("log", "run", "--minutes", "20", "--effort", "11")
    assert "within a day" in refused("log", "run", "--minutes", "2000")
    assert "no pattern" in refused("log", "run", "--pattern", "3+1")


def test_an_imported_run_is_told_how_it_felt(tmp_path: Path) -> None:
    sore()
    (tmp_path / "run.fit").write_bytes(outing())
    (entry,) = kept(done("import", str(tmp_path / "run.fit")))
    assert FOOT in refused("log", "run", "--of", entry, "--pain", "left-foo=1/0")
    back, new = kept(done("log", "run", "--of", entry[:8], "--pain-during", "0", "--effort", "3", "--painkiller", "no"))
    assert entry in back
    told = bodies("activity")[-1]
    assert told["original"] == bodies("activity")[0]["original"]
    assert (told["effort"], told["painkiller"], told["felt"]) == (3.0, "no", [{"during": 0.0}])
    assert "imported before" in call("import", str(tmp_path / "run.fit")).output
    assert "not in the diary" in refused("log", "run", "--of", "nothing", "--effort", "3")
    assert new


def test_what_a_recording_took_for_something_else_is_said_to_be_a_run(tmp_path: Path) -> None:
    (tmp_path / "slow.fit").write_bytes(outing(cadence=55))
    told = done("import", str(tmp_path / "slow.fit"))
    assert "kept as a walk" in told
    (entry,) = kept(told)
    assert f"restride log run --of {entry}" in told
    done("log", "run", "--of", entry, "--effort", "4")
    body = bodies("activity")[-1]
    assert (body["sport"], body["effort"], body["original"]) == ("run", 4.0, bodies("activity")[0]["original"])


def test_a_person_at_the_terminal_is_asked() -> None:
    sore()
    done("log", "run", typed="20\n3.2\n1\n0\n3\nno\nno\n")
    (body,) = bodies("activity")
    assert body["felt"] == [{"after": 0.0, "complaint": FOOT, "during": 1.0}]
    assert (body["moving_s"], body["distance_m"], body["limp"], body["painkiller"]) == (1200.0, 3200.0, False, "no")


def test_what_kind_of_running_it_was_and_which_cue_it_had() -> None:
    done("log", "run", "--minutes", "20", "--work", "strides", "--cue", "quiet_feet", "--cue-kept", "85")
    body = bodies("activity")[0]
    assert (body["work"], body["cue"], body["cue_kept"]) == ("strides", "quiet_feet", 0.85)
    assert "outside" in refused("log", "run", "--minutes", "20", "--cue-kept", "120")
    assert "is not one of" in refused("log", "run", "--minutes", "20", "--work", "sprinting")


def test_the_kinds_of_running_are_those_the_diary_takes() -> None:
    assert {"", *WORKS} == {*bounds.WORKS}
