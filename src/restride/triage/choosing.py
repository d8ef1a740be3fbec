"""Which question comes next, and when enough is known. Asks nothing itself and draws no conclusion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import exp, inf, log

from restride.knowledge.edition import Edition, FlagLine, Question, When
from restride.triage.flags import FlagVerdict, evaluate
from restride.triage.index import PLACES, RISKS, Cause, Index, Row, index
from restride.triage.interview import Interview, askable, known_of, safe, tells
from restride.triage.known import SINCE, Known, is_red
from restride.triage.logic import DONT_KNOW, YES, Facts, Truth, grounds, judge
from restride.triage.ranking import Leaning, lean, shares
from restride.triage.urgency import counted, of_itself, tier
from restride.words.because import Because
from restride.words.urgency import Urgency

ALWAYS, BONE_ZONE = "always", "bone_zone"
"""What a question's card says of where it must be asked."""


@dataclass(frozen=True, slots=True)
class Next:
    """The question that comes next, and why."""

    question: str
    because: Because


@dataclass(frozen=True, slots=True)
class Open:
    """A line of a flag that an answer could still decide: how urgent, and the findings that are wanted."""

    flag: str
    urgency: Urgency
    wanted: tuple[str, ...]
    when: When | None = None


@dataclass(frozen=True, slots=True)
class _Stage:
    """An interview as it stands, worked out once for all the ways to go on."""

    edition: Edition
    state: Interview
    known: Known
    verdicts: tuple[FlagVerdict, ...]
    may: tuple[Question, ...]

    @property
    def sure(self) -> Urgency:
        """The most urgent tier that a rule set for certain."""
        return max((one.urgency for one in self.verdicts if one.sure), default=Urgency.T4)


def next_question(edition: Edition, state: Interview) -> Next | None:
    """The question to ask next, or None when enough is known.

    First the safety screen; then where it hurts; then what confirms or refutes an emergency that is open; then what is
    asked of everybody; then what decides the other open flags, the questions of a bone zone, and what was answered
    "don't know" and belongs to a flag; then whichever question settles most of what is uncertain, grave causes counted
    heavier. In an emergency few questions are asked, and never more than the cards allow in all.
    """
    known = known_of(edition, state)
    verdicts = counted(edition, known, evaluate(edition, known))
    stage = _Stage(edition, state, known, verdicts, tuple(askable(edition, state, known)))
    asked = len(state.given)
    if asked >= edition.value("triage.interview.questions_most"):
        return None
    for one in _must(stage):
        if one is not None:
            return one
    return _settling(stage)


def _must(stage: _Stage) -> Iterator[Next | None]:
    mandatory = [card for card in stage.may if card.mandatory_in == ALWAYS and tells(stage.edition, card, stage.known)]
    first = [card for card in mandatory if card.order == 0]
    yield _next(first, "because.asked.screen")
    yield _next([card for card in mandatory if card.asks == PLACES[0]], "because.asked.place")
    lines = list(open_lines(stage.edition, stage.known, stage.sure))
    yield _for_flags(stage, [one for one in lines if one.urgency is Urgency.T1])
    if stage.sure is Urgency.T1:
        return
    yield _next(mandatory, "because.asked.always")
    yield _for_flags(stage, lines)
    bones = [card for card in stage.may if card.mandatory_in == BONE_ZONE and card.zones]
    yield _next([card for card in bones if tells(stage.edition, card, stage.known)], "because.asked.bone_zone")
    yield _one_away(stage)
    yield _for_flags(stage, list(_unsaid(stage)))


def _next(cards: list[Question], says: str, facts: tuple[tuple[str, str], ...] = ()) -> Next | None:
    return Next(cards[0].id, Because("triage.interview", (), (), says, facts)) if cards else None


def _for_flags(stage: _Stage, lines: list[Open]) -> Next | None:
    """The question that decides most of the most urgent line; before others a line that one question alone decides."""
    asking = index(stage.edition).asking
    found: list[tuple[bool, Open, Question]] = []
    for line in sorted(lines, key=lambda one: (-one.urgency, one.flag)):
        if found and line.urgency < found[0][1].urgency:
            break
        names = {name for finding in line.wanted for name in asking.get(finding, ())}
        cards = [card for card in stage.may if card.id in names]
        if cards:
            best = max(cards, key=lambda card: (_decides(stage, card, line), not _by_hand(card), -card.order, card.id))
            found.append((any(_alone(stage, card, line) for card in cards), line, best))
    if not found:
        return None
    _, first, asks = max(found, key=lambda one: one[0])
    return _next([asks], "because.asked.flag", (("flag", first.flag),))


