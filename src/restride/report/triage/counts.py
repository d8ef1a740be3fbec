"""The evaluation of the triage as plain JSON values. Counts nothing itself; see triage/evaluation/score.py."""

from __future__ import annotations

from typing import Any

from restride.triage.evaluation.playing import Outcome
from restride.triage.evaluation.score import Score, Share, by, score
from restride.triage.evaluation.table import Evaluated

FORMAT = 1
"""Counts up when a reader of yesterday could not read the wire form of today."""
DECIMALS = 4
"""Shares and scores are told to four decimals: more is noise."""


def evaluated_to_wire(found: Evaluated) -> dict[str, Any]:
    """Everything that the printed table says, as JSON knows it; held-out and development cases apart."""
    plain = found.plain
    return {
        "format": FORMAT,
        "edition": found.edition,
        "all": _score(score(plain)),
        "held_out": _score(score(one for one in plain if one.case.held_out)),
        "development": _score(score(one for one in plain if not one.case.held_out)),
        "stresses": {
            "unstated_unknown": _score(score(found.sparse)),
            "fifth_forgotten": _score(score(found.forgetful)),
            "own_words_read": _score(score(found.worded)),
        },
        "fresh": {name: _score(score(outcomes)) for name, outcomes in found.fresh.items()},
        "fresh_once": {name: _score(score(outcomes)) for name, outcomes in found.seen.items()},
        "by_urgency": {name: _score(one) for name, one in by(plain, lambda one: one.case.urgency.name).items()},
        "by_condition": {name: _score(one) for name, one in by(plain, lambda one: one.case.gold).items()},
        "cases": [_outcome(one) for one in plain],
    }


def _score(one: Score) -> dict[str, Any]:
    return {
        "cases": one.count,
        "measures": {name: _share(share) for name, share in one.shares.items()},
        "questions_median": one.questions,
        "questions_most": one.questions_most,
        "questions_emergency_most": one.questions_emergency,
        "brier": None if one.brier is None else round(one.brier, DECIMALS),
        "reliability": [
            {
                "least": each.least,
                "most": each.most,
                "cases": each.count,
                "said": round(each.said, DECIMALS),
                "right": round(each.right, DECIMALS),
            }
            for each in one.bins
        ],
        "misses": [
            {"case": miss.outcome.case.id, "held_out": miss.outcome.case.held_out, "faults": list(miss.faults)}
            for miss in one.misses
        ],
    }


def _share(share: Share) -> dict[str, Any]:
    low, high = share.interval
    value = None if share.value is None else round(share.value, DECIMALS)
    return {
        "hits": share.hits,
        "of": share.of,
        "share": value,
        "wilson_95": [round(low, DECIMALS), round(high, DECIMALS)],
    }


def _outcome(one: Outcome) -> dict[str, Any]:
    return {
        "case": one.case.id,
        "held_out": one.case.held_out,
        "gold": one.case.gold,
        "first": one.ranked[0][0] if one.ranked else None,
        "probability": round(one.ranked[0][1], DECIMALS) if one.ranked else None,
        "urgency": one.urgency.name,
        "urgency_right": one.case.urgency.name,
        "rules": list(one.rules),
        "questions": len(one.asked),
    }
