"""Goals, clinicians' words, complaints, the person, and what is taken back."""

from __future__ import annotations

from restride.desk.place import today
from tests.cli.calls import FOOT, bodies, call, data, done, kept, refused, sore


def test_a_goal() -> None:
    done("goal", "--kind", "run_minutes", "--target", "30", "--by", "2027-02-01", "--text", "the loop")
    assert bodies("goal") == [{"by": "2027-02-01", "kind": "run_minutes", "target": 30.0, "text": "the loop"}]
    assert "is not one of" in refused("goal", "--kind", "fame", "--target", "1")


def test_a_clinician_clears_diagnoses_and_restricts() -> None:
    sore()
    done("cleared", "--by", "Dr. Invented", "--imaging", "--complaint", FOOT)
    done("cleared", "--by", "Dr. Invented", "--diagnosed", "mt_bsi_shaft", "--grade", "2", "--complaint", FOOT)
    done("cleared", "--by", "Dr. Invented", "--restricted", "--on", "2026-01-02")
    one, two, three = bodies("clearance")
    assert (one["word"], one["imaging"], one["seen"]) == ("cleared", True, today().isoformat())
    assert (two["word"], two["condition"], two["grade"]) == ("diagnosed", "mt_bsi_shaft", 2)
    assert (three["word"], three["seen"]) == ("restricted", "2026-01-02")


def test_bad_clearances_are_refused() -> None:
    sore()
    assert "no condition of the cards; did you mean" in refused("cleared", "--by", "Dr. I.", "--diagnosed", "mt_bsi")
    assert FOOT in refused("cleared", "--by", "Dr. I.", "--complaint", "left-foo")
    assert "future" in refused("cleared", "--by", "Dr. I.", "--on", "2999-01-01")
    assert "two words" in refused("cleared", "--by", "Dr. I.", "--restricted", "--diagnosed", "mt_bsi_shaft")
    assert "no name" in refused("cleared", "--by", " ")


def test_complaints_are_listed_resolved_and_reopened() -> None:
    assert "Nothing hurts" in done("complaint", "list")
    sore()
    assert FOOT in done("complaint", "list")
    assert "The top of your left foot" in done("complaint", "show", FOOT)
    assert "is not known" in refused("complaint", "show", "left-foo")
    assert "counts as bone" in refused("complaint", "resolve", FOOT)
    done("log", "pain", "--where", "left:calf", "--score", "2")
    done("complaint", "resolve", "left-calf")
    resolved = {one["id"]: one["resolved"] for one in data("complaint", "list")}
    assert resolved == {FOOT: None, "left-calf": today().isoformat()}
    assert "resolved already" in refused("complaint", "resolve", "left-calf")
    done("complaint", "reopen", "left-calf")
    assert {one["resolved"] for one in data("complaint", "list")} == {None}
    assert FOOT in refused("complaint", "resolve", "left-foo")


def test_a_person_says_it_once_and_it_holds() -> None:
    assert "Nothing is known" in done("person")
    done("person", "--born", "1985", "--sex", "woman", "--country", "de", "--say", "diabetes=no")
    done("person", "--weight", "61")
    known = data("person")
    assert (known["born"], known["sex"], known["country"], known["weight_kg"]) == (1985, "woman", "DE", 61.0)
    assert known["facts"] == {"diabetes": "no"}
    assert "1985" in done("person")
    assert bodies("person")[0]["said"] == [{"answer": "no", "complaint": "runner", "finding": "diabetes"}]
    assert "four digits" in refused("person", "--born", "85")


def test_an_entry_is_taken_back_once() -> None:
    entry = sore()
    assert f"Taken back: {entry}" in done("retract", entry[:7], "--reason", "a slip")
    assert bodies("retraction")[0]["reason"] == "a slip"
    assert "taken back already" in refused("retract", entry)
    assert "not in the diary" in refused("retract", "nothing")
    assert kept(done("log", "note", "x"))


def test_two_entries_are_said_to_be_one_outing() -> None:
    (one,) = kept(done("log", "run", "--minutes", "30", "--km", "5", "--painkiller", "no"))
    (two,) = kept(done("log", "run", "--minutes", "31", "--painkiller", "yes"))
    assert "one outing, told by" in done("same", one, two)
    assert bodies("same")[0]["entries"] == [one, two]
    assert "2 entries tell of this outing" in done("why", two)
    assert "one entry only" in refused("same", one, one)


def test_language_and_units_are_kept_and_speak_from_then_on() -> None:
    sore()
    assert "because" in done("today")
    done("person", "--language", "es", "--units", "imperial")
    assert (data("person")["language"], data("person")["units"]) == ("es", "imperial")
    said = done("today")
    assert "porque" in said
    assert "because" not in said
    assert "No such option" in call("person", "--tongue", "es").output
    assert "'xx' is not one of" in call("person", "--language", "xx").output
