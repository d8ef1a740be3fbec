"""The command blocks: what keeping it asks, two blocks beside each other, what comes back. Judges nothing."""

from __future__ import annotations

from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, speech_of


@command(name="blocks")
def blocks_command() -> None:
    """What keeping it asks, this block beside the last one, which tests and cues come back."""
    from restride.desk.programme.blocks import page_of_blocks
    from restride.desk.programme.morning import this_morning

    place = here()
    print_document(page_of_blocks(got(this_morning(place)), speech_of(place)))
