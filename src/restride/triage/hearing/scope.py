"""What stands over a phrase: a negation, a doubt, another time, another person. Knows no finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from restride.triage.hearing.lexicon import Tongue
from restride.triage.hearing.reading import Found, Where, found, where
from restride.triage.hearing.tokens import Segment, Sentence

NOT, SPENT, ENDS, OPINE, HURT, LEANS = "<not>", "<spent>", "<ends>", "<opine>", "<hurt>", "<leans>"
"""Classes of words: that deny; that a denial only touches ("does not stop"); that end it; of meaning ("I don't think
it is"); of pain; and those by which a part of a sentence leans on the part before ("..., at night")."""
OR, SELF, TURNS, ASKS, RELATIVE = "<or>", "<self>", "<turns>", "<asks>", "<relative>"
"""Words that carry a denial through a list, that bring the runner back, that turn the sense ("except"), that open a
question, and that name a relative by blood."""

CAN = "<can>"
"""Words that a denial turns into "cannot"."""
PART, REFERS, LED = "<part>", "<refers>", "<led>"
"""Words for a part of the body, words that stand for one named before ("it is swollen"), and words after which the word
that tells still comes ("and now swollen")."""
AND, PRESENT, LOOK = "and", "<present>", "<look>"
"""What parts two sayings, words of the present, before which another time does not carry on, and words for a look."""

SCOPE = "scope"
"""The table of phrases that stand over others."""
BEFORE = -1
"""The place of what a segment takes over from the one before it."""
_REACH = 10  # words; nobody's "no" reaches farther without saying "or"
_TERSE = 3  # words of a question that is only a name: "any fever?"
_SHORT_REACH = 3  # "without any accident the foot swelled" denies the accident alone
_BACK = 6  # words before "none" or "gone" that it still denies


@dataclass(frozen=True, slots=True)
class Scoped:
    """A segment with the phrases in it and what stands over them.

    Parameters
    ----------
    matches
        Every phrase found, those of scopes apart.
    cues
        The phrases of scopes, by name.
    denied
        By place in the segment, the places of the words that deny it.
    unsure, past
        Whether all of it is doubted, or speaks of another time.
    other, relative
        From which place on it speaks of somebody else (None: nowhere), and whether that is a relative.
    part
        What phrases may call the part of the body by that was named last.
    """

    segment: Segment
    matches: tuple[Found, ...]
    cues: Mapping[str, tuple[Found, ...]]
    denied: Mapping[int, frozenset[int]]
    unsure: bool = False
    past: bool = False
    other: int | None = None
    relative: bool = False
    part: frozenset[str] = frozenset()

    def denies(self, match: Found) -> bool:
        """Whether a word that is no part of the phrase denies it."""
        return any(not self.denied.get(place, frozenset()) <= set(match.places) for place in match.places)

    def unable(self, match: Found) -> bool:
        """Whether it is denied only by a "cannot": a toe that cannot be bent is the toe that is meant."""
        deniers = {at for place in match.places for at in self.denied.get(place, ())} - set(match.places)
        tokens = self.segment.tokens
        return bool(deniers) and all(at > 0 and CAN in tokens[at - 1].keys for at in deniers)

    def fine(self, match: Found) -> bool:
        """Whether what the phrase names is then said to be well: "going downstairs is fine"."""
        return any(match.last < cue.last and cue.last not in match.places for cue in self.cues.get("well", ()))

    def of_other(self, match: Found) -> bool:
        """Whether the phrase speaks of somebody else."""
        return self.other is not None and match.first >= self.other

    def has(self, *names: str) -> bool:
        """Whether a phrase of one of these scopes stands here."""
        return any(name in self.cues for name in names)


@dataclass(slots=True)
class _Carried:
    """What one segment hands on to the next of its sentence."""

    hurt: bool | None = None  # whether pain was spoken of, and whether it was denied
    open: bool = False  # a denial that nothing has ended yet
    past: bool = False
    other: bool = False
    relative: bool = False
    part: frozenset[str] = frozenset()  # what was named last


@dataclass(slots=True)
class _Part:
    """A segment while it is being looked at."""

    segment: Segment
    where: Where
    cues: dict[str, list[Found]] = field(default_factory=dict)
    matches: list[Found] = field(default_factory=list)
    denied: dict[int, set[int]] = field(default_factory=dict)

    def at(self, key: str) -> list[int]:
        """Where a key stands."""
        return self.where.places.get(key, [])

    def deny(self, denier: int, these: Iterable[int]) -> None:
        for place in these:
            self.denied.setdefault(place, set()).add(denier)

    def words(self, name: str) -> set[int]:
        """The places of the phrases of one scope."""
        return {place for cue in self.cues.get(name, ()) for place in cue.places}


def scoped(tongue: Tongue, sentence: Sentence, named: frozenset[str] = frozenset()) -> Iterator[Scoped]:
    """The segments of a sentence, in order, with their phrases and what stands over these.

    Parameters
    ----------
    named
        What phrases may call the part of the body by that the sentence before named last.
    """
    carried = _Carried(part=named)
    sentence = _listed(sentence)
    for number, segment in enumerate(sentence):
        part = _Part(segment, where(segment.tokens))
        leans = carried.hurt is not None and not part.at(HURT) and _leans(segment)
        if leans:
            part.where.places[HURT] = [BEFORE]
        _refer(part, carried)
        for match in found(tongue.phrases, part.where):
            if match.phrase.kind == SCOPE:
                part.cues.setdefault(match.phrase.means, []).append(match)
            elif match.last > BEFORE:
                part.matches.append(match)
        later = sentence[number + 1 :]
        carried.open = _deny(part, carried, any(OR in token.keys for one in later for token in one.tokens[:2]))
        if leans and carried.hurt is False and not part.at(TURNS):
            part.deny(BEFORE - 1, [BEFORE])
        elif part.at(HURT) and not leans:
            carried.hurt = any(place not in part.denied for place in part.at(HURT))
        yield _closed(part, carried)


def _refer(part: _Part, carried: _Carried) -> None:
    """Let "it is swollen" and "swollen and warm" speak of the part that was named before; note the part named here."""
    named = part.at(PART)
    if named:
        carried.part = frozenset(part.segment.tokens[named[-1]].keys)
        return
    first = next((token for token in part.segment.tokens if LED not in token.keys), None)
    if first is not None and not first.keys.isdisjoint((REFERS, LOOK)):
        for key in carried.part:
            part.where.places.setdefault(key, [BEFORE])


def _listed(sentence: Sentence) -> Sentence:
    """The sentence with "hot, red, swollen" made one: a comma between two words for a look parts nothing."""
    joined: list[Segment] = []
    for segment in sentence:
        last = joined[-1] if joined else None
        look = last is not None and LOOK in last.tokens[-1].keys & segment.tokens[0].keys and segment.opens == ","
        if last is not None and look and not any(NOT in token.keys for token in last.tokens):
            joined[-1] = Segment(last.tokens + segment.tokens, last.opens, segment.asks)
        else:
            joined.append(segment)
    return tuple(joined)


def _leans(segment: Segment) -> bool:
    """Whether a segment begins with a word by which it hangs on the one before, be it after an "and"."""
    first = segment.tokens[1 if len(segment.tokens) > 1 and segment.tokens[0].word in {"and", "or", "but"} else 0]
    return LEANS in first.keys


def _deny(part: _Part, carried: _Carried, listed: bool) -> bool:
    """Put every denial over what it covers; whether the last one is still open at the end."""
    length = len(part.segment.tokens)
    mute = {place: cue.places for cue in part.cues.get("mute", ()) for place in cue.places}
    still = False
    if carried.open and not _subject(part):
        end = _end(part, 0)
        part.deny(BEFORE - 1, range(end))
        still = end == length
    for place in part.at(NOT):
        if place in mute:  # "not only", "does not get better": no more is denied than that word
            part.deny(place, (other for other in mute[place] if other != place))
            continue
        if place == length - 1:  # "bruising: no"
            part.deny(place, _back(part, place))
        after = part.segment.tokens[place + 1].keys if place + 1 < length else frozenset()
        if SPENT in after:
            part.deny(place, [place + 1])
            continue
        start = place + 1
        reach = _SHORT_REACH if part.segment.tokens[place].word == "without" else _REACH
        end = min(length if OPINE in after else _end(part, start + 1), start + reach)
        part.deny(place, range(start, end))
        still = end == length
    for cue in part.cues.get("absent", ()):
        if cue.last + 1 < length:
            continue  # "gone cold" tells what it has become
        if not any(denier not in cue.places for place in cue.places for denier in part.denied.get(place, ())):
            part.deny(cue.first, _back(part, cue.first))
    return still and listed


def _back(part: _Part, place: int) -> range:
    """The words before a "none" or "gone" that it denies: not those before an "and"."""
    least = max((also + 1 for also in part.at(AND) if also < place), default=BEFORE)
    return range(max(least, place - _BACK), place)


def _subject(part: _Part) -> bool:
    """Whether a segment begins anew instead of going on with a list."""
    return bool(part.at(TURNS)) or bool(part.at(ENDS)) or bool(part.at(NOT))


def _end(part: _Part, start: int) -> int:
    """The first word from a place on that ends a denial; the length of the segment where none does."""
    ends = [place for key in (ENDS, TURNS) for place in part.at(key) if place >= start]
    return min(ends, default=len(part.segment.tokens))


def _closed(part: _Part, carried: _Carried) -> Scoped:
    _time(part, carried)
    other = _other(part, carried)
    return Scoped(
        part.segment,
        tuple(sorted(part.matches, key=lambda match: (match.places, match.phrase.kind, match.phrase.means))),
        {name: tuple(cues) for name, cues in part.cues.items()},
        {place: frozenset(deniers) for place, deniers in part.denied.items()},
        unsure="unsure" in part.cues or (part.segment.asks and _open(part)),
        past=carried.past,
        other=other,
        relative=other is not None and carried.relative,
        part=carried.part,
    )


def _open(part: _Part) -> bool:
    """Whether a segment before a question mark leaves open what it names: "is it broken", "fever"."""
    tokens = part.segment.tokens
    return len(tokens) <= _TERSE or any(ASKS in token.keys for token in tokens[:2])


def _time(part: _Part, carried: _Carried) -> None:
    """Another time holds from where it is named up to where the present is."""
    if "begins" in part.cues:
        carried.past = False
    elif "past" in part.cues:
        carried.past = True
    elif "now" in part.cues or part.segment.opens == "but" or part.at(PRESENT):
        carried.past = False


def _other(part: _Part, carried: _Carried) -> int | None:
    """From which word on somebody else is spoken of: from the naming on, until the runner comes back."""
    cues = part.cues.get("other", [])
    named = part.words("other")
    selves = [place for place in part.at(SELF) if place not in named]
    if cues:
        carried.other, carried.relative = True, any(place in named for place in part.at(RELATIVE))
        return min(cue.first for cue in cues)
    if selves or part.segment.opens == "":
        carried.other = False
    return 0 if carried.other else None
