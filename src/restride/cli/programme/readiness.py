"""The commands can-i-run, mind and companion: the foot today, how safe it feels, who keeps company. Weigh nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from restride.cli.options import ask_choice, may_ask, yes_no
from restride.cli.runner import command, here
from restride.cli.telling import got, print_document, say, speech_of, write_page
from restride.words.trouble import Trouble

FEARS = ("harm", "avoid", "damage")
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


@command(name="mind")
@yes_no("harm", "Are you afraid that moving or running harms your foot?")
@yes_no("avoid", "Do you leave things out for fear that they might hurt?")
@yes_no("damage", "Do you take each pain for new damage?")
@click.option("--skip", is_flag=True, help="Not this time; it is asked again in some weeks.")
def mind_command(skip: bool, **given: Any) -> None:
    r"""How safe it feels to move: three questions, asked seldom, each of which may be skipped.

    In a terminal it asks. The answers can only make steps smaller; they stand on no page for a clinician.

    \b
    restride mind --harm --no-avoid --no-damage
    restride mind --skip
    """
    from restride.desk.programme.minding import minded
    from restride.desk.programme.morning import this_morning
    from restride.report.mind.page import mind_document

    place = here()
    speech = speech_of(place)
    answers = {name: None if given[name] is None else "yes" if given[name] else "no" for name in FEARS}
    said = any(answer is not None for answer in answers.values())
    if skip and said:
        got(Trouble("--skip", "and an answer do not go together", "leave out what you would rather not say"))
    if not skip and may_ask(answers):
        say(speech.say("fear.lead"))
        answers = {name: ask_choice(speech.say(f"fear.ask.{name}").rstrip("?"), ("no", "yes")) for name in FEARS}
        said = True
    now = got(minded(place, answers) if skip or said else this_morning(place))
    print_document(mind_document(now.scene, speech))


@command(name="companion")
@click.option("--html", type=click.Path(path_type=Path), metavar="FILE", help="Write a page to print; no script.")
def companion_command(html: Path | None) -> None:
    r"""One page for a partner, a friend or a coach: what is done, what comes today, what helps.

    No pain, no mood and no cause stand on it, and nothing is sent.

    \b
    restride companion --html page.html
    """
    from restride.desk.programme.morning import this_morning
    from restride.report.mind.companion import companion_document

    place = here()
    now = got(this_morning(place))
    document = companion_document(now.advice, now.history, speech_of(place))
    if html is None:
        print_document(document)
    else:
        write_page(document, html, "Show it, or print it.")
