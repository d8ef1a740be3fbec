"""Pain, exercises, cramps, shoes, tests and notes are written as they are said, or refused."""

from __future__ import annotations

from tests.cli.calls import WHERE, bodies, done, kept, lines, refused


def test_pain_at_places_of_one_foot_and_of_both() -> None:
    done(
        "log", "pain", "--where", "left:mt-shaft-2", "--where", "left:mt-shaft-3", "--score", "3", "--moment", "during"
    )
    done("log", "pain", "--where", "left:calf", "--where", "right:calf", "--score", "1", "--not-focal", "--text", "new")
    first, *both = bodies("pain")
    assert (first["zones"], first["moment"], first["side"]) == (["mt-shaft-2", "mt-shaft-3"], "during", "left")
    assert [(one["side"], one["focal"], one["text"]) for one in both] == [
        ("left", False, "new"),
        ("right", False, "new"),
    ]


def test_pain_of_one_small_toe() -> None:
    done("log", "pain", "--where", "left:lesser-toes-dorsal", "--toe", "3", "--score", "2")
    assert bodies("pain")[0]["toes"] == [3]
    assert "of no small toe" in refused("log", "pain", "--where", WHERE, "--toe", "3", "--score", "2")


def test_bad_pain_is_refused() -> None:
    assert "--score" in refused("log", "pain", "--where", WHERE)
    assert "--where" in refused("log", "pain", "--score", "3")
    assert "no zone" in refused("log", "pain", "--where", "left:elbow", "--score", "3")
    assert "11" in refused("log", "pain", "--where", WHERE, "--score", "11")
    assert "is not one of" in refused("log", "pain", "--where", WHERE, "--score", "3", "--moment", "always")


def test_a_person_at_the_terminal_is_asked_where_and_how_much() -> None:
    done("log", "pain", typed=f"{WHERE}\n3\n")
    assert bodies("pain")[0]["score"] == 3.0


def test_an_exercise() -> None:
    done("log", "exercise", "short-foot", "--sets", "3", "--reps", "10", "--hold", "5")
    assert bodies("exercise") == [{"hold_s": 5.0, "name": "short-foot", "repetitions": 10, "sets": 3}]
    assert "no complaint" in refused("log", "exercise", "hops", "--pain-during", "2")


def test_a_cramp() -> None:
    done("log", "cramp", "--side", "left", "--minutes", "2", "--moment", "night", "--helped", "standing up")
    done("log", "cramp", "--where", "right:lesser-toes-dorsal")
    first, second = bodies("cramp")
    assert (first["side"], first["moment"], first["helped"]) == ("left", "night", "standing up")
    assert (second["side"], second["zones"]) == ("right", ["lesser-toes-dorsal"])
    assert "--side" in refused("log", "cramp", "--minutes", "2")


def test_a_shoe() -> None:
    done("log", "shoe", "Invented Glide", "--style", "normal", "--drop", "8", "--km", "210")
    assert bodies("shoe") == [{"distance_m": 210000.0, "drop_mm": 8.0, "name": "Invented Glide", "style": "normal"}]
    assert "from this day the usual pair" in done("log", "shoe", "Invented Glide", "--usual")
    assert bodies("shoe")[-1] == {"name": "Invented Glide", "usual": True}


def test_a_self_test() -> None:
    done("log", "test", "heel_raise", "--side", "left", "--value", "22", "--pain", "1")
    done("log", "test", "hop", "--side", "both", "--cannot")
    assert [(one["test"], one["side"]) for one in bodies("test")] == [("heel_raise", "left"), ("hop", "both")]
    assert "neither a result" in refused("log", "test", "hop", "--side", "left")
    assert "is not one of" in refused("log", "test", "handstand", "--side", "left", "--value", "1")


def test_a_note_about_another_day() -> None:
    (entry,) = kept(done("log", "note", "two", "words", "--on", "2026-01-02", "--at", "07:30+02:00"))
    assert bodies("note") == [{"text": "two words"}]
    assert '"at":"2026-01-02T07:30:00+02:00"' in lines()[0]
    assert entry in done("diary", "--until", "2026-01-02")
    assert "future" in refused("log", "note", "no", "--on", "2999-01-01")
    assert "no date" in refused("log", "note", "no", "--on", "2.1.2026")
