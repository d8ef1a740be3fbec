"""Amounts in a segment: how many of what, how long ago, how old. Knows no finding but those that are amounts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from restride.triage.hearing.lexicon import NUMBER, WEEKDAYS, Tongue
from restride.triage.hearing.scope import HURT, Scoped
from restride.triage.hearing.tokens import Token
from restride.words.day import Day

MINUTES: Mapping[str, float] = {
    "minute": 1,
    "hour": 60,
    "day": 1440,
    "week": 10080,
    "fortnight": 20160,
    "month": 43830,
    "year": 525960,
}
"""Minutes in each unit; a month is a twelfth of 365.25 days."""
DAY = MINUTES["day"]

_HALF = 0.5  # of an hour, of a year
_QUARTER = 0.25  # of an hour
_WITHIN = frozenset(("in", "within", "every", "lasts", "lasting", "lasted"))
_LEAD = 3  # words before an amount among which one of these tells when, not how long: "in the last six weeks"
_UNITS = frozenset(("<run>", *(f"<{name}>" for name in MINUTES)))
"""What a number before it counts something else than a child's years."""
_LASTS = frozenset(("<for>", "<since>"))
_MOST = 1_000_000  # nobody counts farther; a longer row of digits is no amount


@dataclass(frozen=True, slots=True)
class Amount:
    """So many of a unit.

    Parameters
    ----------
    value, unit
        The number, and the name of the unit in the lexicon.
    first, last
        The places of its words in the segment.
    more, less
        "more than" or "less than" stands before it.
    """

    value: float
    unit: str
    first: int
    last: int
    more: bool = False
    less: bool = False

    @property
    def minutes(self) -> float | None:
        """As a time; None for what is no time."""
        return self.value * MINUTES[self.unit] if self.unit in MINUTES else None


def number(token: Token, tongue: Tongue) -> float | None:
    """What a word counts; None where it does not."""
    if NUMBER not in token.keys:
        return None
    if token.word[0].isdigit():
        try:
            value = float(token.word.replace(",", "."))
        except ValueError:  # digits of a script that float does not read alone
            return None
        return value if value <= _MOST else None
    counted = (key for key in token.keys if key in tongue.table("count"))
    return float(next(counted, "0"))


def amounts(tokens: Sequence[Token], tongue: Tongue) -> Iterator[Amount]:
    """Every amount of a segment, in order: "2-3 weeks" is two and a half, "half an hour" one half."""
    units = {f"<{name}>": name for name in MINUTES}
    for place, token in enumerate(tokens):
        unit = next((units[key] for key in sorted(token.keys) if key in units), None)
        if unit is None or place == 0:
            continue
        value, first = _counted(tokens, place, tongue)
        if value is None:
            continue
        before = {key for one in tokens[max(0, first - 2) : first] for key in one.keys}
        yield Amount(value, unit, first, place, more="<more>" in before, less="<less>" in before)


def _counted(tokens: Sequence[Token], unit: int, tongue: Tongue) -> tuple[float | None, int]:
    """The number before a unit, and the place where it begins."""
    at = unit - 1
    if tokens[at].word in {"of", "or"} or tokens[at].word in {"-", "/"}:
        at -= 1
    if at >= 0 and tokens[at].word in {"a", "an"}:
        before = [token.word for token in tokens[max(0, at - 2) : at]]
        if before == ["quarter", "of"]:
            return _QUARTER, at - 2
        return (_HALF, at - 1) if before[-1:] == ["half"] else (1.0, at)
    value = number(tokens[at], tongue) if at >= 0 else None
    if value is None:
        return (_HALF, at) if at >= 0 and tokens[at].word == "half" else (None, at)
    if at >= 2 and "<to>" in tokens[at - 1].keys:
        other = number(tokens[at - 2], tongue)
        if other is not None:
            return (value + other) / 2, at - 2
    return value, at - 1 if at and tokens[at - 1].word in {"a", "about"} else at


def scores(tokens: Sequence[Token], tongue: Tongue) -> Iterator[Amount]:
    """Every "so many out of ten"; the unit is ``score``."""
    for place, token in enumerate(tokens):
        if TEN not in token.keys:
            continue
        words = [one.word for one in tokens[max(0, place - 2) : place]]
        behind = 1 if words[-1:] == ["/"] else 2 if words == ["out", "of"] else 0
        at = place - behind - 1
        value = number(tokens[at], tongue) if behind and at >= 0 else None
        if value is not None and value <= float(TEN):
            yield Amount(value, "score", at, place)


TEN = "10"
"""Where a scale of pain ends."""


