"""The check-in by options and by questions; what is not said stays unknown."""

from __future__ import annotations

from datetime import timedelta

from restride.desk.place import today
from tests.cli.calls import FOOT, WHERE, bodies, done, kept, refused, sore


def test_a_morning_in_one_line() -> None:
    sore()
    output = done("checkin", "--pain", "2", "--sleep", "7.5", "--mood", "6", "--painkiller", "no", "--no-night-pain")
    assert len(kept(output)) == 1
    assert bodies("checkin") == [
        {
            "felt": [{"morning": 2.0}],
            "mood": 6.0,
            "painkiller": "no",
            "said": [{"answer": "no", "finding": "night_pain"}],
            "sleep_h": 7.5,
        }
    ]


def test_a_complaint_may_be_named_and_a_day_recalled() -> None:
    sore()
    yesterday = (today() - timedelta(days=1)).isoformat()
    assert "not known" not in done("checkin", "--pain", f"{FOOT}=3", "--for", yesterday)
    (body,) = bodies("checkin")
    assert body["recalled"] is True
    assert body["felt"] == [{"complaint": FOOT, "morning": 3.0}]


def test_a_new_pain_says_where() -> None:
    said = refused("checkin", "--pain", "2")
    assert "--where left:mt-shaft-2" in said
    assert len(kept(done("checkin", "--pain", "2", "--where", WHERE, "--sleep", "7"))) == 2
    assert bodies("pain")[0]["moment"] == "morning"
    assert "how much" in refused("checkin", "--where", WHERE)


def test_any_finding_may_be_answered() -> None:
    done("checkin", "--say", "diabetes=no", "--say", "night_pain=yes", "--rest-pain", "--painkiller", "to-run")
    (body,) = bodies("checkin")
    assert body["painkiller"] == "to_run"
    answers = {one["finding"]: one for one in body["said"]}
    assert answers["diabetes"] == {"answer": "no", "complaint": "runner", "finding": "diabetes"}
    assert set(answers) == {"diabetes", "night_pain", "rest_pain"}


def test_bad_mornings_are_refused() -> None:
    sore()
    assert "11" in refused("checkin", "--pain", "11")
    assert FOOT in refused("checkin", "--pain", "left-foo=2")
    assert "future" in refused("checkin", "--sleep", "7", "--for", "2999-01-01")
    assert "no finding" in refused("checkin", "--say", "nightpain=yes")
    assert "nothing was said" in refused("checkin")
    assert "0 to 10" in refused("checkin", "--pain", "much")


def test_a_person_at_the_terminal_is_asked() -> None:
    sore()
    output = done("checkin", typed="2\n7.5\n\nno\nno\n")
    assert "left foot" in output
    assert bodies("checkin") == [
        {
            "felt": [{"complaint": FOOT, "morning": 2.0}],
            "painkiller": "no",
            "said": [{"answer": "no", "finding": "night_pain"}],
            "sleep_h": 7.5,
        }
    ]
