"""The page of blocks: two blocks of this runner, what is asked, due and new, put together. Writes nothing."""

from __future__ import annotations

from restride.desk.programme.morning import Morning
from restride.plan.maintenance.block import block, compared, plateau, spans
from restride.plan.maintenance.dose import last_cue
from restride.plan.protocol.keeping import asked
from restride.plan.today.offer import offers
from restride.report.document import Document
from restride.report.maintenance.page import Kept, blocks_document
from restride.report.phrase import Speech


def page_of_blocks(now: Morning, speech: Speech) -> Document:
    """What keeping it asks, what changed from block to block, what comes back."""
    edition, history, on = now.scene.edition, now.history, now.on
    before, this = (block(history, span) for span in spans(edition, on))
    there = Kept(
        asked=asked(now.scene, now.standing),
        blocks=(before, this),
        compared=compared(edition, history, on),
        due=tuple(one for one in offers(now.scene, now.standing, now.case) if one.is_due(on)),
        cue=last_cue(now.scene, int(edition.value("plan.maintenance.cue_days"))),
        plateau=plateau(edition, history, on),
    )
    return blocks_document(now.standing, there, history, speech)
