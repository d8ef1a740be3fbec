"""The command can-i-run: five questions, and run, modify, rest or be seen with the reasons. Weighs none itself."""

from __future__ import annotations

from typing import Any

import click

from restride.cli.options import ask_choice, may_ask, yes_no
from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, say, speech_of

SIGNS = ("earlier", "lingers", "landing", "daily", "change")


@command(name="can-i-run")
@yes_no("earlier", "Does it come earlier in each run?")
@yes_no("lingers", "Does it linger after a run, or grow?")
@yes_no("landing", "Do you limp, or land otherwise than usual?")
@yes_no("daily", "Does it hurt in daily life: walking, stairs?")
@yes_no("change", "Has your form or your mood changed?")
@click.option("--reasons", is_flag=True, help="Open every reason, down to source, year and grade.")
def can_i_run_command(reasons: bool, **given: Any) -> None:
    r"""May I run today? Five answers and the diary's memory: run, modify (to exactly what), rest or be seen.

    In a terminal it asks. What is left open counts as a reason for less. The answers are kept.

    \b
    restride can-i-run
    restride can-i-run --no-earlier --no-lingers --no-landing --no-daily --change
    """
    from restride.desk.programme.readiness import ready
    from restride.report.readiness.page import readiness_document

    place = here()
    speech = speech_of(place)
    answers = {name: None if given[name] is None else "yes" if given[name] else "no" for name in SIGNS}
    if may_ask({name: one for name, one in answers.items() if one is not None}):
        say(speech.say("readiness.lead"))
        answers = {name: ask_choice(speech.say(f"readiness.ask.{name}").rstrip("?"), ("no", "yes")) for name in SIGNS}
    found = got(ready(place, answers))
    now = found.morning
    document = readiness_document(now.advice, now.history, found.signs, found.see, speech)
    print_document(document, "full" if reasons else "short")
