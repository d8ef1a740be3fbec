"""The evaluation as a page of Markdown, from the cases alone. Counts nothing itself; see score.py."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from restride.knowledge.edition import Edition
from restride.triage.evaluation.case import Case, forgotten, replies
from restride.triage.evaluation.fresh import PLAIN, Understands, play_fresh
from restride.triage.evaluation.playing import Hears, Outcome, play
from restride.triage.evaluation.score import Score, Share, by, score

FORGOTTEN = 0.2  # the share of answers that the stress of the method turns into "don't know"
PERCENT = 100  # a share of one, as people read it
TARGETS = {
    "gold first": "85 % or more",
    "gold within three": "97 % or more",
    "gold or accepted within three": "99 % or more",
    "urgency exact or accepted": "95 % or more",
    "emergency recognised": "all",
    "emergency rated T3 or T4": "none",
    "T1 and T2 told to stop or be seen": "98 % or more",
    "under-triage": "1 % or less",
    "over-triage": "5 % or less",
    "harmful advice": "none",
}
"""What is aimed at on cases that nobody tuned on, by the measure."""


@dataclass(frozen=True, slots=True)
class Evaluated:
    """Every way in which the cases were played.

    Parameters
    ----------
    plain
        Every answer as the case has it.
    worded
        The same after the runner's own words were read; empty where nothing reads them.
    sparse
        What the case does not state is "don't know".
    forgetful
        A fifth of the answers turned into "don't know".
    fresh, seen
        By how they were played, the fresh cases, and those that were fresh once; see fresh.py.
    """

    edition: str
    plain: tuple[Outcome, ...]
    worded: tuple[Outcome, ...]
    sparse: tuple[Outcome, ...]
    forgetful: tuple[Outcome, ...]
    fresh: Mapping[str, tuple[Outcome, ...]] = field(default_factory=dict)
    seen: Mapping[str, tuple[Outcome, ...]] = field(default_factory=dict)


def evaluate(
    edition: Edition,
    cases: Iterable[Case],
    seed: str,
    hears: Hears | None = None,
    each: Callable[[], None] = lambda: None,
    understands: Understands = lambda _: None,
) -> Evaluated:
    """Every case, played in every way; the same for the same edition, cases and seed.

    Parameters
    ----------
    seed
        Decides which answers are forgotten.
    hears
        What reads the runner's own words, see ``restride.triage.evaluation.playing.Hears``.
    each
        Called after each case, to show progress.
    understands
        Reads the own words of fresh cases whole: place, side and numbers too.
    """
    told = tuple(cases)
    plain, worded, sparse, forgetful = list[Outcome](), list[Outcome](), list[Outcome](), list[Outcome]()
    for case in (one for one in told if not one.fresh):
        answers = replies(edition, case)
        plain.append(play(edition, case, answers))
        if hears is not None and case.text:
            worded.append(play(edition, case, answers, hears))
        sparse.append(play(edition, case, replies(edition, replace(case, otherwise=""))))
        forgetful.append(play(edition, case, forgotten(answers, FORGOTTEN, f"{seed} {case.id}")))
        each()
    fresh, seen = (
        play_fresh(edition, (one for one in told if one.fresh and one.seen is seen), FORGOTTEN, seed, understands)
        for seen in (False, True)
    )
    return Evaluated(edition.version, tuple(plain), tuple(worded), tuple(sparse), tuple(forgetful), fresh, seen)


def page(found: Evaluated) -> str:
    """The whole evaluation as Markdown: held-out and development cases apart, stresses, groups, and every miss."""
    return "\n".join(_page(found)) + "\n"


def _page(found: Evaluated) -> Iterator[str]:
    plain = found.plain
    kept, open_ = [one for one in plain if one.case.held_out], [one for one in plain if not one.case.held_out]
    yield "# Evaluation of the triage"
    yield ""
    yield f"Edition {found.edition}; {len(plain)} written cases, {len(kept)} of them kept from tuning by a digest of"
    yield "their id. Shares with the 95 % interval of Wilson."
    yield ""
    fresh = found.fresh.get(PLAIN, ())
    once = {"fresh once": score(found.seen[PLAIN])} if found.seen.get(PLAIN) else {}
    apart = once | ({"fresh": score(fresh)} if fresh else {})
    tried = {"all": score(plain), "held out": score(kept), "development": score(open_)}
    yield from _measures(tried | apart, targets=True)
    yield "## Stresses"
    yield ""
    read = [one for one in plain if any(one.case.id == other.case.id for other in found.worded)]
    stresses = {
        "what a case does not state is unknown": score(found.sparse),
        "a fifth forgotten": score(found.forgetful),
    }
    if found.worded:
        stresses |= {"cases with own words, unread": score(read), "the same, read": score(found.worded)}
    yield from _measures(stresses, targets=False)
    for name, played in (("fresh", found.fresh), ("once fresh", found.seen)):
        if played.get(PLAIN):
            yield f"## Stresses of the {name} cases"
            yield ""
            yield from _measures({way: score(outcomes) for way, outcomes in played.items()}, targets=False)
            yield f"## Misses among the {name} cases"
            yield ""
            yield from _misses(score(played[PLAIN]))
            yield ""
    yield "## How far the probability of the likeliest cause can be believed"
    yield ""
    yield from _reliability(score(plain))
    yield "## By urgency"
    yield ""
    yield from _groups(by(plain, lambda one: one.case.urgency.name))
    yield "## By condition"
    yield ""
    yield from _groups(by(plain, lambda one: one.case.gold))
    yield "## Misses"
    yield ""
    yield from _misses(score(plain))


def _measures(scores: dict[str, Score], targets: bool) -> Iterator[str]:
    heads = [*scores, *(["aimed at"] if targets else [])]
    yield _row(["measure", *heads])
    yield _row(["---"] * (len(heads) + 1))
    yield _row(["cases", *(str(one.count) for one in scores.values()), *([""] if targets else [])])
    first = next(iter(scores.values()))
    for name in first.shares:
        goal = [TARGETS.get(name, "")] if targets else []
        yield _row([name, *(shown(one.shares[name]) for one in scores.values()), *goal])
    goal = ["12 or fewer; 20; 6"] if targets else []
    yield _row(["questions: median, most, most in an emergency", *(_asked(one) for one in scores.values()), *goal])
    yield _row(["Brier score", *(_number(one.brier) for one in scores.values()), *([""] if targets else [])])
    yield ""


def shown(share: Share) -> str:
    """A share as people read it: ``97 % (36 of 37; 86 to 100)``."""
    if share.value is None:
        return "no case"
    low, high = share.interval
    return f"{_percent(share.value)} % ({share.hits} of {share.of}; {_percent(low)} to {_percent(high)})"


def _percent(value: float) -> str:
    return f"{value * PERCENT:.0f}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _asked(one: Score) -> str:
    return "; ".join(
        "" if count is None else str(count) for count in (one.questions, one.questions_most, one.questions_emergency)
    )


def _reliability(one: Score) -> Iterator[str]:
    yield _row(["said", "cases", "mean of what was said", "how often right"])
    yield _row(["---", "---", "---", "---"])
    for some in one.bins:
        span = f"{_percent(some.least)} to {_percent(some.most)} %"
        yield _row([span, str(some.count), f"{_percent(some.said)} %", f"{_percent(some.right)} %"])
    yield ""


GROUPED = ("gold first", "gold or accepted within three", "urgency exact or accepted", "under-triage", "over-triage")
"""What is told of each group."""


def _groups(scores: dict[str, Score]) -> Iterator[str]:
    yield _row(["", "cases", *GROUPED])
    yield _row(["---"] * (len(GROUPED) + 2))
    for name, one in scores.items():
        yield _row([name, str(one.count), *(f"{one.shares[key].hits} of {one.shares[key].of}" for key in GROUPED)])
    yield ""


def _misses(one: Score) -> Iterator[str]:
    if not one.misses:
        yield "None."
    for miss in one.misses:
        kept = ", held out" if miss.outcome.case.held_out else ""
        yield f"- `{miss.outcome.case.id}`{kept}: {'; '.join(miss.faults)}"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
