"""The commands flare and cramps: what to do when it hurts suddenly, and what to leave. Judges nothing."""

from __future__ import annotations

from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, speech_of


@command(name="flare")
def flare_command() -> None:
    """What to do and what to leave while it flares, what came before, and when it is over."""
    from restride.desk.programme.flaring import flare_page
    from restride.desk.programme.morning import this_morning

    place = here()
    print_document(flare_page(got(this_morning(place)), speech_of(place)))


@command(name="cramps")
def cramps_command() -> None:
    """What helps a cramp now, how often they come, what comes before them, and what is worth trying."""
    from restride.desk.programme.flaring import cramp_page
    from restride.desk.programme.morning import this_morning

    place = here()
    print_document(cramp_page(got(this_morning(place)), speech_of(place)))
