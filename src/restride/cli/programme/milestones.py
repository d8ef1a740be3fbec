"""The command milestones: what comes next and when, the goal, what went well. Reckons nothing itself."""

from __future__ import annotations

from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, speech_of


@command(name="milestones")
def milestones_command() -> None:
    """What comes next and when, your goal, and what went well of late."""
    from restride.desk.programme.milestones import page_of_milestones
    from restride.desk.programme.morning import this_morning

    place = here()
    print_document(page_of_milestones(got(this_morning(place)), speech_of(place)))
