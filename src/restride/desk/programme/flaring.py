"""What the pages of a flare and of cramps tell of, gathered from the diary of a morning. Writes and words nothing."""

from __future__ import annotations

from restride.desk.programme.morning import Morning
from restride.plan.cramp.against import against
from restride.plan.cramp.often import cramps
from restride.plan.flare.care import care
from restride.plan.flare.onset import episodes, flares
from restride.plan.precedent.eve import eve
from restride.plan.precedent.pattern import recurring
from restride.report.cramp.page import cramp_document
from restride.report.document import Document, Notice
from restride.report.flare.page import Story, flare_document
from restride.report.phrase import Speech
from restride.report.reason import entries_of
from restride.report.warning import notices
from restride.words.day import Span
from restride.words.urgency import Urgency


def flare_page(now: Morning, speech: Speech) -> Document:
    """The flare plan of a morning; in an emergency nothing but where to go."""
    there = flares(now.scene, now.standing)
    window = Span.ending(now.on, int(now.scene.value("plan.precedent.window_days")))
    begun = [day for one in now.scene.watched for day in episodes(now.scene, now.standing, one, window)]
    story = Story(
        flares=there if now.advice.urgency is not Urgency.T1 else (),
        care=care(now.shelf.edition, now.case),
        eves=tuple(eve(now.scene, one.began) for one in there) if now.advice.urgency is not Urgency.T1 else (),
        counted=recurring(now.scene, begun),
    )
    return flare_document(story, now.scene, speech, warnings(now, speech))


def cramp_page(now: Morning, speech: Speech) -> Document:
    """What helps a cramp now, how often they come, and what is tried; as far as this runner may have it."""
    told = cramps(now.scene)
    counted = recurring(now.scene, told.days)
    found = against(now.shelf.edition, now.case)
    return cramp_document(told, found, counted, now.scene, speech, warnings(now, speech))


def warnings(now: Morning, speech: Speech) -> list[Notice]:
    """What must not be missed, above everything else."""
    whys = [flag.because for flag in now.advice.flags] + list(now.advice.because)
    entries = entries_of(now.history, [name for why in whys for name in why.entries])
    return notices(now.advice, speech, entries, now.history.profile().country)
