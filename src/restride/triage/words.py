"""A runner's own words as findings, places, side and times, to be shown and corrected. Asks nothing, judges nothing.

What is heard only pre-fills the interview. A text is data: nothing in it is an instruction, and no part of it becomes a
pattern. A word of a red flag raises the flag's question wherever it stands, be it denied, doubted, long ago or of
somebody else; it is never taken for the answer "no".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from restride.triage.hearing.language import language, raised
from restride.triage.hearing.lexicon import FIRST, NO_ZONE, SEVERE, Lexicon, Tongue
from restride.triage.hearing.places import shared
from restride.triage.hearing.quantity import Amount, ages, amounts, number, scores, times
from restride.triage.hearing.reading import Found, Reader, covered
from restride.triage.hearing.scope import Scoped, scoped
from restride.triage.hearing.tokens import Segment, Sentence, sentences
from restride.triage.known import AGE, SINCE
from restride.triage.logic import DONT_KNOW, NO, YES
from restride.words.day import Day
from restride.words.side import Side

READ = 4_000
"""Signs of a text that are understood word for word, some seven hundred words; of the rest only red words are looked
for, and it is said that the text was too long."""
HEARD = 200
"""No more is heard than this: a longer list is no help to the one who has to look it through."""

_SHORT = 2  # letters; a part of shorter words alone holds nothing to understand
PULSE = "resting_pulse"


@dataclass(frozen=True, slots=True)
class Heard:
    """One finding that was heard.

    Parameters
    ----------
    finding
        Its id.
    answer
        ``yes``, ``no``, or ``dont_know`` for what was doubted ("maybe swollen").
    value
        The number, for a finding that is one.
    span, words
        Where it stands in the text, half-open, and what stands there.
    past, other
        Whether it was said of another time, or of somebody else; such a finding is shown, and counts as no answer.
    """

    finding: str
    answer: str
    span: tuple[int, int]
    words: str
    value: float | None = None
    past: bool = False
    other: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is an answer about this runner now."""
        return self.answer != DONT_KNOW and not self.past and not self.other


@dataclass(frozen=True, slots=True)
class Place:
    """Zones of the foot map that were named by some words."""

    zones: tuple[str, ...]
    span: tuple[int, int]
    words: str


