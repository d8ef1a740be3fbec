"""A form as it was filled in: fields read with their bounds, what is wrong beside each. Keeps and judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from math import isfinite
from secrets import token_urlsafe

from django.http import HttpRequest

from restride.report.phrase import Speech

SCORES = tuple(str(score) for score in range(11))
"""What a scale from 0 to 10 offers."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that may be chosen: its value, its words, and whether it is chosen."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One field for the template.

    ``kind`` is scale, words, several, ticks, select, number, date, day, line, text or places. A day is a date that
    stands folded while it is today's: nearly everything is told on its own day.
    """

    name: str
    kind: str
    label: str
    hint: str = ""
    value: str = ""
    choices: tuple[Choice, ...] = ()
    groups: tuple[tuple[str, tuple[Choice, ...]], ...] = ()
    wrong: str = ""
    chosen: bool = False
    """Whether it was changed from what it would be unsaid."""
    aside: bool = False
    """Whether it stands folded below the others, until somebody opens it."""


@dataclass(slots=True)
class Filled:
    """What a runner typed so far, and the fields that show it again.

    An empty answer is none: nothing unsaid is taken for zero or for "no". ``stands`` is what the fields hold before
    anybody typed, each by its name, where something that was said is said anew.
    """

    request: HttpRequest
    speech: Speech
    fields: list[Field] = field(default_factory=list)
    recalled: bool = False
    """Whether it speaks of a day that is past."""
    stands: Mapping[str, str] = field(default_factory=dict)

    @property
    def wrong(self) -> bool:
        """Whether any field holds what cannot be."""
        return any(one.wrong for one in self.fields)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Fields that are made inside stand aside: wanted rarely, and one tap away."""
        before = len(self.fields)
        yield
        self.fields[before:] = [replace(one, aside=True) for one in self.fields[before:]]

    def _typed(self, name: str) -> str:
        given = self.request.POST if self.request.method == "POST" else self.request.GET
        opened = self.request.method != "POST"
        return given.get(name, self.stands.get(name, "") if opened else "").strip()

    def number(self, name: str, label: str, bounds: tuple[float, float], hint: str = "") -> float | None:
        """A number within bounds, with a point or a comma; None when nothing was said."""
        typed = self._typed(name)
        try:
            value = float(typed.replace(",", ".")) if typed else None
        except ValueError:
            value = float("nan")
        good = value is None or (isfinite(value) and bounds[0] <= value <= bounds[1])
        wrong = "" if good else self.speech.say("web.wrong.number", least=f"{bounds[0]:g}", most=f"{bounds[1]:g}")
        self.fields.append(Field(name, "number", label, hint, typed, wrong=wrong))
        return value if good else None

    def scale(self, name: str, label: str, hint: str = "") -> float | None:
        """A score from 0 to 10; None when none was tapped."""
        stood = self.stands.get(name, "")
        scores = sorted({*SCORES, stood} - {""}, key=float)  # what was typed elsewhere may lie between two
        found = self.words(name, label, [(one, one) for one in scores], hint, kind="scale")
        return None if found is None else float(found)

    def words(
        self, name: str, label: str, offered: Sequence[tuple[str, str]], hint: str = "", kind: str = "words"
    ) -> str | None:
        """One of some answers; None when none was tapped."""
        typed = self._typed(name)
        good = not typed or typed in {value for value, _ in offered}
        choices = tuple(Choice(value, said, value == typed) for value, said in offered)
        wrong = "" if good else self.speech.say("web.wrong.choice")
        self.fields.append(Field(name, kind, label, hint, typed, choices, wrong=wrong))
        return typed if typed and good else None

    def several(
        self, name: str, label: str, offered: Sequence[tuple[str, str]], hint: str = "", kind: str = "several"
    ) -> tuple[str, ...]:
        """Any number of some answers; nothing that is not ticked was denied. ``ticks`` lists them one below another."""
        given = self.request.POST if self.request.method == "POST" else self.request.GET
        stood = name not in given and self.request.method != "POST"
        typed = set(self.stands.get(name, "").split() if stood else given.getlist(name))
        choices = tuple(Choice(value, said, value in typed) for value, said in offered)
        self.fields.append(Field(name, kind, label, hint, "", choices))
        return tuple(one.value for one in choices if one.chosen)

    def yes_no(self, name: str, label: str, hint: str = "") -> bool | None:
        """Yes, no, or not said."""
        offered = [(word, self.speech.say(f"answer.{word}")) for word in ("yes", "no")]
        found = self.words(name, label, offered, hint)
        return None if found is None else found == "yes"

    def day(self, name: str, label: str, today: date, hint: str = "") -> date:
        """A day up to today; today when nothing was said."""
        typed = self._typed(name)
        try:
            value = date.fromisoformat(typed) if typed else today
        except ValueError:
            value = None
        wrong = "" if value is not None and value <= today else self.speech.say("web.wrong.day")
        kind = "date" if hint or name in self.stands else "day"  # what needs a hint, or stands corrected, is seen
        found = Field(name, kind, label, hint, typed or today.isoformat(), wrong=wrong, chosen=value != today)
        self.fields.append(found)
        return today if value is None or wrong else value

    def date(self, name: str, label: str, bounds: tuple[date, date], hint: str = "") -> date | None:
        """A day within bounds, or none."""
        typed = self._typed(name)
        try:
            value = date.fromisoformat(typed) if typed else None
        except ValueError:
            value = date.min
        good = value is None or bounds[0] <= value <= bounds[1]
        wrong = self.speech.say("web.wrong.between", first=f"{bounds[0]}", last=f"{bounds[1]}") if not good else ""
        self.fields.append(Field(name, "date", label, hint, typed, wrong=wrong))
        return value if good else None

    def text(self, name: str, label: str, most: int = 2000) -> str:
        """Own words."""
        typed = self._typed(name)
        wrong = self.speech.say("web.wrong.long", most=str(most)) if len(typed) > most else ""
        self.fields.append(Field(name, "text", label, value=typed, wrong=wrong))
        return typed

    def line(self, name: str, label: str, hint: str = "", most: int = 200) -> str:
        """A few own words on one line, as a name."""
        typed = self._typed(name)
        wrong = self.speech.say("web.wrong.long", most=str(most)) if len(typed) > most else ""
        self.fields.append(Field(name, "line", label, hint, typed, wrong=wrong))
        return typed

    def unchanged(self, name: str) -> bool:
        """Whether a field still holds what stood there before."""
        return name in self.stands and self._typed(name) == self.stands[name]

    def place(
        self, name: str, label: str, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]], needed: bool = True
    ) -> str:
        """One of the places of a list in groups; empty, and said to be missing where needed, when none was chosen."""
        typed = self._typed(name)
        shown = tuple(
            (group, tuple(Choice(value, said, value == typed) for value, said in offered)) for group, offered in groups
        )
        good = any(one.chosen for _, choices in shown for one in choices)
        missing = self.request.method == "POST" and not good and (needed or bool(typed))
        wrong = self.speech.say("web.wrong.place") if missing else ""
        self.fields.append(Field(name, "places", label, value=typed, groups=shown, wrong=wrong))
        return typed if good else ""

    def demand(self, name: str, said: str) -> None:
        """Say of a field that it is needed."""
        self.fields = [replace(one, wrong=one.wrong or said) if one.name == name else one for one in self.fields]


def fresh_key() -> str:
    """What a form carries so that sending it twice writes once."""
    return token_urlsafe(12)