def ages(tokens: Sequence[Token], tongue: Tongue, before: Token | None) -> Iterator[tuple[Amount, str]]:
    """Every number that is an age in years, with the sex where a letter beside it tells it.

    Heard are "34 years old", "aged 34", "I am 34" where nothing else is counted, "my son is 11", "my son (11)", "my son
    11", "27F", "52, male", "63 woman", and a number of years that stands alone after a comma.

    Parameters
    ----------
    before
        The word that the segment follows in its sentence; None where it begins it.
    """
    for place, token in enumerate(tokens):
        value = number(token, tongue)
        if value is None:
            continue
        lead = list(tokens[max(0, place - 2) : place]) or ([before] if before else [])
        after = tokens[place + 1 : place + 1 + _TAIL]
        letter = _letter(tokens, place)
        if letter or _old(after) or _said(lead, after) or _bare(tokens, place, value, before):
            yield Amount(value, "year", place, place), _SEXES.get(letter, "")


_TAIL = 4  # words after a number that may say how old: "34-year-old", its hyphens among them
_SEXES = {"f": "woman", "m": "man"}


def _old(after: Sequence[Token]) -> bool:
    """Whether "years old" follows, with nothing but the unit between."""
    for token in after:
        if "<old>" in token.keys:
            return True
        if "<year>" not in token.keys and token.word not in {"-", "years", "year"}:
            return False
    return False


def _said(lead: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether what stands before makes it an age, and nothing after makes it something else."""
    here = lead[-1].keys if lead else frozenset[str]()
    if "<child>" in here and after and after[0].keys.isdisjoint(_UNITS) and after[0].word.isalpha():
        return True
    if not lead or (after and "<ages>" not in after[0].keys):
        return False
    own = "<am>" in here and len(lead) > 1 and "<self>" in lead[0].keys
    return own or "<aged>" in here or "<sex>" in here or any("<child>" in token.keys for token in lead)


def _bare(tokens: Sequence[Token], place: int, value: float, before: Token | None) -> bool:
    """Whether a number that stands alone after something else, or right before a word for a sex, counts years."""
    if not _YOUNGEST <= value <= _OLDEST or value != int(value):
        return False
    beside = tokens[place + 1 : place + 2] if place == 0 else ()
    return (len(tokens) == 1 and before is not None) or any("<sex>" in token.keys for token in beside)


_YOUNGEST = 12  # a smaller bare number counts something else: toes, days, minutes
_OLDEST = 95  # and a larger one too


def _letter(tokens: Sequence[Token], place: int) -> str:
    """The letter glued to a number at the start of a segment or after "a": "27F"; "the last 50m" is none."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    glued = after is not None and after.word in _SEXES and after.start == tokens[place].end
    if not glued or after is None or (place and tokens[place - 1].word not in {"a", "am"}):
        return ""
    return after.word


@dataclass(frozen=True, slots=True)
class Ago:
    """A length of time that was named.

    Parameters
    ----------
    days
        How many days; None for a weekday or a month while nobody said what day it is.
    first, last
        The places of its words in the segment.
    since
        Whether the complaint is said to have lasted so long.
    """

    days: float | None
    first: int
    last: int
    since: bool


def times(scoped: Scoped, tongue: Tongue, on: Day | None) -> Iterator[Ago]:
    """Every length of time from an hour up, and every day that was named, of a segment."""
    tokens = scoped.segment.tokens
    begun = scoped.has("begins", "happens")
    idle = scoped.has("begins") or any(HURT in token.keys for token in tokens) or not scoped.has("busy")
    for amount in amounts(tokens, tongue):
        if amount.minutes is None or amount.minutes < MINUTES["hour"]:
            continue
        after = tokens[amount.last + 1].keys if amount.last + 1 < len(tokens) else frozenset()
        before = {key for token in tokens[max(0, amount.first - 2) : amount.first] for key in token.keys}
        within = any(token.word in _WITHIN for token in tokens[max(0, amount.first - _LEAD) : amount.first])
        whole = amount.minutes >= DAY and not within
        lasts = begun if "<ago>" in after else idle and whole and (bool(before & _LASTS) or "now" in after)
        yield Ago(amount.minutes / DAY, amount.first, amount.last, lasts and not scoped.past)
    for match in scoped.matches:
        if match.phrase.kind == "day":
            before = {key for token in tokens[max(0, match.first - 2) : match.first] for key in token.keys}
            since = (begun or "<since>" in before) and not scoped.past
            yield Ago(_days(match.phrase.means, on), match.first, match.last, since)


def _days(name: str, on: Day | None) -> float | None:
    """How many days ago a named day was; a weekday is the last one before today."""
    if name in WEEKDAYS:
        return None if on is None else float((on.weekday() - WEEKDAYS.index(name) - 1) % len(WEEKDAYS) + 1)
    return float(name)
