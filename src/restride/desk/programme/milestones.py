"""The page of milestones: the way ahead and the small wins of the last weeks, put together. Writes nothing."""

from __future__ import annotations

from restride.desk.programme.morning import Morning
from restride.plan.milestones.steps import way
from restride.plan.milestones.wins import wins
from restride.report.document import Document
from restride.report.milestones.page import milestones_document
from restride.report.phrase import Speech


def page_of_milestones(now: Morning, speech: Speech) -> Document:
    """What comes next, the goal, and what went well."""
    days = int(now.scene.value("plan.win.days"))
    won = wins(now.scene, now.standing, days)
    return milestones_document(way(now.scene, now.standing), won, days, now.history, speech)
