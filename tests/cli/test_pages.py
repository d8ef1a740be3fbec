"""Today, why and diary at the terminal: the answer first, every reason openable, every entry with its id."""

from __future__ import annotations

import json
from datetime import timedelta

from restride.desk.place import today
from tests.cli.calls import FOOT, call, data, done, kept, lines, refused, sore


def test_today_says_what_and_why() -> None:
    sore()
    output = done("today")
    assert "because" in output
    assert "restride assess" in output
    deep = done("today", "--reasons")
    assert len(deep) > len(output)


def test_today_as_json_holds_what_is_promised() -> None:
    sore()
    wire = data("today")
    assert wire["on"] == today().isoformat()
    assert wire["urgency"] in ("T1", "T2", "T3", "T4")
    assert wire["light"] in ("run", "modify", "rest", "be_seen")
    assert wire["edition"]
    assert wire["sessions"]
    because = wire["because"][0]
    assert {"rule", "entries", "cited"} <= set(because)
    cited = [one for why in (*wire["because"], *wire["holds"]) for one in why["cited"]]
    assert all({"id", "value", "unit", "source", "grade"} <= set(one) for one in cited)


def test_a_past_day_writes_nothing_and_the_future_is_refused() -> None:
    sore()
    before = lines()
    done("today", "--on", (today() - timedelta(days=3)).isoformat())
    assert lines() == before
    assert "future" in refused("today", "--on", "2999-01-01")


def test_today_in_miles() -> None:
    assert done("today", "--units", "imperial")


def test_why_opens_an_entry_a_rule_and_a_card() -> None:
    entry = sore()
    for subject in (entry, "plan.reaction", "plan.lock.days.bone", "R02", "extensor_tendinopathy"):
        assert done("why", subject)
    assert data("why", "plan.reaction")["blocks"]
    assert "nothing-such" in refused("why", "nothing-such")


def test_why_shows_again_what_was_shown() -> None:
    sore()
    done("today")
    shown = next(one["id"] for one in map(json.loads, lines()) if one["kind"] == "shown")
    assert "word for word" in done("why", shown)
    assert data("why", shown)["on"] == today().isoformat()


def test_the_diary_lists_entries_with_ids_and_says_what_was_taken_back() -> None:
    entry = sore()
    note = kept(done("log", "note", "hello"))[0]
    done("retract", note)
    output = done("diary")
    assert entry in output
    assert "Taken back" in output
    assert note in output.partition("Taken back")[2]
    wire = {one["id"]: one for one in data("diary")}
    assert wire[note]["taken_back"] is True
    assert wire[entry]["taken_back"] is False


def test_the_diary_of_some_days_and_kinds() -> None:
    sore()
    done("log", "note", "long ago", "--on", "2026-01-02")
    assert len(data("diary", "--days", "1")) == 1
    assert len(data("diary", "--until", "2026-01-03")) == 1
    assert [one["kind"] for one in data("diary", "--days", "3000", "--kind", "note")] == ["note"]
    assert "is no kind" in refused("diary", "--kind", "dream")
    assert FOOT not in done("diary", "--until", "2020-01-01")


def test_an_empty_diary_is_no_trouble() -> None:
    assert call("diary").exit_code == 0
    assert data("diary") == []
