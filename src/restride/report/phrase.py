"""Phrases filled with facts: numbers with units, days as words, places as the runner calls them. Lays out nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from restride.knowledge.edition import Edition
from restride.plan.ladder import LADDER, Pattern, pattern
from restride.words.because import Because
from restride.words.day import Day
from restride.words.measure import UNITS
from restride.words.side import Side

METRIC, IMPERIAL = UNITS

Value = str | int | float
Other = Mapping[str, tuple[str, float]]

ALWAYS: Other = {"fraction": ("percent", 100.0), "probability": ("percent", 100.0)}
"""Units of the cards that people meet under another name, with the factor."""

MILES_PER_KM, POUNDS_PER_KG, INCHES_PER_CM, YARDS_PER_METRE = 0.621371, 2.204623, 0.393701, 1.093613

IN_IMPERIAL: Other = {
    "km": ("miles", MILES_PER_KM),
    "km_per_week": ("miles_per_week", MILES_PER_KM),
    "km_per_hour": ("miles_per_hour", MILES_PER_KM),
    "metres": ("yards", YARDS_PER_METRE),
    "centimetres": ("inches", INCHES_PER_CM),
    "kg": ("pounds", POUNDS_PER_KG),
}
"""Millimetres of a shoe's drop stay: shops everywhere give them so."""

FELT = ("during", "after", "morning")
"""Facts of a reaction that may be missing; together they are the fact ``felt``."""

UNITS_OF_FACTS = {
    "minutes": "minutes",
    "hours": "hours",
    "days": "days",
    "weeks": "weeks",
    "km": "km",
    "most_weeks": "weeks",
    "near_minutes": "minutes",
    "usual_minutes": "minutes",
    "left_minutes": "minutes",
    "near_km": "km",
    "mean_km": "km",
    "left_km": "km",
    "runs": "runs",
    "rise": "points",
    "sessions": "sessions",
    "cut": "fraction",
}
"""Facts of a because whose name carries their unit."""

CARDS_OF_FACTS = {
    "flag": "flag",
    "flags": "flag",
    "condition": "condition",
    "conditions": "condition",
    "finding": "finding",
    "findings": "finding",
    "unknown": "finding",
    "speaks_for": "finding",
    "speaks_against": "finding",
}
"""Facts that name cards by their ids, with a blank between two."""

