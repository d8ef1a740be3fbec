"""The page for a clinician: said, found, asked and done, in numbers, and no diagnosis claimed."""

from __future__ import annotations

from restride.diary.fold import fold
from restride.diary.kinds import Assessment, Cause, PainSpot, Said
from restride.report import document as doc
from restride.report.text import render
from restride.report.triage.clinician import VIEWS_MOST, Referred, clinician_document
from restride.triage.flags import standing
from restride.words.side import Side
from tests.diaries import FOOT, Pen, on
from tests.editions import shipped
from tests.report.pages import speech

ZONES = ("dorsal-midfoot-central",)


def diary(**more: str) -> Pen:
    """Six weeks of runs, a sore foot since the tenth day, asked about on the twelfth."""
    pen = Pen()
    pen.person()
    for day in range(-20, 12, 3):
        pen.run(day, 40, 2 if day > 9 else 0, km=8)
    pen.sore(10)
    said = (
        Said("night_pain", "no"), Said("walking_hurts", "yes"), Said("limp", "dont_know"),
        Said("days_since_start", "yes", 9.0), *(Said(name, word) for name, word in more.items()),
    )  # fmt: skip
    causes = (Cause("extensor_tendinopathy", 0.7), Cause("mt_bsi_shaft", 0.2), Cause("midfoot_oa", 0.02))
    pen.write(12, Assessment(Side.LEFT, ZONES, said, "it <b>burns</b> under the lace", causes, "T3", (), "x"))
    for day, pain in ((12, 3), (13, 2), (14, 4)):
        pen.morning(day, pain)
    return pen


def case(pen: Pen, day: int = 14) -> Referred:
    history = fold(entry for entry in pen.entries if entry.day <= on(day))
    flags = standing(shipped(), history, on(day))
    return Referred(history, history.complaints.get(FOOT), flags, on(day))


def page(pen: Pen) -> str:
    return " ".join(render(clinician_document(case(pen), speech(day=14))).split())


def test_the_page_says_what_was_said_found_asked_and_done() -> None:
    text = page(diary())
    for part in ("What I said", "What was found", "What is asked of you", "What was done so far"):
        assert part in text
    assert "Under the laces" in text
    assert "about 9 days before" in text
    assert "yes to Walking hurts" in text
    assert "no to It wakes you or hurts at night" in text
    assert "not known You limp" in text
    assert "overloaded tendons on top of the foot (70 in 100)" in text.lower()
    assert "(2 in 100)" not in text
    assert "3 of 10, worst 4" in text
    assert "11 runs" in text
    assert "no diagnosis" in text


def test_it_claims_no_diagnosis() -> None:
    text = page(diary())
    assert "this is no diagnosis" in text
    assert "you have" not in text.lower()


def test_a_warning_sign_is_told_with_its_rule() -> None:
    found = case(diary(night_pain="yes", calf_ache_at_rest="yes"))
    assert found.urgency is not None
    text = " ".join(render(clinician_document(found, speech(day=14))).split())
    assert found.urgency.name in text
    assert all(one.flag in text for one in found.flags if one.urgency is found.urgency)


def test_it_stays_on_one_page_of_text() -> None:
    many = {name: "yes" for name, card in shipped().findings.items() if card.when is None and card.kind == "yes_no"}
    lines = render(clinician_document(case(diary(**many)), speech(day=14)), width=80).splitlines()
    assert len(lines) < 100
    assert any("more" in line for line in lines)


def test_without_an_interview_or_a_complaint_it_still_speaks() -> None:
    pen = Pen()
    pen.sore(3)
    assert "Under the laces" in page(pen)
    empty = Referred(fold(()), None, (), on(0))
    assert empty.urgency is None
    assert "nothing is written down" in render(clinician_document(empty, speech())).lower()


def test_what_clinicians_said_before_is_told() -> None:
    pen = diary()
    pen.cleared(13)
    assert "no objection" in page(pen)


def test_age_and_sex_are_those_of_the_profile_or_else_of_the_interview() -> None:
    def who(*said: Said, known: bool = False) -> str:
        pen = Pen()
        if known:
            pen.person()
        pen.sore(10)
        pen.write(12, Assessment(Side.LEFT, ZONES, said, "", (), "T4", (), "x"))
        return page(pen).split("Who", 1)[1].split("What I said")[0].strip()

    assert who() == "age and sex not given"
    assert who(Said("age", "yes", 21.0)) == "21 years, sex not given"
    assert who(Said("woman")) == "Woman, age not given"
    assert who(Said("age", "yes", 21.0), Said("woman", "no"), Said("man")) == "Man, 21 years"
    assert "21 years" not in who(Said("age", "yes", 21.0), known=True)


def test_the_sore_places_are_drawn_beside_the_words() -> None:
    (picture,) = [
        one for one in clinician_document(case(diary()), speech(day=14)).blocks if isinstance(one, doc.Picture)
    ]
    assert "left foot" in picture.title
    assert 'fill="var(--draw-sore' in picture.svg
    assert "The top of your left foot: 4 of 10" in picture.description
    many = diary()
    for zone in ("plantar-heel-central", "medial-midfoot", "ankle-lateral-malleolus"):
        many.write(13, PainSpot(Side.LEFT, (zone,), 3))
    drawn = [one for one in clinician_document(case(many), speech(day=14)).blocks if isinstance(one, doc.Picture)]
    assert len(drawn) == VIEWS_MOST, "more would not leave it one page"
