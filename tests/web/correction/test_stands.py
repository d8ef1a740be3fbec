"""A form that is opened and sent as it stands changes nothing, whatever the entry holds beside it."""

from __future__ import annotations

import pytest

from restride.diary.kinds import (
    Activity,
    Body,
    Checkin,
    Clearance,
    Cramp,
    Declined,
    Felt,
    Goal,
    Lap,
    Note,
    PainSpot,
    Said,
    Schedule,
    Shoe,
)
from restride.web.correction.stands import FORMS, before, form_of
from restride.words.day import Day
from restride.words.side import Side
from tests.desk.desks import FOOT, ZONE, say, sore
from tests.web.browser import Browser
from tests.web.correction.test_correcting import sent_as_it_stands, standing

LAP = Lap(0, 900, 2412.7)
BODIES: list[Body] = [
    Checkin((Felt(FOOT, morning=2.5, gone_min=20),), 7.25, 6, 4, "no", (Said("night_pain", "no"), Said("limp", "no"))),
    Checkin((Felt(morning=2),)),
    PainSpot(Side.LEFT, (ZONE, "mt-shaft-2"), 3.5, "after", False, "since the hill", (Said("burning"),)),
    Activity(
        "run", 1837.4, 1801.2, 1203.3, 5012.8, 41, 3, (Felt(FOOT, 2, 1, gone_min=30, focal=False),), False, "no",
        "grass", "old blue", "trail", "digest", "watch", laps=(LAP,), pauses_s=36.2, work="hills",
    ),
    PainSpot(Side.LEFT, ("lesser-toes-dorsal",), 2, toes=(3,)),
    Activity("walk", 600, 600, felt=(Felt(during=1, after=0),)),
    Cramp(Side.RIGHT, ("plantar-arch-central", "calf"), 3, "night", "stretching"),
    Cramp(Side.RIGHT),
    Note("new shoes"),
    Clearance("diagnosed", "Dr. Invented", Day(2026, 11, 18), True, FOOT, "mt_bsi_shaft", 2, "rest"),
    Clearance("cleared", "Dr. Invented", Day(2026, 11, 18)),
    Goal("race_km", 21.1, Day(2027, 3, 7), "the town's"),
    Schedule((0, 45, 0, 30, 0, 90, 12)),
    Schedule(away_from=Day(2026, 12, 20), away_to=Day(2027, 1, 3), text="the sea"),
    Declined("run", "ill", "a cold"),
]  # fmt: skip


@pytest.mark.parametrize("body", BODIES, ids=lambda body: type(body).__name__)
def test_what_nobody_touched_stays_to_the_letter(browser: Browser, body: Body) -> None:
    sore(browser.place)
    (entry,) = say(browser.place, body, day=Day(2026, 11, 18) if isinstance(body, Clearance) else None)
    head = browser.place.diary.head()
    answer = sent_as_it_stands(browser, entry.id)
    assert answer.status_code == 302, answer.content.decode()
    assert browser.place.diary.head() == head, "nothing is written where nothing was changed"
    assert standing(browser, type(body)) == body


def test_each_field_of_a_form_is_filled_with_what_stands(browser: Browser) -> None:
    (entry,) = say(browser.place, Note("new shoes"), day=Day(2026, 11, 1))
    form = form_of(entry)
    assert form is not None
    assert before(entry, form) == {"text": "new shoes", "on": "2026-11-01"}


def test_what_has_no_form_has_none(browser: Browser) -> None:
    moved = Schedule(away_from=Day(2026, 11, 20), away_to=Day(2026, 11, 21), moved_to=Day(2026, 11, 22))
    for entry in say(browser.place, Shoe("old blue"), moved):
        assert form_of(entry) is None
        assert f"/diary/{entry.id}/correct" not in browser.get("/diary").content.decode()
    assert Shoe not in FORMS