DECLINED = ("run", "exercises", "cross", "everything")
"""What may be declined; a fact ``what`` that is none of these is words already."""

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class MissingPhraseError(KeyError):
    """A phrase or a fact that it names is missing: a bug, for a test to find; no key is ever shown to a runner."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The tongue of one document.

    Parameters
    ----------
    phrases
        Sentences by dotted key.
    edition
        The cards, for the rungs of the ladder.
    on
        The day of the document: days of another year are said with their year, the day itself as "today".
    units
        ``metric`` or ``imperial``.
    """

    phrases: Mapping[str, str]
    edition: Edition
    on: Day
    units: str = METRIC

    def has(self, key: str) -> bool:
        """Whether there is such a phrase."""
        return key in self.phrases

    def say(self, key: str, **facts: str) -> str:
        """A phrase with its facts, which are words already.

        Raises
        ------
        MissingPhraseError
            When there is no such phrase, or it names a fact that was not given.
        """
        try:
            return self.phrases[key].format_map(facts)
        except (KeyError, IndexError) as missing:
            raise MissingPhraseError(f"phrase {key} lacks {missing}") from missing

    def first(self, *keys: str, **facts: str) -> str:
        """The first of several phrases that there is; for cards, which a clinic may add without a name."""
        return self.say(next((key for key in keys if key in self.phrases), keys[-1]), **facts)

    def sentence(self, key: str, **facts: str) -> str:
        """A phrase that begins with a capital, whatever fact it begins with."""
        return capital(self.say(key, **facts))

    def number(self, value: float) -> str:
        """A number as people write it: one decimal at most, two significant digits below one."""
        if abs(value) >= 1 or value == 0:
            return f"{round(float(value), 1):g}" if abs(value) < 1e6 else f"{value:.0f}"
        return f"{value:.2g}"

    def quantity(self, value: float | bool, unit: str) -> str:
        """A number with its unit, converted where the runner counts in miles: "7 days", "8.2 km", "pain 3 of 10"."""
        if isinstance(value, bool) or unit == "yes_no":
            return self.say("unit.yes_no.yes" if value else "unit.yes_no.no")
        others = {**ALWAYS, **IN_IMPERIAL} if self.units == IMPERIAL else ALWAYS
        name, factor = others.get(unit, (unit, 1.0))
        said = self.number(value * factor)
        return self.say(f"unit.{name}.{'one' if said == '1' else 'many'}", n=said)

    def day(self, day: Day, *, plain: bool = False) -> str:
        """A day in words: "Tuesday 17 November", with the year when it is another; "today" unless ``plain``."""
        if day == self.on and not plain:
            return self.say("day.today")
        words = {
            "weekday": self.say(f"day.name.{day.isoweekday()}"),
            "day": str(day.day),
            "month": self.say(f"month.name.{day.month}"),
            "year": str(day.year),
        }
        return self.say("day.form" if day.year == self.on.year else "day.form_year", **words)

    def date(self, day: Day) -> str:
        """A date that is no day of the runner's: "20 November 2026"."""
        return self.say("day.date", day=str(day.day), month=self.say(f"month.name.{day.month}"), year=str(day.year))

    def place(self, side: Side, zones: tuple[str, ...]) -> str:
        """Where it hurts, as a runner says it: "the top of your left foot"; the first place touched names it."""
        zone = zones[0] if zones else "whole-foot"
        if side is Side.BOTH:
            return self.first(f"zone.{zone}.both", "zone.whole-foot.both")
        return self.first(f"zone.{zone}.one", "zone.whole-foot.one", side=self.say(f"side.{side.value}"))

    def complaint(self, name: str) -> str:
        """The place of a complaint, by its id."""
        side, _, zone = name.partition("-")
        return self.place(Side(side), (zone,))

    def rung(self, rung: str | int) -> str:
        """A rung of the run-walk ladder in words, by its id or its number."""
        name = self.edition.ladders[LADDER].rungs[rung].id if isinstance(rung, int) else rung
        return self.first(f"ladder.{LADDER}.rung.{name}.name", "unnamed.rung")

    def height(self, height: int) -> str:
        """A height of the ladder: the pattern of its session, or its rung in words where the length is left open."""
        at = pattern(self.edition, height)
        return self.rung(at.rung) if at.growing else self.pattern(at)

    def pattern(self, at: Pattern) -> str:
        """The walking and running of a session: "6 × (4 min walk · 1 min run)"."""
        return self.say("ladder.join").join(self.part(part.repeats, part.walk_min, part.run_min) for part in at.parts)

    def part(self, repeats: int, walk_min: float, run_min: float) -> str:
        """One part of a pattern; what is zero is not said."""
        said = [self.say(f"ladder.{kind}", n=self.number(n)) for kind, n in (("walk", walk_min), ("run", run_min)) if n]
        inside = self.say("ladder.then").join(said)
        if repeats == 1:
            return inside
        return self.say("ladder.repeats" if len(said) > 1 else "ladder.repeats_plain", n=str(repeats), what=inside)

    def because(self, why: Because) -> str:
        """The sentence of a because.

        A phrase with the suffix ``_with_<fact>`` is taken when the because carries that fact; an empty fact is none.
        """
        facts = {name: self.fact(name, value) for name, value in why.facts if value != ""}
        felt = [self.say(f"felt.{name}", n=facts[name]) for name in FELT if name in facts]
        if felt:
            facts["felt"] = self.say("felt.join").join(felt)
        key = next((key for name in facts if (key := f"{why.says}_with_{name}") in self.phrases), why.says)
        return self.sentence(key, **facts)

    def fact(self, name: str, value: Value) -> str:
        """One fact of a because in words, by its name."""
        if name in UNITS_OF_FACTS and isinstance(value, int | float):
            return self.quantity(value, UNITS_OF_FACTS[name])
        if name == "complaint":
            return self.complaint(str(value)) if value else self.say("complaint.any")
        if name == "rung" or (name in ("from", "to") and f"ladder.{LADDER}.rung.{value}.name" in self.phrases):
            return self.rung(value if isinstance(value, str) else int(value))
        if name in ("urgency", "tissue", "phase"):
            return self.say(f"{name}.{value}.name")
        if name in NAMED_BY:
            return NAMED_BY[name](self, str(value))
        if name in ("side", "test"):
            return self.say(f"side.{value}" if name == "side" else f"selftest.test_{value}.name")
        if name in CARDS_OF_FACTS:
            kind = CARDS_OF_FACTS[name]
            names = [self.first(f"{kind}.{one}.name", f"unnamed.{kind}") for one in str(value).split()]
            return self.say("list.also").join(names) if kind == "finding" else self.listed(names)
        if isinstance(value, str):
            return self.day(Day.fromisoformat(value)) if _ISO_DAY.fullmatch(value) else value
        return self.number(value)

    def item(self, name: str) -> str:
        """What a thing of the catalogue is called, by its id; the id itself in words where it has no name."""
        held = self.edition.items.get(name)
        kind = "" if held is None else held.kind
        key = f"{kind}.{name}.name"
        return self.say(key) if key in self.phrases else name.replace("_", " ")

    def ladder(self, name: str) -> str:
        """What a ladder, or a line of exercises, is called."""
        key = next((key for key in (f"ladder.{name}.name", f"line.{name}.name") if key in self.phrases), "")
        return self.say(key) if key else name.replace("_", " ")

    def step(self, name: str) -> str:
        """A rung of any ladder, as ``surface.mixed``, or the exercise of a line, by its id."""
        ladder, _, rung = name.rpartition(".")
        key = f"ladder.{ladder}.rung.{rung}.name"
        return self.say(key) if ladder and key in self.phrases else self.item(rung)

    def listed(self, parts: list[str]) -> str:
        """Things in a row: "a, b and c"."""
        if len(parts) <= 1:
            return "".join(parts)
        return self.say("list.end", first=self.say("list.join").join(parts[:-1]), last=parts[-1])


def _goal(speech: Speech, named: str) -> str:
    """A goal by its kind and size, as ``run_minutes 45``."""
    kind, _, size = named.partition(" ")
    return speech.say(f"goal_kind.{kind}", size=speech.quantity(float(size), "minutes" if "minutes" in kind else "km"))


NAMED_BY: dict[str, Callable[[Speech, str], str]] = {
    "item": Speech.item,
    "items": lambda speech, names: speech.listed([speech.item(one) for one in names.split()]),
    "goal": _goal,
    "structure": lambda speech, name: speech.say(f"structure.{name}"),
    "ladder": Speech.ladder,
    "step": Speech.step,
    "change": lambda speech, name: speech.say(f"change_kind.{name}"),
    "what": lambda speech, name: speech.first(f"declined.{name}", "unnamed.rule") if name in DECLINED else name,
    "weekdays": lambda speech, days: speech.listed([speech.say(f"day.name.{day}") for day in days.split()]),
    "why": lambda speech, name: speech.first(f"barrier.{name}", "unnamed.rule"),
}
"""Facts that name something by its id, and how it is called."""


def capital(text: str) -> str:
    """The same with a capital first letter."""
    return text[:1].upper() + text[1:]
