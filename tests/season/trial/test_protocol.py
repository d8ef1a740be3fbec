"""Three fixed protocols: what each asks for, and that only rest hears the foot."""

from __future__ import annotations

from datetime import date

from restride.season.doing import Doing
from restride.season.programme import USUAL_DAYS
from restride.season.trial.protocol import FIXED, Calendar, Fixed, Rest, Ten
from restride.words.day import plus
from tests.editions import shipped
from tests.season.invented import START, runner

WHO = runner()


def weeks(protocol: Fixed, count: int) -> list[float]:
    """Minutes of running asked for, week by week."""
    asked = [protocol.asks(number, plus(START, number)).run_min for number in range(7 * count)]
    return [sum(asked[7 * week : 7 * week + 7]) for week in range(count)]


def test_ten_per_cent_begins_at_half_and_ends_at_the_usual() -> None:
    found = weeks(Ten(shipped(), WHO), 12)
    assert abs(found[0] - WHO.week_min / 2) < 1e-9
    assert abs(found[1] / found[0] - 1.1) < 1e-9
    assert found[-1] == WHO.week_min
    assert found == sorted(found)


def test_the_calendar_rests_climbs_the_ladder_of_the_cards_and_grows() -> None:
    found = weeks(Calendar(shipped(), WHO), 30)
    assert found[:2] == [0, 0]
    assert found[2] == 3 * 6  # S1: six times one minute, three times a week
    assert found[7] == 3 * min(30, WHO.usual_min)
    assert found[-1] == WHO.week_min


def test_the_calendar_walks_between() -> None:
    assert Calendar(shipped(), WHO).asks(14, date(2026, 3, 2)) == Doing(6, 24)


def test_rest_ends_after_quiet_mornings_and_begins_again_with_pain() -> None:
    one = Rest(shipped(), WHO)
    usual = next(plus(START, day) for day in range(7) if plus(START, day).weekday() in USUAL_DAYS[WHO.runs_per_week])
    for _ in range(6):
        one.hears(0, None)
    assert one.asks(6, usual) == Doing()
    one.hears(None, None)  # a morning of which nothing was said counts for nothing
    assert one.asks(7, usual) == Doing()
    one.hears(0, None)
    assert one.asks(8, usual) == Doing(WHO.usual_min)
    one.hears(0, 4)
    assert one.asks(9, usual) == Doing()


def test_the_others_hear_nothing() -> None:
    for name in ("ten", "calendar"):
        deaf, asked = FIXED[name](shipped(), WHO), FIXED[name](shipped(), WHO)
        deaf.hears(9, 9)
        assert weeks(deaf, 20) == weeks(asked, 20)
