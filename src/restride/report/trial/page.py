"""A trial as a Document: each measure under each protocol, who does better where, and what it cannot show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from restride.report import document as doc
from restride.report.phrase import Speech
from restride.report.reason import labels

SHARES = ("reached", "worse")
"""Measures that are shares of the runners."""
OURS = "programme"
TOLD = ("full_on", "flares", "lost_days")
"""What is told of each injury."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One measure of one protocol: over everybody, and world by world; None where it was never reached."""

    value: float | None
    worlds: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Arm:
    """One protocol with its measures, by name."""

    name: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Contest:
    """In how many worlds the programme did better, worse, about the same."""

    better: int
    worse: int
    even: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A trial as it is shown; ``played`` of ``of`` runners times worlds were played."""

    runners: int
    worlds: int
    days: int
    played: int
    of: int
    breaches: int
    arms: tuple[Arm, ...]
    contests: Mapping[str, Mapping[str, Contest]]
    injuries: Mapping[str, Mapping[str, Mapping[str, float | None]]]


def trial_document(trial: Shown, speech: Speech, picture: doc.Picture) -> doc.Document:
    """The trial, with its figure."""
    blocks: list[doc.Block] = [doc.Title(speech.say("trial.title")), doc.Paragraph(_what(trial, speech))]
    if trial.played < trial.of:
        told = speech.say("trial.partly", played=str(trial.played), of=str(trial.of))
        blocks.append(doc.Paragraph(told))
    rails = "trial.rails" if not trial.breaches else "trial.broken"
    blocks.append(doc.Paragraph(speech.say(rails, n=str(trial.breaches))))
    for name in trial.arms[0].cells:
        blocks.append(doc.Heading(speech.say(f"trial.measure.{name}")))
        blocks.append(_measured(trial, name, speech))
    for arm, held in trial.contests.items():
        blocks.append(doc.Heading(speech.say("trial.against", protocol=speech.say(f"trial.protocol.{arm}"))))
        blocks.append(_contested(held, speech))
    for injury, arms in trial.injuries.items():
        blocks.append(doc.Heading(speech.say(f"trial.injury.{injury}")))
        blocks.append(_hurt(trial, arms, speech))
    blocks.append(picture)
    blocks.append(doc.Divider())
    blocks += [doc.Paragraph(one) for one in _limits(trial, speech)]
    return doc.Document(tuple(blocks), labels(speech))


def _what(trial: Shown, speech: Speech) -> str:
    counts = {name: str(getattr(trial, name)) for name in ("runners", "worlds", "days")}
    return speech.say("trial.what", **counts)


def said(value: float | None, name: str, days: int, speech: Speech) -> str:
    """A figure as it is read: shares in percent, "later than" where it was never reached."""
    if value is None:
        return speech.say("trial.never", days=str(days))
    if name in SHARES:
        return speech.say("trial.share", n=f"{100 * value:.0f}")
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}"


def _measured(trial: Shown, name: str, speech: Speech) -> doc.Table:
    """Every protocol with its figure, and the least and greatest of the worlds."""
    columns = (speech.say("trial.column.protocol"), speech.say("trial.column.all"), speech.say("trial.column.worlds"))
    rows = []
    for arm in trial.arms:
        cell = arm.cells[name]
        least, most = extremes(cell)
        spread = speech.say(
            "trial.spread",
            low=said(least, name, trial.days, speech),
            high=said(most, name, trial.days, speech),
        )
        protocol = speech.say(f"trial.protocol.{arm.name}")
        rows.append((protocol, said(cell.value, name, trial.days, speech), spread))
    return doc.Table(columns, tuple(rows))


def extremes(cell: Cell) -> tuple[float | None, float | None]:
    """The least and the greatest of the worlds; never reached counts as the greatest."""
    known = [value for value in cell.worlds if value is not None]
    least = min(known, default=None)
    return least, None if len(known) < len(cell.worlds) else max(known, default=None)


def _contested(held: Mapping[str, Contest], speech: Speech) -> doc.Table:
    columns = (speech.say("trial.column.measure"), speech.say("trial.column.contest"))
    rows = tuple(
        (
            speech.say(f"trial.short.{name}"),
            speech.say("trial.contest", better=str(one.better), worse=str(one.worse), even=str(one.even)),
        )
        for name, one in held.items()
    )
    return doc.Table(columns, rows)


def _hurt(trial: Shown, arms: Mapping[str, Mapping[str, float | None]], speech: Speech) -> doc.Table:
    columns = (speech.say("trial.column.protocol"), speech.say("trial.column.injury"))
    rows = []
    for arm, held in arms.items():
        figures = {name: said(held[name], name, trial.days, speech) for name in TOLD}
        rows.append((speech.say(f"trial.protocol.{arm}"), speech.say("trial.of_injury", **figures)))
    return doc.Table(columns, tuple(rows))


def _limits(trial: Shown, speech: Speech) -> Iterator[str]:
    """What the figures say against the programme, and what a simulation cannot show."""
    wins: list[str] = []
    for arm, held in trial.contests.items():
        lost = [speech.say(f"trial.short.{name}") for name, one in held.items() if one.worse > one.better]
        if lost:
            protocol = speech.say(f"trial.protocol.{arm}")
            wins.append(speech.say("trial.wins_one", protocol=protocol, measures=speech.listed(lost)))
    yield " ".join([speech.say("trial.wins"), *wins]) if wins else speech.say("trial.wins_none")
    yield from (speech.say(f"trial.limit.{name}") for name in ("model", "arms", "use"))