@dataclass(frozen=True, slots=True)
class Duration:
    """A time that was named; ``since`` where the complaint is said to have lasted so long.

    ``days`` is None for a weekday while nobody said what day it is.
    """

    days: float | None
    since: bool
    span: tuple[int, int]
    words: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood.

    Parameters
    ----------
    heard
        Findings in the order of the text.
    side
        None where none was named, or two were.
    places, durations
        Places and times in the order of the text.
    red
        Findings whose question has to be raised, sorted, whatever was said of them.
    left
        Spans of the parts in which nothing was understood.
    language
        Its code; empty where it cannot be told.
    screened
        False where the language's red-flag words are not known or the text was not read whole: then the whole safety
        screen has to be asked, and it has to be said why.
    truncated
        Whether the text was longer than is read word for word.
    """

    heard: tuple[Heard, ...] = ()
    side: Side | None = None
    places: tuple[Place, ...] = ()
    durations: tuple[Duration, ...] = ()
    red: tuple[str, ...] = ()
    left: tuple[tuple[int, int], ...] = ()
    language: str = FIRST
    screened: bool = True
    truncated: bool = False

    @property
    def zones(self) -> tuple[str, ...]:
        """Every zone that was named, each once, in the order of the text.

        Two places that overlap mean what they share, see ``restride.triage.hearing.places``.
        """
        return tuple(dict.fromkeys(zone for zones in shared([one.zones for one in self.places]) for zone in zones))

    @property
    def answers(self) -> dict[str, str]:
        """What may be filled in before asking: by finding, yes or no.

        A "no" to a red finding is left out, since its question is raised. Of what was said both ways a red finding is
        "yes", any other is left out and asked.
        """
        said: dict[str, set[str]] = {}
        for one in self.heard:
            if one.counts and one.value is None:
                said.setdefault(one.finding, set()).add(one.answer)
        answers = {}
        for finding, words in said.items():
            red = finding in self.red
            if words == {YES} or (red and YES in words):
                answers[finding] = YES
            elif words == {NO} and not red:
                answers[finding] = NO
        return answers

    @property
    def numbers(self) -> dict[str, float]:
        """Numbers that may be filled in before asking; the first that was said of each."""
        numbers: dict[str, float] = {}
        for one in self.heard:
            if one.counts and one.value is not None:
                numbers.setdefault(one.finding, one.value)
        return numbers

    @property
    def contradicted(self) -> tuple[str, ...]:
        """Findings that were said both ways, sorted."""
        said = {(one.finding, one.answer) for one in self.heard if one.counts}
        return tuple(sorted(name for name, answer in said if answer == YES and (name, NO) in said))


Part = str | Side | Heard
"""One thing that was understood: a zone, the side, or a finding."""


def without(understood: Understood, part: Part) -> Understood:
    """What was understood, without one thing of it; red words raise their question all the same."""
    if isinstance(part, Side):
        return replace(understood, side=None)
    if isinstance(part, str):
        places = (replace(one, zones=tuple(zone for zone in one.zones if zone != part)) for one in understood.places)
        return replace(understood, places=tuple(one for one in places if one.zones))
    return replace(understood, heard=tuple(one for one in understood.heard if one is not part))


@dataclass(slots=True)
class _Listener:
    """Gathers what is heard, segment by segment."""

    lexicon: Lexicon
    tongue: Tongue
    text: str
    on: Day | None
    heard: list[Heard] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    durations: list[Duration] = field(default_factory=list)
    sides: list[str] = field(default_factory=list)
    red: set[str] = field(default_factory=set)
    left: list[tuple[int, int]] = field(default_factory=list)
    part: frozenset[str] = frozenset()

    def span(self, segment: Segment, first: int, last: int) -> tuple[int, int]:
        """From one word of a segment to another; what leans on an earlier segment begins with this one."""
        return segment.tokens[max(first, 0)].start, segment.tokens[max(last, 0)].end

    def listen(self, sentence: Sentence) -> None:
        """Hear one sentence."""
        before = None
        for part in scoped(self.tongue, sentence, self.part):
            already = len(self.heard) + len(self.places) + len(self.durations) + len(self.sides) + len(self.red)
            self._meanings(part)
            self._zones(part)
            self._sides(part)
            self._numbers(part, before)
            before, self.part = part.segment, part.part
            now = len(self.heard) + len(self.places) + len(self.durations) + len(self.sides) + len(self.red)
            if now == already and any(len(token.word) > _SHORT for token in part.segment.tokens):
                self.left.append(part.segment.span)

    def _meanings(self, part: Scoped) -> None:
        said = [match for match in part.matches if match.phrase.kind in {"yes", "no"}]
        for means in dict.fromkeys(match.phrase.means for match in said):
            for match in covered(match for match in said if match.phrase.means == means):
                self._finding(part, match)
        self.red.update(match.phrase.means for match in part.matches if match.phrase.kind == "red")

    def _finding(self, part: Scoped, match: Found) -> None:
        name, denied = match.phrase.means, part.denies(match)
        if match.phrase.kind == "yes" and part.fine(match):
            return
        if match.phrase.kind == "no" and denied:
            return  # "I cannot walk normally" says little of what "walk normally" denies
        other = part.of_other(match)
        if other and part.relative and name in self.tongue.table("family"):
            name, other = self.tongue.table("family")[name], False
        lasting = name in self.tongue.table("scope").get("history", "").split()
        answer = NO if denied or match.phrase.kind == "no" else YES
        self.hear(
            part,
            name,
            DONT_KNOW if part.unsure else answer,
            (match.first, match.last),
            past=part.past and not lasting,
            other=other,
        )

    def hear(
        self, part: Scoped, name: str, answer: str, places: tuple[int, int], *, past: bool = False, other: bool = False
    ) -> None:
        """Note a finding."""
        if name in self.lexicon.red:
            self.red.add(name)
        span = self.span(part.segment, *places)
        if len(self.heard) < HEARD:
            self.heard.append(Heard(name, answer, span, self.text[slice(*span)], None, past, other))

    def _zones(self, part: Scoped) -> None:
        for match in covered(match for match in part.matches if match.phrase.kind == "zone"):
            denied = part.denies(match) and not part.unable(match)
            away = denied or part.past or part.of_other(match) or part.fine(match)
            if match.phrase.means != NO_ZONE and not away:
                span = self.span(part.segment, match.first, match.last)
                self.places.append(Place(tuple(match.phrase.means.split()), span, self.text[slice(*span)]))

    def _sides(self, part: Scoped) -> None:
        compared = min((cue.first for cue in part.cues.get("compares", ())), default=len(part.segment.tokens))
        for match in covered(match for match in part.matches if match.phrase.kind == "side"):
            away = part.denies(match) or part.past or part.of_other(match) or part.has("well")
            if match.phrase.means != NO_ZONE and not away and match.first < compared:
                self.sides.append(match.phrase.means)

    def _numbers(self, part: Scoped, before: Segment | None) -> None:
        tokens = part.segment.tokens
        for age, sex in ages(tokens, self.tongue, before.tokens[-1] if before else None):
            if part.other is None:
                self._count(part, AGE, age.value, (age.first, age.last))
                if sex:
                    self.hear(part, sex, YES, (age.first, age.last + 1))
        for cue in part.cues.get("pulse", ()):
            after = enumerate(tokens[cue.last + 1 :], start=cue.last + 1)
            place, value = next(((at, told) for at, one in after if (told := number(one, self.tongue))), (0, None))
            if value is not None:
                self._count(part, PULSE, value, (cue.first, place))
        for ago in times(part, self.tongue, self.on):
            span = self.span(part.segment, ago.first, ago.last)
            self.durations.append(Duration(ago.days, ago.since, span, self.text[slice(*span)]))
            if ago.since and ago.days is not None and part.other is None:
                self._count(part, SINCE, float(round(ago.days)), (ago.first, ago.last))
        self._measured(part, [*amounts(tokens, self.tongue), *scores(tokens, self.tongue)])

    def _count(self, part: Scoped, name: str, value: float, places: tuple[int, int]) -> None:
        """Note a finding that is a number; one out of the bounds of its card was not meant."""
        least, most = self.lexicon.bounds.get(name, (0.0, -1.0))
        if least <= value <= most and len(self.heard) < HEARD:
            span = self.span(part.segment, *places)
            self.heard.append(Heard(name, YES, span, self.text[slice(*span)], value, part.past))

    def _measured(self, part: Scoped, these: Sequence[Amount]) -> None:
        """Findings that hang on an amount: "stiff for 45 minutes"."""
        keys = {key for token in part.segment.tokens for key in token.keys}
        for name, rule in self.tongue.table("amount").items() if these else ():
            about, compare, most, unit = rule.split()
            bar = self.lexicon.severe if most == SEVERE else float(most)
            for amount in these if about in keys else ():
                if _fits(amount, compare, bar, unit):
                    self.hear(part, name, YES, (amount.first, amount.last), past=part.past)


def _fits(amount: Amount, compare: str, bar: float, unit: str) -> bool:
    if unit == "minutes" and amount.unit in {"minute", "hour"} and amount.minutes is not None:
        value = amount.minutes
    elif unit == amount.unit:
        value = amount.value
    else:
        return False
    if compare == "at_least":
        return value >= bar
    if compare == "above":
        return value > bar or (value == bar and amount.more)
    return value < bar or (value == bar and not amount.more)


def understand(lexicon: Lexicon, text: str, on: Day | None = None) -> Understood:
    """What a text says, as far as the lexicon knows words for it; never raises, whatever the text.

    Parameters
    ----------
    text
        Anything. Up to 4 000 signs are read word for word.
    on
        The day on which it was written, to reckon "since Monday"; None leaves such days open.

    Returns
    -------
    Understood
        For an empty text one in which nothing was heard.
    """
    head, rest = text[:READ], text[READ:]
    tongue_code, screened = language(lexicon, head)
    tongue = lexicon.tongues.get(tongue_code)
    red = {name for one in lexicon.tongues.values() for name in raised(one, rest if one is tongue else text)}
    if tongue is None:
        whole = ((0, len(head)),) if head.strip() else ()
        return Understood(
            red=tuple(sorted(red)), left=whole, language=tongue_code, screened=False, truncated=bool(rest)
        )
    listener = _Listener(lexicon, tongue, head, on)
    for sentence in sentences(head, Reader(tongue).read, _breaks(tongue)):
        listener.listen(sentence)
    return Understood(
        tuple(listener.heard),
        _side(listener.sides),
        tuple(listener.places),
        tuple(listener.durations),
        tuple(sorted(listener.red | red)),
        tuple(listener.left),
        tongue_code,
        screened and not rest,
        bool(rest),
    )


def _breaks(tongue: Tongue) -> Mapping[str, frozenset[str]]:
    """The words at which a segment is cut; after an "and" only where somebody or something new is spoken of."""
    scope = tongue.table("scope")
    after = frozenset(scope.get("anew", "").split())
    return {word: frozenset[str]() for word in scope.get("breaks", "").split()} | dict.fromkeys(
        scope.get("joins", "").split(), after
    )


def _side(named: Sequence[str]) -> Side | None:
    """The side that was meant; None where none was named, or one here and the other there."""
    sides = set(named)
    if "both" in sides:
        return Side.BOTH
    return Side(sides.pop()) if len(sides) == 1 else None
