"""The interview held at the desk: begun for a complaint, and its end written down. Chooses no question itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from restride.desk.place import Place, Troubles, When
from restride.desk.record import Draft, Kept, keep
from restride.diary.history import History
from restride.diary.kinds import RUNNER, Assessment, Cause, Person, Said
from restride.diary.profile import Profile
from restride.home.shelf import Shelf
from restride.knowledge.edition import Edition
from restride.triage.assessing import Assessed, assess
from restride.triage.choosing import Next, next_question
from restride.triage.contract.played import opened, placed, prefilled
from restride.triage.interview import GRAVITY, Answer, Interview, begin, known_of, said, with_answer
from restride.triage.logic import DONT_KNOW
from restride.triage.words import Understood
from restride.words.side import Side
from restride.words.trouble import Trouble

SIGNIFICANT = 0.005
"""A cause less likely than this rounds to nothing, and is not kept."""
DECIMALS = 4
AGE, SEXES = "age", ("woman", "man")
"""Findings that the diary keeps about the person too: strength norms go by them."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """An interview under way, with whom and by which cards; ``told`` and ``counted`` are what own words told."""

    place: Place
    shelf: Shelf
    profile: Profile
    state: Interview
    told: Mapping[str, str] = field(default_factory=dict)
    counted: Mapping[str, float] = field(default_factory=dict)

    def next(self) -> Next | None:
        """The question that comes next, or None when enough is known."""
        return next_question(self.shelf.edition, self.state)

    def answered(self, question: str, answer: Answer) -> Sitting | Trouble:
        """The same with one answer more."""
        state = with_answer(self.shelf.edition, self.state, question, answer)
        return state if isinstance(state, Trouble) else replace(self, state=state)

    def ended(self) -> Sitting:
        """The same with "don't know" to all that would still be asked: what is not known reassures nobody."""
        sitting = self
        while (coming := sitting.next()) is not None:
            after = sitting.answered(coming.question, DONT_KNOW)
            if isinstance(after, Trouble):  # "don't know" fits every question
                raise TypeError(after.what)
            sitting = after
        return sitting

    @property
    def placed(self) -> bool:
        """Whether it is known where it hurts; without that there is no complaint to keep it under."""
        return bool(known_of(self.shelf.edition, self.state).zones)

    def assessed(self) -> Assessed:
        """What was said so far amounts to; nothing is written down."""
        return assess(self.shelf.edition, self.profile, self.state)

    def worded(self, understood: Understood) -> Sitting | Trouble:
        """The same with what own words told, as the runner let it stand; a place that was said already stays."""
        edition = self.shelf.edition
        state = opened(edition, self.state, understood)
        counted = {name: value for name, value in understood.numbers.items() if name not in self.state.numbers}
        sitting: Sitting | Trouble = replace(self, state=state, told=prefilled(edition, understood), counted=counted)
        for question, answer in placed(edition, understood):
            if isinstance(sitting, Sitting) and question not in self.state.asked:
                sitting = sitting.answered(question, answer)
        return sitting


@dataclass(frozen=True, slots=True)
class Concluded:
    """What the interview amounts to, and the entries that keep it."""

    assessed: Assessed
    kept: Kept


def sit(place: Place, complaint: str = "", side: Side | None = None, zones: tuple[str, ...] = ()) -> Sitting | Troubles:
    """Begin an interview.

    Parameters
    ----------
    complaint
        The id of a complaint that is in the diary: where it hurts need not be asked then.
    side, zones
        Where it hurts, when it was said already.
    """
    shelf = place.shelf()
    if not isinstance(shelf, Shelf):
        return shelf
    history = place.history()
    if isinstance(history, Trouble):
        return (history,)
    if complaint:
        one = history.complaints.get(complaint)
        if one is None:
            return (_unknown(complaint, history),)
        side, zones = one.side, one.zones
    profile = history.profile()
    sitting: Sitting | Trouble = Sitting(place, shelf, profile, begin(shelf.edition, profile, place.today))
    for question, answer in _where(shelf.edition, side, zones):
        if isinstance(sitting, Sitting):
            sitting = sitting.answered(question, answer)
    return (sitting,) if isinstance(sitting, Trouble) else sitting


def _unknown(complaint: str, history: History) -> Trouble:
    known = ", ".join(sorted(history.complaints))
    mend = f"known are: {known}" if known else "say where it hurts: --where left:mt-shaft-2"
    return Trouble(f"complaint {complaint}", "is not known", mend)


def _where(edition: Edition, side: Side | None, zones: tuple[str, ...]) -> Iterator[tuple[str, Answer]]:
    """The answers to where it hurts, by whatever names this edition asks for it."""
    for card in edition.questions.values():
        if card.asks == "zones" and zones:
            yield card.id, zones
        elif card.asks == "side" and side is not None:
            yield card.id, side.value


def conclude(sitting: Sitting, when: When, text: str = "", key: str = "") -> Concluded | Troubles:
    """What the interview amounts to, written down: what it heard of the complaint and, in one breath, of the runner.

    Parameters
    ----------
    when
        The day and instant the interview speaks of.
    text
        The runner's own words.
    key
        What names this interview, so that its end is kept once; see ``keep``.
    """
    edition = sitting.shelf.edition
    assessed = sitting.assessed()
    known = known_of(edition, sitting.state)
    heard = tuple(_heard(edition, sitting))
    causes = tuple(
        Cause(one.condition, round(one.probability, DECIMALS))
        for one in assessed.ranked
        if one.probability >= SIGNIFICANT
    )
    body = Assessment(
        side=known.side or Side.BOTH,
        zones=_zones(edition, sitting.state),
        said=heard,
        text=text,
        causes=causes,
        urgency=assessed.urgency.name,
        flags=tuple(one.flag for one in assessed.flags),
        edition=edition.version,
    )
    drafts = [Draft(body, when)]
    person = _person(sitting.profile, heard, when)
    if person != Person():
        drafts.append(Draft(person, when))
    kept = keep(sitting.place, drafts, edition, key)
    return Concluded(assessed, kept) if isinstance(kept, Kept) else kept


def _person(profile: Profile, heard: tuple[Said, ...], when: When) -> Person:
    """The year of birth and the sex that were heard, where the diary did not know them."""
    ages = [one.value for one in heard if one.finding == AGE and one.value is not None]
    born = when.day.year - int(ages[0]) if ages and profile.born is None else None
    sex = next((one.finding for one in heard if one.finding in SEXES and one.answer == "yes"), "")
    return Person(born=born, sex="" if profile.sex else sex)


def _heard(edition: Edition, sitting: Sitting) -> Iterator[Said]:
    """Every finding that was told or asked about, the graver of two answers; those of the whole person are marked."""
    answers = dict(sitting.told)
    numbers = dict(sitting.counted)
    for name, answer in sitting.state.given:
        card = edition.questions[name]
        if card.asks == "number" and isinstance(answer, int | float):
            numbers[card.finding] = float(answer)
            continue
        for finding, word in said(edition, card, answer).items():
            if GRAVITY[word] >= GRAVITY[answers.get(finding, DONT_KNOW)]:
                answers[finding] = word
    for finding, word in answers.items():
        yield Said(finding, word, complaint=RUNNER if edition.findings[finding].scope == RUNNER else "")
    for finding, value in numbers.items():
        yield Said(finding, "yes", value, RUNNER if edition.findings[finding].scope == RUNNER else "")


def _zones(edition: Edition, state: Interview) -> tuple[str, ...]:
    """The zones in the order in which they were touched: the first names the complaint."""
    for name, answer in state.given:
        if edition.questions[name].asks == "zones" and answer != DONT_KNOW:
            return (answer,) if isinstance(answer, str) else tuple(str(one) for one in answer or ())  # type: ignore[union-attr]
    return ()
