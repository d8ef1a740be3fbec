"""The usual weeks come from the cards of the causes in play, widened by the slowest of them."""

from __future__ import annotations

from restride.diary.kinds import Assessment, Cause, Clearance
from restride.knowledge.edition import Course
from restride.plan.course.band import FIRST_RUN, FULL, STATIONS, WALK, band, likely
from restride.words.side import Side
from tests.diaries import FOOT, Pen, on
from tests.scenes import scene


def asked(*causes: tuple[str, float]) -> Pen:
    pen = Pen()
    pen.sore(0)
    found = tuple(Cause(name, share) for name, share in causes)
    pen.write(0, Assessment(Side.LEFT, ("dorsal-midfoot-central",), (), causes=found, urgency="T4"))
    return pen


def test_causes_come_likeliest_first_and_the_unlikely_not_at_all() -> None:
    there = scene(asked(("tib_ant", 0.2), ("extensor_tendinopathy", 0.7), ("gout", 0.01)), 1)
    names = [one.condition.id for one in likely(there, there.watched[0].complaint)]
    assert names == ["extensor_tendinopathy", "tib_ant"]


def test_a_diagnosis_stands_alone() -> None:
    pen = asked(("tib_ant", 0.9))
    pen.cleared(1, "diagnosed", FOOT, condition="mt_bsi_shaft")
    there = scene(pen, 2)
    assert [one.condition.id for one in likely(there, there.watched[0].complaint)] == ["mt_bsi_shaft"]


def test_what_a_clinic_treats_has_no_course_here() -> None:
    there = scene(asked(("dvt", 0.9)), 1)
    assert likely(there, there.watched[0].complaint) == ()


def test_before_an_interview_there_is_no_course() -> None:
    pen = Pen()
    pen.sore(0)
    there = scene(pen, 1)
    assert likely(there, there.watched[0].complaint) == ()


def test_stations_follow_each_other_and_the_slowest_cause_widens() -> None:
    there = scene(asked(("extensor_tendinopathy", 0.7), ("tib_ant", 0.2)), 1)
    one = there.watched[0]
    causes = likely(there, one.complaint)
    bands = {name: band(there, one, causes, name) for name in STATIONS}
    assert bands[WALK].most < bands[FIRST_RUN].most < bands[FULL].most
    course = causes[0].course
    assert isinstance(course, Course)
    assert (bands[FULL].least, bands[FULL].most) == (course.least, course.most)
    assert bands[FULL].widest == causes[1].course.most > bands[FULL].most
    assert bands[WALK].cited[0].id == "extensor_tendinopathy.course.least"


def test_who_climbs_the_ladder_is_given_its_weeks() -> None:
    there = scene(asked(("extensor_tendinopathy", 0.9)), 1)
    one = there.watched[0]
    causes = likely(there, one.complaint)
    plain, climbing = band(there, one, causes, FULL), band(there, one, causes, FULL, climbs=True)
    first = band(there, one, causes, FIRST_RUN)
    assert climbing.most == first.most + there.value("plan.ladder.weeks_two_greens") > plain.most
    assert climbing.cited[-1].id == "plan.ladder.weeks_two_greens"


def test_a_bone_is_given_the_mean_of_pooled_studies() -> None:
    there = scene(asked(("mt_bsi_shaft", 0.9)), 1, "bone")
    one = there.watched[0]
    whole = band(there, one, likely(there, one.complaint), FULL)
    assert whole.most == round(there.value("plan.clock.expected.metatarsal_days") / 7) > 12
    assert whole.cited[-1].id == "plan.clock.expected.metatarsal_days"
    pen = asked(("mt_bsi_shaft", 0.9))
    pen.write(1, Clearance("diagnosed", "Dr. Invented", on(1), True, FOOT, "mt_bsi_shaft", 4))
    graded = scene(pen, 2, "bone")
    found = band(graded, graded.watched[0], likely(graded, graded.watched[0].complaint), FULL)
    assert found.cited[-1].id == "plan.clock.expected.grade_4_days"
    assert found.most > whole.most