def _alone(stage: _Stage, card: Question, line: Open) -> bool:
    """Whether "yes" to all that this question asks would make the line hold."""
    if line.when is None:
        return False
    told = frozenset(index(stage.edition).telling[card.id])
    supposed = Facts(stage.known.answers, stage.known.numbers, told)
    return judge(stage.edition, line.when, supposed).holds is True


def _one_away(stage: _Stage) -> Next | None:
    """A question about this very place whose answer alone would raise a flag."""
    near = [card for card in stage.may if card.zones and tells(stage.edition, card, stage.known)]
    lines = [one for one in index(stage.edition).lines if one.line.urgency > stage.sure]
    for card in near:
        told = frozenset(index(stage.edition).telling[card.id])
        supposed = Facts(stage.known.answers, stage.known.numbers, told)
        for one in lines:
            if not told.isdisjoint(one.findings) and judge(stage.edition, one.line.when, supposed).holds:
                return _next([card], "because.asked.flag", (("flag", one.flag),))
    return None


def _how_long(stage: _Stage, leanings: tuple[Leaning, ...]) -> Next | None:
    """How long it has been there, where the likeliest cause may be waited for so long and no longer."""
    cards = [card for card in stage.may if card.finding == SINCE]
    causes = index(stage.edition).causes
    if not cards or not causes or stage.sure > Urgency.T4:
        return None
    _, first = max(zip(shares(one.whole for one in leanings), causes, strict=True), key=_share)
    waits = first.card.course_weeks is not None and first.card.course_weeks.seen_after is not None
    return _next(cards, "because.asked.how_long") if waits else None


def _by_hand(card: Question) -> bool:
    """Whether it is a small test, which fewer people can answer than a question about what they remember."""
    return bool(card.zones or card.never_if)


def _decides(stage: _Stage, card: Question, line: Open) -> int:
    told = index(stage.edition).telling[card.id]
    return sum(name in line.wanted for name in told)


def open_lines(edition: Edition, known: Known, sure: Urgency) -> Iterator[Open]:
    """The lines of flags that an answer could decide and that would count.

    A line counts when it is more urgent than what is certain and something besides the place speaks for it already, or
    when it holds, is as urgent as what is certain, and an answer could still take it away.
    """
    places = index(edition).places
    for flag in edition.flags.values():
        for line in flag.lines:
            truth = judge(edition, line.when, known.facts)
            if truth.holds and line.urgency >= sure and truth.against:
                yield Open(flag.id, line.urgency, grounds(edition, truth.against), line.when)
            elif truth.holds is None and line.urgency > sure and _spoken_for(edition, line, known, truth, places):
                yield Open(flag.id, line.urgency, _unknown(edition, truth, known), line.when)


def _spoken_for(edition: Edition, line: FlagLine, known: Known, truth: Truth, places: frozenset[str]) -> bool:
    hoped = judge(edition, line.when, Facts(known.answers, known.numbers, frozenset(truth.open)))
    said = (name for name in hoped.by if known.answers.get(name) == YES and name not in places)
    return bool(hoped.holds) and any(edition.findings[name].scope == "complaint" for name in said)


def _unknown(edition: Edition, truth: Truth, known: Known) -> tuple[str, ...]:
    return tuple(name for name in grounds(edition, truth.open) if name not in known.numbers)


def _unsaid(stage: _Stage) -> Iterator[Open]:
    """Flags that hang on an answer "don't know": what is asked singly."""
    for one in stage.verdicts:
        if not one.sure and one.urgency > stage.sure:
            yield Open(one.flag, one.urgency, grounds(stage.edition, one.hangs_on))


def unasked(edition: Edition, state: Interview, known: Known) -> frozenset[str]:
    """Findings of open flags that nobody was asked about, or that it was not safe to ask about."""
    wanted: set[str] = set()
    sure = max((one.urgency for one in evaluate(edition, known) if one.sure), default=Urgency.T4)
    for line in open_lines(edition, known, sure):
        wanted.update(name for name in line.wanted if known.answers.get(name) is None and is_red(edition, name))
    if not wanted:
        return frozenset()
    asked = state.asked
    cards = [card for card in edition.questions.values() if card.id not in asked]
    near = [card for card in cards if not card.zones or any(zone in card.zones for zone in known.zones)]
    may = [card for card in near if safe(card, known) or _barred(card, known)]
    told = {name for card in may for name in index(edition).telling[card.id]}
    return frozenset(wanted & told)


def _barred(card: Question, known: Known) -> bool:
    """Whether asking would be unsafe by what was said, rather than by what was not yet asked."""
    return any(known.answers.get(name) in {YES, DONT_KNOW} for name in card.never_if)


# --- the question that settles most ----------------------------------------------------------------------------------


