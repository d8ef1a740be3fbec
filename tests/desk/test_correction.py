"""Entries are taken back once, and said better under their own day; nothing is deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from restride.desk.correction import TakenBack, amend, found, restate, retract, same_outing
from restride.desk.place import Place
from restride.desk.record import Kept, as_row
from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import Activity, Felt, Note, Raised, Retraction, Same
from restride.home.shelf import Shelf
from restride.words.day import Span, plus
from restride.words.trouble import Trouble
from tests.desk.desks import FOOT, later, place, say, sore
from tests.editions import shipped


def back(here: Place, name: str) -> TakenBack:
    done = retract(here, name)
    assert isinstance(done, TakenBack), done
    return done


def refused(done: object) -> Trouble:
    assert isinstance(done, tuple), done
    trouble = done[0]
    assert isinstance(trouble, Trouble)
    return trouble


def test_a_retracted_entry_is_as_never_written() -> None:
    here = place()
    before = here.history()
    entry = sore(here)
    done = back(later(here, hours=1), entry.id)
    assert done.target == entry
    history = place().history()
    assert not isinstance(history, Trouble)
    assert not isinstance(before, Trouble)
    assert history.complaints == before.complaints == {}
    assert len(here.diary.rows()) == 2


def test_the_beginning_of_an_id_is_enough_unless_two_begin_so() -> None:
    here = place()
    one = say(here, Note("one"))[0]
    assert back(here, one.id[:6]).target == one
    many = [Entry(f"zz{n}", here.today, here.now, here.now, Note("n")) for n in range(2)]
    here.diary.append([as_row(entry) for entry in many])
    assert "could be any of 2" in refused(retract(here, "zz")).what
    assert isinstance(found(many, ""), Trouble)


def test_a_second_retraction_is_refused() -> None:
    here = place()
    entry = sore(here)
    back(here, entry.id)
    trouble = refused(retract(here, entry.id))
    assert "taken back already" in trouble.what
    assert len(here.diary.rows()) == 2


def test_two_programs_that_retract_at_once_retract_once() -> None:
    here, there = place(), place()
    entry = sore(here)
    there.entries()
    back(here, entry.id)
    assert "taken back already" in refused(retract(there, entry.id)).what


def test_what_restride_wrote_is_not_the_runners_to_take_back() -> None:
    here = place()
    raised = Entry("flag1", here.today, here.now, here.now, Raised("R02", "T1", FOOT, ("x",), "e"), "restride")
    here.diary.append([as_row(raised)])
    assert "written by Restride" in refused(retract(here, "flag1")).what
    note = say(here, Note("one"))[0]
    retraction = back(here, note.id).retraction
    assert isinstance(retraction.body, Retraction)
    assert "written by Restride" in refused(retract(here, retraction.id)).what


def test_an_unknown_entry() -> None:
    assert "not in the diary" in refused(retract(place(), "nothing")).what


def test_an_imported_run_is_told_how_it_felt() -> None:
    here = place()
    sore(here)
    run = Activity("run", 1800, 1750, distance_m=5000, original="ab#1", device="Invented Watch")
    entry = Entry("fit1", here.today, here.now - timedelta(hours=2), here.now, run, "import")
    here.diary.append([as_row(entry)])
    shelf = here.shelf()
    assert isinstance(shelf, Shelf)
    kept = amend(here, "fit1", {"felt": (Felt(during=1, after=0),), "effort": 3.0}, shelf.edition)
    assert isinstance(kept, Kept), kept
    new = kept.entries[1]
    assert isinstance(new.body, Activity)
    assert (new.day, new.at, new.body.original, new.body.effort) == (entry.day, entry.at, "ab#1", 3.0)
    history = here.history()
    assert not isinstance(history, Trouble)
    assert history.find("fit1") is None
    assert history.find(new.id) == new
    assert "taken back" in refused(amend(here, "fit1", {"effort": 4.0}, shelf.edition)).what


def test_what_is_no_outing_and_what_is_out_of_bounds_is_refused() -> None:
    here = place()
    note = say(here, Note("one"))[0]
    run = say(here, Activity("run", 600, 600))[0]
    shelf = here.shelf()
    assert isinstance(shelf, Shelf)
    assert "no run or walk" in refused(amend(here, note.id, {}, shelf.edition)).what
    assert "11" in refused(amend(here, run.id, {"effort": 11.0}, shelf.edition)).what
    assert len(here.diary.rows()) == 2


RUN = Activity("run", 1800, 1800, distance_m=5000)


def _counted(here: Place) -> list[Activity]:
    history = here.history()
    assert isinstance(history, History)
    return [body for _, body in history.activities(Span.ending(here.today, 3))]


def test_entries_that_are_one_outing_count_once_and_keep_what_was_said() -> None:
    here = place()
    sore(here)
    watch, hand = say(here, RUN, replace(RUN, distance_m=None, felt=(Felt(FOOT, during=2),)))
    done = same_outing(later(here, hours=1), (watch.id, hand.id[:7]))
    assert isinstance(done, Kept), done
    assert [body.felt for body in _counted(place(later(here, hours=1).now))] == [(Felt(FOOT, during=2),)]


def test_what_is_said_better_of_one_recording_stays_with_the_others() -> None:
    here = place()
    shelf = here.shelf()
    assert isinstance(shelf, Shelf)
    watch, pod = say(here, RUN, replace(RUN, distance_m=5100))
    assert isinstance(same_outing(later(here, hours=1), (watch.id, pod.id)), Kept)
    assert isinstance(amend(later(here, hours=2), watch.id, {"effort": 4}, shelf.edition), Kept)
    assert [body.effort for body in _counted(later(here, hours=3))] == [4]


def test_what_cannot_be_one_outing_is_refused_and_nothing_is_written() -> None:
    here = place()
    run, note = say(here, RUN, Note("slept badly"))
    (old,) = say(here, RUN, day=plus(here.today, -3))
    assert "no run or walk" in refused(same_outing(here, (run.id, note.id))).what
    assert "one entry only" in refused(same_outing(here, (run.id, run.id))).what
    assert f"is of {old.day}" in refused(same_outing(here, (run.id, old.id))).what
    assert "not in the diary" in refused(same_outing(here, (run.id, "nothing"))).what
    assert not [one for one in here.diary.rows() if one[1].kind == "same"]
    assert Same((run.id, old.id)).reason == ""


def test_a_correction_names_what_stands_instead_and_is_kept_once_under_its_key() -> None:
    (entry,) = say(place(), Note("one"))
    first = restate(place(), entry.id, Note("two"), shipped(), key="k")
    again = restate(place(), entry.id, Note("two"), shipped(), key="k")
    assert isinstance(first, Kept)
    assert isinstance(again, Kept)
    back, better = first.entries
    assert isinstance(back.body, Retraction)
    assert back.body.instead == better.id
    assert again.already == (better.id,)
    other = restate(place(), entry.id, Note("three"), shipped(), key="k")
    assert isinstance(other, tuple), "another word under the same key is refused, and nothing typed counts as kept"


def test_said_better_in_two_tabs_at_once_it_counts_once() -> None:
    here, other = place(), place()
    (entry,) = say(here, Activity("run", 600, 600))
    shelf = here.shelf()
    assert isinstance(shelf, Shelf)
    # Both tabs have read the diary before either writes, as two threads of a server do.
    assert len(other.entries()) == 1  # type: ignore[arg-type]
    stale = replace(later(other, hours=1), _read=replace(other._read, last=10**6))
    assert isinstance(restate(later(here, hours=1), entry.id, Activity("run", 600, 500), shelf.edition), Kept)
    assert "taken back already" in refused(restate(stale, entry.id, Activity("run", 600, 400), shelf.edition)).what
    same = restate(stale, entry.id, Activity("run", 600, 400), shelf.edition, key="k")
    assert "taken back already" in refused(same).what
    runs = [one.body for one in place().entries() if isinstance(one.body, Activity)]  # type: ignore[union-attr]
    assert [run.moving_s for run in runs] == [600, 500]


def test_one_form_sent_twice_at_once_is_kept_once() -> None:
    here, other = place(), place()
    (entry,) = say(here, Note("one"))
    assert len(other.entries()) == 1  # type: ignore[arg-type]
    stale = replace(later(other, hours=1), _read=replace(other._read, last=10**6))
    assert isinstance(restate(here, entry.id, Note("two"), shipped(), key="k"), Kept)
    again = restate(stale, entry.id, Note("two"), shipped(), key="k")
    assert isinstance(again, Kept)
    assert len(again.already) == 1
    assert len(here.diary.rows()) == 3
