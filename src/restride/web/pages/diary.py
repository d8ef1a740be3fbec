"""The diary as a page: what was written, newest first, and taking it back. Deletes nothing and judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from textwrap import shorten

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from restride.desk.correction import retract, standing
from restride.diary.bounds import EARLIEST
from restride.diary.entry import Entry
from restride.diary.history import History
from restride.diary.kinds import (
    Activity,
    Assessment,
    Checkin,
    Clearance,
    ComplaintWord,
    Cramp,
    Decision,
    Declined,
    Goal,
    Note,
    PainSpot,
    Raised,
    Retraction,
    Same,
    Schedule,
)
from restride.report.complaint.page import path_of
from restride.report.diary_page import listed
from restride.report.entry_words import entry_words
from restride.report.phrase import Speech, capital
from restride.web.frame import page
from restride.web.house import place_of, speech_of
from restride.web.stopped import got
from restride.words.day import Day, plus

DAYS = 14
"""Two weeks fit on a page; earlier ones are a step away."""

MOST = 180
"""Letters of an entry in the list; an interview says far more, and its own page says all of it."""


SAID_BY_FORM = (Activity, Checkin, PainSpot, Cramp, Note, Clearance, Goal, Schedule, Declined)
"""The kinds that a form tells of, and can tell better; web/correction holds the forms."""


@dataclass(slots=True)
class Row:
    """One thing that was written, for the template.

    Parameters
    ----------
    gone
        Whether it was taken back; ``reason`` is why.
    own
        Whether a person wrote it: a judgement or a flag is answered, never taken back by a button.
    form
        Whether a form can say it better.
    place
        The page of the complaint it speaks of.
    before
        What it said before it was corrected, the latest first, each with the day of the correction.
    told
        What tells of the same outing: the so many ``times`` that it was recorded, and the words that bind them.
    """

    id: str
    said: str
    gone: bool = False
    reason: str = ""
    own: bool = True
    form: bool = False
    place: str = ""
    before: list[tuple[str, str]] = field(default_factory=list)
    told: list[Row] = field(default_factory=list)
    times: int = 0


@require_safe
def diary(request: HttpRequest) -> HttpResponse:
    """Two weeks of the diary, the latest day first; what was taken back stands there too, and says so."""
    place = place_of(request)
    last = _until(request.GET.get("until", ""), place.today)
    first = plus(last, 1 - DAYS)
    pages = Written(got(place.entries()), got(place.history()), speech_of(place))
    days = [plus(last, -back) for back in range(DAYS)]
    found = [(capital(pages.speech.day(day)), rows) for day in days if (rows := pages.rows(day))]
    context = {
        "days": found,
        "earlier": plus(first, -1).isoformat(),
        "later": plus(last, DAYS).isoformat() if last < place.today else "",
    }
    return page(request, "diary.html", context)


def _until(said: str, today: Day) -> Day:
    try:
        return max(EARLIEST, min(Day.fromisoformat(said), today)) if said else today
    except ValueError:
        return today


class Written:
    """A diary as it is read day by day: each outing once, each correction with what it corrected."""

    def __init__(self, entries: Sequence[Entry], history: History, speech: Speech) -> None:
        self.speech, self.history = speech, history
        self.back = {one.body.target: one for one in entries if isinstance(one.body, Retraction)}
        self.corrected = {one.body.instead: one for one in self.back.values() if isinstance(one.body, Retraction)}
        self.by_id = {one.id: one for one in entries}
        bound = (one for one in entries if isinstance(one.body, Same) and one.id not in self.back)
        self.bound = [(set(one.body.entries), one) for one in bound if isinstance(one.body, Same)]
        self.days: dict[Day, list[Entry]] = {}
        for one in entries:
            if one.id in self.back and not _replaced(self.back[one.id]):
                self.days.setdefault(one.day, []).append(one)

    def rows(self, day: Day) -> list[Row]:
        """What was written of a day, the latest first."""
        live = [one for one in self.history.on(day) if not (isinstance(one.body, Same) and self._ties(one))]
        there = [*live, *self.days.get(day, [])]
        shown = (one for one in there if not isinstance(one.body, Retraction) and listed(one))
        return [self.row(one) for one in sorted(shown, key=lambda entry: entry.key, reverse=True)]

    def row(self, entry: Entry) -> Row:
        """One entry, an outing with all that tell of it, a correction with all that stood there before."""
        made = self._bare(entry)
        members = self.history.doubles.get(entry.id, ())
        if members and not made.gone:
            made.told = [self._bare(one) for one in members]
            names = {one.id for one in members}
            made.times = len(members)
            made.told += [self._bare(word) for held, word in self.bound if held & names]
            made.form = False  # each of them is said better by itself
        made.before = list(self._before(entry.id))
        return made

    def _bare(self, entry: Entry) -> Row:
        said = shorten(capital(entry_words(entry.body, self.speech)), MOST, placeholder=" …")
        back = self.back.get(entry.id)
        reason = back.body.reason if back is not None and isinstance(back.body, Retraction) else ""
        own = not isinstance(entry.body, Decision | Raised)
        moved = isinstance(entry.body, Schedule) and entry.body.moved_to is not None
        form = isinstance(entry.body, SAID_BY_FORM) and not moved
        return Row(entry.id, said, back is not None, reason, own, form, self._place(entry))

    def _before(self, name: str) -> Iterator[tuple[str, str]]:
        """What stood there before, back to the first."""
        while (word := self.corrected.get(name)) is not None and isinstance(word.body, Retraction):
            old = self.by_id.get(word.body.target)
            if old is None:
                return
            said = shorten(capital(entry_words(old.body, self.speech)), MOST, placeholder=" …")
            yield said, self.speech.day(word.day)
            name = old.id

    def _ties(self, word: Entry) -> bool:
        """Whether it binds an outing that is shown, and so stands beneath it."""
        names = set(word.body.entries) if isinstance(word.body, Same) else set()
        return bool(names & self.history.members)

    def _place(self, entry: Entry) -> str:
        """The page of the one complaint that it opened or names; empty for what speaks of none."""
        body = entry.body
        if isinstance(body, PainSpot | Assessment | ComplaintWord) and body.zones:
            near = (one for one in self.history.complaints.values() if one.speaks_of(body.side, body.zones))
            return next((path_of(one.id) for one in near), "")
        if isinstance(body, Clearance | Raised) and body.complaint in self.history.complaints:
            return path_of(body.complaint)
        return ""


def _replaced(back: Entry) -> bool:
    """Whether something else stands in the place of what was taken back."""
    return isinstance(back.body, Retraction) and bool(back.body.instead)


@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request: HttpRequest, entry: str) -> HttpResponse:
    """Ask why one entry is taken back, and take it back; a second time, as after a double tap, changes nothing."""
    place = place_of(request)
    if request.method != "POST":
        target = got(standing(got(place.entries()), entry))
        speech = speech_of(place)
        told = {"said": capital(entry_words(target.body, speech)), "day": capital(speech.day(target.day))}
        return page(request, "take_back.html", told)
    gone = {one.body.target for one in got(place.entries()) if isinstance(one.body, Retraction)}
    if entry not in gone:
        got(retract(place, entry, request.POST.get("reason", "")[:200]))
    return HttpResponseRedirect("/diary")