def _settling(stage: _Stage) -> Next | None:
    edition, asked = stage.edition, len(stage.state.given)
    emergency = stage.sure is Urgency.T1
    if emergency and asked >= edition.value("triage.interview.emergency_most"):
        return None
    leanings = lean(edition, stage.known, emergency)
    how_long = _how_long(stage, leanings)
    if how_long is not None:
        return how_long
    doubt = Doubt(index(edition), leanings, _risks(edition))
    best, most = None, 0.0
    for card in stage.may:
        drop = doubt.drop(tells(edition, card, stage.known)) if card.asks != "text" else 0.0
        if drop > most:
            best, most = card, drop
    enough = "triage.interview.least_gain"
    if not emergency and _settled(stage, leanings):
        enough = "triage.interview.settled_gain"
    if best is None or most < edition.value(enough):
        return None
    why = Because("triage.interview", (), (edition.cited(enough),), "because.asked.settles", (("question", best.id),))
    return Next(best.id, why)


def _settled(stage: _Stage, leanings: tuple[Leaning, ...]) -> bool:
    """Whether one cause stands out, is as grave as the rules say, and the causes do not ask for more than the rules."""
    edition = stage.edition
    weighed = zip(shares(one.whole for one in leanings), index(edition).causes, strict=True)
    found = sorted(weighed, key=_share, reverse=True)
    if not found:
        return True
    top, cause = found[0]
    second = found[1][0] if len(found) > 1 else 0.0
    clear = top >= edition.value("triage.interview.stop_probability")
    apart = top >= second * edition.value("triage.interview.stop_gap")
    if not (clear and apart):
        return False
    by_rules = max((one.urgency for one in stage.verdicts), default=Urgency.T4)
    return (
        tier(edition, stage.known, stage.verdicts, leanings).urgency <= by_rules <= of_itself(cause.card, stage.known)
    )


def _share(found: tuple[float, Cause]) -> float:
    return found[0]


def _risks(edition: Edition) -> tuple[float, ...]:
    by_tier = {urgency: edition.value(f"triage.risk.{name}") for urgency, name in RISKS.items()}
    return tuple(by_tier[cause.card.usual_urgency] for cause in index(edition).causes)


class Doubt:
    """The entropy of the causes, grave ones counted heavier, and by how much an answer is expected to lower it.

    The sums are kept, so that one answer costs no more than the lines of evidence that speak of it.
    """

    def __init__(self, laid: Index, leanings: tuple[Leaning, ...], risks: tuple[float, ...]) -> None:
        top = max((one.whole for one in leanings), default=0.0)
        self.laid, self.risks = laid, risks
        self.logs = [one.whole - top for one in leanings]
        self.strongest = [one.strongest for one in leanings]
        self.weights = [exp(one) for one in self.logs]
        terms = [
            (risk * weight, one) for risk, weight, one in zip(risks, self.weights, self.logs, strict=True) if weight > 0
        ]
        self.sums = (sum(self.weights), sum(heavy for heavy, _ in terms), sum(heavy * one for heavy, one in terms))
        self.now = _entropy(*self.sums)

    def drop(self, findings: Iterable[str]) -> float:
        """By how much a question about these findings is expected to lower the doubt; they are taken as independent."""
        if self.now <= 0:
            return 0.0
        left = 1.0
        for finding in findings:
            left *= 1 - self._settles(finding) / self.now
        return (1 - left) * self.now

    def _settles(self, finding: str) -> float:
        rows = self.laid.rows.get(finding, ())
        if not rows:
            return 0.0
        usual = self.laid.shares[finding]
        more = sum(self.weights[place] * (row.share - usual) for place, row in rows if row.share > 0)
        yes = min(1.0, max(0.0, usual + more / self.sums[0]))
        after = yes * self._after(rows, said_yes=True) + (1 - yes) * self._after(rows, said_yes=False)
        return max(0.0, min(self.now, self.now - after))

    def _after(self, rows: tuple[tuple[int, Row], ...], said_yes: bool) -> float:
        whole, heavy, logged = self.sums
        for place, row in rows:
            old = self.logs[place]
            if old == -inf:
                continue
            value = row.yes if said_yes else row.no
            held = self.strongest[place].get(row.group, 0.0)
            if (abs(value), value) <= (abs(held), held):
                continue
            new, before, risk = old + value - held, self.weights[place], self.risks[place]
            after = exp(new)
            whole += after - before
            heavy += risk * (after - before)
            logged += risk * (after * new - before * old)
        return _entropy(whole, heavy, logged)


def _entropy(whole: float, heavy: float, logged: float) -> float:
    """Of weights that sum to ``whole``: the sum of -r p log p, from the sums of r w and of r w log w."""
    return (log(whole) * heavy - logged) / whole if whole > 0 else 0.0
