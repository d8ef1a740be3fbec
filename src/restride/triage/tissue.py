"""Which tissue row of the pain rules is in force for a complaint, and why: the strictest in doubt. Ranks nothing."""

from __future__ import annotations

from dataclasses import dataclass

from restride.diary.complaint import Complaint
from restride.diary.kinds import Cause
from restride.knowledge.edition import Condition, Edition
from restride.triage.index import index
from restride.triage.known import Known
from restride.triage.logic import NO, YES
from restride.triage.ranking import weighed
from restride.words.because import Because

BONE = "bone"
ORDER = ("bone", "nerve", "joint", "tendon", "fascia", "muscle")
"""The rows of the pain rules, strictest first: a bone may break, a nerve may stay numb, a joint may be inflamed; a
tendon, fascia or muscle bears pain within limits."""
ROWS = {"vascular": "nerve", "systemic": "joint", "skin": "muscle", "nail": "muscle"}
"""Tissues that have no row of their own take that of the nearest: vessels are as little to be run through as nerves,
an illness of the whole body shows in joints, and skin and nail set no limit beyond the least."""
SPOT = "fingertip_bone_spot"
"""The finding of the one-fingertip question; where another test of its group is asked instead, that one counts."""
OTHERS = ("night_pain", "rest_pain", "worse_through_run")
"""What has to be answered "no", beside the fingertip, before a bone zone is anything but bone."""


@dataclass(frozen=True, slots=True)
class TissueRow:
    """The row in force, whether a bone of high risk is in doubt, the entries it read, and why."""

    tissue: str
    high_risk: bool
    reads: tuple[str, ...]
    because: Because


def tissue(edition: Edition, known: Known, complaint: Complaint) -> TissueRow:
    """The row in force for a complaint.

    A clinician's diagnosis decides alone, until a finding of a flag is said after it. Without one, a zone of a bone is
    bone until the fingertip, night and rest pain and worsening through the run are each answered "no"; elsewhere, and
    after that, the strictest row among the causes that are likely enough counts: those of the last assessment, or,
    where there was none, those that the diary suggests.
    """
    found = [] if not _diagnosed(edition, known, complaint) else [edition.conditions[complaint.diagnosis]]
    if found:
        return _row(found, (complaint.diagnosed_by,), edition, "because.tissue.diagnosed")
    causes = _likely(edition, known, complaint)
    reads = tuple(dict.fromkeys((complaint.assessed_by or complaint.opened_by, *known.reads((SPOT, *OTHERS)))))
    open_question = bone_question(edition, known, complaint.zones)
    if open_question:
        zones = index(edition).bone_zones
        risky = any(zones.get(zone, False) for zone in complaint.zones) or _risky(causes)
        facts = (("tissue", BONE), ("finding", open_question))
        return TissueRow(BONE, risky, reads, Because("triage.tissue", reads, (), "because.tissue.bone_zone", facts))
    return _row(causes, reads, edition, "because.tissue.causes")


def _diagnosed(edition: Edition, known: Known, complaint: Complaint) -> bool:
    """Whether a diagnosis names a cause of this edition and no finding of a flag was said after it.

    At a bone any of the questions that keep it a bone counts as one: that it grows worse through the run, too.
    """
    if complaint.diagnosis not in edition.conditions:
        return False
    at_bone = any(zone in index(edition).bone_zones for zone in complaint.zones)
    later = (name for name, trace in known.traces.items() if trace.yes is not None and trace.word == YES)
    said = [edition.findings[name] for name in later if name in edition.findings]
    return all(one.lasting or not (one.red or (at_bone and one.id in OTHERS)) for one in said)


def bone_question(edition: Edition, known: Known, zones: tuple[str, ...]) -> str:
    """The finding that still keeps a bone zone bone; empty outside bone zones, or when each was answered "no"."""
    if not any(zone in index(edition).bone_zones for zone in zones):
        return ""
    spots = _spots(edition)
    if any(known.answers.get(name) == YES for name in spots) or all(known.answers.get(name) != NO for name in spots):
        return SPOT
    return next((name for name in OTHERS if name in edition.findings and known.answers.get(name) != NO), "")


def _spots(edition: Edition) -> tuple[str, ...]:
    """The fingertip finding, and those of its group that some question asks."""
    card = edition.findings.get(SPOT)
    if card is None:
        return (SPOT,)
    asked = index(edition).asking
    group = (one.id for one in edition.findings.values() if one.group == card.group and one.id in asked)
    return tuple(dict.fromkeys((SPOT, *group)))


def _likely(edition: Edition, known: Known, complaint: Complaint) -> list[Condition]:
    causes = complaint.causes or tuple(Cause(name, share) for name, share in weighed(edition, known))
    least = edition.value("triage.cause.probability_min")
    likely = [one for one in causes if one.probability >= least and one.condition in edition.conditions]
    if not likely:
        likely = [one for one in causes if one.condition in edition.conditions][:1]
    return [edition.conditions[one.condition] for one in likely]


def _risky(causes: list[Condition]) -> bool:
    return any(one.high_risk for one in causes)


def strictness(row: str) -> int:
    """0 for the strictest row, rising; a tissue without a row of its own counts as the row it takes."""
    return ORDER.index(ROWS.get(row, row))


def _row(causes: list[Condition], reads: tuple[str, ...], edition: Edition, says: str) -> TissueRow:
    reads = tuple(one for one in reads if one)
    rows = sorted({ROWS.get(one.tissue, one.tissue) for one in causes}, key=strictness)
    strictest = rows[0] if rows else ORDER[0]
    names = " ".join(one.id for one in causes if ROWS.get(one.tissue, one.tissue) == strictest)
    cited = () if says == "because.tissue.diagnosed" else (edition.cited("triage.cause.probability_min"),)
    because = Because("triage.tissue", reads, cited, says, (("tissue", strictest), ("conditions", names)))
    return TissueRow(strictest, _risky(causes), reads, because)
